using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// A row of parts that opens with the name of its whole: 专任教师151人，…；专任教师中高级职称38人、中级职称74人、初级及以下39人. Parts that give
/// the whole are its sum, parts that pass it cannot be.
/// </summary>
internal static partial class PartsAmong
{
    private const int Reach = 12;
    private const int Fewest = 2;
    private const int Most = 12;
    private const int Tenth = 10;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, InChinese: false, Dimension: Dimension.Count or Dimension.Money }
                && Among().Match(Statement.Clause(flow, index)) is { Success: true } match
                && Whole(flow, index, match.Groups["whole"].Value) is { } whole
                && !known.IsReckoned(whole)
                && Claimed(flow, whole, Row(flow, index)) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static int? Whole(Flow flow, int index, string name) =>
        flow.Before(index)
            .Take(Reach)
            .Where(at =>
                flow.SamePassage(at, index)
                && flow.Comparable(at, index)
                && flow[at].IsPlain
                && flow[at].Value >= flow[index].Value
                && flow.Change(at) is null
                && Statement.Clause(flow, at).EndsWith(name, StringComparison.Ordinal)
            )
            .Cast<int?>()
            .FirstOrDefault();

    private static List<int> Row(Flow flow, int first)
    {
        var row = new List<int> { first };
        for (var at = first + 1; row.Count < Most && flow.SameSentence(first, at); at++)
        {
            if (flow[at].Dimension == Dimension.Percent)
            {
                continue;
            }

            if (
                !flow.Comparable(first, at)
                || !Next().IsMatch(flow.Lead(at))
                || !flow[at].IsPlain
                || flow.Change(at) is not null
            )
            {
                break;
            }

            row.Add(at);
        }

        return row;
    }

    private static Claim? Claimed(Flow flow, int whole, List<int> row)
    {
        if (row.Count < Fewest)
        {
            return null;
        }

        var claim = new Claim(
            flow[whole].Dimension == Dimension.Count ? RelationKind.CountSum : RelationKind.Sum,
            flow[whole],
            [.. row.Select(at => flow[at])],
            Formula.Sum,
            flow[whole].Dimension == Dimension.Count ? RuleIds.ListedCount : RuleIds.SumStated
        )
        {
            Label = flow.Name(whole),
        };
        var gap = row.Sum(at => flow[at].Exact) - flow[whole].Exact;
        return Readings.Holds(claim) ? claim
            : row.Count > Fewest && gap * Tenth > flow[whole].Exact && AreRanks(flow, row) ? claim
            : row.Count > Fewest && Math.Abs(gap) * Tenth <= flow[whole].Exact
                ? claim with
                {
                    Strength = Strength.Scoped,
                    Doubt = Sums.ShortLists.Incomplete.With(),
                }
            : null;
    }

    // Grades of one kind, each once: nobody has two of them. 特级 and 正高 lie inside 高级, 一级 inside 中级, 中级及以上 holds two.
    private static bool AreRanks(Flow flow, List<int> row)
    {
        var ranks = row.ConvertAll(at => Ranks().Match(flow.Lead(at)));
        return ranks.TrueForAll(rank => rank.Success)
            && ranks.DistinctBy(rank => rank.Value, StringComparer.Ordinal).Count() == ranks.Count
            && (
                ranks.TrueForAll(rank => rank.Groups["word"].Success)
                || ranks.TrueForAll(rank => rank.Groups["number"].Success)
            )
            && !row.Exists(at => Bounds().IsMatch(flow.Lead(at)));
    }

    [GeneratedRegex(
        "^(?:在)?(?<whole>[一-龥]{2,8})中(?![学小等级职专心央层医药型年介期])[一-龥]{1,12}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Among();

    [GeneratedRegex("^[、，和及][^，,。;:、]{1,16}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Next();

    [GeneratedRegex(
        "(?<![正副])(?<word>[高中初][级等])|(?<number>[一二三]级)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Ranks();

    // 初级及以下 is the last of its row and takes in nothing else of it.
    [GeneratedRegex(
        "(?:中[级等]|二级)[^、]{0,4}以[上下]|(?:初[级等]|三级)[^、]{0,4}以上|(?:高[级等]|一级)[^、]{0,4}以下",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Bounds();
}
