using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>A whole and the parts that were found to make it up, each with what its own clause says of it.</summary>
/// <param name="Whole">Place of the whole.</param>
/// <param name="Parts">Places of its parts.</param>
internal sealed partial record SumOfParts(int Whole, ImmutableArray<int> Parts)
{
    private const int Fewest = 2;
    private const int Most = 20;
    private const int Reach = 3;

    /// <summary>The sums that were found and hold, of quantities of running text.</summary>
    public static IEnumerable<SumOfParts> Of(Flow flow, ImmutableArray<Relation> found)
    {
        foreach (var relation in found)
        {
            if (
                relation.Claim
                    is {
                        Kind: RelationKind.Sum or RelationKind.CountSum,
                        Result: { Dimension: Dimension.Money or Dimension.Count or Dimension.Measure } whole,
                        Operands.Length: >= Fewest and <= Most
                    }
                && relation.Verdict is Verdict.Holds or Verdict.Rounding
                && Place(flow, whole) is { } head
            )
            {
                var parts = relation.Claim.Operands.Select(part => Place(flow, part)).OfType<int>().ToImmutableArray();
                if (parts.Length == relation.Claim.Operands.Length)
                {
                    yield return new SumOfParts(head, parts);
                }
            }
        }
    }

    /// <summary>The change that the clause of a quantity states: nothing but rates may stand in between.</summary>
    /// <param name="flow">The quantities of the text.</param>
    /// <param name="changes">Its changes by the place where they begin.</param>
    /// <param name="place">The quantity.</param>
    /// <param name="planned">Whether a change against a budget is meant, else one against the year before.</param>
    public static Change? ChangeOf(Flow flow, IReadOnlyDictionary<int, Change> changes, int place, bool planned = false)
    {
        for (var at = place + 1; at <= place + Reach && flow.SameSentence(place, at); at++)
        {
            if (changes.TryGetValue(at, out var change))
            {
                return
                    change.Words.Direction != Direction.Either
                    && (planned ? IsOfPlan(change.Words) : IsOfYearBefore(change.Words))
                    ? change
                    : null;
            }

            if (flow[at].Dimension != Dimension.Percent && !flow.IsBaseOfRate(at))
            {
                return null;
            }
        }

        return null;
    }

    // 比年初预算增加: another base.
    private static bool IsOfYearBefore(ChangeWords words) =>
        words.Subject.Length == 0 && !Planned().IsMatch(words.Base);

    // 公务接待费9.38万元，费用支出较年初预算减少: against the budget, of the very amount.
    private static bool IsOfPlan(ChangeWords words) => Planned().IsMatch(words.Base) && Common().IsMatch(words.Subject);

    private static int? Place(Flow flow, Figure figure) => flow.PlaceOf(figure) is >= 0 and var place ? place : null;

    [GeneratedRegex("^(?:费用|支出|经费|金额|决算|执行|实际|数|额)*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Common();

    [GeneratedRegex("预算|年初|概算|计划|任务|目标", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Planned();
}
