using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Documents;
using Plumbline.App.Quality;
using Plumbline.Domain;
using Plumbline.Domain.Quality;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Quality;

/// <summary>Scores of departments' performance work, with working; a department sees its own.</summary>
public sealed class IndexModel(AppDb db, Packs packs, TimeProvider time, CurrentActor current) : PageModel
{
    // The rules of the whole country, on which places build their own.
    private const string National = "CN-2020";

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public QualityRules? Rules { get; } = packs.Regimes.Find(National)?.Process.Quality;

    public ImmutableArray<DepartmentQuality> Departments { get; private set; } = [];

    public Task OnGet(CancellationToken cancellation) => Load(cancellation);

    public async Task<IActionResult> OnGetDocument(string format, CancellationToken cancellation)
    {
        await Load(cancellation);
        if (Rules is null || DocumentFormat.Named(format) is not { Name: "docx" or "xlsx" } writer)
        {
            return NotFound();
        }

        var document = QualityDocument.Of(Year, Departments, Rules);
        using var stream = new MemoryStream();
        writer.Write(document, stream);
        var kind = format == "xlsx" ? "spreadsheetml.sheet" : "wordprocessingml.document";
        return File(
            stream.ToArray(),
            $"application/vnd.openxmlformats-officedocument.{kind}",
            $"{WriteDocuments.FileName(document.Title)}.{format}"
        );
    }

    private async Task Load(CancellationToken cancellation)
    {
        Year = Year is >= FiscalYear.First and <= FiscalYear.Last ? Year : ChinaTime.Today(time).Year - 1;
        if (Rules is { } rules)
        {
            var both = (rules, packs.Regimes.Find(National)?.Process.Disclosure);
            Departments = await FindQuality.Run(db, both, time, await current.Get(), Year, cancellation);
        }
    }
}
