using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Review;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Rectifying;

/// <summary>A problem that a form offers for the ledger.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Rule">The rule; null: a person found it.</param>
/// <param name="Text">The problem in words.</param>
/// <param name="Measure">What repairs it; null: nothing is suggested.</param>
/// <param name="There">It stands on the ledger already.</param>
public sealed record SuggestedProblem(ProblemSource Source, string? Rule, string Text, string? Measure, bool There);

/// <summary>What a form gives to put right: findings of error and warning, and opinions of concluded re-checks.</summary>
public static class SuggestProblems
{
    private const int Longest = 500;

    /// <summary>The form with its problems; null when the actor may not see it.</summary>
    public static async Task<(Form Form, ImmutableArray<SuggestedProblem> Problems)?> Of(
        AppDb db,
        Packs packs,
        Actor actor,
        long formId,
        CancellationToken cancellation
    )
    {
        if (
            await FormSight.Find(db, actor, formId, cancellation) is not { } form
            || !actor.May(Right.ManageRectification, form.UnitPath)
        )
        {
            return null;
        }

        var judged = await CheckForm.Run(db, (await OpenForm.Run(db, formId, cancellation))!, packs, cancellation);
        var there = await db
            .RectificationItems.Where(item => item.FormId == formId)
            .Select(item => item.Problem)
            .ToListAsync(cancellation);
        var words = new PlaceWords(judged.Opened);
        var found = judged
            .Findings.Where(one => one.Finding.Severity != Severity.Info)
            .Select(one =>
                (
                    ProblemSource.Finding,
                    (string?)one.Finding.Rule,
                    Cut(
                        $"{(one.Place.Length == 0 ? "" : words.Of(one.Place) + "：")}{one.Finding.Message.In(Language.Chinese)}"
                    ),
                    one.Finding.Repair?.In(Language.Chinese)
                )
            );
        var opinions = await db
            .DrawnForms.Where(row => row.FormId == formId && row.State == RecheckState.Concluded && row.Opinion != null)
            .Select(row => row.Opinion!)
            .ToListAsync(cancellation);
        var evaluated = await db
            .Evaluations.Where(row => row.ProjectId == form.ProjectId && row.Year == form.Year)
            .Where(row => row.ConcludedAt != null && row.Problems != null)
            .Select(row => row.Problems!)
            .ToListAsync(cancellation);
        found = found.Concat(
            evaluated
                .SelectMany(text =>
                    text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                )
                .Select(text => (ProblemSource.Evaluation, (string?)null, Cut(text), (string?)null))
        );
        var all = found.Concat(
            opinions.Select(text => (ProblemSource.Recheck, (string?)null, Cut(text), (string?)null))
        );
        return (
            form,
            [
                .. all.Select(one => new SuggestedProblem(
                    one.Item1,
                    one.Item2,
                    one.Item3,
                    one.Item4,
                    there.Contains(one.Item3, StringComparer.Ordinal)
                )),
            ]
        );
    }

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest];
}
