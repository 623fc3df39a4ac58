using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Relations.Restated;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// The parts of a sum told one by one below it: 预算为11.1万元，其中：接待费3.0万元，运行费8.1万元。具体情况如下：（一）接待费3.0万元. A paragraph that opens
/// with its number and the very name of a part of a sum that holds has its amount; what is one slip away from it is asked about,
/// for budget and outcome are often told under one name.
/// </summary>
internal static partial class DetailsOfParts
{
    private const int Reach = 14;
    private const int ShortestName = 3;

    /// <summary>The statements of running text; only those that do not hold.</summary>
    public static IEnumerable<Claim> Of(Flow flow, ImmutableArray<Relation> found)
    {
        var parts = found
            .Where(relation =>
                relation.Verdict == Verdict.Holds
                && relation.Claim
                    is {
                        Kind: RelationKind.Sum,
                        Strength: Strength.Stated,
                        ByNumbers: false,
                        Operands.Length: > 1,
                        Result: { Passage.Cell: null } whole
                    } claim
                && claim.Operands.All(part => part.Passage.Index == whole.Passage.Index)
            )
            .SelectMany(relation => relation.Claim.Operands)
            .DistinctBy(part => part.Index)
            .Where(part => part is { IsPlain: true, Passage.Cell: null, Value.Sign: > 0 })
            .Select(part => (Figure: part, Place: flow.PlaceOf(part)))
            .Where(part => part.Place >= 0)
            .ToList();
        for (var index = 1; index < flow.Count && parts.Count > 0; index++)
        {
            if (
                !flow.SamePassage(index - 1, index)
                && flow[index] is { IsPlain: true, Dimension: Dimension.Money, Value.Sign: > 0 }
                && Opening().Match(flow.Lead(index)) is { Success: true } match
                && Part(flow, index, match.Groups["name"].Value, parts) is { } part
                && Slip.Digits(part.Number) > 2
                && Slip.Between(flow[index].Number, part.Number)
            )
            {
                yield return new Claim(
                    RelationKind.Equality,
                    flow[index],
                    [part],
                    Formula.Same,
                    RuleIds.SameQuantityTwice
                )
                {
                    Label = flow.Name(index),
                    Strength = Strength.Scoped,
                };
            }
        }
    }

    // The last part of that very name in the paragraphs before; null where the amounts agree.
    private static Figure? Part(Flow flow, int index, string name, List<(Figure Figure, int Place)> parts)
    {
        var core = Names.Core(Role().Replace(name, ""));
        if (core.Length < ShortestName)
        {
            return null;
        }

        var (own, year) = (flow[index].Passage.Index, flow[index].Year);
        var alike = parts.FindAll(part =>
            part.Figure.Passage.Index < own
            && part.Figure.Passage.Index >= own - Reach
            && part.Figure.Year == year
            && flow.Comparable(part.Place, index)
            && Names.Core(Role().Replace(flow.Name(part.Place), "")) == core
        );
        return alike.Count > 0 && !alike.Exists(part => part.Figure.HasValueOf(flow[index])) ? alike[^1].Figure : null;
    }

    [GeneratedRegex(
        @"^(?:\([一二三四五六七八九十\d]{1,2}\)|[一二三四五六七八九十\d]{1,2}[、.])(?<name>[^，,。;:、0-9]{3,24}?)(?:为|是|共|:)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opening();

    [GeneratedRegex("(?:支出)?(?:预算|决算)?数?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Role();
}
