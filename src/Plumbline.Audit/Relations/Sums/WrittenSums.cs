using System.Buffers;
using System.Collections.Immutable;
using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>Sums written out with signs: A+B+C=D, D=A+B, A-B=C.</summary>
internal static class WrittenSums
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("，,。;:=+×÷*/0123456789");

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        foreach (var passage in document.Text.Passages)
        {
            if (passage.Compact.Contains('=', StringComparison.Ordinal))
            {
                foreach (var claim in Of(document.Figures.Quantities(passage)))
                {
                    yield return claim;
                }
            }
        }
    }

    private static IEnumerable<Claim> Of(ImmutableArray<Figure> figures)
    {
        for (var first = 0; first < figures.Length; )
        {
            var last = first;
            while (last + 1 < figures.Length && Sign(figures[last], figures[last + 1]) != '\0')
            {
                last++;
            }

            if (last - first > 1 && Equation(figures.AsSpan()[first..(last + 1)]) is { } claim)
            {
                yield return claim;
            }

            first = last + 1;
        }
    }

    private static Claim? Equation(ReadOnlySpan<Figure> run)
    {
        var signs = new char[run.Length - 1];
        for (var index = 0; index < signs.Length; index++)
        {
            signs[index] = Sign(run[index], run[index + 1]);
        }

        if (signs.Count(sign => sign == '=') != 1)
        {
            return null;
        }

        var (result, terms, between) =
            signs[^1] == '=' ? (run[^1], run[..^1].ToArray(), signs.AsSpan(0, signs.Length - 1).ToArray())
            : signs[0] == '=' ? (run[0], run[1..].ToArray(), signs.AsSpan(1).ToArray())
            : (null!, [], []);
        if (terms.Length < 2)
        {
            return null;
        }

        var minus = between.Contains('-');
        var formula = minus ? Formula.Signed([1, .. between.Select(sign => sign == '-' ? -1 : 1)]) : Formula.Sum;
        return new Claim(
            minus ? RelationKind.Difference : RelationKind.Sum,
            result,
            [.. terms],
            formula,
            minus ? RuleIds.DifferenceStated : RuleIds.SumStated
        )
        {
            Label = result.Label,
        };
    }

    // The sign between two figures that nothing but a sign, a bracket or a short name parts.
    private static char Sign(Figure left, Figure right)
    {
        var between = left.Passage.Compact.AsSpan(left.End, right.Start - left.End).TrimEnd('=');
        var equals = left.Passage.Compact[right.Start - 1] == '=';
        return equals && between.Length == 0 ? '='
            : between.Length is > 0 and < 16 && between[0] is '+' or '-' && !between[1..].ContainsAny(Breaks)
                ? between[0]
            : between.Length is > 0 and < 16 && between[0] == '=' && !between[1..].ContainsAny(Breaks) ? '='
            : '\0';
    }
}
