using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Forms;

/// <summary>The forms that a person may see: filtered, sorted, page by page.</summary>
public sealed class IndexModel(AppDb db, CurrentActor current, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long? Task { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public FormState? State { get; set; }

    /// <summary>Path of a unit.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Overdue { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    /// <summary>From large to small. Without an order the newest deadlines come first.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Down { get; set; }

    /// <summary>Key of the form after which the page begins.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Key of the form before which the page ends.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public ListedForms Found { get; private set; } = new([], 0, null, null);

    /// <summary>How many were found, in words: beyond a limit they are not counted.</summary>
    public string Total =>
        Found.Total > ListForms.MostCounted
            ? string.Create(CultureInfo.InvariantCulture, $"{ListForms.MostCounted:N0}+")
            : Found.Total.ToString("N0", CultureInfo.InvariantCulture);

    public IReadOnlyList<SeasonTask> Tasks { get; private set; } = [];

    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public DateTime Now { get; private set; }

    /// <summary>What a figure narrowed the list to.</summary>
    public FormFacets Facets { get; private set; } = new();

    /// <summary>The unit of the filter when it is none of those to choose from.</summary>
    public Unit? OtherUnit { get; private set; }

    /// <summary>The order in force.</summary>
    public string Order => FormSort.Named(Sort).Name;

    public bool IsFiltered =>
        Task is not null
        || Year is not null
        || State is not null
        || Unit is not null
        || Overdue
        || !Facets.IsEmpty
        || !string.IsNullOrWhiteSpace(Text);

    public async Task OnGet(CancellationToken cancellation)
    {
        Now = time.GetUtcNow().UtcDateTime;
        Down = Sort is null || Down;
        Facets = FacetQuery.Read(Request.Query);
        var actor = await current.Get();
        var filter = new FormFilter
        {
            TaskId = Task,
            Year = Year,
            State = State,
            UnitPath = Unit,
            Text = Text,
            Overdue = Overdue,
            Facets = Facets,
        };
        var page = new FormPage(Sort, Down, Before ?? After, Before is not null);
        Found = await ListForms.Run(db, time, actor, filter, page, cancellation);
        Tasks = await db
            .Tasks.OrderByDescending(task => task.Year)
            .ThenBy(task => task.Id)
            .Take(50)
            .ToListAsync(cancellation);
        // What lies right below a post is enough to choose from; the rest is found by text.
        var tops = actor.Subtrees(Right.ViewForms);
        var roots = await db
            .Units.Where(unit => tops.Contains(unit.Path))
            .Select(unit => unit.Id)
            .ToListAsync(cancellation);
        Units = await db
            .Units.Where(unit =>
                roots.Contains(unit.Id) || (unit.ParentId != null && roots.Contains(unit.ParentId.Value))
            )
            .OrderBy(unit => unit.Path)
            .Take(300)
            .ToListAsync(cancellation);
        OtherUnit =
            Unit is null || Units.Any(unit => unit.Path == Unit) || !actor.May(Right.ViewForms, Unit)
                ? null
                : await db.Units.FirstOrDefaultAsync(unit => unit.Path == Unit, cancellation);
    }

    /// <summary>The address of this list with some values of its query changed; null takes one out.</summary>
    public string With(params ReadOnlySpan<(string Key, string? Value)> changes)
    {
        var query = Request.Query.ToDictionary(
            pair => pair.Key,
            pair => (string?)pair.Value.ToString(),
            StringComparer.OrdinalIgnoreCase
        );
        query.Remove("after");
        query.Remove("before");
        foreach (var (key, value) in changes)
        {
            query[key] = value;
        }

        return Request.PathBase
            + FormsLinks.List
            + QueryString.Create(query.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }

    /// <summary>Where a click on a column's head leads.</summary>
    public string SortLink(string sort) => With(("sort", sort), ("down", Order == sort && !Down ? "true" : null));

    /// <summary>Spent of budgeted, as a percentage; null while either is missing.</summary>
    public static string? Coverage(Form form) =>
        form is { BudgetFen: > 0 and var budget, ExecutedFen: { } executed }
            ? (executed * 100m / budget).ToString("0.0", CultureInfo.InvariantCulture) + "%"
            : null;
}
