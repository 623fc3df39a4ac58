using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.ExAnte;
using Plumbline.Domain;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.ExAnte;

/// <summary>The ex-ante evaluations that the person may see.</summary>
public sealed class IndexModel(AppDb db, Packs packs, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ImmutableArray<AssessmentRow> Rows { get; private set; } = [];

    public int Count { get; private set; }

    public bool MayOpen { get; private set; }

    /// <summary>An amount in 万元.</summary>
    public static string Amount(long? fen) =>
        fen is { } known ? Money.FromFen(known).ToText(MoneyUnit.TenThousandYuan, 2) : "—";

    /// <summary>An amount in 万元, exact to the fen, as it can be typed back.</summary>
    public static string Exact(long? fen) =>
        fen is { } known ? Money.FromFen(known).ToExactText(MoneyUnit.TenThousandYuan, 0) : "";

    /// <summary>The conclusion as the place words it.</summary>
    public string? Word(Assessment row) =>
        packs
            .Regimes.All.GetValueOrDefault(row.Regime)
            ?.Process.ExAnte?.Conclusions.FirstOrDefault(cut => cut.Conclusion == row.Conclusion)
            ?.Word;

    public async Task OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        MayOpen = actor.MayAnywhere(Right.PrepareExAnte);
        (Rows, Count) = await FindAssessments.Run(db, actor, Year, P, cancellation);
    }
}
