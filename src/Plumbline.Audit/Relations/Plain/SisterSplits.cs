using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// Items of a list that are split in the same way, each in its bracket: 甲项目120万元（省级80万元、县级40万元）、乙项目90万元（省级60万元、县级30万元）. Where
/// two or more of them add up, the names leave nothing out, and so an item that does not add up is wrong.
/// </summary>
internal static partial class SisterSplits
{
    private const int Most = 8;
    private const int Fewest = 2;
    private const int ShortestName = 2;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        var splits = new List<(Claim Claim, bool IsKnown, string Names)>();
        for (var index = 0; index + Fewest < flow.Count; index++)
        {
            if (flow[index] is { IsPlain: true, Value.Sign: > 0 } && Parts(flow, index) is { Count: >= Fewest } parts)
            {
                splits.Add((Build(flow, index, parts), known.IsTotalled(index), Names(flow, parts)));
            }
        }

        foreach (var alike in splits.GroupBy(split => split.Names, StringComparer.Ordinal))
        {
            var wrong = alike.Where(split => !Readings.Holds(split.Claim)).ToList();
            if (alike.Count() - wrong.Count >= Fewest * Math.Max(1, wrong.Count))
            {
                foreach (var split in wrong.Where(split => !split.IsKnown))
                {
                    yield return split.Claim;
                }
            }
        }
    }

    // The parts of the bracket that opens right behind a whole, a full stop between or not.
    private static List<int> Parts(Flow flow, int whole)
    {
        var found = new List<int>();
        if (!Opening().IsMatch(flow.Tail(whole)))
        {
            return found;
        }

        for (var at = whole + 1; at <= whole + Most && flow.SamePassage(whole, at); at++)
        {
            if (!flow.Comparable(whole, at) || !flow[at].IsPlain || Name(flow, at).Length < ShortestName)
            {
                return [];
            }

            found.Add(at);
            if (flow.Tail(at).StartsWith(')'))
            {
                return found;
            }
        }

        return [];
    }

    private static string Names(Flow flow, List<int> parts) =>
        string.Join('|', parts.Select(at => Name(flow, at)).Order(StringComparer.Ordinal));

    private static string Name(Flow flow, int at) => Opened().Replace(Statement.Clause(flow, at).TrimStart('、'), "");

    private static Claim Build(Flow flow, int whole, List<int> parts) =>
        new(
            RelationKind.Sum,
            flow[whole],
            [.. parts.Select(at => flow[at])],
            Formula.Sum,
            flow[whole].Dimension == Dimension.Count ? RuleIds.ListedCount : RuleIds.SumStated
        )
        {
            Label = flow.Name(whole),
        };

    [GeneratedRegex(@"^。?\(", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Opening();

    [GeneratedRegex("^(?:[、和及]|其中)+", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Opened();
}
