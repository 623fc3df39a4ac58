using System.Globalization;

namespace Plumbline.Findings;

/// <summary>Where a finding points: a field of a filing, a span of a document, a line of a file. The family is closed.</summary>
public abstract record Place
{
    private protected Place() { }
}

/// <summary>A field of a filing, named by its path: <c>indicators[2].actual</c>. The empty path is the whole filing.</summary>
public sealed record FieldPlace(string Path) : Place
{
    public override string ToString() => Path;
}

/// <summary>A span of a document's plain text, in UTF-16 code units, 0-based, end exclusive.</summary>
public sealed record SpanPlace(int Start, int End) : Place
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start}..{End}");
}

/// <summary>A file, and where known the line and column in it, both counted from 1.</summary>
public sealed record FilePlace(string File, int? Line = null, int? Column = null) : Place
{
    public override string ToString() =>
        (Line, Column) switch
        {
            (null, _) => File,
            (_, null) => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}"),
        };
}
