using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Forms;

/// <summary>Finds what the same project, or the same unit as a whole, declared for the year before.</summary>
public static class FindPriorYear
{
    private static readonly ModelQuery<
        Func<AppDb, long, long?, int, FilingSubject, CancellationToken, Task<Kept?>>
    > Query = new(() =>
        EF.CompileAsyncQuery(
            (AppDb db, long unit, long? project, int year, FilingSubject subject, CancellationToken _) =>
                (
                    from other in db.Forms.TagWith(HotQuery.Tag)
                    where other.UnitId == unit && other.ProjectId == project
                    where other.Year == year && other.Subject == subject
                    where other.SubmittedAt != null && other.WithdrawnAt == null
                    join task in db.Tasks on other.TaskId equals task.Id
                    where task.Stage == FilingStage.SelfEvaluation
                    join chain in db.Chains on other.ChainId equals chain.Id
                    orderby other.SubmittedAt descending, other.Id descending
                    select new Kept(other.Id, chain.Seq)
                ).FirstOrDefault()
        )
    );

    /// <summary>
    /// The self-evaluation of the year before that was handed in last, as it stands; null: there is none, or it makes no
    /// filing.
    /// </summary>
    public static async Task<Filing?> Run(AppDb db, Form form, CancellationToken cancellation)
    {
        var query = Query.Of(db)(db, form.UnitId, form.ProjectId, form.Year - 1, form.Subject, cancellation);
        if (await query is not { } found)
        {
            return null;
        }

        // It hardly ever changes any more, and every check of this year's form asks for it.
        return KeptReads.Find<Filing>(db, found) is { } known ? known
            : await OpenForm.Run(db, found.FormId, cancellation) is { } opened && opened.Filing.TryGet(out var filing)
                ? opened.Seq == found.Seq
                        ? KeptReads.Keep(db, found, filing, opened.Rows.Sum(row => (long)row.Data.Length))
                    : filing
            : null;
    }

    private sealed record Kept(long FormId, long Seq);
}
