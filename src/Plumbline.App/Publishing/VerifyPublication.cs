using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Publishing;

/// <summary>What the portal says of a code.</summary>
public enum Verification
{
    /// <summary>Nothing was ever published under it.</summary>
    Unknown,

    /// <summary>It is public, and the hash, where one was given, is that of the published data.</summary>
    True,

    /// <summary>It is public, but the data were published anew since, or the paper shows another hash.</summary>
    Different,

    /// <summary>It was published and taken back.</summary>
    Withdrawn,
}

/// <summary>The answer to a code.</summary>
/// <param name="Answer">What holds.</param>
/// <param name="Row">What is published; only where something is.</param>
/// <param name="Hash">The hash of the published data; only where something is.</param>
/// <param name="WithdrawnAt">When it was taken back.</param>
public sealed record Verified(Verification Answer, PublishedRow? Row, string? Hash, DateTime? WithdrawnAt);

/// <summary>Holds a code, and perhaps a hash, against what is published.</summary>
public static class VerifyPublication
{
    /// <summary>The answer; of what was never public or is classified it is the same as of what never was.</summary>
    /// <param name="db">The database.</param>
    /// <param name="code">As typed or scanned.</param>
    /// <param name="hash">The hash as printed, or its beginning; null or empty: only the code is looked at.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<Verified> Run(AppDb db, string code, string? hash, CancellationToken cancellation)
    {
        var normal = PublicCode.Normal(code);
        var row = await Publishable.Published(db).SingleOrDefaultAsync(row => row.Code == normal, cancellation);
        if (row is null)
        {
            return await Withdrawn(db, normal, cancellation);
        }

        var published = await db
            .Publications.Where(publication => publication.Id == row.PublicationId)
            .Join(db.FormSnapshots, publication => publication.SnapshotId, snapshot => snapshot.Id, (_, s) => s.Hash)
            .SingleAsync(cancellation);
        var text = Convert.ToHexStringLower(published);
        var same = string.IsNullOrWhiteSpace(hash) || text.StartsWith(hash.Trim(), StringComparison.OrdinalIgnoreCase);
        return new(same ? Verification.True : Verification.Different, row, text, null);
    }

    // Whatever was once public and is not now, was withdrawn; a classified form is not even that.
    private static async Task<Verified> Withdrawn(AppDb db, string code, CancellationToken cancellation)
    {
        var found = await db
            .Publications.Where(publication => publication.Code == code && publication.RetractedAt != null)
            .Where(publication => publication.State != DisclosureState.Published)
            .Join(
                Publishable.Open(db),
                publication => publication.FormId,
                form => form.Id,
                (publication, _) => publication
            )
            .Select(publication => publication.RetractedAt)
            .SingleOrDefaultAsync(cancellation);
        return found is { } at
            ? new(Verification.Withdrawn, null, null, at)
            : new(Verification.Unknown, null, null, null);
    }
}
