using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// Changes of several things told in a row: 学生由3200人增至3560人，教师由210人增至236人，分别增加360人、26人; 接待费3.2万元，车辆费8.5万元，较上年的3.6万元、
/// 9.1万元分别减少0.4万元、0.6万元. Which is which the order says, and one change that is true proves it.
/// </summary>
internal static partial class ParallelChanges
{
    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                Kinds.IsAmount(flow[index])
                && Each().IsMatch(flow.Lead(index))
                && flow.Change(index) is { Direction: not Direction.Either } words
                && Runs.OfAmounts(flow, index) is > 1 and var length
            )
            {
                foreach (
                    var claim in Row(flow, index, length, words.Direction).Where(claim => !IsTold(flow, known, claim))
                )
                {
                    yield return claim;
                }
            }
        }
    }

    private static bool IsTold(Flow flow, Known known, Claim claim) => known.IsReckoned(flow.PlaceOf(claim.Result!));

    private static List<Claim> Row(Flow flow, int index, int length, Direction direction)
    {
        if (Pairs(flow, index, length) is not { } pairs)
        {
            return [];
        }

        var claims = pairs.ConvertAll(pair => new Claim(
            RelationKind.ChangeAmount,
            flow[pair.Change],
            [flow[pair.Current], flow[pair.Former]],
            direction == Direction.Up ? Formula.Difference : Formula.Fallen,
            RuleIds.RatesShown
        )
        {
            Strength = Strengths.Of(flow, pair.Change, firm: true),
            Label = "增减额",
        });
        return claims.Exists(Readings.Holds) ? claims : [];
    }

    // Pairs before and after one by one, or the row of all before behind the row of all after, or the other way round.
    private static List<(int Change, int Current, int Former)>? Pairs(Flow flow, int index, int length)
    {
        var first = index - (2 * length);
        if (!flow.SameSentence(first, index))
        {
            return null;
        }

        List<(int Change, int Current, int Former)>[] ways =
        [
            [.. Places(length).Select(at => (index + at, first + (2 * at) + 1, first + (2 * at)))],
            [.. Places(length).Select(at => (index + at, first + at, first + length + at))],
            [.. Places(length).Select(at => (index + at, first + length + at, first + at))],
        ];
        return ways[0].TrueForAll(way => FromTo.EndsAt(flow, way.Current)) && AreAlike(flow, ways[0]) ? ways[0]
            : IsFormer(flow.Lead(first + length)) && AreAlike(flow, ways[1]) ? ways[1]
            : ChangePattern.To(flow.Lead(first + length)) is not null && AreAlike(flow, ways[2]) ? ways[2]
            : null;
    }

    private static IEnumerable<int> Places(int length) => Enumerable.Range(0, length);

    private static bool AreAlike(Flow flow, List<(int Change, int Current, int Former)> ways) =>
        ways.TrueForAll(way => flow.Comparable(way.Change, way.Current) && flow.Comparable(way.Change, way.Former));

    private static bool IsFormer(string lead) => Former().IsMatch(lead);

    [GeneratedRegex("分别|各", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Each();

    [GeneratedRegex(
        "(?:较|比|与)(?:上年|去年|上一年|同期|[0-9]{4}年)[^，,。;:]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Former();
}
