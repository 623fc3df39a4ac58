using Plumbline.Audit.Rules.Years;
using Plumbline.Testing;
using Xunit;
using static Plumbline.Tests.Audit.Years.TwoYears;

namespace Plumbline.Tests.Audit.Years;

/// <summary>Y03: a filing beside that of the year before.</summary>
public sealed class NumbersUnchangedTests
{
    [Theory]
    [InlineData(4, 0, 1)]
    [InlineData(4, 1, 1)]
    [InlineData(4, 2, 0)]
    [InlineData(3, 0, 0)]
    public void Numbers_ThatAreLastYears_AreReportedFromFourFifthsOn(int same, int changed, int count)
    {
        var now = Enumerable.Range(0, same + changed).Select(at => ($"指标{at}", "≥100人", (string?)$"{110 + at}人"));
        var before = Enumerable
            .Range(0, same + changed)
            .Select(at => ($"指标{at}", "≥100人", (string?)$"{(at < same ? 110 : 210) + at}人"));

        Assert.Equal(count, SampleCases.Check<NumbersUnchanged>(Case(Rows([.. now]), Rows([.. before]))).Length);
    }

    [Fact]
    public void Numbers_ThatAreSoByNature_ProveNothing()
    {
        var rows = Rows(
            ("一", "≥90%", "100%"),
            ("二", "0起", "0起"),
            ("三", "≥5所", "5所"),
            ("四", "=12月", "12月"),
            ("五", "≥98%", "100%")
        );

        Assert.Empty(SampleCases.Check<NumbersUnchanged>(Case(rows, rows)));
    }
}
