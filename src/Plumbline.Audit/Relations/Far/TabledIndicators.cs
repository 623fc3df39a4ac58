using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Tables;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// Outcomes in a form that a table of years tells as well: 培训人次 5,318人次 in the form, 5,318 in the row 2022年 below 培训（人次）.
/// The year of the table is that of the form and the unit is the same; a slip of the pen is asked about only of the
/// one cell with the name.
/// </summary>
internal static partial class TabledIndicators
{
    private const int MostCells = 600;
    private const int ShortestName = 4;
    private const int FewestDigits = 3;
    private const int Proving = 4;

    /// <summary>The statements of all forms.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        if (document.Forms.IsEmpty)
        {
            yield break;
        }

        var forms = document.Forms.SelectMany(form => form.Tables).ToHashSet();
        var cells = document
            .Text.Tables.Where(table => !forms.Contains(table.Index))
            .SelectMany(table => CellsOf(NumberGrid.Of(table, document.Figures)))
            .Take(MostCells)
            .ToList();
        foreach (var row in document.Forms.SelectMany(form => form.Indicators))
        {
            if (
                cells.Count > 0
                && row.Actual.Figure is { IsQuantity: true, IsPlain: true } actual
                && At(cells, actual, Folding.Compact(row.Name)) is { } cell
            )
            {
                yield return new Claim(
                    RelationKind.Equality,
                    actual,
                    [cell.Figure],
                    Formula.Same,
                    RuleIds.SameQuantityTwice
                )
                {
                    Label = row.Name,
                    Strength = cell.Figure.HasValueOf(actual) ? Strength.Stated : Strength.Scoped,
                };
            }
        }
    }

    private static Cell? At(List<Cell> cells, Figure actual, string name)
    {
        var alike = cells.FindAll(cell =>
            cell.Figure.Year == actual.Year && FarKinds.Exactly(cell.Figure) == FarKinds.Exactly(actual)
        );
        var digits = Restated.Slip.Digits(actual.Number);
        if (
            digits >= FewestDigits
            && alike.Find(cell =>
                cell.Figure.HasValueOf(actual) && (digits >= Proving || Rates.Names.ShareTwo(cell.Name, name))
            )
                is { } same
        )
        {
            return same;
        }

        if (digits < Proving || actual.Dimension is Dimension.Percent or Dimension.Points or Dimension.Score)
        {
            return null;
        }

        var named = alike.FindAll(cell =>
            cell.Name.Length >= ShortestName
            && name.EndsWith(cell.Name, StringComparison.Ordinal)
            && OfTheYear().IsMatch(name[..^cell.Name.Length])
        );
        return
            named is [var only]
            && only.Figure.Multiplier == actual.Multiplier
            && Restated.Slip.Between(only.Figure.Number, actual.Number)
            ? only
            : null;
    }

    // The cells of tables whose rows or columns are years.
    private static IEnumerable<Cell> CellsOf(NumberGrid grid)
    {
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
            {
                if (grid[row, column] is not { IsQuantity: true, Year: not null } figure || grid.IsHead(row))
                {
                    continue;
                }

                var (head, label) = (grid.LastHead(row, column), grid.Label(row, column));
                var name =
                    Year().IsMatch(head) ? label
                    : Year().IsMatch(label) ? head
                    : "";
                if (name.Length > 0)
                {
                    yield return new Cell(FarKinds.WithoutUnit(name), figure);
                }
            }
        }
    }

    // 2023年(实际), not 2023年(计划).
    [GeneratedRegex("^20[0-9]{2}年?度?(?:$|[(](?:实际|决算|完成))", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Year();

    // 全年培训人次 is 培训人次 of the year, 新增培训人次 is another thing.
    [GeneratedRegex("^(?:全年|年度|本年度?|当年|累计|实际)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex OfTheYear();

    // A cell with what it is called.
    private sealed record Cell(string Name, Figure Figure);
}
