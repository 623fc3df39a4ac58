using System.Collections.Immutable;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>How many statements of a way to part a table hold, and how many do not.</summary>
/// <param name="Hold">Those that hold.</param>
/// <param name="Fail">Those that do not.</param>
internal readonly record struct GluedScore(int Hold, int Fail)
{
    /// <summary>With one statement more.</summary>
    public GluedScore With(bool holds) => holds ? this with { Hold = Hold + 1 } : this with { Fail = Fail + 1 };

    public static GluedScore operator +(GluedScore one, GluedScore other) =>
        new(one.Hold + other.Hold, one.Fail + other.Fail);
}

/// <summary>What a table says of its own numbers: differences and rates in its rows, totals of its columns.</summary>
internal static class GluedTies
{
    /// <summary>The statements of one row.</summary>
    /// <param name="row">Its numbers.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="isForward">The later amount stands behind the earlier one.</param>
    public static GluedScore InRow(GluedRow row, ImmutableArray<GluedColumn> columns, bool isForward)
    {
        var score = default(GluedScore);
        var (first, second) = (-1, -1);
        for (var at = 0; at < columns.Length; at++)
        {
            if (columns[at].Kind == GluedKind.Amount)
            {
                (first, second) = (second, at);
            }
            else if (first >= 0 && columns[at].Kind != GluedKind.Share)
            {
                var (earlier, later) = isForward ? (first, second) : (second, first);
                score = score.With(Holds(row, columns[at].Kind, at, (earlier, later)));
            }
        }

        return score;
    }

    /// <summary>The totals of the columns that can be added up.</summary>
    /// <param name="rows">The numbers of all rows.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="total">The row of totals, or -1.</param>
    public static GluedScore OfTotals(IReadOnlyList<GluedRow> rows, ImmutableArray<GluedColumn> columns, int total)
    {
        var score = default(GluedScore);
        for (var at = 0; total >= 0 && at < columns.Length; at++)
        {
            if (columns[at].Kind <= GluedKind.Difference)
            {
                var parts = rows.Sum(row => row.Values[at]) - rows[total].Values[at];
                // Each part may be rounded by itself.
                var off = Math.Abs(parts - rows[total].Values[at]);
                score = score.With(off <= rows.Count * Half(rows[total].Decimals[at]));
            }
        }

        return score;
    }

    private static bool Holds(GluedRow row, GluedKind kind, int at, (int Earlier, int Later) amounts)
    {
        var (earlier, later) = (row.Values[amounts.Earlier], row.Values[amounts.Later]);
        var play = Half(row.Decimals[amounts.Earlier]) + Half(row.Decimals[amounts.Later]);
        var printed = row.Values[at];
        var half = Half(row.Decimals[at]);
        if (kind == GluedKind.Difference)
        {
            return Math.Abs(later - earlier - printed) <= (play > half ? play : half);
        }

        if (earlier == 0)
        {
            return printed == 0;
        }

        var exact = 100 * (kind == GluedKind.Completion ? later : later - earlier) / earlier;
        return Math.Abs(exact - printed) <= half + (100 * play * (1 + Math.Abs(later / earlier)) / Math.Abs(earlier));
    }

    // Half a unit of the last decimal.
    private static decimal Half(int decimals) => new(5, 0, 0, isNegative: false, (byte)(decimals + 1));
}
