using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Layouts;
using Plumbline.Regimes.Outlines;

namespace Plumbline.Regimes;

/// <summary>What a pack offers for a filing: its forms and its reports.</summary>
public static class PackDocuments
{
    /// <summary>The forms first, then the reports, each in the order of its id.</summary>
    /// <param name="forms">All forms that are loaded.</param>
    /// <param name="lineage">The filing's regime and its ancestors, nearest first.</param>
    /// <param name="filing">Its subject and stage decide what is offered.</param>
    public static ImmutableArray<OfferedDocument> Offered(
        FormCatalogue forms,
        ImmutableArray<Regime> lineage,
        Filing filing
    )
    {
        var layouts = forms.Layouts(lineage);
        return
        [
            .. forms
                .LayoutsFor(lineage, filing)
                .Select(layout => new OfferedDocument(
                    layout.Id,
                    layout.Name,
                    sheet => FormDrawing.Draw(layout, filing, lineage[0], sheet)
                )),
            .. forms
                .OutlinesFor(lineage, filing)
                .Select(outline => new OfferedDocument(
                    outline.Id,
                    outline.Name,
                    sheet => ReportWriting.Compose(outline, new ReportSource(filing, lineage[0], layouts, sheet))
                )),
        ];
    }
}

/// <summary>A document that can be made of a filing.</summary>
/// <param name="Id">Id of the layout or outline.</param>
/// <param name="Name">Its name.</param>
/// <param name="Draw">Makes it; the computed scores may be null.</param>
public sealed record OfferedDocument(string Id, string Name, Func<Domain.Scoring.ScoreSheet?, Document> Draw);
