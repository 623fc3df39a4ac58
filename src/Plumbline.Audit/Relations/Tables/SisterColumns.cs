using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// 春季人数, 春季金额, 秋季人数, 秋季金额, 全年金额: the column of the year is the sum of those before it that are called alike. Once most
/// rows bear it out, every row must.
/// </summary>
internal static partial class SisterColumns
{
    private const int Ending = 2;

    public static IEnumerable<Claim> Of(NumberGrid grid) => ReckonedColumns.Of(grid, Whole(), Readings);

    private static IEnumerable<ColumnReading> Readings(GridColumn column)
    {
        var called = Noun(column, column.Index);
        ImmutableArray<int> sisters =
        [
            .. Enumerable
                .Range(Math.Max(0, column.Index - ReckonedColumns.Reach), Math.Min(column.Index, ReckonedColumns.Reach))
                .Where(other => called.Length == Ending && Noun(column, other) == called)
                .Where(other => !Whole().IsMatch(column.Grid.LastHead(column.Start, other))),
        ];
        // Columns side by side have a grammar of their own.
        if (sisters.Length > 1 && sisters[^1] - sisters[0] >= sisters.Length)
        {
            yield return new ColumnReading(row => Build(column, row, sisters), 1);
        }
    }

    private static string Noun(GridColumn column, int index) =>
        Far.FarKinds.WithoutUnit(column.Grid.LastHead(column.Start, index)) is { Length: >= Ending } head
            ? head[^Ending..]
            : "";

    private static Claim? Build(GridColumn column, int row, ImmutableArray<int> sisters)
    {
        ImmutableArray<Figure> parts = [.. sisters.Select(other => column.Grid[row, other]).OfType<Figure>()];
        return
            column.Grid[row, column.Index] is { } whole
            && parts.Length == sisters.Length
            && parts.All(part => part.Dimension == whole.Dimension)
            && whole.Dimension is not (Dimension.Percent or Dimension.Points)
            ? new Claim(RelationKind.Sum, whole, parts, Formula.Sum, RuleIds.TableTotal) { Label = column.Label(row) }
            : null;
    }

    [GeneratedRegex("^(?:全年|合计|总|小计|累计|全部|全市|全县|全区)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Whole();
}
