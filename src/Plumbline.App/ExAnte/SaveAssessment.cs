using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain.ExAnte;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.ExAnte;

/// <summary>
/// Writes what the department says: cost sheet, texts, promises. Formulas that cannot be computed yet are kept as they were
/// typed; only submitting asks that everything is right.
/// </summary>
public static class SaveAssessment
{
    private const int LongestText = 5_000;
    private const int LongestCell = 100;

    /// <summary>The evaluation, or why nothing was kept.</summary>
    public static async Task<Result<Assessment>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long assessmentId,
        AssessmentContent content,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (
            await Locked<Assessment>.Take(db, assessmentId, cancellation) is not { Row.State: ExAnteState.Draft } locked
            || !actor.May(Right.PrepareExAnte, locked.Row.UnitPath)
        )
        {
            return Result.Failed<Assessment>(Refusals.NotAllowed());
        }

        if (IsTooMuch(content))
        {
            var most = CostSheet.MostLines.ToString(CultureInfo.InvariantCulture);
            return Result.Failed<Assessment>(Refusals.Bad("costs", ExAnteMessages.TooMuch.With(("lines", most))));
        }

        var before = await AssessmentContent.Of(db, assessmentId, cancellation);
        var changes = Changes(before, content).ToList();
        if (changes.Count == 0)
        {
            return Result.Of(locked.Row);
        }

        await Put(db, assessmentId, content, cancellation);
        locked.Row.RequestedFen = content.Sheet.Total?.Fen;
        foreach (var change in changes)
        {
            locked.Note(db, change, actor, now);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(locked.Row);
    }

    private static bool IsTooMuch(AssessmentContent content) =>
        content.Costs.Length > CostSheet.MostLines
        || content.Promises.Length > CostSheet.MostLines
        || content.Costs.Any(line =>
            new[] { line.Name, line.Quantity, line.Price, line.Times }.Any(cell => cell.Length > LongestCell)
            || line.Basis?.Length > LongestText
        )
        || content.Promises.Any(one => one.Indicator.Length > LongestCell || one.Target.Length > LongestCell)
        || content.Texts.Any(one => one.Text.Length > LongestText || one.Part.Length > LongestCell);

    private static async Task Put(AppDb db, long id, AssessmentContent content, CancellationToken cancellation)
    {
        await db.AssessmentCosts.Where(row => row.AssessmentId == id).ExecuteDeleteAsync(cancellation);
        await db.AssessmentTexts.Where(row => row.AssessmentId == id).ExecuteDeleteAsync(cancellation);
        await db.AssessmentPromises.Where(row => row.AssessmentId == id).ExecuteDeleteAsync(cancellation);
        db.AssessmentCosts.AddRange(
            content.Costs.Select(
                (line, at) =>
                    new AssessmentCost
                    {
                        AssessmentId = id,
                        Position = at,
                        Name = line.Name,
                        Quantity = line.Quantity,
                        Price = line.Price,
                        Times = line.Times,
                        Basis = line.Basis,
                    }
            )
        );
        db.AssessmentTexts.AddRange(
            content
                .Texts.Where(one => one.Text.Length > 0)
                .Select(one => new AssessmentText
                {
                    AssessmentId = id,
                    Part = one.Part,
                    Text = one.Text,
                })
        );
        db.AssessmentPromises.AddRange(
            content.Promises.Select(
                (one, at) =>
                    new AssessmentPromise
                    {
                        AssessmentId = id,
                        Position = at,
                        Indicator = one.Indicator,
                        Target = one.Target,
                    }
            )
        );
    }

    private static IEnumerable<Change> Changes(AssessmentContent before, AssessmentContent now)
    {
        var (costs, costsNow) = (Written(before.Costs), Written(now.Costs));
        if (costs != costsNow)
        {
            yield return new("exante-costs", "costs", costs, costsNow);
        }

        var (promises, promisesNow) = (Written(before.Promises), Written(now.Promises));
        if (promises != promisesNow)
        {
            yield return new("exante-promises", "promises", promises, promisesNow);
        }

        foreach (var part in before.Texts.Concat(now.Texts).Select(one => one.Part).Distinct(StringComparer.Ordinal))
        {
            if (before.Text(part) != now.Text(part))
            {
                yield return new("exante-text", part, before.Text(part), now.Text(part));
            }
        }
    }

    private static string Written(ImmutableArray<CostLine> lines) =>
        string.Join(
            '\n',
            lines.Select(line => $"{line.Name}｜{line.Quantity}｜{line.Price}｜{line.Times}｜{line.Basis}")
        );

    private static string Written(ImmutableArray<Promise> promises) =>
        string.Join('\n', promises.Select(one => $"{one.Indicator}｜{one.Target}"));
}
