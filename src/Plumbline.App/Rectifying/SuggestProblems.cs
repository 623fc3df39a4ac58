using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
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
public sealed record SuggestedProblem(ProblemSource Source, string? Rule, string Text, string? Measure, bool There)
{
    /// <summary>What a page posts for it: the same as long as the problem is, wherever it stands in the list.</summary>
    public string Key { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Source}\n{Rule}\n{Text}")).AsSpan(0, 16));
}

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
            .Select(one => Of(one, one.Place.Length == 0 ? "" : words.Of(one.Place) + "："));
        var said = await Said(db, form, cancellation);
        var all = found
            .Concat(said)
            .Select(one => one with { There = there.Contains(one.Text, StringComparer.Ordinal) });
        return (form, [.. all.DistinctBy(one => one.Key, StringComparer.Ordinal)]);
    }

    private static SuggestedProblem Of(FormFinding found, string where) =>
        new(
            ProblemSource.Finding,
            found.Finding.Rule,
            Cut($"{where}{found.Finding.Message.In(Language.Chinese)}"),
            found.Finding.Repair?.In(Language.Chinese),
            There: false
        );

    // Opinions of concluded re-checks, and the problems of concluded evaluations, one a line.
    private static async Task<IEnumerable<SuggestedProblem>> Said(AppDb db, Form form, CancellationToken cancellation)
    {
        var opinions = await db
            .DrawnForms.Where(row =>
                row.FormId == form.Id && row.State == RecheckState.Concluded && row.Opinion != null
            )
            .Select(row => row.Opinion!)
            .ToListAsync(cancellation);
        var evaluated = await db
            .Evaluations.Where(row => row.ProjectId == form.ProjectId && row.Year == form.Year)
            .Where(row => row.ConcludedAt != null && row.Problems != null)
            .Select(row => row.Problems!)
            .ToListAsync(cancellation);
        var lines = evaluated.SelectMany(text =>
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
        return opinions
            .Select(text => new SuggestedProblem(ProblemSource.Recheck, null, Cut(text), null, There: false))
            .Concat(
                lines.Select(text => new SuggestedProblem(
                    ProblemSource.Evaluation,
                    null,
                    Cut(text),
                    null,
                    There: false
                ))
            );
    }

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest];
}
