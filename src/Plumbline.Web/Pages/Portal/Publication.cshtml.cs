using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Documents;
using Plumbline.Domain.Scoring;

namespace Plumbline.Web.Pages.Portal;

/// <summary>A publication: scores with working, what the department explained, documents and data.</summary>
public sealed class PublicationModel(AppDb db, Packs packs) : PublicationPage(db, packs)
{
    /// <summary>The lines of the calculation of one score.</summary>
    public static IEnumerable<string> Working(ScoreLine line) =>
        line.Working is { } working ? ScoreSheetText.Lines(working, Shell.Languages.Current)
        : line.WhyNot is { } why ? [why.In(Shell.Languages.Current)]
        : [];

    /// <summary>Names of the formats that a document is offered in.</summary>
    public static IEnumerable<string> Formats(ReadyDocument document) =>
        DocumentFormat
            .All.Where(format => format.Name is "docx" or "xlsx" && format.Suits(document.Content))
            .Select(format => format.Name)
            .Append(DocumentFormat.Pdf);

    public async Task<IActionResult> OnGet(string code, CancellationToken cancellation) =>
        await Open(code, cancellation) ? Page() : NotFound();
}
