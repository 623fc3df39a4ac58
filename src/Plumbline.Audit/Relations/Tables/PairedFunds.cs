using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>计划安排资金 | 1208.75 above 省财政 | 1125 and 市财政 | 83.75: what the levels of government gave is the whole.</summary>
internal static class PairedFunds
{
    private const int FewestParts = 2;

    public static IEnumerable<Claim> Of(NumberGrid grid)
    {
        var table = grid.Table;
        var parts = new Dictionary<(int Row, int Column), List<Figure>>();
        for (var row = 1; row < table.Rows; row++)
        {
            for (var column = 1; column < table.Columns; column++)
            {
                if (grid[row, column] is { } part && FundPairs.HeadOf(table, row, column) is { } head)
                {
                    if (!parts.TryGetValue((head, column), out var listed))
                    {
                        parts[(head, column)] = listed = [];
                    }

                    listed.Add(part);
                }
            }
        }

        foreach (var claim in Rests(grid, parts))
        {
            yield return claim;
        }

        foreach (var ((row, column), listed) in parts)
        {
            if (grid[row, column] is { } whole && listed.Count >= FewestParts)
            {
                yield return new Claim(RelationKind.Sum, whole, [.. listed], Formula.Sum, RuleIds.TableTotal)
                {
                    Label = FundPairs.Words(table, row, column - 1),
                };
            }
        }
    }

    // 实际到位资金 | 90 | 实际支出 | 80 | 结余 | 10, and the same of each level below: once most rows bear it out, all must,
    // unless what is left is told of the plan, or adds up down the column, so that it was meant as it stands.
    private static IEnumerable<Claim> Rests(NumberGrid grid, Dictionary<(int Row, int Column), List<Figure>> parts)
    {
        foreach (var row in parts.Keys.Select(key => key.Row).Distinct().Order())
        {
            if (
                ColumnOf(grid, row, FundRole.Arrived) is not { } arrived
                || ColumnOf(grid, row, FundRole.Spent) is not { } spent
                || ColumnOf(grid, row, FundRole.Rest) is not { } rest
            )
            {
                continue;
            }

            var places = Enumerable
                .Range(row, grid.Rows - row)
                .TakeWhile(at => at == row || FundPairs.HeadOf(grid.Table, at, rest) == row)
                .ToList();
            var claims = places.Select(at => Rest(grid, at, (arrived, spent, rest))).OfType<Claim>().ToList();
            var isOfPlan =
                ColumnOf(grid, row, FundRole.Planned) is { } planned
                && places
                    .Select(at => Rest(grid, at, (planned, spent, rest)))
                    .OfType<Claim>()
                    .All(Rates.Readings.Holds);
            var isSure =
                !isOfPlan && claims.Count(Rates.Readings.Holds) * 2 > claims.Count && !IsAdded(grid, parts, row, rest);
            foreach (var claim in claims)
            {
                if (isSure || Rates.Readings.Holds(claim))
                {
                    yield return claim;
                }
            }
        }
    }

    private static bool IsAdded(
        NumberGrid grid,
        Dictionary<(int Row, int Column), List<Figure>> parts,
        int row,
        int column
    ) =>
        parts.TryGetValue((row, column), out var listed)
        && grid[row, column] is { } whole
        && Rates.Readings.Holds(new Claim(RelationKind.Sum, whole, [.. listed], Formula.Sum, RuleIds.TableTotal));

    /// <summary>The column of the whole that is told of a role in a row; null where there is none.</summary>
    internal static int? ColumnOf(NumberGrid grid, int row, FundRole role) =>
        Enumerable
            .Range(1, grid.Columns - 1)
            .Where(column => grid[row, column] is not null && FundPairs.RoleOf(grid.Table, row, column) == role)
            .Select(column => (int?)column)
            .FirstOrDefault();

    private static Claim? Rest(NumberGrid grid, int row, (int Arrived, int Spent, int Left) columns) =>
        grid[row, columns.Left] is { } rest
        && grid[row, columns.Arrived] is { } arrived
        && grid[row, columns.Spent] is { } spent
        && rest.Dimension == arrived.Dimension
        && rest.Dimension == spent.Dimension
            ? new Claim(RelationKind.Difference, rest, [arrived, spent], Formula.Difference, RuleIds.TableTotal)
            {
                Label = FundPairs.Words(grid.Table, row, columns.Left - 1),
            }
            : null;
}
