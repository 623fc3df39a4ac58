using Plumbline.Audit;
using Plumbline.Audit.Relations;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Moulds that say what is reckoned from what: a change over its base, savings, means, satisfaction.</summary>
public sealed class ExplicitReckoningTests
{
    [Theory]
    [InlineData("公务用车费用28.60万元，较上年32.50万元减少3.90万元，下降12.00%。", "Holds")]
    [InlineData("公务用车费用28.60万元，较上年32.50万元减少3.90万元，下降21.00%。", "Fails")]
    public void RateOfAChange_IsItsAmountOverTheValueBefore(string text, string verdict)
    {
        var found = Audited.Statements(text, RuleIds.RatesShown);
        Assert.Contains($"{verdict} GrowthRate {text[^7..^1]} = 3.90万元, 32.50万元", found, StringComparison.Ordinal);
    }

    // Two ways of reckoning that give the same answer are one mistake to tell.
    [Fact]
    public void WrongRate_IsToldOnce()
    {
        var text = "公务用车费用28.60万元，较上年32.50万元减少3.90万元，下降21.00%。";
        var finding = Assert.Single(Audited.Text(text).Findings);
        Assert.Equal(Severity.Error, finding.Finding.Severity);
        Assert.Single(finding.Relations);
    }

    [Theory]
    [InlineData(
        "公务接待费4.20万元，比上年5.00万元减少0.80万元，变动率-16.00%。",
        "Holds GrowthRate -16.00% = 4.20万元, 5.00万元"
    )]
    [InlineData(
        "全年支出1234.50万元。与上年决算1100.00万元相比，支出增加134.50万元，增幅12.23%。",
        "Rounding GrowthRate 12.23% = 134.50万元, 1100.00万元"
    )]
    public void ChangeSaidInOtherWords_IsRead(string text, string expected)
    {
        Assert.Contains(expected, Audited.Statements(text, RuleIds.RatesShown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("空调采购预算86.00万元，中标金额81.40万元，节约资金4.60万元。", "Holds")]
    [InlineData("空调采购预算86.00万元，中标金额81.40万元，节约资金6.40万元。", "Fails")]
    [InlineData("全年预算500.00万元，采购支出300.00万元，节约资金20.50万元。", "")]
    public void Saving_IsThePlannedPriceLessThePaidOne(string text, string verdict)
    {
        var found = Audited.Statements(text, RuleIds.DifferenceStated);
        Assert.StartsWith(verdict, found, StringComparison.Ordinal);
        Assert.Equal(verdict.Length == 0, found.Length == 0);
    }

    [Theory]
    [InlineData("3个项目得分分别为97分、95分和93分，平均95分。", "Holds Ratio 95分 = 97分, 95分, 93分, 3个")]
    [InlineData("3个项目得分分别为97分、95分和93分，平均94分。", "Fails Ratio 94分 = 97分, 95分, 93分, 3个")]
    [InlineData("各科成绩分别为97分、95分和93分，全县平均88分。", "")]
    public void MeanOfASeries_IsReckoned(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.ProductStated));
    }

    [Theory]
    [InlineData("抽取学生家长400人，满意372人，满意度93.00%。", "Holds")]
    [InlineData("抽取学生家长400人，满意372人，满意度96.20%。", "Fails")]
    [InlineData("抽取家长400人，满意300人，一般60人，满意度88.00%。", "")]
    public void Satisfaction_IsOfThoseAsked(string text, string verdict)
    {
        var found = Audited.Statements(text, RuleIds.RatesShown);
        Assert.StartsWith(verdict, found, StringComparison.Ordinal);
        Assert.Equal(verdict.Length == 0, found.Length == 0);
    }

    [Theory]
    [InlineData("资金到位2653.20万元。到位资金中，中央1500.00万元、省级700.00万元、市级453.20万元。", "Holds")]
    [InlineData("资金到位2653.20万元。到位资金中，中央1500.00万元、省级700.00万元、市级543.20万元。", "Fails")]
    [InlineData("资金到位2653.20万元。到位资金中，中央1500.00万元、省级700.00万元。", "")]
    public void WholeNamedAgain_IsTheSumOfItsParts(string text, string verdict)
    {
        var found = Audited.Statements(text, RuleIds.SumStated);
        Assert.StartsWith(verdict, found, StringComparison.Ordinal);
        Assert.Equal(verdict.Length == 0, found.Length == 0);
    }

    // 47 where 50 would make the list whole: asked about; a list that leaves out much is a selection.
    [Theory]
    [InlineData("全县贫困户300户，其中因病150户、因残100户、缺劳力47户。", "Undecidable CountSum")]
    [InlineData("全县贫困户300户，其中因病150户、因残100户、缺劳力20户。", "")]
    [InlineData("全县贫困户300户，其中因病150户、因残100户、缺劳力47户等。", "")]
    public void ListThatAllButTies_IsAskedAbout(string text, string expected)
    {
        Assert.StartsWith(expected, Audited.Statements(text, RuleIds.ListedCount), StringComparison.Ordinal);
        Assert.DoesNotContain("Fails", Audited.Statements(text, RuleIds.ListedCount), StringComparison.Ordinal);
    }

    [Fact]
    public void CutOffRate_IsANote()
    {
        var text = "采购计划3000.00万元，实际2437.50万元，节约资金562.50万元，节约率18%。";
        var finding = Assert.Single(Audited.Text(text).Findings);
        Assert.Equal(Severity.Info, finding.Finding.Severity);
        Assert.DoesNotContain(
            Audited.Text(text.Replace("18%", "17%", StringComparison.Ordinal)).Relations,
            relation => relation is { Verdict: Verdict.Rounding, Claim.Kind: RelationKind.Ratio }
        );
    }

    [Theory]
    [InlineData("核定编制58名，其中行政编制12名、事业编制46名；实有在职人员52人。", "Holds Subset 52人 = 58名")]
    [InlineData("列入计划的水库16座，已完工15座，在建1座。", "Holds CountSum 16座 = 15座, 1座")]
    [InlineData("床位1,218张，在校生1,275人，缺口57张。", "Holds Difference 57张 = 1,275人, 1,218张")]
    [InlineData(
        "在职人员120人，其中行政20人、事业100人，另有退休人员35人，在职与退休合计155人。",
        "Holds CountSum 155人 = 120人, 35人"
    )]
    public void CountsSideBySide_AreRead(string text, string expected)
    {
        Assert.Contains(
            expected,
            Audited.Statements(
                text,
                RuleIds.PartExceedsWhole,
                RuleIds.SumStated,
                RuleIds.ListedCount,
                RuleIds.DifferenceStated
            ),
            StringComparison.Ordinal
        );
    }
}
