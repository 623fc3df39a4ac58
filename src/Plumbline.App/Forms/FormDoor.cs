using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Forms;

/// <summary>What a save has to know of a form before it looks at what was typed.</summary>
/// <param name="Id">The form.</param>
/// <param name="ChainId">Its chain of events.</param>
/// <param name="UnitPath">Whose it is, for access.</param>
/// <param name="Regime">Rules that it follows.</param>
/// <param name="Subject">Project or department.</param>
/// <param name="Stage">Stage of its task.</param>
public sealed record FormDoor(
    long Id,
    long ChainId,
    string UnitPath,
    string Regime,
    FilingSubject Subject,
    FilingStage Stage
);

/// <summary>Doors of forms, read together for all who save at the same time.</summary>
public sealed class FormDoors(IServiceScopeFactory scopes) : IAsyncDisposable
{
    private static readonly ModelQuery<Func<AppDb, long[], IAsyncEnumerable<FormDoor>>> Query = new(() =>
        EF.CompileAsyncQuery(
            (AppDb db, long[] ids) =>
                from form in db.Forms.TagWith(HotQuery.Tag)
                where ids.Contains(form.Id)
                join task in db.Tasks on form.TaskId equals task.Id
                select new FormDoor(form.Id, form.ChainId, form.UnitPath, form.Regime, form.Subject, task.Stage)
        )
    );

    private readonly GatheredReads<long, FormDoor> reads = new(
        async (ids, cancellation) =>
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var found = await Query.Of(db)(db, [.. ids]).ToListAsync(cancellation);
            return found.ToLookup(door => door.Id);
        }
    );

    /// <summary>The door of a form, where the actor holds the right; null: for this person there is none.</summary>
    public async Task<FormDoor?> Find(Actor actor, long id, Right right, CancellationToken cancellation) =>
        await reads.Of(id, cancellation) is [var door] && actor.May(right, door.UnitPath) ? door : null;

    public ValueTask DisposeAsync() => reads.DisposeAsync();
}
