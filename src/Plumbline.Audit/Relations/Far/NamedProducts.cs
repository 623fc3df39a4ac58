using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// 乡镇站12个, 乡镇站每站每年5万元 and 乡镇站60万元: a number, what each of them gets and the amount of all, under one name; 人均标准提高到84元，按3.5万人计算，
/// 应落实294万元; 抽取12个村，每个村40人，发放问卷480份. Only what holds is claimed.
/// </summary>
internal static partial class NamedProducts
{
    private const int Reach = 6;
    private const int MostResults = 12;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (flow[index] is not { IsPlain: true, InChinese: false, Exact: > 0 } || !Kinds.IsAmount(flow[index]))
            {
                continue;
            }

            var claim = OfBasis(flow, index) ?? OfEach(flow, index) ?? OfName(flow, index);
            if (claim is not null)
            {
                yield return claim;
            }
        }
    }

    // 按|3.5万人|计算，应落实|294万元|: a standard of the sentence, times what it is reckoned with.
    private static Claim? OfBasis(Flow flow, int index) =>
        flow[index].Dimension == Dimension.Money
        && flow.SameSentence(index - 1, index)
        && Reckoned().IsMatch(flow.Lead(index))
        && By().IsMatch(flow.Lead(index - 1))
        && flow[index - 1].Dimension is Dimension.Count or Dimension.Measure
            ? flow.BeforeInSentence(index - 1)
                .Take(Reach)
                .Where(at => flow[at].Dimension == Dimension.Money && flow[at].Exact < flow[index].Exact)
                .Select(at => Build(flow, index, at, index - 1))
                .FirstOrDefault(Readings.Holds)
            : null;

    // 12个村，|每个村|40人，发放问卷480份: two counts of one sentence and a third that they give.
    private static Claim? OfEach(Flow flow, int index)
    {
        var (number, each) = (index - 2, index - 1);
        return
            flow.SameSentence(number, index)
            && flow[each] is { IsExactCount: true, Exact: > 1 }
            && flow[number] is { IsExactCount: true, Exact: > 1 }
            && flow[index].IsExactCount
            && Every().IsMatch(flow.Lead(each))
            && Build(flow, index, number, each) is var claim
            && Readings.Holds(claim)
            ? claim
            : null;
    }

    private static Claim? OfName(Flow flow, int each)
    {
        if (
            flow[each].Dimension != Dimension.Money
            || Standard().Match(flow.Lead(each)) is not { Success: true } match
            || match.Groups["who"].Value is not { Length: > 1 } name
        )
        {
            return null;
        }

        var numbers = Enumerable
            .Range(Math.Max(0, each - Flow.Window), each - Math.Max(0, each - Flow.Window))
            .Where(at =>
                flow[at] is { IsExactCount: true, Exact: > 1, InChinese: false }
                && (flow.Core(at) == name || flow.Tail(at).StartsWith(name, StringComparison.Ordinal))
            )
            .ToList();
        return Enumerable
            .Range(each + 1, Math.Max(0, Math.Min(flow.Count, each + Flow.Window) - each - 1))
            .Where(at =>
                flow[at] is { Dimension: Dimension.Money, IsPlain: true }
                && flow[at].Exact > flow[each].Exact
                && flow.Core(at).EndsWith(name, StringComparison.Ordinal)
                && !Statement.IsOfOne(flow, at)
            )
            .Take(MostResults)
            .SelectMany(at => numbers.Select(number => Build(flow, at, each, number)))
            .FirstOrDefault(Readings.Holds);
    }

    private static Claim Build(Flow flow, int index, int one, int other) =>
        new(RelationKind.Product, flow[index], [flow[one], flow[other]], Formula.LongProduct, RuleIds.ProductStated)
        {
            Set = [flow[one]],
            Label = flow.Name(index),
            ByNumbers = true,
        };

    [GeneratedRegex(
        "^[^，,。;:0-9]{0,6}(?:计算|测算|核算|计)[，,]?[^，,。;:0-9]{0,12}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Reckoned();

    [GeneratedRegex("按(?:照)?[^，,。;:0-9]{0,12}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex By();

    [GeneratedRegex("^[^，,。;:0-9]{0,6}[，,](?:平均)?每[^，,。;:0-9]{1,8}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Every();

    [GeneratedRegex(
        "(?:^|[，,。;:])(?<who>[一-龥]{2,12}?)(?:按|按照)?(?:标准)?每(?!年|月|天|日|次|季)[一-龥]{1,2}(?:每年|一年|全年)?(?:补助|补贴|安排|奖补)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Standard();
}
