using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// A share whose whole stands in another sentence, and that its sisters prove: 甲类A万元，占总规模的a%。…乙类B万元，占总规模的b%. Where two or more of
/// one row, or with the same words for the whole, are true of one quantity, one that is not is wrong.
/// </summary>
internal static class ProvedWholes
{
    private const int Reach = 16;
    private const int Fewest = 2;
    private const int Fiftieth = 50;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, IsPlain: true, Value.Sign: > 0 }
                && flow.Change(index) is null
                && !known.IsReckoned(index)
                && Base(flow, index) is var (first, name)
                && Part(flow, index, first) is { } part
                && Whole(flow, known, index, first, name) is { } whole
                && Kinds.Match(flow[part], whole)
                && whole.Index != flow[part].Index
                && flow[part].Exact <= whole.Exact + (whole.Exact / Fiftieth)
            )
            {
                yield return new Claim(
                    RelationKind.Share,
                    flow[index],
                    [flow[part], whole],
                    Formula.Percent,
                    RuleIds.RatesShown
                )
                {
                    Strength = Strengths.Of(flow, index, firm: true),
                    Label = flow.Name(part) + "占比",
                };
            }
        }
    }

    // Where its row of shares begins, and the words for what they are shares of.
    private static (int First, string Name)? Base(Flow flow, int index)
    {
        var first = index;
        while (first > 0 && Runs.Joins(flow, first))
        {
            first--;
        }

        return
            flow.ShareIn(first) is { } words && (first < index || Runs.Joins(flow, index + 1) || words.Base.Length > 1)
            ? (first, Names.Core(words.Base))
            : null;
    }

    // The amount at its place in the row before the shares; the nearest where it is no row.
    private static int? Part(Flow flow, int index, int first)
    {
        var length = Runs.Length(flow, first);
        var near = flow.BeforeInSentence(first).Where(at => Kinds.IsAmount(flow[at])).ToList();
        if (near.Count == 0 || flow.Change(near[0]) is not null)
        {
            return null;
        }

        var row = near.Where(at => flow.Comparable(at, near[0])).Take(length).ToList();
        var place = length - 1 - (index - first);
        return row.Count == length && flow[row[place]].IsPlain && flow.Change(row[place]) is null ? row[place] : null;
    }

    // What two or more sisters are true of, and none of something else.
    private static Figure? Whole(Flow flow, Known known, int index, int first, string name)
    {
        var proved = new List<Figure>();
        for (var at = Math.Max(1, index - Reach); at < Math.Min(flow.Count, index + Reach + 1); at++)
        {
            if (
                at != index
                && flow[at].Dimension == Dimension.Percent
                && known.RateOf(at) is { Claim.Operands: [_, var whole] }
                && Base(flow, at) is var (start, words)
                && (start == first || (name.Length > 1 && words == name))
            )
            {
                proved.Add(whole);
            }
        }

        return proved.Count >= Fewest && proved.TrueForAll(whole => whole.Value == proved[0].Value) ? proved[0] : null;
    }
}
