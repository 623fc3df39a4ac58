using Plumbline.Audit.Rules.Years;
using Plumbline.Testing;
using Xunit;
using static Plumbline.Tests.Audit.Years.TwoYears;

namespace Plumbline.Tests.Audit.Years;

/// <summary>Y02: a filing beside that of the year before.</summary>
public sealed class TargetBelowLastYearTests
{
    [Theory]
    [InlineData("≥100人", "130人", 1)]
    [InlineData("≥100人", "105人", 0)]
    [InlineData("≥100人", "90人", 0)]
    [InlineData("≥95%", "100%", 0)]
    [InlineData("≤50万元", "40万元", 1)]
    [InlineData("≤50万元", "48万元", 0)]
    [InlineData("全部完成", "130人", 0)]
    public void Target_IsMeasuredByLastYearsResult(string target, string prior, int count)
    {
        var before = Rows(("指标一", "≥1人", prior));
        var now = Rows(("指标一", target, null));

        Assert.Equal(count, SampleCases.Check<TargetBelowLastYear>(Case(now, before)).Length);
    }

    [Fact]
    public void Target_IsLeftAloneOnceThereIsAResult_OrWhereTheNameIsNotUnique()
    {
        var before = Rows(("指标一", "≥1人", "130人"));
        var twice = Rows(("指标一", "≥1人", "130人"), ("指标一", "≥1人", "140人"));

        Assert.Empty(SampleCases.Check<TargetBelowLastYear>(Case(Rows(("指标一", "≥100人", "120人")), before)));
        Assert.Empty(SampleCases.Check<TargetBelowLastYear>(Case(Rows(("指标一", "≥100人", null)), twice)));
    }
}
