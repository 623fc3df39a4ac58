using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Chains;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.ExAnte;

/// <summary>A promised indicator and what the years made of it.</summary>
/// <param name="Indicator">Its name.</param>
/// <param name="Promised">The target promised.</param>
/// <param name="Years">Year by year: the approved target, the result and the score; empty where it was not met again.</param>
public sealed record KeptPromise(string Indicator, string Promised, ImmutableArray<FollowedIndicator?> Years);

/// <summary>Money of a year beside what was admitted.</summary>
public sealed record KeptMoney(int Year, long InitialFen, long AdjustedFen, long ExecutedFen);

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
        var formYears = await db
            .Forms.Where(form => form.ProjectId == row.ProjectId && form.Year >= row.Year && form.WithdrawnAt == null)
            .Select(form => form.Year)
            .Distinct()
            .ToListAsync(cancellation);
        ImmutableArray<int> years =
        [
            .. funds.Select(fund => fund.Year).Concat(formYears).Distinct().Order().Take(MostYears),
        ];
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
                .. years.Select(year => new KeptMoney(
                    year,
                    funds.Where(fund => fund.Year == year).Sum(fund => fund.InitialFen),
                    funds.Where(fund => fund.Year == year).Sum(fund => fund.AdjustedFen),
                    funds.Where(fund => fund.Year == year).Sum(fund => fund.ExecutedFen)
                )),
            ],
            followed.Count == 0 ? 0 : followed[^1].Count(found => !names.Contains(found.Name))
        );
    }
}
