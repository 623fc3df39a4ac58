using System.Collections.Immutable;

namespace Plumbline.Documents.Writing;

/// <summary>A typeface by the name that documents carry, and those that may stand in for it, best first.</summary>
/// <param name="Name">Name as written into the document.</param>
/// <param name="Fallbacks">Names to try where it is not installed.</param>
public sealed record Typeface(string Name, ImmutableArray<string> Fallbacks);

/// <summary>
/// The typefaces of an official document. The defaults are those that GB/T 9704-2012 asks for; none of them is free,
/// so every one has free stand-ins and can be replaced.
/// </summary>
public sealed record Typefaces
{
    /// <summary>The typefaces of GB/T 9704-2012.</summary>
    public static Typefaces Official { get; } = new();

    /// <summary>Running text and headings of level 3 and 4.</summary>
    public Typeface Body { get; init; } = new("仿宋_GB2312", ["仿宋", "FangSong", "FandolFang", "Noto Serif CJK SC"]);

    /// <summary>The title of the document.</summary>
    public Typeface Title { get; init; } =
        new("方正小标宋简体", ["方正小标宋_GBK", "华文中宋", "STZhongsong", "宋体", "FandolSong", "Noto Serif CJK SC"]);

    /// <summary>Headings of level 1, annex marks and captions.</summary>
    public Typeface Heading { get; init; } = new("黑体", ["SimHei", "FandolHei", "Noto Sans CJK SC"]);

    /// <summary>Headings of level 2 and the line below the title.</summary>
    public Typeface Subheading { get; init; } = new("楷体_GB2312", ["楷体", "KaiTi", "FandolKai", "Noto Serif CJK SC"]);

    /// <summary>Text in tables, remarks and page numbers.</summary>
    public Typeface Table { get; init; } = new("宋体", ["SimSun", "FandolSong", "Noto Serif CJK SC"]);

    /// <summary>Each typeface once.</summary>
    internal IEnumerable<Typeface> All =>
        new[] { Body, Title, Heading, Subheading, Table }.DistinctBy(face => face.Name, StringComparer.Ordinal);
}
