using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Forms;

/// <summary>Finds what the same project, or the same unit as a whole, declared for the year before.</summary>
public static class FindPriorYear
{
    /// <summary>
    /// The self-evaluation of the year before that was handed in last, as it stands; null: there is none, or it makes no
    /// filing.
    /// </summary>
    public static async Task<Filing?> Run(AppDb db, Form form, CancellationToken cancellation)
    {
        var id = await db
            .Forms.Where(other => other.UnitId == form.UnitId && other.ProjectId == form.ProjectId)
            .Where(other => other.Year == form.Year - 1 && other.Subject == form.Subject)
            .Where(other => other.SubmittedAt != null && other.WithdrawnAt == null)
            .Where(other => db.Tasks.Any(task => task.Id == other.TaskId && task.Stage == FilingStage.SelfEvaluation))
            .OrderByDescending(other => other.SubmittedAt)
            .ThenByDescending(other => other.Id)
            .Select(other => (long?)other.Id)
            .FirstOrDefaultAsync(cancellation);
        return
            id is { } found
            && await OpenForm.Run(db, found, cancellation) is { } opened
            && opened.Filing.TryGet(out var filing)
            ? filing
            : null;
    }
}
