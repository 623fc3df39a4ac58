using Microsoft.EntityFrameworkCore;
using Plumbline.App.Dashboards;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Tests.Data;
using Plumbline.Domain.Filings;
using Xunit;

namespace Plumbline.App.Tests.Dashboards;

/// <summary>All figures of random forms, against sums made of the forms one by one.</summary>
public sealed class SumFiguresTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task RandomForms_AddUpToTheNaiveSums(DatabaseKind kind)
    {
        await using var city = await SmallCity.Build(databases, kind);
        await city.AddRandom(new Random(20260310), 150);
        var reached = await city.Db.FormAchievements.ToDictionaryAsync(row => row.FormId, Cancellation);
        var rules = await city.Db.FormRuleCounts.ToListAsync(Cancellation);

        foreach (
            var scope in (DashboardScope[])[city.Scope(), city.Below(city.Town.Department), city.Below(city.Town.First)]
        )
        {
            var figures = await SumFigures.Run(city.Db, scope, Cancellation);
            await AssertAloneTheSame(city.Db, scope, figures);

            var standing = (await Standing(city, scope)).ToLookup(form => form.Year);
            var (all, handedIn) = (standing[2025].ToList(), HandedIn(standing[2025]).ToList());
            Assert.Equal(
                all.GroupBy(form => (form.State, Due: DueOf(form, scope.Now)))
                    .Select(group => new ProgressCount(group.Key.State, group.Key.Due, group.Count()))
                    .OrderBy(count => count.State)
                    .ThenBy(count => count.Due),
                figures.Progress
            );
            Assert.Equal(
                MoneyOf(handedIn),
                figures.Money.Aggregate(new MoneySum(0, 0, 0, 0), (sum, one) => sum + one.Money)
            );
            Assert.All(
                figures.Money,
                branch => Assert.Equal(MoneyOf(handedIn.Where(form => In(form, branch.UnitPath, scope))), branch.Money)
            );
            Assert.Equal(
                handedIn
                    .GroupBy(form => (form.SelfScore, form.Grade))
                    .Select(group => new ScoreCount(group.Key.SelfScore, group.Key.Grade, group.Count()))
                    .OrderBy(count => count.Scaled ?? long.MinValue)
                    .ThenBy(count => count.Grade),
                figures.Scores.Counts
            );
            Assert.Equal(Reached(handedIn, reached), figures.Achievement);
            Assert.Equal(
                handedIn
                    .GroupBy(form => (Rate: RateOf(form), Reach: ReachOf(reached.GetValueOrDefault(form.Id))))
                    .Select(group => new CrossCount(group.Key.Rate, group.Key.Reach, group.Count()))
                    .OrderBy(count => count.Rate)
                    .ThenBy(count => count.Reach),
                figures.Cross
            );
            Assert.All(figures.Years, year => Compare(year, [.. standing[year.Year]], reached));
            Assert.Equal(
                rules
                    .Where(row => all.Any(form => form.Id == row.FormId))
                    .GroupBy(row => row.Rule)
                    .Select(Findings)
                    .Order(),
                figures.Findings.Select(rule => (rule.Rule, rule.Forms, rule.Branches.Values.Sum())).Order()
            );
        }
    }

    private static async Task AssertAloneTheSame(AppDb db, DashboardScope scope, DashboardFigures figures)
    {
        Assert.Equal(figures.Progress, await SumFigures.Progress(db, scope, Cancellation));
        Assert.Equal(figures.Money, await SumFigures.Money(db, scope, Cancellation));
        Assert.Equal(figures.Scores.Counts, (await SumFigures.Scores(db, scope, Cancellation)).Counts);
        Assert.Equal(figures.Achievement, await SumFigures.Achievement(db, scope, Cancellation));
        Assert.Equal(figures.Cross, await SumFigures.Cross(db, scope, Cancellation));
        Assert.Equivalent(figures.Years, await SumFigures.Years(db, scope, Cancellation), strict: true);
        Assert.Equivalent(figures.Findings, await SumFigures.Findings(db, scope, Cancellation), strict: true);
    }

    private static void Compare(YearFigures year, List<Form> forms, Dictionary<long, FormAchievement> reached)
    {
        var handedIn = HandedIn(forms).ToList();
        var rows = handedIn.Select(form => reached.GetValueOrDefault(form.Id)).OfType<FormAchievement>().ToList();
        Assert.Equal(
            (forms.Count, MoneyOf(handedIn), rows.Sum(row => row.Points), rows.Sum(row => row.Weight)),
            (year.Forms, year.Money, year.Points, year.Weight)
        );
        Assert.Equal(
            SpreadScores.Of(handedIn.Select(form => new ScoreCount(form.SelfScore, null, 1))).Counts,
            year.Scores.Counts
        );
    }

    private static async Task<IEnumerable<Form>> Standing(SmallCity city, DashboardScope scope) =>
        (await city.Db.Forms.ToListAsync(Cancellation)).Where(form =>
            form is { Subject: FilingSubject.Project, Stage: FilingStage.SelfEvaluation, WithdrawnAt: null }
            && form.UnitPath.StartsWith(scope.UnitPath, StringComparison.Ordinal)
        );

    private static IEnumerable<Form> HandedIn(IEnumerable<Form> forms) =>
        forms.Where(form => !FillRights.Filling.Contains(form.State));

    private static FormDue DueOf(Form form, DateTime now) =>
        FillRights.Filling.Contains(form.State)
            ? form.Deadline < now
                ? FormDue.Overdue
                : form.Deadline < NarrowForms.Soon(now)
                    ? FormDue.Soon
                    : FormDue.Later
            : form.SubmittedAt > form.Deadline
                ? FormDue.Late
                : FormDue.OnTime;

    private static MoneySum MoneyOf(IEnumerable<Form> forms)
    {
        var all = forms.ToList();
        var stated = all.Where(form => RateOf(form) is not null).ToList();
        return new(
            all.Count,
            stated.Count,
            stated.Sum(form => form.BudgetFen!.Value),
            stated.Sum(form => form.ExecutedFen!.Value)
        );
    }

    private static long? RateOf(Form form) => form.BudgetFen > 0 ? form.ExecutedFen * 100 / form.BudgetFen : null;

    private static long? ReachOf(FormAchievement? row) =>
        row is { Weight: > 0, Unscored: 0 } ? row.Points * 100 / row.Weight : null;

    // The branch is the unit right below the top.
    private static bool In(Form form, string branch, DashboardScope scope) =>
        branch == scope.UnitPath ? form.UnitPath == branch : form.UnitPath.StartsWith(branch, StringComparison.Ordinal);

    private static IEnumerable<AchievementCount> Reached(List<Form> forms, Dictionary<long, FormAchievement> reached)
    {
        var rows = forms.Select(form => reached.GetValueOrDefault(form.Id)).OfType<FormAchievement>().ToList();
        return
        [
            Count(AchievementClass.Full, row => row.Full),
            Count(AchievementClass.Nearly, row => row.Nearly),
            Count(AchievementClass.Partly, row => row.Partly),
            Count(AchievementClass.Missed, row => row.Missed),
            Count(AchievementClass.Unscored, row => row.Unscored),
        ];

        AchievementCount Count(AchievementClass one, Func<FormAchievement, int> of) =>
            new(one, rows.Sum(of), rows.Count(row => of(row) > 0));
    }

    private static (string, int, int) Findings(IGrouping<string, FormRuleCount> rule) =>
        (rule.Key, rule.Count(), rule.Count());
}
