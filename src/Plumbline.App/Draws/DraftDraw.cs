using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain.Draws;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Draws;

/// <summary>A draw to prepare.</summary>
/// <param name="TaskId">The task whose forms are drawn from.</param>
/// <param name="Name">As it is announced.</param>
/// <param name="Kind">By lot within strata, or by risk.</param>
/// <param name="Sample">How many.</param>
/// <param name="By">What strata are made of.</param>
/// <param name="Least">Seats that each stratum has at least.</param>
public sealed record DrawRequest(
    long TaskId,
    string Name,
    DrawKind Kind,
    int Sample,
    ImmutableArray<StratumBy> By,
    int Least
);

/// <summary>Prepares a draw. Nothing is fixed before its population is published.</summary>
public static class DraftDraw
{
    private const int LongestName = 200;

    /// <summary>The draw, or what is wrong.</summary>
    public static async Task<Result<Draw>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        DrawRequest request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var task = await db
            .Tasks.Where(row => row.Stage == FilingStage.SelfEvaluation)
            .SingleOrDefaultAsync(row => row.Id == request.TaskId, cancellation);
        var region = task is null ? null : await db.Units.SingleAsync(unit => unit.Id == task.UnitId, cancellation);
        if (region is null || !actor.May(Right.ManageDraws, region.Path))
        {
            return Result.Failed<Draw>(Refusals.NotAllowed());
        }

        var population = await DrawPopulation.Of(db, packs, task!, request.Kind, cancellation);
        if (Wrong(request, population) is { } wrong)
        {
            return Result.Failed<Draw>(wrong);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var chain = new Chain { Kind = "draw" };
        db.Chains.Add(chain);
        await db.SaveChangesAsync(cancellation);
        var draw = new Draw
        {
            TaskId = task!.Id,
            UnitId = region.Id,
            UnitPath = region.Path,
            ChainId = chain.Id,
            Name = request.Name.Trim(),
            Kind = request.Kind,
            Sample = request.Sample,
            By = request.Kind == DrawKind.Risk ? "" : string.Join(',', request.By.Distinct()),
            Least = Math.Clamp(request.Least, 0, 1),
            CreatedById = actor.AccountId,
            CreatedAt = now,
        };
        db.Draws.Add(draw);
        EventLog.Write(db, chain, new("draw-draft", "", null, Text(draw)), actor.AccountId, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(draw);
    }

    /// <summary>What strata of a draw are made of.</summary>
    public static ImmutableArray<StratumBy> StrataOf(Draw draw) =>
        [.. draw.By.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<StratumBy>)];

    /// <summary>What is wrong with a request, over a population.</summary>
    public static Finding? Wrong(DrawRequest request, Population population) =>
        request.Name.Trim().Length is 0 or > LongestName ? Refusals.Bad("Name", DrawMessages.Name.With())
        : population.Items.IsEmpty ? Refusals.Bad("TaskId", DrawMessages.Empty.With())
        : request.Sample < 1 || request.Sample > population.Items.Length
            ? Refusals.Bad("Sample", DrawMessages.Sample.With(("most", Number(population.Items.Length))))
        : null;

    private static string Text(Draw draw) =>
        string.Create(CultureInfo.InvariantCulture, $"{draw.Name} {draw.Kind} {draw.Sample} {draw.By} {draw.Least}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
