using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Outlines;

/// <summary>
/// A report as data: chapters of sentences with typed placeholders, free text, lists, embedded forms. A block that the
/// filing does not have leaves no hole.
/// </summary>
public sealed record Outline
{
    /// <summary>Id within the pack; a pack below replaces the outline of the same id.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the report: 部门整体支出绩效自评报告.</summary>
    public required string Name { get; init; }

    public required FilingSubject Subject { get; init; }

    /// <summary>The stages at which the report is written.</summary>
    public required ImmutableArray<FilingStage> Stages { get; init; }

    /// <summary>Where the order of the chapters comes from.</summary>
    public required Source Source { get; init; }

    /// <summary>How money that was kept to the fen is shown.</summary>
    public MoneyFormat Money { get; init; } = MoneyFormat.TenThousand;

    /// <summary>Title, subtitle, addressee.</summary>
    public ImmutableArray<TextLine> Front { get; init; } = [];

    public required ImmutableArray<OutlinePart> Body { get; init; }

    /// <summary>Signature and date.</summary>
    public ImmutableArray<TextLine> Back { get; init; } = [];

    /// <summary>Forms set behind the report, each on a page of its own.</summary>
    public ImmutableArray<AnnexPart> Annexes { get; init; } = [];
}

/// <summary>A part of a report. The family is closed.</summary>
public abstract record OutlinePart
{
    private protected OutlinePart() { }
}

/// <summary>A chapter or section at any level; its number is put before the heading when it is printed.</summary>
/// <param name="Id">Under this id a filing may hold text of its own, which follows what is generated. May be null.</param>
/// <param name="Heading">The words of the heading.</param>
/// <param name="Body">What stands below.</param>
public sealed record ChapterPart(string? Id, Sentence Heading, ImmutableArray<OutlinePart> Body) : OutlinePart
{
    /// <summary>Said when nothing stands below: 无。 Null: the chapter is left out.</summary>
    public Sentence? WhenEmpty { get; init; }
}

/// <summary>One paragraph of sentences and lists.</summary>
public sealed record ParagraphPart(ImmutableArray<Run> Runs) : OutlinePart;

/// <summary>The parts below, once for each item.</summary>
public sealed record RepeatPart(Items Items, Numbering Numbering, ImmutableArray<OutlinePart> Body) : OutlinePart;

/// <summary>What is gone through: the items of one list, or single values and records named one by one.</summary>
/// <param name="List">Path of the list, or null.</param>
/// <param name="Named">Paths named one by one; empty for a list.</param>
public sealed record Items(string? List, ImmutableArray<string> Named);

/// <summary>Free text of the filing, one paragraph for each text at the path.</summary>
public sealed record ProsePart(string Path) : OutlinePart;

/// <summary>One paragraph with those facts of a list that nothing else in the report tells.</summary>
public sealed record FactsPart(string List, string Before = "") : OutlinePart;

/// <summary>A form of the pack in the middle of the text.</summary>
public sealed record TablePart(string Layout) : OutlinePart;

/// <summary>A chart over the items of a list.</summary>
public sealed record ChartPart(ChartKind Kind, string Title, string List, Expression Category, Expression Value)
    : OutlinePart;

/// <summary>A form behind the report.</summary>
/// <param name="Mark">附件1.</param>
/// <param name="Layout">Id of the layout.</param>
/// <param name="Needs">A list or value without which the form would be empty and is left out; null: always set.</param>
public sealed record AnnexPart(string Mark, string Layout, string? Needs = null);

/// <summary>A piece of a paragraph: a sentence, or a list inside the line.</summary>
public abstract record Run
{
    private protected Run() { }
}

/// <summary>One sentence.</summary>
public sealed record SentenceRun(Sentence Sentence) : Run;

/// <summary>The items of a list in one line. An empty list prints neither its beginning nor its end.</summary>
public sealed record EachRun(Items Items, Sentence Sentence) : Run
{
    public Numbering Numbering { get; init; }

    /// <summary>Said before the first item.</summary>
    public Sentence? Before { get; init; }

    /// <summary>Put between two items.</summary>
    public string Join { get; init; } = "；";

    /// <summary>Put behind the last item.</summary>
    public string After { get; init; } = "。";
}

/// <summary>The names of a list that no other words of the report contain: 涉及A、B。</summary>
public sealed record NamesRun(string List, string Before, string After) : Run;

/// <summary>How the items of a list are numbered.</summary>
public enum Numbering
{
    None,

    /// <summary>As a heading at this depth would be: （一） in a chapter, 1. in a section.</summary>
    ByLevel,

    /// <summary>一、</summary>
    Chinese,

    /// <summary>（一）</summary>
    Bracketed,

    /// <summary>1.</summary>
    Arabic,

    /// <summary>（1）</summary>
    BracketedArabic,

    /// <summary>一是</summary>
    OneIs,
}
