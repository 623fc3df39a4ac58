using System.Collections.Immutable;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>Finds the lines that together make up a table that became text.</summary>
internal static class FlatTables
{
    private static readonly ImmutableArray<Finder> Finders =
    [
        new(GluedLine.At, [LineKind.Barred, LineKind.Tabbed, LineKind.Words]),
        new(BarEndedCells.At, [LineKind.Barred]),
        new(BarPaddedRows.At, [LineKind.Barred]),
        new(BarTables.At, [LineKind.Barred, LineKind.Rule]),
        new(CellPerLine.At, [LineKind.TabLed]),
        new(TabRows.At, [LineKind.Tabbed, LineKind.Words]),
        new(TitledRuns.At, [LineKind.Words]),
        new(SeparatedRows.At, [LineKind.Words]),
        new(FigureRows.At, [LineKind.Words], IsLoose: true),
        new(GluedFigures.At, [LineKind.Words], IsLoose: true),
        new(RemarkRows.At, [LineKind.Words], IsLoose: true),
        new(CellLines.At, [LineKind.Words], IsLoose: true),
    ];

    /// <summary>The tables in their order; the lines between them are other text.</summary>
    public static IEnumerable<FlatTable> In(FlatLines lines)
    {
        // A stretch in which a finder saw no table is not shown to it again, so that the time is in proportion.
        var seen = new int[Finders.Length];
        for (var line = 0; line < lines.Count; )
        {
            var found = FirstAt(lines, line, seen);
            if (found is not null)
            {
                yield return found;
            }

            line = found?.To ?? line + 1;
        }
    }

    private static FlatTable? FirstAt(FlatLines lines, int line, int[] seen)
    {
        for (var index = 0; index < Finders.Length; index++)
        {
            if (line >= seen[index] && Finders[index].Kinds.Contains(lines.Shape(line).Kind))
            {
                var table = Finders[index].At(lines, line);
                seen[index] = table.To;
                if (table.Rows.Count > 0)
                {
                    return table with { IsLoose = Finders[index].IsLoose };
                }
            }
        }

        return null;
    }

    private sealed record Finder(
        Func<FlatLines, int, FlatTable> At,
        ImmutableArray<LineKind> Kinds,
        bool IsLoose = false
    );
}
