using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Notices;
using Plumbline.Domain.Draws;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Draws;

/// <summary>
/// Gives every drawn form that waits to a third party or expert, by lot with the seed of the draw. Somebody who declared a
/// conflict on any form of a unit gets none of that unit, and nobody gets again what he gave back.
/// </summary>
public static class AssignDrawn
{
    /// <summary>How many forms were given away, or why none.</summary>
    public static async Task<Result<Draw>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long drawId,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (
            await Locked<Draw>.Take(db, drawId, cancellation) is not { } locked
            || !actor.May(Right.ManageDraws, locked.Row.UnitPath)
        )
        {
            return Result.Failed<Draw>(Refusals.NotAllowed());
        }

        var experts = await WriteNotices.Holders(db, locked.Row.UnitPath, [Role.ThirdParty], now, cancellation);
        if (experts.Count == 0)
        {
            return Result.Failed<Draw>(Refusals.Bad("expert", DrawMessages.NoExpert.With()));
        }

        await ByLot(db, locked, experts, actor, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(locked.Row);
    }

    private static async Task ByLot(
        AppDb db,
        Locked<Draw> locked,
        IReadOnlyList<long> experts,
        Actor actor,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .DrawnForms.AsTracking()
            .Where(row => row.DrawId == locked.Row.Id)
            .OrderBy(row => row.Rank)
            .ToListAsync(cancellation);
        var waiting = rows.Where(row => row.State == RecheckState.Drawn).ToList();
        var ids = waiting.Select(row => row.FormId).ToList();
        var forms = await db
            .Forms.Where(form => ids.Contains(form.Id))
            .ToDictionaryAsync(form => form.Id, cancellation);
        var conflicts = await Conflicts(db, experts, cancellation);
        var gaveBack = await GaveBack(db, locked.Chain.Id, cancellation);
        var load = experts.ToDictionary(Code, id => rows.Count(row => row.ExpertId == id), StringComparer.Ordinal);
        var byCode = waiting.ToDictionary(row => row.Code, StringComparer.Ordinal);
        var lots = AssignExperts.Run(
            locked.Row.Seed ?? "",
            waiting.Select(row => row.Code),
            load,
            (code, expert) =>
                conflicts.Contains((expert, forms[byCode[code].FormId].UnitId)) || gaveBack.Contains((code, expert))
        );
        foreach (var lot in lots.Where(lot => lot.Expert is not null))
        {
            var (row, expert) = (byCode[lot.Code], long.Parse(lot.Expert!, CultureInfo.InvariantCulture));
            await Give(db, forms[row.FormId], expert, actor, now, cancellation);
            (row.State, row.StateSince, row.ExpertId) = (RecheckState.Assigned, now, expert);
            locked.Note(db, new("assign", row.Code, null, lot.Expert), actor, now);
        }
    }

    private static async Task<HashSet<(string Expert, long Unit)>> Conflicts(
        AppDb db,
        IReadOnlyList<long> experts,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .FormAssignees.Where(row => row.Conflict && experts.Contains(row.AccountId))
            .Join(db.Forms, row => row.FormId, form => form.Id, (row, form) => new { row.AccountId, form.UnitId })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => (Code(row.AccountId), row.UnitId))];
    }

    // A form that waits though it was given to somebody was given back: it goes to another.
    private static async Task<HashSet<(string Code, string Expert)>> GaveBack(
        AppDb db,
        long chain,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .Events.Where(entry => entry.ChainId == chain && entry.Kind == "assign" && entry.After != null)
            .Select(entry => new { entry.Place, Expert = entry.After! })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => (row.Place, row.Expert))];
    }

    // The mandate is that of the review: seen, declared and scored there.
    private static async Task Give(
        AppDb db,
        Form form,
        long expert,
        Actor actor,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var chain = (await db.LockChain(form.ChainId, cancellation))!;
        var there = await db.FormAssignees.AnyAsync(
            row => row.FormId == form.Id && row.AccountId == expert,
            cancellation
        );
        if (there)
        {
            return;
        }

        db.FormAssignees.Add(
            new()
            {
                FormId = form.Id,
                AccountId = expert,
                At = now,
                AssignedById = actor.AccountId,
            }
        );
        var name = await db
            .Users.Where(user => user.Id == expert)
            .Select(user => user.DisplayName)
            .SingleAsync(cancellation);
        EventLog.Write(db, chain, new("assign", "", null, name), actor.AccountId, now);
        WriteNotices.Add(
            db,
            NoticeKind.Assigned,
            [expert],
            form.Id,
            now,
            ("form", form.Name),
            ("year", form.Year.ToString(CultureInfo.InvariantCulture))
        );
    }

    private static string Code(long account) => account.ToString(CultureInfo.InvariantCulture);
}
