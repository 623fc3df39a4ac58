using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Disclosing;
using Plumbline.Domain;
using Plumbline.Domain.Disclosures;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Quality;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Quality;

/// <summary>Counts what departments and the units below them did in a year. The database counts unit by unit.</summary>
internal sealed class QualityFacts
{
    private readonly Dictionary<(long Unit, QualityMeasure What), QualityFact> counted = [];
    private readonly HashSet<long> departments;

    private QualityFacts(IEnumerable<Unit> departments) => this.departments = [.. departments.Select(unit => unit.Id)];

    /// <summary>What was counted for a department.</summary>
    internal QualityFact Of(long unit, QualityMeasure what) => counted.GetValueOrDefault((unit, what));

    internal static async Task<QualityFacts> Of(
        AppDb db,
        List<Unit> departments,
        DisclosureRules? disclosure,
        int year,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var facts = new QualityFacts(departments);
        var own = departments.ConvertAll(unit => unit.Path);
        var paths = UnitPath.Together(own);
        var (now, today) = (time.GetUtcNow().UtcDateTime, ChinaTime.Today(time));
        await facts.Forms(db, paths, year, now, cancellation);
        await facts.Rectification(db, paths, year, today, cancellation);
        if (disclosure is not null)
        {
            foreach (var one in await FindDuties.Of(db, disclosure, departments, (year, today), cancellation))
            {
                var inTime = one.Lines.Count(line => line.State == DutyState.InTime);
                var missed = one.Lines.Count(line => line.State is DutyState.Late or DutyState.Overdue);
                facts.Add(one.Unit.Path, QualityMeasure.DisclosedOnTime, inTime, inTime + missed);
            }
        }

        return facts;
    }

    private async Task Forms(AppDb db, List<string> paths, int year, DateTime now, CancellationToken cancellation)
    {
        var rows = await db
            .Forms.Under(form => form.UnitPath, paths)
            .Where(form => form.Year == year && form.WithdrawnAt == null)
            .GroupBy(form => new { form.UnitPath, form.Stage })
            .Select(group => new
            {
                group.Key.UnitPath,
                group.Key.Stage,
                Due = group.Count(form => form.SubmittedAt != null || form.Deadline < now),
                InTime = group.Count(form => form.SubmittedAt != null && form.SubmittedAt <= form.Deadline),
                In = group.Count(form => form.SubmittedAt != null),
                Clean = group.Count(form => form.SubmittedAt != null && form.Errors == 0),
                Answered = group.Count(form => form.SubmittedAt != null && form.Errors <= form.Explained),
                Rechecked = group.Count(form => form.FinanceScore != null && form.SelfScore != null),
                Apart = group.Sum(form =>
                    form.FinanceScore != null && form.SelfScore != null
                        ? Math.Abs(form.SelfScore.Value - form.FinanceScore.Value)
                        : 0
                ),
            })
            .ToListAsync(cancellation);
        foreach (var row in rows)
        {
            // The honesty index as a part of 100 points for each re-checked form.
            var whole = row.Rechecked * 100L * Score.Scale;
            Add(row.UnitPath, QualityMeasure.Honesty, whole - row.Apart, whole);
            switch (row.Stage)
            {
                case FilingStage.Goal:
                    Add(row.UnitPath, QualityMeasure.GoalsOnTime, row.InTime, row.Due);
                    Add(row.UnitPath, QualityMeasure.GoalsComplete, row.Answered, row.In);
                    break;
                case FilingStage.Monitoring:
                    Add(row.UnitPath, QualityMeasure.MonitoringAnswered, row.InTime, row.Due);
                    break;
                case FilingStage.SelfEvaluation:
                    Add(row.UnitPath, QualityMeasure.SelfEvaluationOnTime, row.InTime, row.Due);
                    Add(row.UnitPath, QualityMeasure.FreeOfErrors, row.Clean, row.In);
                    break;
                default:
                    break;
            }
        }
    }

    // Late is what was told to be overdue, or is overdue and still not reported.
    private async Task Rectification(
        AppDb db,
        List<string> paths,
        int year,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .RectificationItems.Under(item => item.UnitPath, paths)
            .Where(item => item.Year == year)
            .GroupBy(item => item.UnitPath)
            .Select(group => new
            {
                group.Key,
                Due = group.Count(item =>
                    item.Due < today
                    || (item.State != RectificationState.Notified && item.State != RectificationState.Refused)
                ),
                Late = group.Count(item =>
                    item.ToldDays > 0
                    || (
                        item.Due < today
                        && (item.State == RectificationState.Notified || item.State == RectificationState.Refused)
                    )
                ),
            })
            .ToListAsync(cancellation);
        foreach (var row in rows)
        {
            Add(row.Key, QualityMeasure.RectifiedOnTime, Math.Max(0, row.Due - row.Late), row.Due);
        }
    }

    private void Add(string path, QualityMeasure what, long part, long whole)
    {
        foreach (var unit in UnitPath.Ids(path).Where(departments.Contains))
        {
            var before = Of(unit, what);
            counted[(unit, what)] = new(before.Part + part, before.Whole + whole);
        }
    }
}
