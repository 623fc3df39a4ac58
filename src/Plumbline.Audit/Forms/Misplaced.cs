using System.Collections.Immutable;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Forms;

/// <summary>
/// Points that stand in the columns of target and actual: where a form has no points of its own, or its points are no
/// numbers, and the bare numbers of the target column add up to the 100 or 90 points of a form, they are the points.
/// </summary>
internal static class Misplaced
{
    private const int FewestRows = 3;

    private static readonly (FormLabel Value, FormLabel Points)[] Pairs =
    [
        (FormLabel.Target, FormLabel.Weight),
        (FormLabel.Actual, FormLabel.Score),
    ];

    /// <summary>The rows with points and values in their places.</summary>
    internal static ImmutableArray<IndicatorRow> Restore(ImmutableArray<IndicatorRow> rows)
    {
        var filled = rows.Where(row => !row.Target.IsEmpty).ToList();
        if (
            filled.Count < FewestRows
            || !IsFull(filled.Select(row => row.Target))
            || rows.Any(row => IsPoints(row.Weight))
        )
        {
            return rows;
        }

        return
        [
            .. rows.Select(row =>
                row with
                {
                    Weight = row.Target,
                    Score = row.Actual,
                    Target = row.Weight,
                    Actual = row.Score,
                }
            ),
        ];
    }

    /// <summary>Whether the weights of the rows are numbers that add up to the points of a form.</summary>
    internal static bool HasPoints(ImmutableArray<IndicatorRow> rows) =>
        rows.Count(row => !row.Weight.IsEmpty) >= FewestRows
        && IsFull(rows.Where(row => !row.Weight.IsEmpty).Select(row => row.Weight));

    /// <summary>The columns with the heads of values and points in each other's place; null where a head is missing.</summary>
    internal static ImmutableArray<HeadColumn>? ChangePlaces(ImmutableArray<HeadColumn> columns)
    {
        var fields = columns.Select(column => column.Field).ToHashSet();
        return Pairs.All(pair => fields.Contains(pair.Value) && fields.Contains(pair.Points))
            ? [.. columns.Select(column => column with { Field = Other(column.Field) })]
            : null;
    }

    private static FormLabel Other(FormLabel field)
    {
        foreach (var (value, points) in Pairs)
        {
            if (field == value || field == points)
            {
                return field == value ? points : value;
            }
        }

        return field;
    }

    private static bool IsFull(IEnumerable<FormCell> cells)
    {
        var sum = Fraction.Zero;
        foreach (var cell in cells)
        {
            if (!PrintedNumber.TryParse(cell.Text, out var number))
            {
                return false;
            }

            sum += number.ToFraction();
        }

        return sum == 100 || sum == 90;
    }

    private static bool IsPoints(FormCell cell) => PrintedNumber.TryParse(cell.Text, out _);
}
