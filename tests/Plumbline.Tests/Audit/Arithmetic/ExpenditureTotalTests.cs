using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Arithmetic;

public sealed class ExpenditureTotalTests
{
    private static readonly Expenditure Lusong = new()
    {
        Total = SampleCases.Line("34602.07万元"),
        Basic = SampleCases.Line("31494.78万元"),
        Project = SampleCases.Line("3107.29万元"),
    };

    [Fact]
    public void Total_ThatIsTheSum_IsSilent()
    {
        Assert.Empty(Check(Lusong));
    }

    [Fact]
    public void OtherKinds_Count()
    {
        Assert.Empty(
            Check(
                new()
                {
                    Total = SampleCases.Line("21元"),
                    Basic = SampleCases.Line("1元"),
                    Project = SampleCases.Line("2元"),
                    PaymentToSuperior = SampleCases.Line("3元"),
                    Business = SampleCases.Line("4元"),
                    SubsidyToSubordinates = SampleCases.Line("5元"),
                    Others = [SampleCases.Line("6元")],
                }
            )
        );
    }

    [Theory]
    [InlineData("34602.08万元", Severity.Info)]
    [InlineData("34602.06万元", Severity.Info)]
    [InlineData("34602.05万元", Severity.Error)]
    [InlineData("34602.09万元", Severity.Warning)]
    public void Gap_BeyondTheInterval_IsImpossibleBelowAndUnexplainedAbove(string total, Severity severity)
    {
        Assert.Equal(severity, Assert.Single(Findings(Lusong with { Total = SampleCases.Line(total) })).Severity);
    }

    [Fact]
    public void TotalAboveItsParts_AsksForTheRest()
    {
        Assert.Equal(
            [
                "budget.expenditure.total.amount: 支出合计34700.00万元比基本支出与项目支出之和34602.07万元多97.93万元，未说明其余支出",
            ],
            Check(Lusong with { Total = SampleCases.Line("34700.00万元") })
        );
    }

    // 石鼓 2023: the shares of 16.03 % and 83.97 % say that there is nothing else.
    [Fact]
    public void TotalAboveParts_ThatClaimToBeTheWhole_IsAnError()
    {
        var lines = new Expenditure
        {
            Total = SampleCases.Line("6558.50万元"),
            Basic = SampleCases.Line("1051.47万元") with { Share = Quantity.Parse("16.03%") },
            Project = SampleCases.Line("5506.86万元") with { Share = Quantity.Parse("83.97%") },
        };

        var finding = Assert.Single(Findings(lines));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(
            "支出合计6558.50万元与分项之和6558.33万元不符，相差0.17万元（1051.47万元 + 5506.86万元）",
            $"{finding.Message}"
        );
    }

    [Fact]
    public void AbsentLines_AreSilent()
    {
        Assert.Empty(Check(Lusong with { Basic = null }));
        Assert.Empty(Check(Lusong with { Project = null }));
        Assert.Empty(Check(Lusong with { Total = null }));
        Assert.Empty(SampleCases.Check<ExpenditureTotal>(SampleCases.Of(SampleCases.Department)));
    }

    private static IEnumerable<string> Check(Expenditure lines) =>
        SampleCases.Check<ExpenditureTotal>(SampleCases.Of(new Budget { Expenditure = lines }));

    private static IEnumerable<Finding> Findings(Expenditure lines) =>
        SampleCases.Findings<ExpenditureTotal>(SampleCases.Of(new Budget { Expenditure = lines }));
}
