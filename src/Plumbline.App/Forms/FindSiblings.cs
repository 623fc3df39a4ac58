using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Audit.Rules.Years;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Forms;

/// <summary>Finds what other units under the same body handed in for the same task and the same kind of form.</summary>
public static class FindSiblings
{
    private const int Most = 30;

    private static readonly string[] Parts =
    [
        "goals",
        "indicators",
        "problems",
        "measures",
        "activities",
        "narrative",
        "projects",
    ];

    /// <summary>Forms of the same name, for a unit's own form those of its neighbours; 30 at the most, oldest first.</summary>
    public static async Task<ImmutableArray<SiblingFiling>> Run(AppDb db, Form form, CancellationToken cancellation)
    {
        var above = form.UnitPath[..(form.UnitPath.TrimEnd('/').LastIndexOf('/') + 1)];
        var isProject = form.ProjectId is not null;
        var others = await db
            .Forms.Under(other => other.UnitPath, [above])
            .Where(other => other.TaskId == form.TaskId && other.Subject == form.Subject && other.Id != form.Id)
            .Where(other => other.UnitId != form.UnitId && other.SubmittedAt != null && other.WithdrawnAt == null)
            .Where(other => isProject ? other.Name == form.Name : other.ProjectId == null)
            .OrderBy(other => other.Id)
            .Take(Most)
            .Join(
                db.Units,
                other => other.UnitId,
                unit => unit.Id,
                (other, unit) => new HandedIn(other.Id, other.Subject, unit.Name, other.SubmittedAt!.Value)
            )
            .ToListAsync(cancellation);
        // What was handed in stays as it is until it is handed in again, and every check of every neighbour asks for it.
        var known = others.ToDictionary(other => other, other => KeptReads.Find<SiblingFiling>(db, other));
        var unread = others.FindAll(other => known[other] is null);
        foreach (var (other, texts) in unread.Count == 0 ? [] : await Read(db, unread, cancellation))
        {
            known[other] = KeptReads.Keep(db, other, texts, SizeOf(texts));
        }

        return [.. others.Select(other => known[other]!)];
    }

    private static async Task<Dictionary<HandedIn, SiblingFiling>> Read(
        AppDb db,
        List<HandedIn> forms,
        CancellationToken cancellation
    )
    {
        var ids = forms.ConvertAll(other => other.Id);
        var rows = (
            await db
                .FormRows.Where(row => ids.Contains(row.FormId) && Parts.Contains(row.Part))
                .ToListAsync(cancellation)
        ).ToLookup(row => row.FormId);
        return forms.ToDictionary(
            other => other,
            other =>
                PartFiling.Read(rows[other.Id], other.Subject).TryGet(out var filing)
                    ? SiblingFiling.Of(other.Name, filing)
                    : new(other.Name, [])
        );
    }

    private static long SizeOf(SiblingFiling filing) =>
        filing.Name.Length + filing.Texts.Sum(text => text.Path.Length + text.Core.Length);

    private sealed record HandedIn(long Id, FilingSubject Subject, string Name, DateTime SubmittedAt);
}
