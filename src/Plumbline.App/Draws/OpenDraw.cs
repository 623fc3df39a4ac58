using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Draws;

/// <summary>A drawn form with what is shown beside it.</summary>
/// <param name="Row">The drawn form.</param>
/// <param name="Form">The form.</param>
/// <param name="Unit">Name of its unit.</param>
/// <param name="Expert">Who re-checks; null: nobody, or not for the actor to know.</param>
public sealed record DrawnLine(DrawnForm Row, Form Form, string Unit, string? Expert);

/// <summary>A draw as an actor may see it.</summary>
/// <param name="Draw">The draw.</param>
/// <param name="Task">Its task.</param>
/// <param name="Record">What is published; null before.</param>
/// <param name="Lines">The drawn forms.</param>
/// <param name="MayManage">The actor prepares and makes draws here.</param>
public sealed record OpenedDraw(
    Draw Draw,
    SeasonTask Task,
    DrawRecord? Record,
    ImmutableArray<DrawnLine> Lines,
    bool MayManage
);

/// <summary>
/// Opens draws. Once the population is published a draw is for everybody who sees forms in the region; before, for those who
/// prepare it. Names of experts are for those who assign them, and their own.
/// </summary>
public static class OpenDraw
{
    /// <summary>The draws that an actor may see.</summary>
    public static IQueryable<Draw> Visible(AppDb db, Actor actor)
    {
        var mine = actor.Subtrees(Right.ManageDraws);
        var above = actor
            .Posts.SelectMany(post => UnitPath.Above(post.UnitPath))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var managed = db.Draws.Under(draw => draw.UnitPath, mine).Select(draw => draw.Id);
        return db.Draws.Where(draw =>
            managed.Contains(draw.Id) || (draw.State != DrawState.Drafted && above.Contains(draw.UnitPath))
        );
    }

    /// <summary>One draw; null when it is not there for the actor.</summary>
    public static async Task<OpenedDraw?> Run(AppDb db, Actor actor, long id, CancellationToken cancellation)
    {
        var draw = await Visible(db, actor).SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (draw is null)
        {
            return null;
        }

        var task = await db.Tasks.SingleAsync(row => row.Id == draw.TaskId, cancellation);
        var may = actor.May(Right.ManageDraws, draw.UnitPath);
        var rows = await db
            .DrawnForms.Where(row => row.DrawId == id)
            .Join(db.Forms, row => row.FormId, form => form.Id, (row, form) => new { row, form })
            .OrderBy(pair => pair.row.Rank)
            .Select(pair => new
            {
                pair.row,
                pair.form,
                Unit = db.Units.First(unit => unit.Id == pair.form.UnitId).Name,
                Expert = db
                    .Users.Where(user => user.Id == pair.row.ExpertId)
                    .Select(user => user.DisplayName)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return new(
            draw,
            task,
            draw.Record is { } packed ? DrawRecord.Unpack(packed) : null,
            [
                .. rows.Select(one => new DrawnLine(
                    one.row,
                    one.form,
                    one.Unit,
                    may || one.row.ExpertId == actor.AccountId ? one.Expert : null
                )),
            ],
            may
        );
    }

    /// <summary>The record of a draw whose population is published, for anybody; null: there is none.</summary>
    public static async Task<DrawRecord?> Published(AppDb db, long id, CancellationToken cancellation)
    {
        var packed = await db
            .Draws.Where(draw => draw.Id == id && draw.State != DrawState.Drafted)
            .Select(draw => draw.Record)
            .SingleOrDefaultAsync(cancellation);
        return packed is null ? null : DrawRecord.Unpack(packed);
    }
}
