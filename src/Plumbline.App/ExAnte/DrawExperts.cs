using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Notices;
using Plumbline.App.Review;
using Plumbline.Domain.ExAnte;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.ExAnte;

/// <summary>
/// The panel of an ex-ante evaluation: the list of candidates is published first, then a seed is named with its source and
/// the draw follows from both. Whoever declares a conflict leaves the seat to the next in the order of the draw.
/// </summary>
public static class DrawExperts
{
    private const int LongestSeed = 200;
    private const int LongestText = 2_000;
    private const int MostAgencies = 20;

    /// <summary>Code of the case in its draw.</summary>
    public static string Code(Assessment row) => string.Create(CultureInfo.InvariantCulture, $"SQ{row.Id}");

    /// <summary>Publishes the candidates: third parties over the project that never declared a conflict with its unit.</summary>
    public static async Task<Result<Assessment>> Publish(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long assessmentId,
        ImmutableArray<string> agencies,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Take(db, actor, assessmentId, MoveAction.Open, cancellation) is not { } locked)
        {
            return Result.Failed<Assessment>(Refusals.NotAllowed());
        }

        var path = locked.Row.UnitPath;
        var holders = await WriteNotices.Holders(db, path, [Role.ThirdParty], now, cancellation);
        var barred = await Barred(db, path, cancellation);
        var free = holders.Where(id => !barred.Contains(id)).ToList();
        var experts = await db
            .Users.Where(user => free.Contains(user.Id) && !user.Disabled)
            .OrderBy(user => user.Id)
            .ToListAsync(cancellation);
        if (experts.Count == 0)
        {
            return Result.Failed<Assessment>(Refusals.Bad("expert", ExAnteMessages.NoCandidate.With()));
        }

        var named = agencies.Select(name => name.Trim()).Where(name => name.Length is > 0 and <= 200);
        ImmutableArray<AssessmentCandidate> list =
        [
            .. experts.Select(user => Candidate(assessmentId, Number(user.Id), user.DisplayName, user.Id)),
            .. named
                .Distinct(StringComparer.Ordinal)
                .Take(MostAgencies)
                .Select((name, at) => Candidate(assessmentId, $"J{Number(at + 1)}", name, null)),
        ];
        db.AssessmentCandidates.AddRange(list);
        (locked.Row.State, locked.Row.StateSince) = (ExAnteState.Published, now);
        locked.Row.PublishedAt = now;
        var codes = string.Join('\n', list.Select(one => $"{one.Code} {one.Name}"));
        locked.Note(db, new("exante-list", "", null, codes), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(locked.Row);
    }

    /// <summary>Draws with a seed.</summary>
    public static async Task<Result<Assessment>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        long assessmentId,
        (string Seed, string Source) seed,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Take(db, actor, assessmentId, MoveAction.Assign, cancellation) is not { } locked)
        {
            return Result.Failed<Assessment>(Refusals.NotAllowed());
        }

        var (said, from) = (seed.Seed.Trim(), seed.Source.Trim());
        if (said.Length is 0 or > LongestSeed || from.Length is 0 or > LongestSeed || said.Contains('\n'))
        {
            return Result.Failed<Assessment>(Refusals.Bad("Seed", ExAnteMessages.Seed.With()));
        }

        var row = locked.Row;
        var candidates = await Candidates(db, assessmentId, cancellation);
        foreach (var group in candidates.GroupBy(one => one.AccountId is null))
        {
            var byCode = group.ToDictionary(one => one.Code, StringComparer.Ordinal);
            foreach (var lot in DrawPanel.Order(said, Code(row), byCode.Keys))
            {
                (byCode[lot.Code].Rank, byCode[lot.Code].Ticket) = (lot.Rank, lot.Ticket);
            }
        }

        Seat(candidates, Seats(packs, row));
        (row.State, row.StateSince, row.Seed, row.SeedSource, row.DrawnAt) = (
            ExAnteState.Assigned,
            now,
            said,
            from,
            now
        );
        var seated = string.Join(' ', candidates.Where(one => one.Seated).Select(one => one.Code));
        locked.Note(db, new("exante-draw", "", said, seated, from), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(row);
    }

    /// <summary>A candidate's declaration: an expert's own; an agency's is kept by whoever runs the evaluation.</summary>
    public static async Task<Result<Assessment>> Declare(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        long candidateId,
        (string Text, bool Conflict) declaration,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var id = await db
            .AssessmentCandidates.Where(one => one.Id == candidateId)
            .Select(one => (long?)one.AssessmentId)
            .SingleOrDefaultAsync(cancellation);
        if (
            id is null
            || await Locked<Assessment>.Take(db, id.Value, cancellation)
                is not { Row.State: ExAnteState.Assigned } locked
        )
        {
            return Result.Failed<Assessment>(ReviewRefusals.Mandate());
        }

        var candidates = await Candidates(db, id.Value, cancellation);
        var mine = candidates.Find(one => one.Id == candidateId)!;
        var may =
            mine.AccountId == actor.AccountId
            || (mine.AccountId is null && actor.May(Right.ManageExAnte, locked.Row.UnitPath));
        if (!may || mine is not { Declaration: null, Seated: true })
        {
            return Result.Failed<Assessment>(ReviewRefusals.Mandate());
        }

        var said = declaration.Text.Trim();
        if (said.Length is 0 or > LongestText)
        {
            return Result.Failed<Assessment>(ReviewRefusals.BadText("declaration"));
        }

        (mine.Declaration, mine.Conflict) = (said, declaration.Conflict);
        Seat(candidates, Seats(packs, locked.Row));
        var kind = declaration.Conflict ? "declare-conflict" : "declare";
        locked.Note(db, new(kind, mine.Code, null, said), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(locked.Row);
    }

    private static int Seats(Packs packs, Assessment row) =>
        packs.Regimes.All.GetValueOrDefault(row.Regime)?.Process.ExAnte?.Seats.Value ?? 1;

    // Experts take the regime's seats, agencies one.
    private static void Seat(List<AssessmentCandidate> candidates, int seats)
    {
        foreach (var group in candidates.Where(one => one.Rank is not null).GroupBy(one => one.AccountId is null))
        {
            var lots = group.Select(one => new PanelLot(one.Code, one.Ticket!, one.Rank!.Value));
            var conflicts = group.Where(one => one.Conflict).Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
            var seated = DrawPanel
                .Seated(lots, group.Key ? 1 : seats, conflicts)
                .Select(lot => lot.Code)
                .ToHashSet(StringComparer.Ordinal);
            foreach (var one in group)
            {
                one.Seated = seated.Contains(one.Code);
            }
        }
    }

    private static async Task<Locked<Assessment>?> Take(
        AppDb db,
        Actor actor,
        long id,
        MoveAction action,
        CancellationToken cancellation
    ) =>
        await Locked<Assessment>.Take(db, id, cancellation) is { } locked
        && actor
            .RolesAt(locked.Row.UnitPath)
            .Any(role => ExAnteAssessment.Process.TryMove(locked.Row.State, action, role) is not null)
            ? locked
            : null;

    private static Task<List<AssessmentCandidate>> Candidates(AppDb db, long id, CancellationToken cancellation) =>
        db
            .AssessmentCandidates.AsTracking()
            .Where(one => one.AssessmentId == id)
            .OrderBy(one => one.Id)
            .ToListAsync(cancellation);

    // Whoever declared a conflict about a unit, in whatever kind of work, is not a candidate for it.
    private static async Task<HashSet<long>> Barred(AppDb db, string path, CancellationToken cancellation)
    {
        var forms = db
            .FormAssignees.Where(row => row.Conflict)
            .Join(db.Forms, row => row.FormId, form => form.Id, (row, form) => new { row.AccountId, form.UnitPath })
            .Where(pair => pair.UnitPath == path)
            .Select(pair => pair.AccountId);
        var evaluations = db
            .EvaluationExperts.Where(row => row.Conflict)
            .Join(
                db.Evaluations,
                row => row.EvaluationId,
                one => one.Id,
                (row, one) => new { row.AccountId, one.UnitPath }
            )
            .Where(pair => pair.UnitPath == path)
            .Select(pair => pair.AccountId);
        var panels = db
            .AssessmentCandidates.Where(row => row.Conflict && row.AccountId != null)
            .Join(
                db.Assessments,
                row => row.AssessmentId,
                one => one.Id,
                (row, one) => new { row.AccountId, one.UnitPath }
            )
            .Where(pair => pair.UnitPath == path)
            .Select(pair => pair.AccountId!.Value);
        return
        [
            .. await forms.ToListAsync(cancellation),
            .. await evaluations.ToListAsync(cancellation),
            .. await panels.ToListAsync(cancellation),
        ];
    }

    private static AssessmentCandidate Candidate(long assessment, string code, string name, long? account) =>
        new()
        {
            AssessmentId = assessment,
            Code = code,
            Name = name,
            AccountId = account,
        };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
