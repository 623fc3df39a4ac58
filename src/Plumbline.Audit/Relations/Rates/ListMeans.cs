using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 甲项目96分，乙项目92分，丙项目94分，3个项目平均94分: a mean behind a list, whose number says how many are meant; without it, 图书馆60小时，美术馆48小时，
/// 文化馆54小时，平均54小时, only what holds is claimed.
/// </summary>
internal static partial class ListMeans
{
    private const int Fewest = 3;
    private const int Most = 20;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = Fewest; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, Exact: > 0 }
                && flow.Lead(index).Contains("平均", StringComparison.Ordinal)
                && Mean().IsMatch(flow.Lead(index))
                && (OfCount(flow, index) ?? OfList(flow, index)) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? OfCount(Flow flow, int index)
    {
        var count = index - 1;
        if (
            flow[count] is not { IsExactCount: true, Dimension: Dimension.Count, Exact: >= 2 and <= Most }
            || !flow.SameSentence(count, index)
            || !Each().IsMatch(flow.Lead(index))
        )
        {
            return null;
        }

        var length = (int)flow[count].Exact;
        var places = Enumerable.Range(count - length, length).ToList();
        return
            count >= length
            && flow.SameSentence(places[0], index)
            && places.TrueForAll(at => IsLike(flow, at, index))
            && !(places[0] > 0 && flow.SameSentence(places[0] - 1, index) && IsLike(flow, places[0] - 1, index))
            ? Plainly.Told(flow, index, Build(flow, index, places)) is not { } claim
                ? null
                : AreCounted(flow, places, index)
                    ? claim
                    : Readings.Holds(claim)
                        ? claim with
                        {
                            ByNumbers = true,
                        }
                        : null
            : null;
    }

    // 甲小区96分，乙小区92分，2个街道平均93.5分 is of others: the counted noun is what each of the list is called,
    // and nothing stands before the number.
    private static bool AreCounted(Flow flow, List<int> places, int index) =>
        Each().Match(flow.Lead(index)).Groups["noun"].Value is { Length: > 1 } noun
        && flow.Lead(index - 1).Trim('，', ',', '、', ';', ':').Length == 0
        && places.TrueForAll(at => flow.Lead(at).Contains(noun, StringComparison.Ordinal));

    private static Claim? OfList(Flow flow, int index)
    {
        var places = flow.BeforeInSentence(index)
            .TakeWhile(at => IsLike(flow, at, index))
            .Take(Most)
            .TakeWhile(at => at == index - 1 || !flow.Lead(at + 1).Contains(';', StringComparison.Ordinal))
            .Reverse()
            .ToList();
        return
            places.Count >= Fewest
            && !flow.Lead(index).Contains(';', StringComparison.Ordinal)
            && !InTurn().IsMatch(flow.Lead(places[0]))
            && Build(flow, index, places) is var claim
            && Readings.Holds(claim)
            ? claim with
            {
                ByNumbers = true,
            }
            : null;
    }

    private static bool IsLike(Flow flow, int at, int index) =>
        flow[at].IsPlain
        && flow[at].Dimension == flow[index].Dimension
        && (flow[at].Dimension is Dimension.Score or Dimension.Percent || flow.Comparable(at, index))
        && flow.Change(at) is null;

    private static Claim Build(Flow flow, int index, List<int> places) =>
        new(
            RelationKind.Ratio,
            flow[index],
            [.. places.Select(at => flow[at])],
            Formula.MeanOf(places.Count, false),
            RuleIds.ProductStated
        )
        {
            Label = "平均值",
        };

    [GeneratedRegex(
        "(?:^|[，,、;一-龥])(?:简单|算术)?平均(?:得分|分值?|成绩|值|时间|为|是)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Mean();

    // 得分分别为96分、92分和94分: a series, which another grammar reads.
    [GeneratedRegex("分别|依次", Patience.Options, Patience.Milliseconds)]
    private static partial Regex InTurn();

    [GeneratedRegex("^(?<noun>[一-龥]{0,6}?)(?:简单|算术)?平均[一-龥]{0,4}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Each();
}
