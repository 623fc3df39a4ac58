using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// A total behind all amounts of its sentence: 第一批下达A万元，第二批下达B万元，两批共下达C万元; 上年结转A，本年安排B，可用资金C; and 以上三项共计C of
/// amounts that stand in the paragraphs before.
/// </summary>
internal static partial class PlainTotals
{
    private const int MostParts = 20;
    private const int Near = 20;
    private const int Farthest = 60;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, Value.Sign: > 0, InChinese: false }
                && Kinds.IsAmount(flow[index])
                && !known.IsReckoned(index)
                && (Announced(flow, index) ?? OfSentence(flow, index)) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? OfSentence(Flow flow, int index)
    {
        if (Total().Match(Statement.Clause(flow, index)) is not { Success: true } match)
        {
            return null;
        }

        var isSure = match.Groups["sure"].Success;

        if (isSure && RowBefore(flow, index) is { Count: > 2 } row)
        {
            return Plainly.Told(flow, index, Build(flow, index, row));
        }

        var parts = flow.BeforeInSentence(index)
            .Take(MostParts)
            .Where(at => flow.Comparable(at, index))
            .Reverse()
            .ToList();
        return
            parts.Count > 1
            && parts.TrueForAll(at => IsPart(flow, at))
            && !IsOfOtherSide(flow, index, parts)
            && Build(flow, index, parts) is var claim
            && IsMeant(flow, index, claim, parts, isSure)
            ? claim
            : null;
    }

    // 年初结转A万元，本年收入合计B万元，本年支出合计C万元: what came in is no part of what was spent.
    private static bool IsOfOtherSide(Flow flow, int index, List<int> parts) =>
        Statement.Clause(flow, index) is var total && total.Contains("支出", StringComparison.Ordinal)
            ? parts.Exists(at => CameIn().IsMatch(Statement.Clause(flow, at)))
            : total.Contains("收入", StringComparison.Ordinal)
                && parts.Exists(at => Statement.Clause(flow, at).Contains("支出", StringComparison.Ordinal));

    [GeneratedRegex("收入|(?:年初|上年|期初).{0,6}(?:结转|结余)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex CameIn();

    // 分别为A、B和C，共S
    private static List<int> RowBefore(Flow flow, int index)
    {
        var first = index - 1;
        if (!flow.SameSentence(first, index) || !flow.Comparable(first, index))
        {
            return [];
        }

        while (first > 0 && Runs.Joins(flow, first))
        {
            first--;
        }

        return Enumerable.Range(first, index - first).ToList();
    }

    // 以上三项共计C: as many amounts as the words say, the first of each of the paragraphs before or of each sentence.
    private static Claim? Announced(Flow flow, int index)
    {
        var count = index - 1;
        if (
            !flow.SameSentence(count, index)
            || flow[count]
                is not { Dimension: Dimension.Count, Number: { Decimals: 0, Unscaled: > 1 and <= MostParts } number }
            || !(Above().IsMatch(flow.Lead(count)) || (flow[count].InChinese && Together().IsMatch(flow.Lead(index))))
            || !InAll().IsMatch(flow.Lead(index))
        )
        {
            return null;
        }

        var wanted = (int)number.Unscaled;
        var before = Enumerable
            .Range(Math.Max(0, count - Farthest), Math.Min(count, Farthest))
            .Where(at => flow.Comparable(at, index) && IsPart(flow, at))
            .ToList();
        var lists = new[]
        {
            Last(before, wanted),
            Last(FirstOf(before, flow.SamePassage), wanted),
            Last(FirstOf(before, flow.SameSentence), wanted),
        };
        var claims = lists.Where(list => list.Count == wanted).Select(list => Build(flow, index, list)).ToList();
        return claims.Find(Readings.Holds)
            ?? claims.Find(claim =>
                Plainly.ToldNear(flow, index, claim) is not null && claims.TrueForAll(other => IsSame(claim, other))
            );
    }

    private static bool IsSame(Claim one, Claim other) =>
        one.Operands.Select(figure => figure.Index).SequenceEqual(other.Operands.Select(figure => figure.Index));

    private static List<int> Last(List<int> places, int count) =>
        places.Count < count ? [] : places.GetRange(places.Count - count, count);

    private static List<int> FirstOf(List<int> places, Func<int, int, bool> together) =>
        [.. places.Where((at, order) => order == 0 || !together(places[order - 1], at))];

    private static bool IsPart(Flow flow, int at) =>
        flow[at] is { IsPlain: true, Value.Sign: >= 0, InChinese: false }
        && flow.Change(at) is null
        && !Statement.IsOfOne(flow, at)
        && !flow.IsBaseOfRate(at)
        && !Inner().IsMatch(flow.Lead(at));

    // What is listed may be less than all, so that only what is near the total, or a slip away, is held against it.
    private static bool IsMeant(Flow flow, int index, Claim claim, List<int> parts, bool isSure)
    {
        var sum = parts.Aggregate(Domain.Numbers.Fraction.Zero, (all, at) => all + flow[at].Value);
        return Readings.Holds(claim)
            || Sums.Ties.IsSlip(flow[index], sum)
            || (sum - flow[index].Value).Abs() * Near <= sum
            || (isSure && Plainly.ToldNear(flow, index, claim) is not null);
    }

    private static Claim Build(Flow flow, int index, List<int> parts) =>
        new(
            flow[index].Dimension == Dimension.Count ? RelationKind.CountSum : RelationKind.Sum,
            flow[index],
            [.. parts.Select(at => flow[at])],
            Formula.Sum,
            RuleIds.SumStated
        )
        {
            Label = flow.Name(index),
        };

    [GeneratedRegex(
        "(?:(?<sure>合计|共计|总计|总共|合并|相加|加总|之和|两[批次期项者]共?|[二三四五六]项共?|^共)|累计|总量|全年共?|可用(?:资金|财力)"
            + "|可支配(?:资金|财力)|经费共|资金共|总(?=投资|收入|支出|资金|数|金额|面积|人数|里程|成本|费用))"
            + "(?:支出|支付|下达|投入|拨付|安排|落实|完成|列支|发放|筹集|到位|使用|投资|资金|经费|金额|收入|核定|举办|开展|培训|在职|数|面积|人数|里程|成本|费用|达到?|为|约|计|了)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Total();

    [GeneratedRegex("(?:以上|上述|前述|上列|前面)$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Above();

    // 两项|共惠及
    [GeneratedRegex("^(?:[项类批]|者)?(?:共|合计)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Together();

    [GeneratedRegex("合计|共|总|累计", Patience.Options, Patience.Milliseconds)]
    private static partial Regex InAll();

    [GeneratedRegex(
        "其中|包括|含|累计|前[二三两]|预算|计划|上年(?!结转|结余)|去年|目标|应",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Inner();
}
