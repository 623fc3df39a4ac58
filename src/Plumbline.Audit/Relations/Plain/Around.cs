using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// What was told before a place, across sentences and paragraphs: 计划购置76台。|…|已到货56台，剩余21台. Words of a result name their terms,
/// and the nearest ones are meant.
/// </summary>
internal static class Around
{
    private const int Most = 10;
    private const int MostPassages = 2;

    /// <summary>The quantities before a place, nearest first, of its paragraph and of the two before that have numbers.</summary>
    public static IEnumerable<int> Before(Flow flow, int index)
    {
        var passages = 0;
        for (var at = index - 1; at >= Math.Max(0, index - Most); at--)
        {
            passages += flow.SamePassage(at, at + 1) ? 0 : 1;
            if (passages > MostPassages)
            {
                yield break;
            }

            if (!IsYear(flow[at]))
            {
                yield return at;
            }
        }
    }

    /// <summary>Those before a place that are of one kind with another quantity, nearest first.</summary>
    public static List<int> Alike(Flow flow, int index, int model) =>
        [.. Before(flow, index).Where(at => flow.Comparable(at, model) && Statement.IsOwn(flow, at))];

    /// <summary>The two nearest of one kind, in the order of the text; null where there are fewer.</summary>
    public static (int First, int Second)? Two(Flow flow, int index, int model) =>
        Alike(flow, index, model) is [var second, var first, ..] ? (first, second) : null;

    /// <summary>A statement over paragraphs, which is asked about where it does not hold.</summary>
    public static Claim? Told(Flow flow, int index, Claim claim, bool isNear) =>
        isNear
            ? Plainly.Told(flow, index, claim)
            : claim with
            {
                Strength = Strength.Scoped,
                Doubt = RateMessages.WhichScope.With(),
            };

    /// <summary>Whether the words of two quantities name one thing by two characters that are no words of reckoning.</summary>
    public static bool ShareNoun(Flow flow, int one, int other) =>
        Names.ShareTwo(Names.Core(Statement.Clause(flow, one)), Names.Core(Statement.Words(flow, other)));

    private static bool IsYear(Figure figure) => figure is { Dimension: Dimension.None, Unit.Length: 0 };
}
