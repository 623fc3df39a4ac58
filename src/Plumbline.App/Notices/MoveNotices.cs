using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Notices;

/// <summary>Who hears of a move: whoever has to act next, and those whose form it is.</summary>
internal static class MoveNotices
{
    internal static async Task Add(
        AppDb db,
        Form form,
        FormState from,
        string? reason,
        Actor actor,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var owners = Owners(form, from);
        await Tell(NoticeKind.Waiting, Next(form));
        if (owners is not null)
        {
            await Tell(
                owners,
                owners is NoticeKind.Result or NoticeKind.Warned or NoticeKind.Suspended
                    ? [Role.Filler, Role.DepartmentFinance]
                    : [Role.Filler]
            );
        }

        async Task Tell(string kind, IReadOnlyCollection<Role> roles)
        {
            var holders = await WriteNotices.Holders(db, form.UnitPath, roles, now, cancellation);
            WriteNotices.Add(
                db,
                kind,
                holders.Where(account => account != actor.AccountId),
                form.Id,
                now,
                ("form", form.Name),
                ("year", form.Year.ToString(CultureInfo.InvariantCulture)),
                ("by", actor.DisplayName),
                ("reason", reason ?? "")
            );
        }
    }

    // Whoever takes the form on from where it stands.
    private static List<Role> Next(Form form) =>
        form.State switch
        {
            FormState.Submitted
            or FormState.UnitApproved
            or FormState.DepartmentApproved
            or FormState.AdjustmentDeclared
            or FormState.AdjustmentReviewed => FormProcess
                .Of(form.Stage)
                .Moves.Where(move => move.From == form.State)
                .Where(move => move.Action is MoveAction.Approve or MoveAction.Accept)
                .SelectMany(move => move.Roles)
                .ToList(),
            _ => [],
        };

    private static string? Owners(Form form, FormState from) =>
        form.State switch
        {
            FormState.Returned => NoticeKind.Returned,
            FormState.Locked when from == FormState.FinanceAccepted => NoticeKind.Result,
            FormState.Locked when form.Stage != Domain.Filings.FilingStage.SelfEvaluation => NoticeKind.Moved,
            FormState.Warned => NoticeKind.Warned,
            FormState.Suspended => NoticeKind.Suspended,
            FormState.UnitApproved
            or FormState.DepartmentApproved
            or FormState.FinanceAccepted
            or FormState.AdjustmentReviewed => NoticeKind.Moved,
            FormState.AdjustmentDrafted when from != FormState.Locked => NoticeKind.Returned,
            _ => null,
        };
}
