using Plumbline.App.RollUps;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.RollUps;

/// <summary>What a roll-up adds, and what it never adds.</summary>
public sealed class SumUpTests
{
    [Fact]
    public void Of_FormsThatAreIn_AddsTheirMoneyAndDividesAnew()
    {
        var sum = SumUp.Of(
            FilingSubject.Project,
            [
                In("/1/2/", 100_00, 50_00, score: 90_0000),
                In("/1/3/", 300_00, 300_00, score: 70_0000),
                Waiting("/1/4/", 100_00),
            ]
        );

        Assert.Equal((400_00L, 350_00L), (sum.Adjusted.Fen, sum.Executed.Fen));
        Assert.Equal(
            ("87.50", 350_00L, 400_00L),
            (sum.Execution!.Percent, sum.Execution.NumeratorFen, sum.Execution.DenominatorFen)
        );
        Assert.Equal(75_0000L, sum.Score.Scaled);
        Assert.Equal(
            (3, 2, 1, "80.0"),
            (sum.Coverage.Expected, sum.Coverage.Submitted, sum.Coverage.Late, sum.Coverage.MoneyPercent)
        );
    }

    [Fact]
    public void Of_ValueThatNobodyStates_IsNotZero()
    {
        var sum = SumUp.Of(FilingSubject.Project, [Waiting("/1/4/", null)]);

        Assert.Equal((null, 0), (sum.Executed.Fen, sum.Executed.Stated));
        Assert.Equal((null, null, 1), (sum.Execution, sum.Coverage.MoneyPercent, sum.Coverage.Unknown));
    }

    [Fact]
    public void Topmost_UnitBelowAnother_CountsOnce()
    {
        var kept = SumUp.Topmost([In("/1/2/9/", 1, 1, 0), In("/1/2/", 2, 2, 0), In("/1/20/", 3, 3, 0)]);

        Assert.Equal(["/1/2/", "/1/20/"], kept.Select(one => one.UnitPath));
    }

    private static Contributor In(string path, long budget, long executed, long score) =>
        new(1, path, "甲", "甲单位", FormState.Submitted, IsLate: false, score, new(null, budget, executed, []), null);

    private static Contributor Waiting(string path, long? expected) =>
        new(2, path, "乙", "乙单位", FormState.Draft, IsLate: true, null, null, expected);
}
