namespace Plumbline.Documents.Reading.Flattened;

/// <summary>A table found in lines of text.</summary>
/// <param name="From">Its first line.</param>
/// <param name="To">The line after its last.</param>
/// <param name="Rows">Its rows; none when the stretch of lines turned out to be no table.</param>
internal sealed record FlatTable(int From, int To, List<List<FlatCell>> Rows)
{
    /// <summary>Its cells were told apart by blanks or line breaks alone.</summary>
    public bool IsLoose { get; init; }

    /// <summary>A stretch of lines that need not be looked at again in the same way.</summary>
    public static FlatTable None(int from, int to) => new(from, Math.Max(to, from + 1), []);
}

/// <summary>Where a cell stands, without outer white space.</summary>
/// <param name="Line">The line in which it begins.</param>
/// <param name="Start">Its first character there.</param>
/// <param name="EndLine">The line in which it ends.</param>
/// <param name="End">The character after its last there.</param>
internal readonly record struct FlatCell(int Line, int Start, int EndLine, int End)
{
    /// <summary>How many columns more than its own it reaches over: a head above several heads.</summary>
    public int MoreColumns { get; init; }

    /// <summary>Nothing stands in it.</summary>
    public bool IsEmpty => Line == EndLine && Start == End;
}
