using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Changes that a sentence tells of a table of years.</summary>
public sealed class ChangesOfRowsTests
{
    private const string Table =
        "近三年情况\n指标\t2020年\t2021年\t2022年\n供水量（万吨）\t812.40\t845.60\t902.35\n用水户（户）\t41,260\t42,018\t43,377\n"
        + "漏损率（%）\t12.8\t11.9\t10.6\n抢修（次）\t318\t296\t271\n";

    [Fact]
    public void AmountsAndRates_AreThoseOfTheRowThatIsNamed()
    {
        var told = Audited.Statements(
            Table
                + "2022年供水量比2021年增加56.75万吨，增长6.71%；用水户比2021年增加1,359户，增长3.23%，比2020年增加2,117户，增长5.13%。\n",
            RuleIds.RatesShown
        );

        Assert.Contains("ChangeAmount 56.75万吨 = 902.35, 845.60", told, StringComparison.Ordinal);
        Assert.Contains("GrowthRate 6.71% = 902.35, 845.60", told, StringComparison.Ordinal);
        Assert.Contains("GrowthRate 3.23% = 43,377, 42,018", told, StringComparison.Ordinal);
        Assert.Contains("ChangeAmount 2,117户 = 43,377, 41,260", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Rate_BesideAnAmountThatHolds_MustHoldAsWell() =>
        Assert.Contains(
            "Fails GrowthRate 3.32% = 43,377, 42,018",
            Audited.Statements(Table + "用水户比上年增加1,359户，增长3.32%。\n", RuleIds.RatesShown),
            StringComparison.Ordinal
        );

    [Fact]
    public void Fall_IsOfTheRowBeforeIt() =>
        Assert.Contains(
            "ChangeAmount 25次 = 271, 296",
            Audited.Statements(Table + "全年开展管网抢修工作，抢修比上年减少25次，下降8.4%。\n", RuleIds.RatesShown),
            StringComparison.Ordinal
        );

    [Fact]
    public void ChangeOfAnotherScope_IsLeftAlone() =>
        Assert.DoesNotContain(
            "Fails",
            Audited.Statements(Table + "农村用水户比上年增加640户，增长5.2%。\n", RuleIds.RatesShown),
            StringComparison.Ordinal
        );
}
