using Plumbline.Audit.Rules.Consistency;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Consistency;

public sealed class UnitMixUpTests
{
    private const string Total = "budget.total.executedAmount";

    [Theory]
    [InlineData("6558.50万元", "6558.50元")]
    [InlineData("6558.50万元", "6558.5元")]
    [InlineData("6558.5元", "6558.50万元")]
    public void TenThousandTimes_IsReported(string first, string second)
    {
        Assert.Equal(
            [
                $"{Total}: 资金情况 · 年度资金总额 · 全年执行数一处为{first}，第二章为{second}，约差一万倍，疑为元与万元混用",
            ],
            Check(first, second)
        );
    }

    [Theory]
    [InlineData("6558.50万元", "6558.52元")]
    [InlineData("6558.50万元", "65585000元")]
    [InlineData("0元", "0万元")]
    [InlineData("6558.50万元", "655.85元")]
    public void OtherRatios_AreSilent(string first, string second)
    {
        Assert.Empty(Check(first, second));
    }

    [Fact]
    public void NothingRestated_IsSilent()
    {
        Assert.Empty(SampleCases.Check<UnitMixUp>(SampleCases.Of(SampleCases.Department)));
    }

    private static IEnumerable<string> Check(string first, string second) =>
        SampleCases.Check<UnitMixUp>(
            SampleCases.Of(
                SampleCases.Department with
                {
                    Budget = new() { Total = SampleCases.Funds("", "", first) },
                    Restatements =
                    [
                        new()
                        {
                            Path = Total,
                            Value = Quantity.Parse(second),
                            Where = "第二章",
                        },
                    ],
                }
            )
        );
}
