using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// A clause told again word for word in another place, with the same other numbers, but one: 年末有4栋单体完成主体封顶 under a task
/// and 年末有2栋单体完成主体封顶 in the outcome. It is asked about where both speak of the same work and no third value is printed.
/// </summary>
internal static partial class SameClauses
{
    private const int Before = 12;
    private const int Behind = 8;
    private const int FewestWords = 16;
    private const int MostAlike = 6;

    public static IEnumerable<Claim> Of(ImmutableArray<Mention> mentions, Subjects subjects)
    {
        foreach (var same in mentions.GroupBy(mention => Words(mention.Figure), StringComparer.Ordinal))
        {
            if (same.Key.Length == 0 || same.Count() is < 2 or > MostAlike)
            {
                continue;
            }

            var told = same.ToList();
            if (told.DistinctBy(mention => mention.Figure.Value).Count() != 2)
            {
                continue;
            }

            var first = told[0];
            foreach (var other in told.Where(other => !other.Figure.HasValueOf(first.Figure)))
            {
                if (
                    AreNear(first.Figure, other.Figure)
                    && !InOneTable(first.Figure, other.Figure)
                    && !subjects.Differ(first, other)
                )
                {
                    yield return new Claim(
                        RelationKind.Equality,
                        other.Figure,
                        [first.Figure],
                        Formula.Same,
                        RuleIds.SameQuantityTwice
                    )
                    {
                        Strength = Strength.Scoped,
                        Label = other.Figure.Label,
                    };
                }
            }
        }
    }

    // 上级补助收入 of one fund and of another: amounts that lie far apart are two amounts.
    private static bool AreNear(Figure one, Figure other) =>
        one.Dimension != Dimension.Money
        || Math.Min(one.Exact, other.Exact) * 2 >= Math.Max(one.Exact, other.Exact)
        || Slip.Between(one.Number, other.Number);

    // The cells of one column say the same of different things.
    private static bool InOneTable(Figure one, Figure other) =>
        one.Passage.Cell is { } first
        && other.Passage.Cell is { } second
        && first.Table == second.Table
        && first.Column == second.Column;

    // The words around a number within its sentence, other numbers as printed; empty where they are too few to be one clause.
    private static string Words(Figure figure)
    {
        var compact = figure.Passage.Compact;
        var from = Math.Max(0, figure.Start - Before);
        var stop = figure.Start == 0 ? -1 : compact.LastIndexOf('。', figure.Start - 1, figure.Start - from);
        from = Math.Max(from, stop + 1);
        var numberEnd = Math.Max(figure.Start, figure.End - figure.Unit.Length);
        var to = Math.Min(compact.Length, numberEnd + Behind);
        var end = numberEnd >= to ? -1 : compact.IndexOf('。', numberEnd, to - numberEnd);
        to = end < 0 ? to : end;
        return
            numberEnd > figure.Start
            && !OfAClass().IsMatch(compact.AsSpan(from, figure.Start - from))
            && figure.Start - from >= Before
            && to - numberEnd + figure.Start - from >= FewestWords
            ? $"{figure.Year}{compact.AsSpan(from, figure.Start - from)}#{compact.AsSpan(numberEnd, to - numberEnd)}"
            : "";
    }

    // …支出(项):支出决算为: the line of one class of spending, whose name stands before the clause.
    [GeneratedRegex(@"\([类款项]\)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex OfAClass();
}
