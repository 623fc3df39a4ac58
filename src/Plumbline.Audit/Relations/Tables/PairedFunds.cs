using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>计划安排资金 | 1208.75 above 省财政 | 1125 and 市财政 | 83.75: what the levels of government gave is the whole.</summary>
internal static class PairedFunds
{
    private const int FewestParts = 2;

    public static IEnumerable<Claim> Of(NumberGrid grid)
    {
        var table = grid.Table;
        var places =
            from row in Enumerable.Range(1, Math.Max(0, table.Rows - 1))
            from column in Enumerable.Range(1, Math.Max(0, table.Columns - 1))
            where grid[row, column] is not null
            let head = FundPairs.HeadOf(table, row, column)
            where head is not null
            group grid[row, column]! by (Head: head.Value, Column: column);

        return from parts in places
            where parts.Count() >= FewestParts
            let whole = grid[parts.Key.Head, parts.Key.Column]
            where whole is not null
            select new Claim(RelationKind.Sum, whole, [.. parts], Formula.Sum, RuleIds.TableTotal)
            {
                Label = FundPairs.Words(table, parts.Key.Head, parts.Key.Column - 1),
            };
    }
}
