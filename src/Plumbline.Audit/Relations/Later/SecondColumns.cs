using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// 总收入A万元，比上年B万元减少C万元。(一)拨款D万元，比上年E万元减少F万元。(二)…: where the first amounts of several sentences add up, those
/// that stand behind them in the same words do as well. The list of them may be longer: what does not tie is told only where two
/// digits changed places.
/// </summary>
internal static partial class SecondColumns
{
    private const long Proof = 100;
    private static readonly ImmutableArray<int> Steps = [-1, 1, 2, 3];

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, ImmutableArray<Relation> found)
    {
        foreach (var relation in found)
        {
            if (
                relation
                    is not {
                        Verdict: Verdict.Holds or Verdict.Rounding,
                        Claim:
                        {
                            Kind: RelationKind.Sum or RelationKind.CountSum,
                            Result: { } whole,
                            Operands.Length: > 1
                        } first
                    }
                || flow.PlaceOf(whole) is not (>= 0 and var place)
            )
            {
                continue;
            }

            int[] parts = [.. first.Operands.Select(flow.PlaceOf)];
            foreach (var step in Steps.Where(step => IsColumn(flow, place, parts, step)))
            {
                if (Told(flow, first, place + step, Array.ConvertAll(parts, part => part + step)) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    // So many places behind the whole and behind each part, in its sentence and in the same words; or right before them.
    private static bool IsColumn(Flow flow, int whole, int[] parts, int step)
    {
        var to = Math.Max(step, 0);
        return !parts.Contains(whole + step)
            && parts.Append(whole).All(at => flow.SameSentence(at, at + step))
            && Between().IsMatch(flow.Lead(whole + to))
            && Array.TrueForAll(
                parts,
                part =>
                    flow[part + step].Dimension == flow[whole + step].Dimension
                    && flow.Lead(part + to) == flow.Lead(whole + to)
            );
    }

    private static Claim? Told(Flow flow, Claim first, int whole, int[] parts)
    {
        var all = parts.Append(whole).Select(at => flow[at]).ToList();
        if (
            !Kinds.IsAmount(flow[whole])
            || all.Exists(figure => !figure.IsPlain)
            || flow[whole].Number.Unscaled < Proof
        )
        {
            return null;
        }

        var claim = first with
        {
            Kind = flow[whole].Dimension == Dimension.Count ? RelationKind.CountSum : RelationKind.Sum,
            Result = flow[whole],
            Operands = [.. parts.Select(at => flow[at])],
            Rule = RuleIds.SumStated,
            Label = flow.Name(whole) is { Length: > 0 } name ? name : first.Label,
        };
        return
            Readings.Holds(claim)
            || Judge.Of(claim) is { Computed.Value: var sum } && Sums.Ties.IsTurned(flow[whole], sum)
            ? claim
            : null;
    }

    // What is of each or the most of something does not add up.
    [GeneratedRegex("^(?!.*(?:均|每|最|单价|标准))[^0-9。]{0,16}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Between();
}
