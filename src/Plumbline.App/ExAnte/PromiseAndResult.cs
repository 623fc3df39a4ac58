using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Chains;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Declarations;

namespace Plumbline.App.ExAnte;

/// <summary>A promised indicator and what the years made of it.</summary>
/// <param name="Indicator">Its name.</param>
/// <param name="Promised">The target promised.</param>
/// <param name="Years">Year by year: the approved target, the result and the score; empty where it was not met again.</param>
public sealed record KeptPromise(string Indicator, string Promised, ImmutableArray<FollowedIndicator?> Years);

/// <summary>Money of a year beside what was admitted; null: it is not known.</summary>
/// <param name="Year">Fiscal year.</param>
/// <param name="GoalFen">As the approved goal of the year states it.</param>
/// <param name="InitialFen">年初预算.</param>
/// <param name="AdjustedFen">全年预算.</param>
/// <param name="ExecutedFen">执行数.</param>
public sealed record KeptMoney(int Year, long? GoalFen, long? InitialFen, long? AdjustedFen, long? ExecutedFen);

/// <summary>What was promised before the project began, set against what the years brought.</summary>
/// <param name="Years">Years in which the project has forms or money, from the first it asked for.</param>
/// <param name="Promises">The indicators, in the order of the promise.</param>
/// <param name="Money">The money, year by year.</param>
/// <param name="Others">How many indicators the last year's goal has that were never promised.</param>
public sealed record PromiseAndResult(
    ImmutableArray<int> Years,
    ImmutableArray<KeptPromise> Promises,
    ImmutableArray<KeptMoney> Money,
    int Others
)
{
    private const int MostYears = 10;

    /// <summary>Of one evaluation.</summary>
    public static async Task<PromiseAndResult> Of(AppDb db, Assessment row, CancellationToken cancellation)
    {
        var project = await db.Projects.SingleAsync(one => one.Id == row.ProjectId, cancellation);
        var funds = await db
            .ProjectFunds.Where(fund => fund.ProjectId == row.ProjectId && fund.Year >= row.Year)
            .ToListAsync(cancellation);
        var forms = await db
            .Forms.Where(form => form.ProjectId == row.ProjectId && form.Year >= row.Year && form.WithdrawnAt == null)
            .ToListAsync(cancellation);
        var goals = await ApprovedGoals.Of(db, forms, cancellation);
        var approved = goals
            .Where(pair => pair.Key.Project == project.Id)
            .ToLookup(pair => pair.Key.Year, pair => pair.Value);
        var all = funds.Select(fund => fund.Year).Concat(forms.Select(form => form.Year));
        ImmutableArray<int> years = [.. all.Distinct().Order().Take(MostYears)];
        var followed = new List<ImmutableArray<FollowedIndicator>>();
        foreach (var year in years)
        {
            followed.Add((await FollowIndicators.Run(db, project, year, cancellation)).Rows);
        }

        var promised = (await AssessmentContent.Of(db, row.Id, cancellation)).Promises;
        var names = promised.Select(one => one.Indicator).ToHashSet(StringComparer.Ordinal);
        return new(
            years,
            [
                .. promised.Select(one => new KeptPromise(
                    one.Indicator,
                    one.Target,
                    [.. followed.Select(rows => rows.FirstOrDefault(found => found.Name == one.Indicator))]
                )),
            ],
            [
                .. years.Select(year =>
                    Of(year, [.. funds.Where(fund => fund.Year == year)], approved[year].LastOrDefault()?.BudgetFen)
                ),
            ],
            followed.Count == 0 ? 0 : followed[^1].Count(found => !names.Contains(found.Name))
        );
    }

    private static KeptMoney Of(int year, List<ProjectFund> funds, long? goal) =>
        funds.Count == 0
            ? new(year, goal, null, null, null)
            : new(
                year,
                goal,
                funds.Sum(fund => fund.InitialFen),
                funds.Sum(fund => fund.AdjustedFen),
                funds.Sum(fund => fund.ExecutedFen)
            );
}
