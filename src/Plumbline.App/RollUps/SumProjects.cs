using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;

namespace Plumbline.App.RollUps;

/// <summary>A form with its kept sums; null: none.</summary>
internal sealed class FormWithSum
{
    public required Form Form { get; init; }

    public FormSum? Sum { get; init; }
}

/// <summary>
/// Adds up forms of projects in the database, from kept sums: what <see cref="SumUp"/> makes of the contributors one by one.
/// </summary>
internal static class SumProjects
{
    private static readonly string OnPostgres = """
        select s.form_id as "FormId", s.submitted_at as "SubmittedAt", (x.at - 1)::int as "At", x.name as "Name",
            x.initial as "InitialFen", x.adjusted as "AdjustedFen", x.executed as "ExecutedFen"
        from form_sum s, rows from (jsonb_to_recordset(s.sources::jsonb)
            as ("Name" text, "InitialFen" bigint, "AdjustedFen" bigint, "ExecutedFen" bigint))
            with ordinality as x(name, initial, adjusted, executed, at)
        """;

    private static readonly string OnSqlite = """
        select s.form_id as "FormId", s.submitted_at as "SubmittedAt", x.key as "At",
            json_extract(x.value, '$.Name') as "Name",
            json_extract(x.value, '$.InitialFen') as "InitialFen",
            json_extract(x.value, '$.AdjustedFen') as "AdjustedFen",
            json_extract(x.value, '$.ExecutedFen') as "ExecutedFen"
        from form_sum s, json_each(s.sources) x
        """;

    /// <summary>
    /// The forms of a task at a unit and below; a project split into parts with forms of their own is left out.
    /// </summary>
    internal static async Task<IQueryable<Form>> Forms(
        AppDb db,
        SeasonTask task,
        Unit unit,
        CancellationToken cancellation
    )
    {
        var (taskId, path) = (task.Id, unit.Path);
        var forms = db
            .Forms.Under(form => form.UnitPath, [path])
            .Where(form => form.TaskId == taskId && form.Subject == FilingSubject.Project && form.WithdrawnAt == null);
        var split = await db
            .Projects.Under(project => project.UnitPath, [path])
            .Where(project => project.ParentId != null && forms.Any(form => form.ProjectId == project.Id))
            .Select(project => project.ParentId!.Value)
            .Distinct()
            .ToArrayAsync(cancellation);
        return split.Length == 0
            ? forms
            : forms.Where(form => form.ProjectId == null || !split.Contains(form.ProjectId.Value));
    }

    internal static IQueryable<FormWithSum> WithSums(AppDb db, IQueryable<Form> forms) =>
        from form in forms
        join one in db.FormSums on form.Id equals one.FormId into sums
        from sum in sums.DefaultIfEmpty()
        select new FormWithSum { Form = form, Sum = sum };

    /// <summary>Forms that were handed in and whose sums are missing or of an earlier submission.</summary>
    internal static Task<List<KeepSums.StaleForm>> Stale(
        AppDb db,
        IQueryable<Form> forms,
        CancellationToken cancellation
    ) =>
        WithSums(db, forms)
            .Where(one => !FillRights.Filling.Contains(one.Form.State) && one.Form.SubmittedAt != null)
            .Where(one => one.Sum == null || one.Sum.SubmittedAt != one.Form.SubmittedAt)
            .Select(one => new KeepSums.StaleForm(one.Form.Id, one.Form.SubmittedAt!.Value))
            .ToListAsync(cancellation);

    /// <summary>The roll-up; null: the sums of some form are missing or of an earlier submission.</summary>
    internal static async Task<RollUp?> Run(
        AppDb db,
        IQueryable<Form> forms,
        int year,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var rows = await SumStates.Run(WithSums(db, forms), now, cancellation);
        if (rows.Any(row => row is { IsOpen: false, Kept: false, Sent: > 0 }))
        {
            return null;
        }

        var money = rows.Where(row => row is { IsOpen: false, Kept: true }).ToList();
        var without = await Without(db, forms, year, cancellation);
        var covered = money.Sum(row => row.Budget);
        return new(
            FilingSubject.Project,
            new(
                rows.Sum(row => row.Forms),
                money.Sum(row => row.Forms),
                rows.Sum(row => row.IsOpen ? row.Overdue : row.Late),
                covered,
                covered + without.KnownFen,
                without.Unknown
            ),
            SumStates.SumOf(money, row => (row.Initial, row.InitialStated)),
            SumStates.SumOf(money, row => (row.Adjusted, row.AdjustedStated)),
            SumStates.SumOf(money, row => (row.Executed, row.ExecutedStated)),
            money.Sum(row => row.Both) == 0
                ? null
                : new(money.Sum(row => row.BothExecuted), money.Sum(row => row.BothBudget)),
            await Sources(db, forms, cancellation),
            SumStates.ScoreOf(money),
            [
                .. rows.GroupBy(row => row.State)
                    .OrderBy(group => group.Key)
                    .Select(group => new StateCount(group.Key, group.Sum(row => row.Forms))),
            ]
        )
        {
            Lines = await Lines(db, forms, cancellation),
        };
    }

    // Forms whose submission says no budget: what is known of it otherwise.
    private static async Task<(long KnownFen, int Unknown)> Without(
        AppDb db,
        IQueryable<Form> forms,
        int year,
        CancellationToken cancellation
    )
    {
        // Asked project by project, so that the funds of all others are not added up.
        var sum = await (
            from one in WithSums(db, forms)
            where
                FillRights.Filling.Contains(one.Form.State)
                || one.Form.SubmittedAt == null
                || (one.Sum!.AdjustedFen ?? one.Sum.InitialFen) == null
            select new
            {
                Planned = db
                    .ProjectFunds.Where(fund => fund.Year == year && fund.ProjectId == one.Form.ProjectId)
                    .GroupBy(fund => fund.ProjectId)
                    .Select(funds => (long?)funds.Sum(fund => fund.AdjustedFen))
                    .SingleOrDefault(),
                one.Form.BudgetFen,
            } into one
            group one by 1 into all
            select new
            {
                Known = all.Sum(one => one.Planned ?? (one.BudgetFen > 0 ? one.BudgetFen : 0)),
                Unknown = all.Count(one => one.Planned == null && (one.BudgetFen == null || one.BudgetFen <= 0)),
            }
        ).SingleOrDefaultAsync(cancellation);
        return (sum?.Known ?? 0, sum?.Unknown ?? 0);
    }

    private static async Task<ImmutableArray<SourceTotal>> Sources(
        AppDb db,
        IQueryable<Form> forms,
        CancellationToken cancellation
    )
    {
        var said = db.Database.SqlQueryRaw<SourceRow>(db is PostgresDb ? OnPostgres : OnSqlite);
        var rows = await (
            from form in forms
            join source in said
                on new { form.Id, form.SubmittedAt } equals new { Id = source.FormId, source.SubmittedAt }
            where !FillRights.Filling.Contains(form.State)
            group source by source.Name into named
            select new
            {
                Name = named.Key,
                At = named.Min(source => source.At),
                Forms = named.Count(),
                Initial = named.Sum(source => source.InitialFen),
                InitialStated = named.Count(source => source.InitialFen != null),
                Adjusted = named.Sum(source => source.AdjustedFen),
                AdjustedStated = named.Count(source => source.AdjustedFen != null),
                Executed = named.Sum(source => source.ExecutedFen),
                ExecutedStated = named.Count(source => source.ExecutedFen != null),
            }
        ).ToListAsync(cancellation);
        return
        [
            .. rows.OrderBy(row => row.At)
                .ThenBy(row => row.Name, StringComparer.Ordinal)
                .Select(row => new SourceTotal(
                    row.Name,
                    Of(row.Initial, row.InitialStated),
                    Of(row.Adjusted, row.AdjustedStated),
                    Of(row.Executed, row.ExecutedStated),
                    row.Forms
                )),
        ];
    }

    // Forms of projects hardly ever state any.
    private static async Task<ImmutableSortedDictionary<string, Sum>> Lines(
        AppDb db,
        IQueryable<Form> forms,
        CancellationToken cancellation
    )
    {
        var kept = await forms
            .Where(form => !FillRights.Filling.Contains(form.State))
            .Join(
                db.FormSums.Where(sum => sum.Lines != "{}"),
                form => new { form.Id, form.SubmittedAt },
                sum => new { Id = sum.FormId, SubmittedAt = (DateTime?)sum.SubmittedAt },
                (_, sum) => sum.Lines
            )
            .ToListAsync(cancellation);
        return SumUp.LinesOf(kept.Select(KeepSums.Lines));
    }

    private static Sum Of(long? fen, int stated) => new(stated == 0 ? null : fen, stated);

    private sealed record SourceRow
    {
        public long FormId { get; init; }

        public DateTime? SubmittedAt { get; init; }

        public int At { get; init; }

        public required string Name { get; init; }

        public long? InitialFen { get; init; }

        public long? AdjustedFen { get; init; }

        public long? ExecutedFen { get; init; }
    }
}
