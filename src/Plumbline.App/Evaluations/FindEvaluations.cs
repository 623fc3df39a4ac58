using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;

namespace Plumbline.App.Evaluations;

/// <summary>An evaluation in the list.</summary>
public sealed record EvaluationRow(Evaluation Evaluation, string Project, string Unit, int Experts);

/// <summary>An agency with the marks of its work.</summary>
/// <param name="Name">The agency.</param>
/// <param name="Evaluations">Evaluations that were marked.</param>
/// <param name="Mean">Mean of their sums, two decimals.</param>
public sealed record AgencyQuality(string Name, int Evaluations, string Mean);

/// <summary>Finds evaluations: those of the units that an actor sees, and those to which it was invited.</summary>
public static class FindEvaluations
{
    /// <summary>Rows on one page.</summary>
    public const int PageSize = 50;

    /// <summary>The evaluations that an actor may see; an expert only those to which it was invited.</summary>
    public static IQueryable<Evaluation> Visible(AppDb db, Actor actor) =>
        db.Evaluations.UnderOr(
            row => row.UnitPath,
            actor.Subtrees(Right.ViewForms),
            row => db.EvaluationExperts.Any(one => one.EvaluationId == row.Id && one.AccountId == actor.AccountId)
        );

    /// <summary>A page, from 1, the latest first, and how many there are in all.</summary>
    public static async Task<(ImmutableArray<EvaluationRow> Rows, int Count)> Run(
        AppDb db,
        Actor actor,
        int page,
        CancellationToken cancellation
    )
    {
        var seen = Visible(db, actor);
        var rows = await seen.OrderByDescending(row => row.Id)
            .Skip((Math.Max(1, page) - 1) * PageSize)
            .Take(PageSize)
            .Join(db.Projects, row => row.ProjectId, project => project.Id, (row, project) => new { row, project })
            .Select(pair => new
            {
                pair.row,
                pair.project.Name,
                Unit = db.Units.First(unit => unit.Id == pair.project.UnitId).Name,
                Experts = db.EvaluationExperts.Count(one => one.EvaluationId == pair.row.Id && !one.Conflict),
            })
            .ToListAsync(cancellation);
        return (
            [
                .. rows.OrderByDescending(one => one.row.Id)
                    .Select(one => new EvaluationRow(one.row, one.Name, one.Unit, one.Experts)),
            ],
            await seen.CountAsync(cancellation)
        );
    }

    /// <summary>
    /// Agencies by the mean of their marks, best first, over the evaluations that the actor sees and of which every item is
    /// marked.
    /// </summary>
    public static async Task<ImmutableArray<AgencyQuality>> Agencies(
        AppDb db,
        Packs packs,
        Actor actor,
        CancellationToken cancellation
    )
    {
        var marks = await Visible(db, actor)
            .Where(row => row.Agency != null)
            .Join(
                db.AgencyMarks,
                row => row.Id,
                mark => mark.EvaluationId,
                (row, mark) =>
                    new
                    {
                        row.Id,
                        row.Agency,
                        row.Regime,
                        mark.Item,
                        mark.Score,
                    }
            )
            .ToListAsync(cancellation);
        return
        [
            .. marks
                .GroupBy(one => one.Id)
                .Where(group => IsComplete(packs, group.First().Regime, group.Select(one => one.Item)))
                .SelectMany(group => group)
                .GroupBy(one => one.Agency!, StringComparer.Ordinal)
                .Select(group =>
                {
                    var count = group.Select(one => one.Id).Distinct().Count();
                    return (
                        group.Key,
                        count,
                        Mean: new Fraction(group.Sum(one => one.Score), (long)Score.Scale * count)
                    );
                })
                .OrderByDescending(one => one.Mean)
                .Select(one => new AgencyQuality(one.Key, one.count, Rounding.ToText(one.Mean, 2))),
        ];
    }

    // A mark that is missing is no mark of zero.
    private static bool IsComplete(Packs packs, string regime, IEnumerable<string> marked) =>
        packs.Regimes.All.GetValueOrDefault(regime)?.Process.Evaluation is { } rules
        && rules.Agency.All(item => marked.Contains(item.Id, StringComparer.Ordinal));
}
