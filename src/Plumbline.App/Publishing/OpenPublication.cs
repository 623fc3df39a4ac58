using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Filings;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Publishing;

/// <summary>A publication with its content.</summary>
/// <param name="Publication">Code, state, who and when.</param>
/// <param name="Form">The form it is of.</param>
/// <param name="Json">The published data, byte for byte; <paramref name="Hash"/> is their SHA-256.</param>
/// <param name="Hash">Lower-case hexadecimal.</param>
/// <param name="Checked">The published filing with scores and findings.</param>
/// <param name="Explained">Findings that the department explained.</param>
public sealed record OpenedPublication(
    Publication Publication,
    Form Form,
    byte[] Json,
    string Hash,
    CheckedFiling Checked,
    ImmutableArray<ExplainedFinding> Explained
)
{
    public Filing Filing => Checked.Filing;
}

/// <summary>Opens publications. What is not public is not there.</summary>
public static class OpenPublication
{
    /// <summary>What the public sees under a code; null when nothing is published under it.</summary>
    public static async Task<OpenedPublication?> Public(
        AppDb db,
        Packs packs,
        string code,
        CancellationToken cancellation
    )
    {
        var normal = PublicCode.Normal(code);
        var row = await Publishable
            .Published(db)
            .Where(row => row.Code == normal)
            .Select(row => (long?)row.PublicationId)
            .SingleOrDefaultAsync(cancellation);
        return row is { } id ? await Run(db, packs, id, cancellation) : null;
    }

    /// <summary>A publication in any state, for those who work on it.</summary>
    public static async Task<OpenedPublication?> Run(AppDb db, Packs packs, long id, CancellationToken cancellation)
    {
        var publication = await db.Publications.SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (publication is null)
        {
            return null;
        }

        var form = await db.Forms.SingleAsync(row => row.Id == publication.FormId, cancellation);
        var snapshot = await db.FormSnapshots.SingleAsync(row => row.Id == publication.SnapshotId, cancellation);
        var json = FilingSnapshot.Json(snapshot);
        var filing = FilingJson.Read(json).OrThrow();
        var judged = CheckFiling.Run(new OpenedFiling(form.Name, filing, []), packs.Regimes).OrThrow();
        return new(
            publication,
            form,
            json,
            Convert.ToHexStringLower(snapshot.Hash),
            judged,
            ExplainedFinding.Read(publication.Explained)
        );
    }
}
