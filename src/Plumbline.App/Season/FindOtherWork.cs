using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Season;

/// <summary>Work that is about no form in its season.</summary>
public enum OtherKind
{
    /// <summary>事前评估打分.</summary>
    Assess,

    /// <summary>绩效评价打分.</summary>
    Evaluate,

    /// <summary>抽查复核.</summary>
    Recheck,

    /// <summary>对复核意见的反馈: the body is heard.</summary>
    Hear,

    /// <summary>整改.</summary>
    Rectify,
}

/// <summary>One such thing to do.</summary>
/// <param name="Kind">What.</param>
/// <param name="Id">The ex-ante evaluation, evaluation, drawn form or ledger item.</param>
/// <param name="Title">The project, form or problem.</param>
/// <param name="Unit">Whose.</param>
/// <param name="Year">Of which year.</param>
public sealed record OtherWork(OtherKind Kind, long Id, string Title, string Unit, int Year)
{
    /// <summary>Last day, where there is one.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The draw of a drawn form; otherwise 0.</summary>
    public long DrawId { get; init; }
}

/// <summary>How much of the ledger waits: <see cref="AtMost"/> is counted, and one more stands for more.</summary>
/// <param name="All">How many items.</param>
/// <param name="Overdue">How many of them are late.</param>
public sealed record LedgerCount(int All, int Overdue)
{
    /// <summary>No more is counted.</summary>
    public const int AtMost = 10_000;
}

/// <summary>Finds what waits for a person beside forms: scores of experts, and the ledger.</summary>
public static class FindOtherWork
{
    /// <summary>Most that is found of one kind, and of the ledger in one state.</summary>
    public const int AtMost = 100;

    /// <summary>What waits, by kind and then by day: 100 of a kind at the most.</summary>
    public static async Task<IReadOnlyList<OtherWork>> Run(AppDb db, Actor actor, CancellationToken cancellation) =>
        [
            .. await OfProjects(db, Assessments(db, actor.AccountId), OtherKind.Assess, cancellation),
            .. await OfProjects(db, Evaluations(db, actor.AccountId), OtherKind.Evaluate, cancellation),
            .. await Rechecks(
                db,
                db.DrawnForms.Where(row => row.State == RecheckState.Assigned && row.ExpertId == actor.AccountId),
                OtherKind.Recheck,
                cancellation
            ),
            .. await Rechecks(db, Heard(db, actor), OtherKind.Hear, cancellation),
            .. await Ledger(db, actor, cancellation),
        ];

    // A seat without a score.
    private static IQueryable<Waiting> Assessments(AppDb db, long account) =>
        db
            .Assessments.Where(row => row.State == ExAnteState.Assigned)
            .Where(row =>
                db.AssessmentCandidates.Any(one => one.AssessmentId == row.Id && one.AccountId == account && one.Seated)
            )
            .Where(row => !db.AssessmentScores.Any(score => score.AssessmentId == row.Id && score.AccountId == account))
            .Select(row => new Waiting
            {
                Id = row.Id,
                ProjectId = row.ProjectId,
                Year = row.Year,
            });

    private static IQueryable<Waiting> Evaluations(AppDb db, long account) =>
        db
            .Evaluations.Where(row => row.ConcludedAt == null)
            .Where(row =>
                db.EvaluationExperts.Any(one => one.EvaluationId == row.Id && one.AccountId == account && !one.Conflict)
            )
            .Where(row => !db.EvaluationScores.Any(score => score.EvaluationId == row.Id && score.AccountId == account))
            .Select(row => new Waiting
            {
                Id = row.Id,
                ProjectId = row.ProjectId,
                Year = row.Year,
            });

    private static Task<List<OtherWork>> OfProjects(
        AppDb db,
        IQueryable<Waiting> waiting,
        OtherKind kind,
        CancellationToken cancellation
    ) =>
        waiting
            .Join(db.Projects, row => row.ProjectId, project => project.Id, (row, project) => new { row, project })
            .Join(
                db.Units,
                pair => pair.project.UnitId,
                unit => unit.Id,
                (pair, unit) =>
                    new
                    {
                        pair.row,
                        pair.project,
                        unit,
                    }
            )
            .OrderBy(one => one.row.Id)
            .Take(AtMost)
            .Select(one => new OtherWork(kind, one.row.Id, one.project.Name, one.unit.Name, one.row.Year))
            .ToListAsync(cancellation);

    // Whoever may object is asked.
    private static IQueryable<DrawnForm> Heard(AppDb db, Actor actor)
    {
        var paths = actor
            .Posts.Where(post =>
                Recheck.Process.Allowed(RecheckState.Heard, post.Role).Any(move => move.Action == MoveAction.Return)
            )
            .Select(post => post.UnitPath)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var forms = db.Forms.Under(form => form.UnitPath, paths).Select(form => form.Id);
        return db.DrawnForms.Where(row => row.State == RecheckState.Heard && forms.Contains(row.FormId));
    }

    private static Task<List<OtherWork>> Rechecks(
        AppDb db,
        IQueryable<DrawnForm> waiting,
        OtherKind kind,
        CancellationToken cancellation
    ) =>
        waiting
            .Join(db.Forms, row => row.FormId, form => form.Id, (row, form) => new { row, form })
            .Join(
                db.Units,
                pair => pair.form.UnitId,
                unit => unit.Id,
                (pair, unit) =>
                    new
                    {
                        pair.row,
                        pair.form,
                        unit,
                    }
            )
            .OrderBy(one => one.row.Id)
            .Take(AtMost)
            .Select(one => new OtherWork(kind, one.row.Id, one.form.Name, one.unit.Name, one.form.Year)
            {
                DrawId = one.row.DrawId,
            })
            .ToListAsync(cancellation);

    /// <summary>How much of the ledger waits for a person, where the first of it are not all.</summary>
    public static async Task<LedgerCount> CountLedger(
        AppDb db,
        Actor actor,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var (all, overdue) = (0, 0);
        foreach (var items in OfLedger(db, actor))
        {
            all += await items.Take(LedgerCount.AtMost + 1).CountAsync(cancellation);
            overdue += await items
                .Where(item => item.Due < today)
                .Take(LedgerCount.AtMost + 1)
                .CountAsync(cancellation);
        }

        return new(Math.Min(all, LedgerCount.AtMost + 1), Math.Min(overdue, LedgerCount.AtMost + 1));
    }

    // An item waits for whoever may take it on from the state in which it is.
    private static IEnumerable<IQueryable<RectificationItem>> OfLedger(AppDb db, Actor actor) =>
        from state in Enum.GetValues<RectificationState>()
        let paths = actor
            .Posts.Where(post => Rectification.Process.Allowed(state, post.Role).Any())
            .Select(post => post.UnitPath)
            .Distinct(StringComparer.Ordinal)
            .ToList()
        where paths.Count > 0
        select db.RectificationItems.Under(item => item.UnitPath, paths).Where(item => item.State == state);

    private static async Task<List<OtherWork>> Ledger(AppDb db, Actor actor, CancellationToken cancellation)
    {
        var found = new List<OtherWork>();
        foreach (var items in OfLedger(db, actor))
        {
            found.AddRange(
                await items
                    .Join(db.Units, item => item.UnitId, unit => unit.Id, (item, unit) => new { item, unit.Name })
                    .OrderBy(pair => pair.item.Due)
                    .ThenBy(pair => pair.item.Id)
                    .Take(AtMost)
                    .Select(pair => new OtherWork(
                        OtherKind.Rectify,
                        pair.item.Id,
                        pair.item.Problem,
                        pair.Name,
                        pair.item.Year
                    )
                    {
                        Due = pair.item.Due,
                    })
                    .ToListAsync(cancellation)
            );
        }

        return [.. found.OrderBy(work => work.Due).ThenBy(work => work.Id)];
    }

    private sealed record Waiting
    {
        public long Id { get; init; }

        public long ProjectId { get; init; }

        public int Year { get; init; }
    }
}
