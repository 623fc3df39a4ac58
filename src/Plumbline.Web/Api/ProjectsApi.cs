using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Api;

/// <summary>A project.</summary>
public sealed record ProjectJson(
    long Id,
    long UnitId,
    string Code,
    string Name,
    string? Category,
    long? ParentId,
    int FirstYear,
    int? LastYear
)
{
    internal static ProjectJson Of(Project row) =>
        new(row.Id, row.UnitId, row.Code, row.Name, row.Category, row.ParentId, row.FirstYear, row.LastYear);
}

/// <summary>A project's money of one year and source; amounts are exact yuan as text.</summary>
public sealed record FundJson(
    long Id,
    long ProjectId,
    int Year,
    FundNature Nature,
    FundOrigin Origin,
    string Initial,
    string Adjusted,
    string Executed,
    DateOnly? AsOf
)
{
    internal static FundJson Of(ProjectFund row) =>
        new(
            row.Id,
            row.ProjectId,
            row.Year,
            row.Nature,
            row.Origin,
            ApiMoney.Yuan(row.InitialFen),
            ApiMoney.Yuan(row.AdjustedFen),
            ApiMoney.Yuan(row.ExecutedFen),
            row.AsOf
        );
}

/// <summary>A change of a budget.</summary>
public sealed record RevisionJson(
    int Year,
    RevisionKind Kind,
    FundNature Nature,
    string Change,
    string? Document,
    DateOnly On
);

/// <summary>The budgets of a project over the years.</summary>
public sealed record BudgetsJson(ImmutableArray<FundJson> Funds, ImmutableArray<RevisionJson> Revisions);

/// <summary>Projects and budgets.</summary>
internal static class ProjectsApi
{
    internal static async Task<IResult> List(
        int? year,
        string? words,
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

        var projects = Seen(db, await current.Get()).Where(row => row.Id > paging.After);
        if (year is { } running)
        {
            projects = projects.Where(row =>
                row.FirstYear <= running && (row.LastYear == null || row.LastYear >= running)
            );
        }

        if (!string.IsNullOrWhiteSpace(words))
        {
            var typed = words.Trim();
            projects = projects.Where(row => row.Name.Contains(typed) || row.Code.Contains(typed));
        }

        var rows = await projects.OrderBy(row => row.Id).Take(paging.Limit + 1).ToListAsync(cancellation);
        return ApiAnswers.Page(context, paging, rows.Select(row => (row.Id, ProjectJson.Of(row))));
    }

    internal static async Task<IResult> Get(
        long id,
        HttpContext context,
        CurrentActor current,
        AppDb db,
        CancellationToken cancellation
    ) =>
        await Seen(db, await current.Get()).SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } project
            ? ApiAnswers.Json(context, ProjectJson.Of(project))
            : new ProblemAnswer(StatusCodes.Status404NotFound);

    internal static async Task<IResult> Budgets(
        long id,
        HttpContext context,
        CurrentActor current,
        AppDb db,
        CancellationToken cancellation
    )
    {
        if (!await Seen(db, await current.Get()).AnyAsync(row => row.Id == id, cancellation))
        {
            return new ProblemAnswer(StatusCodes.Status404NotFound);
        }

        var funds = await db
            .ProjectFunds.Where(row => row.ProjectId == id)
            .OrderBy(row => row.Year)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellation);
        var revisions = await db
            .BudgetRevisions.Where(row => row.ProjectId == id)
            .OrderBy(row => row.On)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellation);
        return ApiAnswers.Json(
            context,
            new BudgetsJson(
                [.. funds.Select(FundJson.Of)],
                [
                    .. revisions.Select(row => new RevisionJson(
                        row.Year,
                        row.Kind,
                        row.Nature,
                        ApiMoney.Yuan(row.ChangeFen),
                        row.Document,
                        row.On
                    )),
                ]
            )
        );
    }

    internal static async Task<IResult> AllBudgets(
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

        var projects = Seen(db, await current.Get());
        var rows = await db
            .ProjectFunds.Where(row => row.Id > paging.After && (year == null || row.Year == year))
            .Where(row => projects.Any(project => project.Id == row.ProjectId))
            .OrderBy(row => row.Id)
            .Take(paging.Limit + 1)
            .ToListAsync(cancellation);
        return ApiAnswers.Page(context, paging, rows.Select(row => (row.Id, FundJson.Of(row))));
    }

    private static IQueryable<Project> Seen(AppDb db, Actor actor) =>
        Unclassified.Projects(db).Under(row => row.UnitPath, actor.Subtrees(Right.ViewProjects));
}

/// <summary>Amounts as the API writes them.</summary>
internal static class ApiMoney
{
    /// <summary>Exact yuan with two decimals.</summary>
    internal static string Yuan(long fen) =>
        ((decimal)fen / 100).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
