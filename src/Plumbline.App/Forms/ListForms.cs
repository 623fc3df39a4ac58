using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Forms;

/// <summary>Which forms a person looks for.</summary>
public sealed record FormFilter
{
    public long? TaskId { get; init; }

    public int? Year { get; init; }

    public FormState? State { get; init; }

    /// <summary>Path of a unit; all below it is meant.</summary>
    public string? UnitPath { get; init; }

    /// <summary>Part of the name of the form or unit.</summary>
    public string? Text { get; init; }

    /// <summary>Only those not submitted whose deadline has passed.</summary>
    public bool Overdue { get; init; }

    /// <summary>What a figure over many forms leads with.</summary>
    public FormFacets Facets { get; init; } = new();
}

/// <summary>A form in a list.</summary>
public sealed record ListedForm(Form Form, string Unit)
{
    /// <summary>Not handed in though the deadline has passed.</summary>
    public bool IsOverdue(DateTime now) => Form.IsBeingFilled && Form.Deadline < now;
}

/// <summary>One page of a list.</summary>
/// <param name="Forms">In the order asked for.</param>
/// <param name="Total">How many the filter finds, up to one more than <see cref="ListForms.MostCounted"/>.</param>
/// <param name="Before">Key of the page before; null: this is the first.</param>
/// <param name="After">Key of the next page; null: this is the last.</param>
public sealed record ListedForms(ImmutableArray<ListedForm> Forms, int Total, string? Before, string? After);

/// <summary>Lists the forms that an actor may see. Pages are found by key, so that the last is as quick as the first.</summary>
public static class ListForms
{
    /// <summary>Forms are counted up to so many; one more is said for all beyond.</summary>
    public const int MostCounted = 10_000;

    private enum Plan
    {
        ByFilter,
        ByOrder,
    }

    /// <summary>One page.</summary>
    public static async Task<ListedForms> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        FormFilter filter,
        FormPage page,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var hasText = !string.IsNullOrWhiteSpace(filter.Text);
        // SQLite keeps no statistics of what a filter leaves, so it is told; PostgreSQL finds the better plan itself.
        var byOrder = db is SqliteDb ? Plan.ByOrder : Plan.ByFilter;
        // Words are looked for along the index of names, which holds all that the search needs.
        var search = Matching(db, actor, filter, now, hasText ? byOrder : Plan.ByFilter);
        var total = await search.Take(MostCounted + 1).CountAsync(cancellation);
        var all = total > page.Many ? Matching(db, actor, filter, now, byOrder) : search;
        if (hasText && total <= page.Many)
        {
            var ids = await search.Select(form => form.Id).ToListAsync(cancellation);
            all = db.Forms.Where(form => ids.Contains(form.Id));
        }

        var sort = FormSort.For(page);
        var found = await sort.Page(all, page).Take(page.Size + 1).ToListAsync(cancellation);
        var more = found.Count > page.Size;
        var forms = found.Take(page.Size).ToList();
        if (page.Backwards)
        {
            forms.Reverse();
        }

        var unitIds = forms.Select(form => form.UnitId).Distinct().ToList();
        var units = await db
            .Units.Where(unit => unitIds.Contains(unit.Id))
            .ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        var hasBefore = page.Key is not null && (!page.Backwards || more);
        var hasAfter = page.Backwards || more;
        return new(
            [.. forms.Select(form => new ListedForm(form, units[form.UnitId]))],
            total,
            hasBefore && forms.Count > 0 ? sort.Key(forms[0]) : null,
            hasAfter && forms.Count > 0 ? sort.Key(forms[^1]) : null
        );
    }

    private static IQueryable<Form> Matching(AppDb db, Actor actor, FormFilter filter, DateTime now, Plan plan)
    {
        // A column within a sum is not looked up in an index: so the index of the order is left to choose.
        var (nothing, none) = (0L, "");
        Expression<Func<Form, string>> unitPath =
            plan == Plan.ByOrder ? form => form.UnitPath + none : form => form.UnitPath;
        var forms = db.Forms.Under(unitPath, actor.Subtrees(Right.ViewForms));
        if (filter.UnitPath is { Length: > 1 } path)
        {
            forms = forms.Under(unitPath, [path]);
            forms = filter.Facets.Own ? forms.Where(form => form.UnitPath == path) : forms;
        }

        if (filter.TaskId is { } task)
        {
            forms =
                plan == Plan.ByOrder
                    ? forms.Where(form => form.TaskId + nothing == task)
                    : forms.Where(form => form.TaskId == task);
        }

        if (filter.Year is { } year)
        {
            forms = forms.Where(form => form.Year == year);
        }

        if (filter.State is { } state)
        {
            var others = Enum.GetValues<FormState>().Where(other => other != state).ToList();
            forms =
                plan == Plan.ByOrder
                    ? forms.Where(form => !others.Contains(form.State))
                    : forms.Where(form => form.State == state);
        }

        if (filter.Overdue)
        {
            forms = Late(forms, now);
        }

        forms = forms.Narrow(db, filter.Facets, now);
        return filter.Text?.Trim() is { Length: > 0 } text ? WithWords(db, forms, text) : forms;
    }

    private static IQueryable<Form> Late(IQueryable<Form> forms, DateTime now) =>
        forms.BeingFilled().Where(form => form.Deadline < now);

    private static IQueryable<Form> WithWords(AppDb db, IQueryable<Form> forms, string text)
    {
        var units = db.Units.Where(unit => unit.Name.Contains(text)).Select(unit => unit.Id);
        return forms.Where(form => form.Name.Contains(text) || units.Contains(form.UnitId));
    }
}
