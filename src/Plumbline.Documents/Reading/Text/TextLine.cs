using Plumbline.Documents.Model;

namespace Plumbline.Documents.Reading.Text;

/// <summary>One line of a plain text.</summary>
/// <param name="Span">Where it stands, without its end.</param>
/// <param name="Shape">What it looks like.</param>
/// <param name="Bars">For a row parted by bars or tabs: how many part it.</param>
internal readonly record struct TextLine(TextSpan Span, LineShape Shape, int Bars);

/// <summary>What a line of a plain text looks like.</summary>
internal enum LineShape
{
    /// <summary>White space only.</summary>
    Blank,

    /// <summary>Words.</summary>
    Words,

    /// <summary>A tab stands in it, which may or may not part columns.</summary>
    MaybeTabbed,

    /// <summary>Tabs part several columns.</summary>
    Tabbed,

    /// <summary>Bars part several columns.</summary>
    Barred,

    /// <summary>The rule of a table drawn with characters.</summary>
    Rule,
}
