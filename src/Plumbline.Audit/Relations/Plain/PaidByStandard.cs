using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// What was paid by a standard or a price, over sentences and paragraphs: 选聘护林员140人。|按每人每月900元的标准发放12个月，合计1512000元; 采购图书3883册，
/// 平均单价33元，支出128139元. Any product of the numbers in sight that gives the amount settles it.
/// </summary>
internal static partial class PaidByStandard
{
    private const int Farthest = 20;
    private static readonly int[] Spans = [1, 2, 4, 12];

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Money, IsPlain: true, InChinese: false, Value.Sign: > 0 }
                && !known.IsReckoned(index)
                && flow.Change(index) is null
                && !IsStandard(flow, index)
                && Paid().IsMatch(Statement.Clause(flow, index))
                && !Part().IsMatch(Statement.Clause(flow, index))
                && At(flow, known, index) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, Known known, int index)
    {
        var near = Around.Before(flow, index).ToList();
        var money = near.FindAll(at => flow[at].Dimension == Dimension.Money);
        if (
            money is not [var standard, ..]
            || !IsStandard(flow, standard)
            || known.IsFactor(standard)
            || !IsJoined(flow, standard, index)
        )
        {
            return null;
        }

        var counts = near.FindAll(at => IsNumber(flow[at]));
        if (counts.Exists(at => MayGive(flow, index, at, standard, near)))
        {
            return null;
        }

        var unit = Each().Match(Words(flow, standard)) is { Success: true } each ? each.Groups["per"].Value : "";
        var meant = counts.FindAll(at => IsOfUnit(flow[at], unit));
        meant = meant.Count == 0 && unit.Length == 0 ? counts : meant;
        return
            meant is [var number, ..]
            && meant.DistinctBy(at => flow[at].Value).Count() == 1
            && !money.Exists(at => at > number && at != standard)
            ? Told(flow, index, number, standard, near)
            : null;
    }

    // No other item, no rate and no semicolon stands between the standard and what was paid.
    private static bool IsJoined(Flow flow, int standard, int index) =>
        flow.SamePassage(standard, index)
        && (flow.SameSentence(standard, index) || Around.ShareNoun(flow, index, standard))
        && Enumerable
            .Range(standard + 1, index - standard)
            .All(at =>
                !flow.Lead(at).Contains(';', StringComparison.Ordinal) && flow[at].Dimension != Dimension.Percent
            );

    private static Claim? Told(Flow flow, int index, int number, int standard, List<int> near)
    {
        var words = Words(flow, standard);
        var often =
            Term().IsMatch(words) ? 2
            : Quarter().IsMatch(words) ? 4
            : Month().IsMatch(words) ? 12
            : 1;
        var span = near.FindAll(at => IsSpan(flow[at]) && at > number - 2);
        if (often == 1 && Daily().IsMatch(words) && span.Count == 0)
        {
            return null;
        }

        var isSpanned = span.Count > 0 && (often > 1 || Daily().IsMatch(words));
        var claim = Build(
            flow,
            index,
            isSpanned ? Formula.LongProduct : Times(often),
            isSpanned ? [number, standard, span[0]] : [number, standard],
            standard
        );
        if (Judge.Of(claim) is not { Computed.Value: { Sign: > 0 } computed })
        {
            return null;
        }

        var ratio = flow[index].Value / computed;
        return ratio > Farthest || ratio * Farthest < 1 ? null
            : isSpanned || often == 1 ? Around.Told(flow, index, claim, flow.SameSentence(number, index))
            : Sums.Ties.IsSlip(flow[index], computed)
                ? claim with
                {
                    Strength = Strength.Scoped,
                    Doubt = RateMessages.WhichPeriod.With(),
                }
            : null;
    }

    private static bool MayGive(Flow flow, int index, int number, int standard, List<int> near) =>
        Array.Exists(Spans, times => Readings.Holds(Build(flow, index, Times(times), [number, standard], standard)))
        || near.Exists(at =>
            at != number
            && at != standard
            && flow[at].Dimension is not Dimension.Money
            && (
                Readings.Holds(Build(flow, index, Formula.LongProduct, [number, standard, at], standard))
                || Readings.Holds(Build(flow, index, Formula.Signed(1, 1), [number, at], standard))
            )
        );

    private static Claim Build(Flow flow, int index, Formula formula, List<int> of, int set) =>
        new(RelationKind.Product, flow[index], [.. of.Select(at => flow[at])], formula, RuleIds.ProductStated)
        {
            Set = [flow[set]],
            Label = flow.Name(index),
        };

    private static Formula Times(int often) =>
        often == 1
            ? Formula.LongProduct
            : Formula.Written($"{{0}} × {{1}} × {often}", operands => Formula.Product.Of(operands)?.Times(often));

    private static bool IsNumber(Figure figure) =>
        figure is { IsPlain: true, Value.Sign: > 0, Dimension: Dimension.Count or Dimension.Measure }
        && !IsSpan(figure);

    private static bool IsSpan(Figure figure) =>
        figure.Unit is "个月" or "月" or "天" or "日" or "个学期" or "学期" or "个季度" or "季度" or "个工作日" or "次";

    private static bool IsOfUnit(Figure figure, string per) =>
        per.Length > 0
        && (
            Kinds.Of(figure).StartsWith(per, StringComparison.Ordinal)
            || (per is "人" or "名" or "生" && Kinds.Of(figure) is "人" or "人次")
            || Array.Exists(Means.UnitsOf(per[0]), unit => unit == Kinds.Of(figure))
        );

    private static bool IsStandard(Flow flow, int at) =>
        flow[at] is { Dimension: Dimension.Money, IsPlain: true } && Price().IsMatch(Words(flow, at));

    private static string Words(Flow flow, int at) => Statement.Clause(flow, at) + flow[at].Unit;

    [GeneratedRegex(
        "每(?:一)?(?<per>[人名生户亩册台套辆件个座栋头盏张所村床份例场场公])|/(?<per>[一-龥])|(?<per>[人户生亩])均",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Each();

    [GeneratedRegex(
        "单价|均价|每[一-龥]|/[一-龥]|[人户生亩]均[^，,。;]{0,8}标准",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Price();

    [GeneratedRegex(
        "合计|总计|总价|总额|共|支出|发放|拨付|支付|补助|兑付|经费|资金|费用?|投入|落实|金额|货款|造价|列支|安排|需",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Paid();

    [GeneratedRegex(
        "其中|均|每|标准|单价|预算|另|还|收入|上年|去年|结余|节约",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Part();

    [GeneratedRegex("每?学期", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Term();

    [GeneratedRegex("每个?季度?", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Quarter();

    [GeneratedRegex("每个?月|/月|月[一-龥]{0,6}(?:标准|补[助贴]|工资|劳务费)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Month();

    [GeneratedRegex("每[天日次餐]|/[天日次餐]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Daily();
}
