using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Relations.Tables;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// Changes that a sentence tells of a table of years: 在校生比2022年增加915人，增长3.93%，比2021年增加1770人. The sentence names the row
/// and the year before; where the amount or the rate bears the row out, the other of the two must as well.
/// </summary>
internal static partial class ChangesOfRows
{
    private const int MostTables = 40;
    private const int MostCells = 2_000;
    private const int ShortestName = 2;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Understood document, Known known)
    {
        var flow = document.Flow;
        var open = ChangeReader
            .Of(flow)
            .Where(change =>
                change.Former is null
                && change.Words.Direction != Direction.Either
                && Places(change).Any(at => !known.IsTold(at))
            );
        var changes = open.ToList();
        if (changes.Count == 0)
        {
            return [];
        }

        var forms = document.Forms.SelectMany(form => form.Tables).ToHashSet();
        var tables = document
            .Text.Tables.Where(table => !forms.Contains(table.Index) && table.Rows * table.Columns <= MostCells)
            .Take(MostTables)
            .Select(table => YearRows.Of(NumberGrid.Of(table, document.Figures)))
            .OfType<YearRows>()
            .ToList();
        return tables.Count == 0
            ? []
            : changes.SelectMany(change =>
                In(flow, change, tables).Where(claim => !known.IsTold(flow.PlaceOf(claim.Result!)))
            );
    }

    private static List<Claim> In(Flow flow, Change change, List<YearRows> tables)
    {
        foreach (var table in tables)
        {
            if (
                RowOf(flow, change, table) is { } row
                && table.Pair(row, change.Words.Base) is var (now, before)
                && Claims(flow, change, now, before).ToList() is { Count: > 0 } claims
                && claims.Exists(Readings.Holds)
            )
            {
                return claims;
            }
        }

        return [];
    }

    private static IEnumerable<Claim> Claims(Flow flow, Change change, Figure now, Figure before)
    {
        var isUp = change.Words.Direction == Direction.Up;
        if (change.Amount is { } amount && FitsIn(flow[amount], now))
        {
            yield return new Claim(
                RelationKind.ChangeAmount,
                flow[amount],
                [now, before],
                isUp ? Formula.Difference : Formula.Fallen,
                RuleIds.RatesShown
            )
            {
                Label = flow.Name(amount),
            };
        }

        if (change.Rate is { } rate)
        {
            yield return new Claim(
                RelationKind.GrowthRate,
                flow[rate],
                [now, before],
                change.RateDirection == Direction.Down ? Formula.Fall : Formula.Growth,
                RuleIds.RatesShown
            )
            {
                Label = flow.Name(rate),
            };
        }
    }

    // 915人 of a row whose head says 人, or says nothing.
    private static bool FitsIn(Figure amount, Figure cell) =>
        amount.Dimension == cell.Dimension || cell.Dimension == Dimension.None || cell.Unit.Length == 0;

    private static IEnumerable<int> Places(Change change)
    {
        if (change.Amount is { } amount)
        {
            yield return amount;
        }

        if (change.Rate is { } rate)
        {
            yield return rate;
        }
    }

    // The row that the words of the change name; else the one that the words before it in the sentence name.
    private static int? RowOf(Flow flow, Change change, YearRows table)
    {
        for (var at = change.Start; at >= 0 && flow.SameSentence(at, change.Start); at--)
        {
            if (table.Named(flow.Lead(at)) is { } row)
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>A table whose heads are years.</summary>
    /// <param name="Grid">The table.</param>
    /// <param name="Years">The year of each column; null: it is of no single year.</param>
    private sealed record YearRows(NumberGrid Grid, int?[] Years)
    {
        /// <summary>The table; null: fewer than two columns are of years.</summary>
        internal static YearRows? Of(NumberGrid grid)
        {
            var years = Enumerable.Range(0, grid.Columns).Select(column => YearOf(grid, column)).ToArray();
            return
                years.OfType<int>().Distinct().Count() < 2
                || years.OfType<int>().GroupBy(year => year).Any(same => same.Skip(1).Any())
                ? null
                : new(grid, years);
        }

        /// <summary>The row whose name stands in some words, the longest first.</summary>
        internal int? Named(string words)
        {
            var (row, longest) = (-1, ShortestName - 1);
            for (var at = 0; at < Grid.Rows; at++)
            {
                var name = Unit().Replace(Grid.Table[at, 0]?.Compact ?? "", "");
                if (name.Length > longest && words.Contains(name, StringComparison.Ordinal))
                {
                    (row, longest) = (at, name.Length);
                }
            }

            return row < 0 ? null : row;
        }

        /// <summary>This year's number of a row and that of the year that the words name.</summary>
        internal (Figure Now, Figure Before)? Pair(int row, string words)
        {
            var last = Years.Max()!.Value;
            var before = Year().Match(words) is { Success: true } match
                ? int.Parse(match.Value, CultureInfo.InvariantCulture)
                : last - 1;
            return At(row, last) is { } now && before < last && At(row, before) is { Exact: > 0 } former
                ? (now, former)
                : null;
        }

        private Figure? At(int row, int year) =>
            Array.IndexOf(Years, year) is >= 0 and var column ? Grid[row, column] : null;

        private static int? YearOf(NumberGrid grid, int column) =>
            grid.Rows > 1 && Head().Match(grid.LastHead(grid.Rows - 1, column)) is { Success: true } match
                ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture)
                : null;
    }

    [GeneratedRegex("(?:19|20)[0-9]{2}", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Year();

    [GeneratedRegex(
        "^(?<year>(?:19|20)[0-9]{2})年?度?(?:[末底初]|实际|完成|决算)?数?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Head();

    [GeneratedRegex(@"\([^()]{1,6}\)$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Unit();
}
