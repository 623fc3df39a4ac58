using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Files;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Draws;

/// <summary>
/// Fixes the population of a draw and its hash, before anybody knows the seed: whoever chose the population cannot choose
/// the draw, and whoever brings the seed cannot change the population.
/// </summary>
public static class PublishPopulation
{
    /// <summary>The draw with its population, or why not.</summary>
    public static async Task<Result<Draw>> Run(
        AppDb db,
        Packs packs,
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

        var draw = locked.Row;
        if (draw.State != DrawState.Drafted)
        {
            return Result.Failed<Draw>(Refusals.Meanwhile());
        }

        var task = await db.Tasks.SingleAsync(row => row.Id == draw.TaskId, cancellation);
        var population = await DrawPopulation.Of(db, packs, task, draw.Kind, cancellation);
        var request = new DrawRequest(task.Id, draw.Name, draw.Kind, draw.Sample, [], draw.Least);
        if (DraftDraw.Wrong(request, population) is { } wrong)
        {
            return Result.Failed<Draw>(wrong);
        }

        var region = await db.Units.SingleAsync(unit => unit.Id == draw.UnitId, cancellation);
        var record = Record(draw, task.Year, region.Name, population, now);
        (draw.State, draw.PublishedAt) = (DrawState.Published, now);
        (draw.Record, draw.PopulationHash) = (DrawRecord.Pack(record), record.PopulationHash);
        draw.Forms = string.Join(',', population.Items.Select(item => item.FormId));
        locked.Note(db, new("draw-publish", "", null, record.PopulationHash), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(draw);
    }

    private static DrawRecord Record(Draw draw, int year, string region, Population population, DateTime now)
    {
        var items = population.Items.Select(item => item.Item).ToList();
        return new()
        {
            Name = draw.Name,
            Region = region,
            Year = year,
            Kind = draw.Kind,
            Sample = draw.Sample,
            By = DraftDraw.StrataOf(draw),
            SizeBounds = [.. population.Bounds.Select(DrawRecord.Yuan)],
            Least = draw.Least,
            PublishedAt = now,
            PopulationHash = FileHash.Of(DrawRecord.Csv(items)),
            Population = [.. items.Select(DrawRecord.Of)],
        };
    }
}
