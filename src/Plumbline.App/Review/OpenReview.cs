using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Review;

/// <summary>A thread on a cell: the remark that began it and its answers.</summary>
public sealed record RemarkThread(Remark Root, ImmutableArray<Remark> Answers);

/// <summary>All that a reviewer looks at.</summary>
/// <param name="Judged">The form with findings and explanations.</param>
/// <param name="Threads">Remarks, oldest first.</param>
/// <param name="Sheet">The scores beside each other, those that the actor may know; null: the form cannot be judged.</param>
/// <param name="Changes">Since the submission before; empty at the first one.</param>
/// <param name="Since">The submission before; null: there was none.</param>
/// <param name="Evidence">Names of evidence by item; empty item: the form as a whole.</param>
/// <param name="Assignees">Third parties.</param>
/// <param name="Names">Display names of all accounts above.</param>
public sealed record FormReview(
    JudgedForm Judged,
    ImmutableArray<RemarkThread> Threads,
    ReviewSheet? Sheet,
    ImmutableArray<FilingChange> Changes,
    FormSnapshot? Since,
    ILookup<string, EvidenceUse> Evidence,
    ImmutableArray<FormAssignee> Assignees,
    ImmutableDictionary<long, string> Names
)
{
    public Form Form => Judged.Opened.Form;
}

/// <summary>Opens a form for review.</summary>
public static class OpenReview
{
    /// <summary>The review, or null when the actor may not see the form.</summary>
    public static async Task<FormReview?> Run(
        AppDb db,
        Packs packs,
        Actor actor,
        long formId,
        CancellationToken cancellation
    )
    {
        if (await FormSight.Find(db, actor, formId, cancellation) is not { } form)
        {
            return null;
        }

        var opened = (await OpenForm.Run(db, formId, cancellation))!;
        var judged = await CheckForm.Run(db, opened, packs, cancellation);
        var remarks = await db
            .Remarks.Where(row => row.FormId == formId)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellation);
        var scores = await db.ReviewScores.Where(row => row.FormId == formId).ToListAsync(cancellation);
        var evidence = await db.EvidenceUses.Where(row => row.FormId == formId).ToListAsync(cancellation);
        var assignees = await db.FormAssignees.Where(row => row.FormId == formId).ToListAsync(cancellation);
        var before = await Before(db, form, cancellation);
        var accounts = remarks
            .Select(row => row.AccountId)
            .Concat(scores.Select(row => row.AccountId))
            .Concat(assignees.Select(row => row.AccountId))
            .Distinct()
            .ToList();
        var names = await db
            .Users.Where(user => accounts.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation);
        return new(
            judged,
            [
                .. remarks
                    .Where(row => row.AnswersId is null)
                    .Select(root => new RemarkThread(root, [.. remarks.Where(row => row.AnswersId == root.Id)])),
            ],
            ReviewSheet.Of(judged, [.. scores.Where(score => FormSight.Shows(score.Kind, actor, form))]),
            before is null ? [] : FilingChanges.Between(before, opened),
            before,
            evidence.ToLookup(row => row.Item, StringComparer.Ordinal),
            [.. assignees],
            names.ToImmutableDictionary()
        );
    }

    // While a form is being filled, changes count from the last submission; once submitted, from the one before.
    private static Task<FormSnapshot?> Before(AppDb db, Form form, CancellationToken cancellation)
    {
        var submitted = nameof(MoveAction.Submit);
        return db
            .FormSnapshots.Where(snapshot => snapshot.FormId == form.Id && snapshot.Reason == submitted)
            .OrderByDescending(snapshot => snapshot.Seq)
            .Skip(FormProcess.IsBeingFilled(form.State) ? 0 : 1)
            .FirstOrDefaultAsync(cancellation);
    }
}
