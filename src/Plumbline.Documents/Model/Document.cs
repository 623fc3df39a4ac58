using System.Collections.Immutable;

namespace Plumbline.Documents.Model;

/// <summary>
/// A document as content alone: what is said, in which order, and which cell is meant to be typed into.
/// Pages, fonts and workbook traits belong to the writers.
/// </summary>
/// <param name="Title">The name by which the document is filed; it becomes the document property, not a printed line.</param>
/// <param name="Sections">Each section starts on a new page and may turn the paper.</param>
public sealed record Document(string Title, ImmutableArray<Section> Sections)
{
    /// <summary>Free name of the layout or outline that produced the document, e.g. <c>HN-DEPT/department-form</c>.</summary>
    public string? Origin { get; init; }

    /// <summary>All blocks in reading order, whatever section they stand in.</summary>
    public IEnumerable<Block> Blocks => Sections.SelectMany(section => section.Blocks);
}

/// <summary>A run of pages with one orientation.</summary>
public sealed record Section(ImmutableArray<Block> Blocks, Orientation Orientation = Orientation.Portrait);

/// <summary>How the paper of a section lies.</summary>
public enum Orientation
{
    Portrait,
    Landscape,
}
