namespace Plumbline.Documents.Reading.Flattened;

/// <summary>What a line of text looks like, and how many tabs or bars part it.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Marks">Tabs or bars in it.</param>
/// <param name="IsFigure">All of it is a number with its unit, or a dash in place of one.</param>
internal readonly record struct LineShape(LineKind Kind, int Marks, bool IsFigure = false);

/// <summary>The kinds of lines by which a table that became text is told from running text.</summary>
internal enum LineKind
{
    /// <summary>White space only; tabs may be among it.</summary>
    Blank,

    /// <summary>Words.</summary>
    Words,

    /// <summary>A tab stands before the words and nowhere else: an indent, or a cell on a line of its own.</summary>
    TabLed,

    /// <summary>A tab stands in it, which may or may not part columns.</summary>
    MaybeTabbed,

    /// <summary>Tabs part several columns.</summary>
    Tabbed,

    /// <summary>Bars stand in it, which may or may not part columns.</summary>
    Barred,

    /// <summary>The rule of a table drawn with characters.</summary>
    Rule,

    /// <summary>No line of running text but a heading, a table or a note; no flattened table reaches over it.</summary>
    Other,
}
