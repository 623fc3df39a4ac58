using System.Buffers;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>Lines of text with their shapes, in which tables are looked for.</summary>
internal sealed class FlatLines
{
    private readonly List<ReadOnlyMemory<char>> lines = [];
    private readonly List<LineShape> shapes = [];
    private readonly HashSet<int> recognised = [];

    /// <summary>Number of lines.</summary>
    public int Count => lines.Count;

    /// <summary>The characters of a line.</summary>
    public ReadOnlySpan<char> this[int line] => lines[line].Span;

    /// <summary>The shape of a line; beyond the last there is nothing a table could reach over.</summary>
    public LineShape Shape(int line) => line < shapes.Count ? shapes[line] : new LineShape(LineKind.Other, 0);

    /// <summary>Whether some of a cell was made out from a picture of it.</summary>
    public bool IsRecognised(in FlatCell cell)
    {
        for (var line = cell.Line; recognised.Count > 0 && line <= cell.EndLine; line++)
        {
            if (recognised.Contains(line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a line of running text.</summary>
    /// <param name="line">Its characters.</param>
    /// <param name="isRecognised">Some of it was made out from a picture.</param>
    public void Add(ReadOnlyMemory<char> line, bool isRecognised = false)
    {
        if (isRecognised)
        {
            recognised.Add(lines.Count);
        }

        lines.Add(line);
        shapes.Add(LineShapes.Of(line.Span));
    }

    /// <summary>Adds something else.</summary>
    public void AddOther()
    {
        lines.Add(default);
        shapes.Add(new LineShape(LineKind.Other, 0));
    }

    /// <summary>Shortens a line to its first characters.</summary>
    public void Shorten(int line, int length)
    {
        lines[line] = lines[line][..length];
        shapes[line] = LineShapes.Of(lines[line].Span);
    }

    /// <summary>The characters of a cell that stands in one line; of a longer one those in its first line.</summary>
    public ReadOnlySpan<char> FirstLineOf(in FlatCell cell) =>
        cell.Line == cell.EndLine ? this[cell.Line][cell.Start..cell.End] : this[cell.Line][cell.Start..];

    /// <summary>The cells of a row that stands in one or more lines.</summary>
    /// <param name="from">First line of the row.</param>
    /// <param name="to">The line after its last.</param>
    /// <param name="separators">What parts the cells.</param>
    public List<FlatCell> Split(int from, int to, SearchValues<char> separators)
    {
        var cells = new List<FlatCell>();
        var (startLine, start) = (from, 0);
        for (var line = from; line < to; line++)
        {
            for (var at = 0; ; at++)
            {
                var next = this[line][at..].IndexOfAny(separators);
                if (next < 0)
                {
                    break;
                }

                at += next;
                cells.Add(Trim(startLine, start, line, at));
                (startLine, start) = (line, at + 1);
            }
        }

        cells.Add(Trim(startLine, start, to - 1, this[to - 1].Length));
        return cells;
    }

    /// <summary>A cell without its outer white space.</summary>
    public FlatCell Trim(int line, int start, int endLine, int end)
    {
        var (firstLine, first) = (line, start);
        while (firstLine < endLine || first < end)
        {
            if (first >= this[firstLine].Length)
            {
                (firstLine, first) = (firstLine + 1, 0);
            }
            else if (char.IsWhiteSpace(this[firstLine][first]))
            {
                first++;
            }
            else
            {
                break;
            }
        }

        if (firstLine > endLine || (firstLine == endLine && first >= end))
        {
            return new FlatCell(line, start, line, start);
        }

        while (end == 0 || char.IsWhiteSpace(this[endLine][end - 1]))
        {
            (endLine, end) = end == 0 ? (endLine - 1, this[endLine - 1].Length) : (endLine, end - 1);
        }

        return new FlatCell(firstLine, first, endLine, end);
    }
}
