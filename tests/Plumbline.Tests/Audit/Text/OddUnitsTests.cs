using System.Globalization;
using Plumbline.Audit;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>One total in 元 among amounts in 万元.</summary>
public sealed class OddUnitsTests
{
    private static readonly string Others = string.Concat(
        Enumerable
            .Range(1, 10)
            .Select(at => string.Create(CultureInfo.InvariantCulture, $"第{at}个项目支出{(at * 37) + 112}.60万元。\n"))
    );

    [Fact]
    public void TotalWithTheDigitsOfTenThousands_IsAskedAbout()
    {
        var finding = Assert.Single(Audited.Findings(Others + "新建运动场3处，支出328.60元。", RuleIds.UnitMixUp));

        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData("新建运动场3处，支出328.60万元。")]
    [InlineData("生均公用经费标准为940.00元。")]
    [InlineData("补助每生每年625.00元。")]
    [InlineData("零星支出为利息收入328.60元、罚没收入12.40元、其他收入45.10元。")]
    public void PricesAndSmallSums_AreLeftAlone(string text)
    {
        Assert.Empty(Audited.Findings(Others + text, RuleIds.UnitMixUp));
    }
}
