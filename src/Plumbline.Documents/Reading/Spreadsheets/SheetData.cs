namespace Plumbline.Documents.Reading.Spreadsheets;

/// <summary>A worksheet as printed: rows and columns count from 1.</summary>
/// <param name="Name">Its name.</param>
internal sealed record SheetData(string Name)
{
    /// <summary>The cells that the file mentions, in reading order, blank ones too.</summary>
    public List<SheetCell> Cells { get; } = [];

    /// <summary>Merged ranges.</summary>
    public List<SheetRange> Merged { get; } = [];

    public HashSet<int> HiddenRows { get; } = [];

    public HashSet<int> HiddenColumns { get; } = [];

    /// <summary>Cells with a formula whose value is not in the file.</summary>
    public List<string> WithoutValue { get; } = [];

    /// <summary>Cells that show an error.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Cells whose format prints nothing.</summary>
    public List<string> Masked { get; } = [];

    /// <summary>The place of a cell for people.</summary>
    public string PlaceOf(int row, int column) => $"{Name}!{CellName.Of(row, column)}";
}

/// <summary>A cell as printed.</summary>
internal readonly record struct SheetCell(int Row, int Column, PrintedValue Value, string? Binding);

/// <summary>A rectangle of cells.</summary>
internal readonly record struct SheetRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn);
