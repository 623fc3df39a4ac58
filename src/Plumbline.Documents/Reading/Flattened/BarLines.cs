namespace Plumbline.Documents.Reading.Flattened;

/// <summary>Lines of tables whose cells end with bars.</summary>
internal static class BarLines
{
    /// <summary>Nothing but one bar.</summary>
    public static bool IsBarAlone(ReadOnlySpan<char> line) =>
        line.Trim() is [var only] && LineShapes.Bars.Contains(only);

    /// <summary>Two bars or more and nothing else.</summary>
    public static bool IsPadding(ReadOnlySpan<char> line) =>
        line.Trim() is { Length: > 1 } bars && !bars.ContainsAnyExcept(LineShapes.Bars) && !bars.ContainsAny(' ', '\t');

    /// <summary>Words with one bar behind them.</summary>
    public static bool IsCell(FlatLines lines, int line) =>
        lines.Shape(line) is { Kind: LineKind.Barred, Marks: 1 }
        && EndsWithBar(lines[line])
        && !IsBarAlone(lines[line]);

    /// <summary>Whether the last character is a bar.</summary>
    public static bool EndsWithBar(ReadOnlySpan<char> line) =>
        line.TrimEnd() is [.., var last] && LineShapes.Bars.Contains(last);

    /// <summary>What stands in no such table: rules, tabs, a row of several cells.</summary>
    public static bool IsOther(FlatLines lines, int line) =>
        lines.Shape(line).Kind is LineKind.Other or LineKind.Rule or LineKind.Tabbed
        || (lines.Shape(line).Kind == LineKind.Barred && !EndsWithBar(lines[line]));
}
