using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// 收入当月25.2亿元，累计427.4亿元。中央级当月5亿元，累计188亿元。…: where the amounts of the month add up over several sentences, those from
/// the beginning of
/// the year do as well. Only what ties is told.
/// </summary>
internal static partial class SecondColumns
{
    private const int Reach = 3;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, ImmutableArray<Relation> found)
    {
        foreach (var relation in found)
        {
            if (
                relation
                    is not {
                        Verdict: Verdict.Holds or Verdict.Rounding,
                        Claim: { Kind: RelationKind.Sum, Result: { } whole, Operands.Length: > 1 } claim
                    }
                || Beside(flow, flow.PlaceOf(whole)) is not { } total
            )
            {
                continue;
            }

            var parts = claim
                .Operands.Select(part => Beside(flow, flow.PlaceOf(part)))
                .OfType<int>()
                .Distinct()
                .ToList();
            if (parts.Count != claim.Operands.Length || parts.Contains(total))
            {
                continue;
            }

            var other = claim with
            {
                Result = flow[total],
                Operands = [.. parts.Select(at => flow[at])],
                Label = flow.Name(total),
            };
            if (Readings.Holds(other))
            {
                yield return other;
            }
        }
    }

    // The amount of the year up to now, behind that of the month.
    private static int? Beside(Flow flow, int place)
    {
        if (place < 0 || !Month().IsMatch(flow.Lead(place)))
        {
            return null;
        }

        for (var at = place + 1; at <= place + Reach && flow.SameSentence(place, at); at++)
        {
            if (flow.Comparable(at, place) && UpToNow().IsMatch(flow.Lead(at)))
            {
                return at;
            }
        }

        return null;
    }

    [GeneratedRegex(
        "(?:当月|本月|[0-9]{1,2}月份?|当季|本季度?)[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Month();

    [GeneratedRegex(
        "^[，,;](?:年初以来)?(?:累计|1-[0-9]{1,2}月)[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex UpToNow();
}
