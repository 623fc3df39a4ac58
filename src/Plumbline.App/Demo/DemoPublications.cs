using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Publishing;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Demo;

/// <summary>
/// Publishes what the departments of the demonstration handed in, by the operations that people use: sealed, drafted,
/// handed in, reviewed for secrets, signed. The newest year is left for people to publish.
/// </summary>
internal static class DemoPublications
{
    private const int Schools = 2;

    private const string Note = "经审查，不涉及国家秘密、工作秘密和个人信息，同意公开。";

    internal static async Task Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        ImmutableArray<Unit> departments,
        CancellationToken cancellation
    )
    {
        var units = departments.ToDictionary(unit => unit.Id);
        var ids = units.Keys.ToList();
        var accepted = await db
            .Forms.Where(form => ids.Contains(form.UnitId) && form.State == FormState.FinanceAccepted)
            .OrderBy(form => form.Id)
            .Select(form => new
            {
                form.Id,
                form.UnitId,
                form.Year,
            })
            .ToListAsync(cancellation);
        foreach (var form in accepted.Where(form => form.Year < accepted.Max(one => one.Year)))
        {
            var day = DemoTime.By(time, form.Year + 1, 9, 16);
            var finance = await ActorOf(db, "jixiaogu", units[form.UnitId], Role.FinancePerformance, cancellation);
            var seal = new MoveRequest(form.Id, MoveAction.Seal, FormState.FinanceAccepted, null);
            (await MoveForm.Run(db, packs, day, finance, seal, cancellation)).OrThrow();
            db.ChangeTracker.Clear();
            await Publish(db, packs, day, units[form.UnitId], form.Id, cancellation);
        }
    }

    /// <summary>
    /// Publishes the closed years of the last schools' projects, which have scores; what others do with closed forms of the
    /// other schools is done before.
    /// </summary>
    internal static async Task RunProjects(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Unit department,
        CancellationToken cancellation
    )
    {
        var schools = await db
            .Units.Under(unit => unit.Path, [department.Path])
            .Where(unit => unit.Kind == UnitKind.Unit && db.Forms.Any(form => form.UnitId == unit.Id))
            .OrderByDescending(unit => unit.Id)
            .Take(Schools)
            .ToDictionaryAsync(unit => unit.Id, cancellation);
        var ids = schools.Keys.ToList();
        var closed = await db
            .Forms.Where(form => ids.Contains(form.UnitId) && form.ProjectId != null && form.Errors == 0)
            .Where(form => form.State == FormState.Locked && form.Stage == FilingStage.SelfEvaluation)
            .OrderBy(form => form.Id)
            .ToListAsync(cancellation);
        foreach (var form in closed)
        {
            db.ChangeTracker.Clear();
            var day = DemoTime.By(time, form.Year + 1, 9, 16);
            await Publish(db, packs, day, schools[form.UnitId], form.Id, cancellation);
        }
    }

    private static async Task Publish(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Unit unit,
        long form,
        CancellationToken cancellation
    )
    {
        var drafter = await ActorOf(db, "jicai", unit, Role.DepartmentFinance, cancellation);
        var reviewer = await ActorOf(db, "fuzeren", unit, Role.UnitReviewer, cancellation);
        var signer = await ActorOf(db, "lingdao", unit, Role.LeadingGroup, cancellation);
        var draft = (await DraftPublication.Run(db, packs, time, drafter, form, cancellation)).OrThrow();
        (Actor Actor, MoveAction Action, DisclosureState From, string? Note)[] moves =
        [
            (drafter, MoveAction.Submit, DisclosureState.Drafted, null),
            (reviewer, MoveAction.Approve, DisclosureState.SecrecyReview, Note),
            (signer, MoveAction.Disclose, DisclosureState.Cleared, null),
        ];
        foreach (var (actor, action, from, note) in moves)
        {
            db.ChangeTracker.Clear();
            var move = new PublicationMove(draft.Publication.Id, action, from, note);
            (await MovePublication.Run(db, time, actor, move, cancellation)).OrThrow();
        }

        db.ChangeTracker.Clear();
    }

    // The people of the demonstration act for each of its departments here, though their posts are in one of them.
    private static async Task<Actor> ActorOf(
        AppDb db,
        string userName,
        Unit unit,
        Role role,
        CancellationToken cancellation
    )
    {
        var account = await db.Users.SingleAsync(user => user.UserName == userName, cancellation);
        return new(account.Id, account.DisplayName, [new(role, unit.Id, unit.Path)]);
    }
}
