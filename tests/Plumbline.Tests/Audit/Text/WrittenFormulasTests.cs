using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Workings that a text spells out with signs and brackets.</summary>
public sealed class WrittenFormulasTests
{
    private const string Budget =
        "一、预算情况\n2024年年初预算数24.36亿元，调整预算数25.18亿元，调整率＝（25.18－24.36）÷24.36×100%＝{0}。";

    [Theory]
    [InlineData("3.37%", "Rounding")]
    [InlineData("3.73%", "Fails")]
    public void WorkingOfAChange_IsReckoned(string rate, string verdict)
    {
        Assert.Contains(
            $"{verdict} GrowthRate {rate} = 25.18, 24.36, 24.36",
            Audited.Statements(Budget.Replace("{0}", rate, StringComparison.Ordinal), RuleIds.RatesShown),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void NumberOfAWorking_RepeatsTheAmountSaidBefore()
    {
        var found = Audited.Statements(
            Budget.Replace("{0}", "3.37%", StringComparison.Ordinal),
            RuleIds.SameQuantityTwice
        );
        Assert.Contains("Holds Equality 25.18 = 25.18亿元", found, StringComparison.Ordinal);
        Assert.Contains("Holds Equality 24.36 = 24.36亿元", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("执行率＝支出62.3万元÷预算70.0万元×100%＝89%。", "Holds Ratio 89% = 62.3万元, 70.0万元")]
    [InlineData("执行率＝支出62.3万元÷预算70.0万元×100%＝98%。", "Fails Ratio 98% = 62.3万元, 70.0万元")]
    [InlineData("公办幼儿园在园幼儿占比60.7%（14,926/24,610）。", "Rounding Ratio 60.7% = 14,926, 24,610")]
    [InlineData("问卷满意率＝（180＋12）÷200×100%＝96%。", "Holds Ratio 96% = 180, 12, 200")]
    [InlineData("问卷满意率＝（180＋12）÷200×100%＝69%。", "Fails Ratio 69% = 180, 12, 200")]
    [InlineData("得分＝（85－60）÷（100－60）×10＝6.25分。", "Holds Product 6.25分 = 85, 60, 100, 60, 10")]
    [InlineData("工程量8×12=96平方米。", "Holds Product 96平方米 = 8, 12")]
    public void Working_IsReckoned(string text, string expected)
    {
        Assert.Contains(
            expected,
            Audited.Statements(text, RuleIds.RatesShown, RuleIds.ProductStated),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Working_IsShownWithItsBrackets()
    {
        var finding = Assert.Single(
            Audited.Findings(Budget.Replace("{0}", "3.73%", StringComparison.Ordinal), RuleIds.RatesShown)
        );
        Assert.Contains("(25.18亿元 − 24.36亿元) ÷ 24.36亿元", finding.Message.Chinese(), StringComparison.Ordinal);
    }

    // Brackets and signs that are no working, and the last factors of a longer one.
    [Theory]
    [InlineData("抽查覆盖率50%（男20人/女30人）。")]
    [InlineData("执行率＝支出62.3万元÷预算70.0万元×100%＝89%。")]
    [InlineData("问卷满意率＝（180＋12）÷200×100%＝96%。")]
    [InlineData("推行“5+2”课后服务，覆盖率100%（2023/2024学年）。")]
    [InlineData("预算完成率＝预算完成数÷预算数×100%。全年预算数500万元，完成数480万元。")]
    [InlineData("规格为1200×600×400=3档，共采购50套。")]
    public void OtherSigns_AreNotAccused(string text)
    {
        Assert.DoesNotContain(Audited.Text(text).Relations, relation => relation.Verdict == Verdict.Fails);
    }

    [Fact]
    public void LongLineOfSigns_IsPassedOver()
    {
        var text = "得分=" + string.Concat(Enumerable.Repeat("(1+2)×", 200)) + "3=9分。";
        Assert.DoesNotContain(Audited.Text(text).Relations, relation => relation.Verdict == Verdict.Fails);
    }
}
