using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain.Draws;
using Plumbline.Findings;

namespace Plumbline.App.Draws;

/// <summary>Draws from a published population with a seed that is named together with its source. It is done once.</summary>
public static class MakeDraw
{
    private const int LongestSeed = 200;
    private const int LongestSource = 500;

    /// <summary>The draw, or why not.</summary>
    public static async Task<Result<Draw>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long drawId,
        string seed,
        string source,
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
        var (said, from) = (seed.Trim(), source.Trim());
        if (said.Length is 0 or > LongestSeed || from.Length is 0 or > LongestSource || said.Contains('\n'))
        {
            return Result.Failed<Draw>(Refusals.Bad("Seed", DrawMessages.Seed.With()));
        }

        if (draw.State != DrawState.Published)
        {
            return Result.Failed<Draw>(Refusals.Meanwhile());
        }

        var published = DrawRecord.Unpack(draw.Record!) with { Seed = said, SeedSource = from, DrawnAt = now };
        var result = DrawLots.Run(published.Order(), published.Items());
        var record = published.With(result);
        (draw.State, draw.Seed, draw.SeedSource) = (DrawState.Drawn, said, from);
        (draw.DrawnAt, draw.Record) = (now, DrawRecord.Pack(record));
        Keep(db, draw, published.Population, result, now);
        var codes = string.Join(' ', result.Drawn.Select(lot => lot.Item.Code));
        locked.Note(db, new("draw", "", said, codes, from), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(draw);
    }

    // The ids of the forms stand in the order of the published population.
    private static void Keep(
        AppDb db,
        Draw draw,
        ImmutableArray<RecordedItem> population,
        DrawResult result,
        DateTime now
    )
    {
        var forms = population
            .Zip(draw.Forms!.Split(','))
            .ToDictionary(
                pair => pair.First.Code,
                pair => long.Parse(pair.Second, CultureInfo.InvariantCulture),
                StringComparer.Ordinal
            );
        db.DrawnForms.AddRange(
            result.Drawn.Select(lot => new DrawnForm
            {
                DrawId = draw.Id,
                FormId = forms[lot.Item.Code],
                Code = lot.Item.Code,
                Stratum = lot.Stratum,
                Rank = lot.Rank,
                Ticket = lot.Ticket,
                Points = lot.Item.Points,
                StateSince = now,
            })
        );
    }
}
