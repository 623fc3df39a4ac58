using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Audit.Rules.Years;

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
                (other, unit) =>
                    new
                    {
                        other.Id,
                        other.Subject,
                        unit.Name,
                    }
            )
            .ToListAsync(cancellation);
        var ids = others.ConvertAll(other => other.Id);
        var rows = (
            await db
                .FormRows.Where(row => ids.Contains(row.FormId) && Parts.Contains(row.Part))
                .ToListAsync(cancellation)
        ).ToLookup(row => row.FormId);
        var found = ImmutableArray.CreateBuilder<SiblingFiling>();
        foreach (var other in others)
        {
            if (PartFiling.Read(rows[other.Id], other.Subject).TryGet(out var filing))
            {
                found.Add(new(other.Name, filing));
            }
        }

        return found.ToImmutable();
    }
}
