using Plumbline.Audit;
using Plumbline.Audit.Rules.Years;
using Plumbline.Domain;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Years;

/// <summary>Y09: what a department states against the roll-up of its units and projects.</summary>
public sealed class DiffersFromRollUpTests
{
    private static readonly RolledCover Whole = new(45, 45, 45, 0, IsWhole: true);
    private static readonly RolledCover Part = new(40, 43, 45, 2, IsWhole: false);

    [Fact]
    public void Difference_IsSaidWithBothNumbersAndCoverage()
    {
        var cell = Money("100.00万元", "90.00万元", Part);

        Assert.Equal(
            [
                "budget.total.executedAmount: 全年执行数填的是100.00万元，下属单位汇总为90.00万元"
                    + "（已报43/45个单位，逾期2个，40个填有此项）",
            ],
            Check(cell)
        );
        Assert.Equal(
            "全年执行数 is stated as 100.00万元, the projects give 90.00万元 (43 of 45 projects in, 2 late, 40 state it)",
            Found(cell with { From = RolledFrom.Projects }).Message.In(Language.English)
        );
    }

    [Theory]
    [InlineData("80.00万元", true, Severity.Error)]
    [InlineData("100.00万元", true, Severity.Warning)]
    [InlineData("80.00万元", false, Severity.Warning)]
    [InlineData("100.00万元", false, Severity.Info)]
    public void OnlyAWholeThatIsLessThanItsParts_IsAnError(string stated, bool isWhole, Severity severity) =>
        Assert.Equal(severity, Found(Money(stated, "90.00万元", isWhole ? Whole : Part)).Severity);

    [Fact]
    public void CountsAndProjects_MayOverlap_AndAreNoError()
    {
        var less = Money("80.00万元", "90.00万元", Whole);

        Assert.Equal(Severity.Warning, Found(less with { From = RolledFrom.Projects }).Severity);
        Assert.Equal(Severity.Warning, Found(Figure("80人", "90人", RolledKind.Count, Whole)).Severity);
        Assert.Equal(Severity.Info, Found(Figure("80.00%", "90.00%", RolledKind.Rate, Part)).Severity);
    }

    [Theory]
    [InlineData("90.00万元", "900000元")]
    [InlineData("90.0万元", "90.04万元")]
    public void SameAtPrintedPrecision_IsSilent(string stated, string rolled) =>
        Assert.Empty(Check(Money(stated, rolled, Whole)));

    [Fact]
    public void ExpectedValue_IsNamedOnlyWhereAllAreIn()
    {
        Assert.Equal("90.00万元", Found(Money("80.00万元", "90.00万元", Whole)).Expected);
        Assert.Null(Found(Money("80.00万元", "90.00万元", Part)).Expected);
    }

    private static RolledCell Money(string stated, string rolled, RolledCover cover) =>
        new(
            "全年执行数",
            RolledKind.Money,
            RolledFrom.Units,
            Printed.Of("budget.total.executedAmount", Amount.Parse(stated)),
            Printed.Of("", Amount.Parse(rolled)),
            cover
        );

    private static RolledCell Figure(string stated, string rolled, RolledKind kind, RolledCover cover) =>
        new(
            "受益人数",
            kind,
            RolledFrom.Units,
            Printed.Of("indicators[0].actual", Quantity.Parse(stated)),
            Printed.Of("", Quantity.Parse(rolled)),
            cover
        );

    private static Finding Found(RolledCell cell) =>
        Assert.Single(
            new DiffersFromRollUp().Check(SampleCases.Of(SampleCases.Department) with { Beside = With(cell) })
        );

    private static IEnumerable<string> Check(RolledCell cell) =>
        SampleCases.Check<DiffersFromRollUp>(SampleCases.Of(SampleCases.Department) with { Beside = With(cell) });

    private static FilingNeighbours With(RolledCell cell) => new() { Rolled = [cell] };
}
