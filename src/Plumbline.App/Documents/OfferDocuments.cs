using System.Collections.Immutable;
using Plumbline.App.Content;
using Plumbline.App.Filings;
using Plumbline.Documents.Model;
using Plumbline.Regimes;
using Plumbline.Regimes.Layouts;

namespace Plumbline.App.Documents;

/// <summary>A document ready to be written.</summary>
/// <param name="Id">Id of its layout or outline, or of a document that every filing has.</param>
/// <param name="Name">Its name, which becomes the file name.</param>
/// <param name="Content">What it says.</param>
public sealed record ReadyDocument(string Id, string Name, Document Content);

/// <summary>All documents of a judged filing: the pack's forms and reports, the scores with working, the findings.</summary>
public static class OfferDocuments
{
    /// <summary>Id of the scoring sheet.</summary>
    public const string ScoringSheet = "scoring-sheet";

    /// <summary>Id of the scoring sheet of management ratios.</summary>
    public const string RatioSheet = "ratio-sheet";

    /// <summary>Id of the list of findings.</summary>
    public const string Findings = "findings";

    /// <summary>
    /// The documents, forms first; only those with an id in <paramref name="only"/> when it is not empty, else of the
    /// reports only the one that the filing names, if it names one of them.
    /// </summary>
    public static ImmutableArray<ReadyDocument> Of(CheckedFiling judged, Packs packs, IReadOnlyCollection<string> only)
    {
        var (filing, regime) = (judged.Filing, judged.Regime);
        var lineage = packs.Regimes.Lineage(regime.Code);
        var reports = packs
            .Forms.OutlinesFor(lineage, filing)
            .Select(outline => outline.Id)
            .ToImmutableHashSet(StringComparer.Ordinal);
        var chosen = only.Count == 0 && filing.Report is { } report && reports.Contains(report) ? report : null;
        var offered = PackDocuments
            .Offered(packs.Forms, lineage, filing)
            .Where(offer => chosen is null || offer.Id == chosen || !reports.Contains(offer.Id))
            .Select(offer => (offer.Id, offer.Name, Draw: new Func<Document>(() => offer.Draw(judged.Sheet))))
            .Append((ScoringSheet, "计分过程表", () => ScoringSheetDocument.Of(filing, regime, judged.Sheet)))
            .Append((Findings, "审核问题清单", () => FindingsDocument.Of(filing, regime, judged.Findings)));
        if (judged.Ratios is { } ratios)
        {
            offered = offered.Append(
                (RatioSheet, "管理指标计分过程表", () => ScoringSheetDocument.Of(filing, regime, ratios))
            );
        }

        return
        [
            .. offered
                .Where(offer => only.Count == 0 || only.Contains(offer.Id, StringComparer.Ordinal))
                .Select(offer => new ReadyDocument(offer.Id, offer.Name, offer.Draw())),
        ];
    }
}
