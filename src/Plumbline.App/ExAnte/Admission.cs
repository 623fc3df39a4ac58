using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Season;
using Plumbline.Domain.ExAnte;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.ExAnte;

/// <summary>
/// 项目入库: a project that is new in a budget year and reaches the regime's amount declares no goals for it before it is
/// admitted (rule book §7). Its amount is the larger of its money of the year and what it asked for.
/// </summary>
public static class Admission
{
    private const int AtOnce = 500;

    /// <summary>The plan of a goal task without the projects that may not declare yet; it names them.</summary>
    public static async Task<TaskPlan> LeaveOut(
        AppDb db,
        ExAnteRules rules,
        int year,
        TaskPlan plan,
        CancellationToken cancellation
    )
    {
        var projects = plan.Orders.Select(order => order.ProjectId).OfType<long>();
        var missing = await Missing(db, rules, year, projects, cancellation);
        var waiting = missing.Select(one => (long?)one.Project).ToHashSet();
        return plan with
        {
            Orders = [.. plan.Orders.Where(order => !waiting.Contains(order.ProjectId))],
            Projects = plan.Projects - missing.Length,
            LeftOut = [.. missing.Select(one => one.Finding)],
        };
    }

    /// <summary>The projects that may not declare yet, each with a finding.</summary>
    public static async Task<ImmutableArray<(long Project, Finding Finding)>> Missing(
        AppDb db,
        ExAnteRules rules,
        int year,
        IEnumerable<long> projects,
        CancellationToken cancellation
    )
    {
        var missing = ImmutableArray.CreateBuilder<(long, Finding)>();
        foreach (var some in projects.Distinct().Chunk(AtOnce))
        {
            missing.AddRange(await Among(db, rules, year, [.. some], cancellation));
        }

        return missing.ToImmutable();
    }

    private static async Task<IEnumerable<(long, Finding)>> Among(
        AppDb db,
        ExAnteRules rules,
        int year,
        List<long> ids,
        CancellationToken cancellation
    )
    {
        var fresh = await db
            .Projects.Where(project => ids.Contains(project.Id) && project.FirstYear == year)
            .OrderBy(project => project.Id)
            .ToListAsync(cancellation);
        ids = fresh.ConvertAll(project => project.Id);
        var funds = await db
            .ProjectFunds.Where(fund => ids.Contains(fund.ProjectId) && fund.Year == year)
            .GroupBy(fund => fund.ProjectId)
            .Select(group => new { group.Key, Fen = group.Sum(fund => fund.InitialFen) })
            .ToDictionaryAsync(one => one.Key, one => one.Fen, cancellation);
        var asked = (
            await db.Assessments.Where(row => ids.Contains(row.ProjectId) && row.Year == year).ToListAsync(cancellation)
        ).ToLookup(row => row.ProjectId);
        var from = rules.Threshold.Fen;
        return fresh
            .Select(project => (project, Fen: Amount(funds.GetValueOrDefault(project.Id), asked[project.Id])))
            .Where(pair => pair.Fen >= from)
            .Where(pair => asked[pair.project.Id].All(row => row.State != ExAnteState.Admitted))
            .Select(pair => (pair.project.Id, Finding(pair.project, year, pair.Fen, from)));
    }

    private static long Amount(long funds, IEnumerable<Assessment> asked) =>
        asked.Select(row => row.RequestedFen ?? 0).Append(funds).Max();

    private static Finding Finding(Project project, int year, long fen, long from) =>
        Refusals.Bad(
            "Forms",
            ExAnteMessages.NotAdmitted.With(
                ("project", project.Name),
                ("year", year.ToString(CultureInfo.InvariantCulture)),
                ("amount", Chains.ChainWords.Money(fen)),
                ("from", Chains.ChainWords.Money(from))
            )
        );
}
