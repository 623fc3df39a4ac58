namespace Plumbline.Documents.Writing.Xlsx;

/// <summary>Collects cells row by row and joins those that stand below each other, so that long columns stay one range.</summary>
internal sealed class RangeList
{
    private readonly List<(int Row, int LastRow, int Column)> ranges = [];
    private readonly Dictionary<int, int> openInColumn = [];

    /// <summary>Whether there is any cell.</summary>
    public bool IsEmpty => ranges.Count == 0;

    /// <summary>Adds a cell; rows must come in order.</summary>
    public void Add(int row, int column)
    {
        if (openInColumn.TryGetValue(column, out var open) && ranges[open].LastRow == row - 1)
        {
            ranges[open] = ranges[open] with { LastRow = row };
            return;
        }

        openInColumn[column] = ranges.Count;
        ranges.Add((row, row, column));
    }

    /// <summary>The ranges, parted by blanks.</summary>
    public override string ToString() =>
        string.Join(
            ' ',
            ranges.Select(range => CellReference.Of(range.Row, range.Column, range.LastRow, range.Column))
        );
}
