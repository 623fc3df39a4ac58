using System.Collections.Immutable;
using Plumbline.Audit;
using Plumbline.Audit.Rules;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;
using Plumbline.Testing;
using Plumbline.Testing.Samples;
using Xunit;

namespace Plumbline.Tests.Audit;

/// <summary>
/// What is known to be wrong, and known to be right, in three of the published documents (rule book §16), each judged by
/// its own regime. Relations that need the source text are not here.
/// </summary>
public sealed class PublishedCasesTests
{
    private const string Lusong = "lusong-2021/department.json";
    private const string Shigu = "shigu-2023/department.json";
    private const string Shuangyang = "shuangyang-2022/";

    [Theory]
    [InlineData(Lusong, RuleIds.ListedCount, "organisation.institutions[units].value")]
    [InlineData(Lusong, RuleIds.ListedCount, "organisation.institutions[sections].value")]
    [InlineData(Lusong, RuleIds.BalanceOfTheYear, "budget.expenditure.total.amount")]
    [InlineData(Lusong, RuleIds.RequiredField, "indicators")]
    [InlineData(Lusong, RuleIds.GenericProblems, "problems")]
    [InlineData(Shigu, RuleIds.ExpenditureTotal, "budget.expenditure.total.amount")]
    [InlineData(Shigu, RuleIds.SameQuantityTwice, "budget.expenditure.basic.amount")]
    [InlineData(Shigu, RuleIds.RatesShown, "activities[streaming].facts[quota].share")]
    [InlineData(Shigu, RuleIds.RatesShown, "activities[streaming].facts[vocational].share")]
    [InlineData(Shigu, RuleIds.OneMeasurePerRow, "indicators[0].name")]
    [InlineData(Shigu, RuleIds.AllFullMarks, "indicators")]
    [InlineData(Shigu, RuleIds.FullMarksDespiteProblem, "indicators[3].selfScore")]
    [InlineData(Shigu, RuleIds.LargeAdjustment, "budget.supplement")]
    [InlineData(Shigu, RuleIds.QualitativeWithoutBand, "indicators[1].target")]
    [InlineData(Shigu, RuleIds.SatisfactionWithoutSurvey, "indicators[8].actual")]
    [InlineData(Shigu, RuleIds.WrongIndicatorType, "indicators[6].aspect")]
    [InlineData(Shuangyang + "department.json", RuleIds.WrongIndicatorType, "indicators[6].kind")]
    [InlineData(Shuangyang + "department.json", RuleIds.IdenticalText, "tasks[4].taskContent")]
    [InlineData(Shuangyang + "project-zhiye-jiaoyu.json", RuleIds.DoneWithoutMoney, "budget.total.executedAmount")]
    [InlineData(Shuangyang + "project-jichu-jiaoyu.json", RuleIds.LargeChange, "budget.total.adjustedBudget")]
    [InlineData(Shuangyang + "project-zonghe-guanli.json", RuleIds.LargeChange, "budget.total.adjustedBudget")]
    [InlineData(Shuangyang + "project-xuesheng-zizhu.json", RuleIds.LargeChange, "budget.total.adjustedBudget")]
    public void KnownFault_IsFound(string file, string rule, string path)
    {
        Assert.Contains(Judge(file), finding => finding.Rule == rule && Equals(finding.Place, new FieldPlace(path)));
    }

    [Theory]
    [InlineData(Lusong, RuleIds.BasicExpenditureTotal)]
    [InlineData(Lusong, RuleIds.ExpenditureTotal)]
    [InlineData(Lusong, RuleIds.ProjectListTotal)]
    [InlineData(Shigu, RuleIds.AdjustedBudgetChain)]
    [InlineData(Shigu, RuleIds.BasicExpenditureTotal)]
    [InlineData(Shigu, RuleIds.SharesOfASplit)]
    [InlineData(Shigu, RuleIds.WeightSum)]
    [InlineData(Shigu, RuleIds.ExecutionRateShown)]
    [InlineData(Shigu, RuleIds.TotalScoreShown)]
    [InlineData(Shuangyang + "project-jichu-jiaoyu.json", RuleIds.FundsTotal)]
    [InlineData(Shuangyang + "project-xuesheng-zizhu.json", RuleIds.FundsTotal)]
    [InlineData(Shuangyang + "project-zhiye-jiaoyu.json", RuleIds.FundsTotal)]
    [InlineData(Shuangyang + "project-zonghe-guanli.json", RuleIds.FundsTotal)]
    [InlineData(Shuangyang + "project-zhiye-jiaoyu.json", RuleIds.ExecutionRateShown)]
    [InlineData(Shuangyang + "department.json", RuleIds.RequiredField)]
    [InlineData(Shuangyang + "department.json", RuleIds.WeightSum)]
    public void KnownTruth_IsLeftAlone(string file, string rule)
    {
        Assert.DoesNotContain(Judge(file), finding => finding.Rule == rule);
    }

    // 石鼓: 12 shares and one sum hold only because printed figures are rounded.
    [Fact]
    public void WhatHoldsByRounding_IsAnInformationAtMost()
    {
        var findings = Judge(Shigu);

        var rounding = Assert.Single(findings, finding => finding.Rule == RuleIds.FundsTotal);
        Assert.Equal(Severity.Info, rounding.Severity);
        Assert.Equal(
            "年度资金总额（全年执行数）6558.50万元与分项之和6558.51万元相差0.01万元，在四舍五入范围内",
            $"{rounding.Message}"
        );
        Assert.DoesNotContain(
            findings,
            finding => $"{finding.Place}".StartsWith("budget.expenditure.functions", StringComparison.Ordinal)
        );
    }

    private static ImmutableArray<Finding> Judge(string file)
    {
        var filing = FilingJson.Read(Sample.Read(file)).OrThrow();
        var regime = ShippedRegimes.Named(filing.Regime);
        return ReviewFiling.Run(new FilingCase(filing, regime) { Scores = ScoreFiling.Of(filing, regime) });
    }
}
