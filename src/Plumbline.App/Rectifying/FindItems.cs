using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Organisation;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Results;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Rectifying;

/// <summary>Which items a person looks for.</summary>
/// <param name="State">In this state; null: any.</param>
/// <param name="Overdue">Only those whose last day has passed.</param>
/// <param name="Text">Part of the problem or the unit's name.</param>
/// <param name="Page">From 1.</param>
public sealed record ItemFilter(RectificationState? State, bool Overdue, string Text, int Page);

/// <summary>An item of the ledger.</summary>
/// <param name="Item">The item.</param>
/// <param name="Unit">Name of its unit.</param>
/// <param name="Form">Name of its form; null: none.</param>
/// <param name="Proofs">How many files prove it.</param>
/// <param name="Interviews">How often somebody was interviewed.</param>
/// <param name="Recurs">Years in which the same rule found the same at the unit; empty: it does not recur.</param>
public sealed record LedgerLine(
    RectificationItem Item,
    string Unit,
    string? Form,
    int Proofs,
    int Interviews,
    ImmutableArray<int> Recurs
)
{
    /// <summary>Not closed though the last day has passed.</summary>
    public bool IsOverdue(DateOnly today) => Item.State != RectificationState.Closed && Item.Due < today;
}

/// <summary>A page of the ledger with its figures.</summary>
/// <param name="Lines">Those due first before others; closed ones last.</param>
/// <param name="Total">How many the filter finds.</param>
/// <param name="Open">Items not closed.</param>
/// <param name="Overdue">Of these, overdue.</param>
/// <param name="Closed">Closed items.</param>
public sealed record Ledger(ImmutableArray<LedgerLine> Lines, int Total, int Open, int Overdue, int Closed);

/// <summary>整改台账 of the units that an actor sees.</summary>
public static class FindItems
{
    /// <summary>Lines of a page.</summary>
    public const int PageSize = 20;

    /// <summary>Most problems that are listed as having come back.</summary>
    public const int MostRecurring = 100;

    private const int AtOnce = 500;

    /// <summary>One page; all lines with <paramref name="all"/>, for the exported ledger.</summary>
    public static async Task<Ledger> Run(
        AppDb db,
        Actor actor,
        ItemFilter filter,
        DateOnly today,
        bool all,
        CancellationToken cancellation
    )
    {
        var items = Visible(db, actor);
        var query = filter.State is { } state ? items.Where(item => item.State == state) : items;
        query = filter.Overdue
            ? query.Where(item => item.State != RectificationState.Closed && item.Due < today)
            : query;
        if (filter.Text.Trim() is { Length: > 0 } text)
        {
            query = query.Where(item =>
                item.Problem.Contains(text) || db.Units.Any(unit => unit.Id == item.UnitId && unit.Name.Contains(text))
            );
        }

        var ordered = query
            .OrderBy(item => item.State == RectificationState.Closed)
            .ThenBy(item => item.Due)
            .ThenBy(item => item.Id);
        var skip = all ? 0 : (Math.Max(1, filter.Page) - 1) * PageSize;
        var figures = await items
            .GroupBy(_ => 1)
            .Select(group => new
            {
                Open = group.Count(item => item.State != RectificationState.Closed),
                Overdue = group.Count(item => item.State != RectificationState.Closed && item.Due < today),
                Closed = group.Count(item => item.State == RectificationState.Closed),
            })
            .SingleOrDefaultAsync(cancellation);
        var page = await ordered.Skip(skip).Take(all ? 10_000 : PageSize).ToListAsync(cancellation);
        return new(
            [.. await Lines(db, page, cancellation)],
            await query.CountAsync(cancellation),
            figures?.Open ?? 0,
            figures?.Overdue ?? 0,
            figures?.Closed ?? 0
        );
    }

    /// <summary>One item; null when it is not there for the actor.</summary>
    public static async Task<LedgerLine?> One(AppDb db, Actor actor, long id, CancellationToken cancellation)
    {
        var item = await Visible(db, actor).SingleOrDefaultAsync(row => row.Id == id, cancellation);
        return item is null ? null : (await Lines(db, [item], cancellation))[0];
    }

    /// <summary>
    /// Problems that came back the next year, longest first: of the departments of a region with all below them, or of all
    /// units that the actor sees.
    /// </summary>
    public static async Task<ImmutableArray<(Recurrence Recurrence, string Unit)>> Recurring(
        AppDb db,
        Actor actor,
        (DateOnly Today, long? Region) at,
        CancellationToken cancellation
    )
    {
        var seen = actor.Subtrees(Right.ViewRectification);
        var paths = at.Region is { } region
            ? await FindRegions
                .Departments(db, seen, at.Today, region)
                .Select(unit => unit.Path)
                .ToListAsync(cancellation)
            : [.. seen];
        var forms = Judged(db).Under(form => form.UnitPath, paths);
        var found = (await Longest(db, forms, cancellation))
            .OrderByDescending(one => one.Years.Length)
            .Take(MostRecurring)
            .ToList();
        var ids = found.Select(one => one.Unit).Distinct().ToList();
        var names = await db
            .Units.Where(unit => ids.Contains(unit.Id))
            .ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        return [.. found.Select(one => (one, names[one.Unit]))];
    }

    // A run of years is no longer than the years in which a rule found something at a unit: so these are asked for with the
    // most years first, until what is left cannot be longer than what was found.
    private static async Task<List<Recurrence>> Longest(
        AppDb db,
        IQueryable<Form> forms,
        CancellationToken cancellation
    )
    {
        var found = new List<Recurrence>();
        for (var skip = 0; ; skip += AtOnce)
        {
            var often = await Hits(db, forms)
                .GroupBy(hit => new { hit.Unit, hit.Rule })
                .Select(group => new { group.Key, Years = group.Count() })
                .Where(group => group.Years > 1)
                .OrderByDescending(group => group.Years)
                .ThenBy(group => group.Key.Unit)
                .ThenBy(group => group.Key.Rule)
                .Skip(skip)
                .Take(AtOnce)
                .ToListAsync(cancellation);
            var keys = often.Select(one => (one.Key.Unit, one.Key.Rule)).ToHashSet();
            var units = often.Select(one => one.Key.Unit).Distinct().ToList();
            var rules = often.Select(one => one.Key.Rule).Distinct(StringComparer.Ordinal).ToList();
            var hits = (await Hits(db, units, rules, cancellation)).Where(hit => keys.Contains((hit.Unit, hit.Rule)));
            found.AddRange(Recurrences.Of(hits));
            if (often.Count < AtOnce || found.Count(one => one.Years.Length >= often[^1].Years) >= MostRecurring)
            {
                return found;
            }
        }
    }

    /// <summary>The first form of each year in which a rule found what came back, by unit, rule and year.</summary>
    public static async Task<IReadOnlyDictionary<(long Unit, string Rule, int Year), long>> FormsOf(
        AppDb db,
        ImmutableArray<Recurrence> found,
        CancellationToken cancellation
    )
    {
        var units = found.Select(one => one.Unit).Distinct().ToList();
        var rules = found.Select(one => one.Rule).Distinct(StringComparer.Ordinal).ToList();
        var rows = await db
            .FormRuleCounts.Where(count => count.Severity != Severity.Info && rules.Contains(count.Rule))
            .Join(
                Judged(db).Where(form => units.Contains(form.UnitId)),
                count => count.FormId,
                form => form.Id,
                (count, form) =>
                    new
                    {
                        form.UnitId,
                        count.Rule,
                        form.Year,
                        form.Id,
                    }
            )
            .GroupBy(row => new
            {
                row.UnitId,
                row.Rule,
                row.Year,
            })
            .Select(group => new { group.Key, Form = group.Min(row => row.Id) })
            .ToListAsync(cancellation);
        return rows.ToDictionary(row => (row.Key.UnitId, row.Key.Rule, row.Key.Year), row => row.Form);
    }

    private static IQueryable<RectificationItem> Visible(AppDb db, Actor actor) =>
        db.RectificationItems.Under(item => item.UnitPath, actor.Subtrees(Right.ViewRectification));

    private static async Task<List<LedgerLine>> Lines(
        AppDb db,
        List<RectificationItem> items,
        CancellationToken cancellation
    )
    {
        var ids = items.Select(item => item.Id).ToList();
        var units = items.Select(item => item.UnitId).Distinct().ToList();
        var forms = items.Select(item => item.FormId).OfType<long>().Distinct().ToList();
        var unitNames = await db
            .Units.Where(unit => units.Contains(unit.Id))
            .ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        var formNames = await db
            .Forms.Where(form => forms.Contains(form.Id))
            .ToDictionaryAsync(form => form.Id, form => form.Name, cancellation);
        var proofs = await db
            .RectificationProofs.Where(proof => ids.Contains(proof.ItemId))
            .GroupBy(proof => proof.ItemId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        var interviews = await db
            .Interviews.Where(interview => ids.Contains(interview.ItemId))
            .GroupBy(interview => interview.ItemId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        var ruled = items.Where(item => item.Rule is not null).Select(item => item.UnitId).Distinct().ToList();
        var rules = items.Select(item => item.Rule).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var recurring = Recurrences
            .Of(await Hits(db, ruled, rules, cancellation))
            .ToLookup(one => (one.Unit, one.Rule));
        return
        [
            .. items.Select(item => new LedgerLine(
                item,
                unitNames[item.UnitId],
                item.FormId is { } form ? formNames.GetValueOrDefault(form) : null,
                proofs.GetValueOrDefault(item.Id),
                interviews.GetValueOrDefault(item.Id),
                item.Rule is { } rule
                    ? recurring[(item.UnitId, rule)].FirstOrDefault(one => one.Years.Contains(item.Year))?.Years ?? []
                    : []
            )),
        ];
    }

    // 屡查屡犯 is about what was handed in as self-evaluation: a draft may still be mended.
    private static IQueryable<Form> Judged(AppDb db) =>
        db
            .Forms.Where(form => form.Stage == FilingStage.SelfEvaluation && form.WithdrawnAt == null)
            .Where(form => !FillRights.Filling.Contains(form.State));

    private static IQueryable<Hit> Hits(AppDb db, IQueryable<Form> forms) =>
        db
            .FormRuleCounts.Where(count => count.Severity != Severity.Info)
            .Join(
                forms,
                count => count.FormId,
                form => form.Id,
                (count, form) =>
                    new Hit
                    {
                        Unit = form.UnitId,
                        Rule = count.Rule,
                        Year = form.Year,
                    }
            )
            .Distinct();

    private static async Task<IEnumerable<RuleHit>> Hits(
        AppDb db,
        List<long> units,
        List<string> rules,
        CancellationToken cancellation
    )
    {
        var hits = await Hits(db, Judged(db).Where(form => units.Contains(form.UnitId)))
            .Where(hit => rules.Contains(hit.Rule))
            .ToListAsync(cancellation);
        return hits.Select(hit => new RuleHit(hit.Unit, hit.Rule, hit.Year));
    }

    private sealed record Hit
    {
        public required long Unit { get; init; }

        public required string Rule { get; init; }

        public required int Year { get; init; }
    }
}
