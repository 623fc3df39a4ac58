using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Regimes;
using Plumbline.Regimes.Layouts;
using Plumbline.Regimes.Outlines;
using Plumbline.Regimes.Packs;
using Plumbline.Testing;

namespace Plumbline.Tests.Regimes;

/// <summary>The packs and samples that ship, and everything that can be made of them.</summary>
internal static class Shipped
{
    private static readonly string Folder = Path.Combine(Repository.Content, "regimes");

    internal static RegimeCatalogue Regimes { get; } = RegimePacks.Load(Folder).OrThrow();

    internal static FormCatalogue Forms { get; } = FormLoading.Load(Folder, Regimes).OrThrow();

    internal static Regime Regime(string code) => Regimes.Find(code)!;

    internal static Layout Layout(string code, string id) => Forms.Layouts(Regimes.Lineage(code))[id];

    internal static Outline Outline(string code, string id) => Forms.Outlines(Regimes.Lineage(code))[id];

    internal static Filing Sample(string file) =>
        FilingJson.Read(Plumbline.Testing.Samples.Sample.Read(file)).OrThrow();

    internal static ImmutableArray<OfferedDocument> Offered(Filing filing) =>
        PackDocuments.Offered(Forms, Regimes.Lineage(filing.Regime), filing);

    internal static ImmutableArray<Document> Documents(Filing filing) =>
        [.. Offered(filing).Select(document => document.Draw(null))];

    internal static IEnumerable<Inline> Inlines(Document document) =>
        document.Blocks.SelectMany(block =>
            block switch
            {
                Paragraph paragraph => paragraph.Content,
                Heading heading => heading.Content,
                _ => (IEnumerable<Inline>)[],
            }
        );

    internal static IEnumerable<Cell> Cells(Document document) =>
        document.Blocks.OfType<Table>().SelectMany(table => table.Rows).SelectMany(row => row.Cells);

    internal static string Text(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(inline => inline.Text));

    /// <summary>The lines of a report, headings and paragraphs.</summary>
    internal static IEnumerable<string> Lines(Document document) =>
        document.Blocks.SelectMany(block =>
            block switch
            {
                Paragraph paragraph => [Text(paragraph.Content)],
                Heading heading => [Text(heading.Content)],
                _ => (IEnumerable<string>)[],
            }
        );
}
