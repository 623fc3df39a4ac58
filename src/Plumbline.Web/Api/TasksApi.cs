using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Api;

/// <summary>A task; instants in UTC.</summary>
public sealed record TaskJson(
    long Id,
    long UnitId,
    string Name,
    int Year,
    string Regime,
    FilingStage Stage,
    int Round,
    DateTime Deadline,
    DateTime? IssuedAt,
    DateTime? ClosedAt
)
{
    internal static TaskJson Of(SeasonTask row) =>
        new(
            row.Id,
            row.UnitId,
            row.Name,
            row.Year,
            row.Regime,
            row.Stage,
            row.Round,
            row.Deadline,
            row.IssuedAt,
            row.ClosedAt
        );
}

/// <summary>Tasks that were issued and of which the account sees at least one form.</summary>
internal static class TasksApi
{
    internal static async Task<IResult> List(
        int? year,
        string? after,
        int? limit,
        HttpContext context,
        CurrentActor current,
        AppDb db,
        CancellationToken cancellation
    )
    {
        if (ApiPaging.Of(after, limit) is not { } paging)
        {
            return ApiPaging.Refused();
        }

        var rows = await Seen(db, await current.Get())
            .Where(row => row.Id > paging.After && (year == null || row.Year == year))
            .OrderBy(row => row.Id)
            .Take(paging.Limit + 1)
            .ToListAsync(cancellation);
        return ApiAnswers.Page(context, paging, rows.Select(row => (row.Id, TaskJson.Of(row))));
    }

    internal static async Task<IResult> Get(
        long id,
        HttpContext context,
        CurrentActor current,
        AppDb db,
        CancellationToken cancellation
    ) =>
        await Seen(db, await current.Get()).SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } task
            ? ApiAnswers.Json(context, TaskJson.Of(task))
            : new ProblemAnswer(StatusCodes.Status404NotFound);

    private static IQueryable<SeasonTask> Seen(AppDb db, Actor actor)
    {
        var forms = Unclassified.Forms(db).Under(form => form.UnitPath, actor.Subtrees(Right.ViewForms));
        return db.Tasks.Where(task => task.IssuedAt != null && forms.Any(form => form.TaskId == task.Id));
    }
}
