using Plumbline.Audit.Rules.Plausibility;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class WordsForNumberTests
{
    [Fact]
    public void WordsWhereAFigureBelongs_AreReported() =>
        Assert.Equal(
            ["indicators[0].actual: “验收合格率”的指标值为≥95%，完成值却是文字“达标”"],
            Check<WordsForNumber>(With(Output("验收合格率", "≥95%", "达标")))
        );

    [Theory]
    [InlineData("≥95%", "已完成", true)]
    [InlineData("≥95%", "全部合格", true)]
    [InlineData("≥95%", "96%", false)]
    [InlineData("≥95%", "初中96%、小学97%", false)]
    [InlineData("≥95%", "无", false)]
    [InlineData("≥95%", "", false)]
    [InlineData("不低于国家标准", "达标", false)]
    public void OnlyWordsAgainstAFigure_AreReported(string target, string actual, bool reported) =>
        Assert.Equal(reported, !Check<WordsForNumber>(With(Output("验收合格率", target, actual))).IsEmpty);
}
