using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Api;

/// <summary>A unit.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ParentId">The unit above; null: a root.</param>
/// <param name="Path">Ids from the root down: <c>/1/5/</c>.</param>
/// <param name="Kind">region, department, unit or section.</param>
/// <param name="Code">预算单位代码.</param>
/// <param name="Name">Name.</param>
/// <param name="ValidFrom">First day; null: always.</param>
/// <param name="ValidTo">Last day; null: still there.</param>
public sealed record OrganisationJson(
    long Id,
    long? ParentId,
    string Path,
    UnitKind Kind,
    string Code,
    string Name,
    DateOnly? ValidFrom,
    DateOnly? ValidTo
)
{
    internal static OrganisationJson Of(Unit unit) =>
        new(unit.Id, unit.ParentId, unit.Path, unit.Kind, unit.Code, unit.Name, unit.ValidFrom, unit.ValidTo);
}

/// <summary>Units that the account sees forms or projects of, or keeps.</summary>
internal static class OrganisationsApi
{
    private static readonly Template BadPath = new(
        "below 是单位的 path，例如 /1/5/",
        "below is the path of a unit, such as /1/5/"
    );

    internal static async Task<IResult> List(
        string? below,
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

        var units = Seen(db, await current.Get()).Where(unit => unit.Id > paging.After);
        if (!string.IsNullOrEmpty(below))
        {
            if (below is not { Length: > 1 } || !below.StartsWith('/') || !below.EndsWith('/'))
            {
                return new ProblemAnswer(StatusCodes.Status400BadRequest, BadPath.With());
            }

            units = units.Under(unit => unit.Path, [below]);
        }

        var rows = await units.OrderBy(unit => unit.Id).Take(paging.Limit + 1).ToListAsync(cancellation);
        return ApiAnswers.Page(context, paging, rows.Select(unit => (unit.Id, OrganisationJson.Of(unit))));
    }

    internal static async Task<IResult> Get(
        long id,
        HttpContext context,
        CurrentActor current,
        AppDb db,
        CancellationToken cancellation
    ) =>
        await Seen(db, await current.Get()).SingleOrDefaultAsync(unit => unit.Id == id, cancellation) is { } unit
            ? ApiAnswers.Json(context, OrganisationJson.Of(unit))
            : new ProblemAnswer(StatusCodes.Status404NotFound);

    // 涉密 units stay within the application.
    private static IQueryable<Unit> Seen(AppDb db, Actor actor) =>
        Unclassified
            .Units(db)
            .Under(
                unit => unit.Path,
                [
                    .. actor.Subtrees(Right.ViewForms),
                    .. actor.Subtrees(Right.ViewProjects),
                    .. actor.Subtrees(Right.ManageUnits),
                ]
            );
}
