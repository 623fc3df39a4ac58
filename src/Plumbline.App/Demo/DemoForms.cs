using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Log;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Demo;

/// <summary>Puts a published filing into a form of the demonstration.</summary>
internal static class DemoForms
{
    /// <summary>The form holds the filing and has gone as far as the state; one event says so.</summary>
    internal static async Task Fill(
        AppDb db,
        Form form,
        Filing filing,
        FormState state,
        Actor actor,
        DateTime now,
        CancellationToken cancellation
    )
    {
        await db.FormRows.Where(row => row.FormId == form.Id).ExecuteDeleteAsync(cancellation);
        db.ChangeTracker.Clear();
        foreach (var row in FormPart.Split(FilingJson.WriteText(filing)))
        {
            row.FormId = form.Id;
            db.FormRows.Add(row);
        }

        var chain = (await db.LockChain(form.ChainId, cancellation))!;
        EventLog.Write(db, chain, new("import", "", null, filing.Title ?? form.Name), actor.AccountId, now);
        var tracked = await db.Forms.AsTracking().SingleAsync(row => row.Id == form.Id, cancellation);
        tracked.State = state;
        tracked.SubmittedAt = state == FormState.Draft ? null : now;
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }
}
