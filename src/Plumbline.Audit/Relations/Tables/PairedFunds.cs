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
}
