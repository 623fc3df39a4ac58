using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Dashboards;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Filings;
using Plumbline.App.Library;
using Plumbline.App.Monitoring;
using Plumbline.Findings;

namespace Plumbline.App.Forms;

/// <summary>A form judged as it stands: scores with their working, findings with their places.</summary>
/// <param name="Opened">The form.</param>
/// <param name="Checked">Scores and findings; null when the rows make no filing.</param>
/// <param name="Findings">All findings, those of unread fields too, heaviest first.</param>
public sealed record JudgedForm(OpenedForm Opened, CheckedFiling? Checked, ImmutableArray<FormFinding> Findings)
{
    public int Errors => Findings.Count(found => found.Finding.Severity == Severity.Error);
}

/// <summary>A finding and where it is in the form.</summary>
/// <param name="Finding">What is wrong.</param>
/// <param name="Place">Row and field, <c>indicators/r12.actual</c>; empty: the form as a whole.</param>
/// <param name="Explanation">What the filler says about it; null: nothing.</param>
public sealed record FormFinding(Finding Finding, string Place, string? Explanation);

/// <summary>Judges a form and keeps the sums that lists show.</summary>
public static class CheckForm
{
    /// <summary>Judges an opened form.</summary>
    public static async Task<JudgedForm> Run(AppDb db, OpenedForm opened, Packs packs, CancellationToken cancellation)
    {
        var explained = await db
            .Explanations.Where(explanation => explanation.FormId == opened.Form.Id)
            .ToListAsync(cancellation);
        var prior = await FindPriorYear.Run(db, opened.Form, cancellation);
        var beside = await FindNeighbours.Run(db, packs, opened, cancellation);
        var judged = opened
            .Filing.Then(filing =>
                Result.Of(new OpenedFiling(opened.Form.Name, filing, []) { PriorYear = prior, Beside = beside })
            )
            .Then(file => CheckFiling.Run(file, packs.Regimes));
        judged.TryGet(out var found);
        var places = new FormPlaces(opened);
        var findings = UnreadFields
            .Of(opened)
            .Concat((found?.Findings ?? judged.Findings).Select(finding => (finding, places.Of(finding))))
            .Select(pair => new FormFinding(pair.Item1, pair.Item2, Text(explained, pair.Item1.Rule, pair.Item2)))
            .OrderByDescending(item => item.Finding.Severity)
            .ToImmutableArray();
        return new(opened, found, findings);
    }

    /// <summary>Writes the sums of a judged form, unless newer ones are there. They are derived and no event.</summary>
    public static async Task Keep(AppDb db, JudgedForm judged, CancellationToken cancellation)
    {
        await using var transaction = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancellation)
            : null;
        if (await KeepSummary(db, judged, cancellation))
        {
            // The row of the form is locked by now, so two that keep at once do it one after the other.
            await KeepFormCounts.Run(db, judged, cancellation);
            await KeepIndicatorUses.Run(db, judged, cancellation);
            await KeepWatch.Run(db, judged, cancellation);
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation);
        }
    }

    private static async Task<bool> KeepSummary(AppDb db, JudgedForm judged, CancellationToken cancellation)
    {
        var (form, seq) = (judged.Opened.Form, judged.Opened.Seq);
        var sheet = judged.Checked?.Sheet;
        var total = judged.Checked?.Filing.Budget?.Total;
        var (score, grade) = (sheet?.Total?.Scaled, sheet?.Grade?.Grade);
        var budget = (total?.AdjustedBudget ?? total?.InitialBudget)?.Value.Fen;
        var executed = total?.ExecutedAmount?.Value.Fen;
        var errors = judged.Errors;
        var warnings = judged.Findings.Count(found => found.Finding.Severity == Severity.Warning);
        var explained = judged.Findings.Count(found =>
            found is { Explanation: not null, Finding.Severity: Severity.Error }
        );
        var excused = judged.Findings.Count(found =>
            found is { Explanation: not null, Finding.Severity: Severity.Warning }
        );
        var updated = await db
            .Forms.Where(row => row.Id == form.Id && row.SummarySeq <= seq)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(f => f.SummarySeq, seq)
                        .SetProperty(f => f.SelfScore, score)
                        .SetProperty(f => f.Grade, grade)
                        .SetProperty(f => f.BudgetFen, budget)
                        .SetProperty(f => f.ExecutedFen, executed)
                        .SetProperty(f => f.Errors, errors)
                        .SetProperty(f => f.Warnings, warnings)
                        .SetProperty(f => f.Explained, explained)
                        .SetProperty(f => f.ExplainedWarnings, excused),
                cancellation
            );
        return updated > 0;
    }

    private static string? Text(List<Explanation> explained, string rule, string place) =>
        explained.FirstOrDefault(item => item.Rule == rule && item.Place == place)?.Text;
}
