using Plumbline.Audit;
using Plumbline.Tests.Audit.Text;
using Xunit;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>The funds block of a form: rates of each row, parts of the total, the same money parted in two ways.</summary>
public sealed class FundRowsTests
{
    [Theory]
    [InlineData("412.50", "1286.40", "906.22", "")]
    [InlineData("412.50", "1286.40", "926.22", "Fails Sum 1318.72 = 412.50, 926.22")]
    [InlineData("421.50", "1286.40", "906.22", "Fails Sum 1318.72 = 421.50, 906.22")]
    [InlineData("412.50", "1268.40", "906.22", "Fails Sum 1318.72 = 1268.40, 32.32")]
    public void MoneyPartedByUseAndBySource_IsAddedUpInEachView(
        string basic,
        string general,
        string project,
        string expected
    )
    {
        var accused = Audited.Accusations(TwoViews(basic, general, project));
        Assert.Equal(expected.Length == 0, accused.Length == 0);
        Assert.Contains(expected, accused, StringComparison.Ordinal);
    }

    [Fact]
    public void MoneyPartedInTwoWays_IsNotAddedUpTwice() =>
        Assert.DoesNotContain(
            Audited.Text(TwoViews("412.50", "1286.40", "906.22")).Relations,
            relation => relation.Claim is { Rule: RuleIds.FundsTotal, Operands.Length: > 2 }
        );

    [Theory]
    [InlineData("93.75%", "")]
    [InlineData("97.35%", "Fails ExecutionRate 97.35% = 225.00, 240.00")]
    public void RateOfAPart_IsOfItsOwnRow(string rate, string expected) =>
        Assert.Contains(expected, Audited.Accusations(Parts(rate, "225.00")), StringComparison.Ordinal);

    [Fact]
    public void TrueParts_AccuseNobody() => Assert.Equal("", Audited.Accusations(Parts("93.75%", "225.00")));

    [Fact]
    public void PartThatMissesItsTotal_IsTold() =>
        Assert.Contains("Fails Sum 345.00", Audited.Accusations(Parts("93.75%", "252.00")), StringComparison.Ordinal);

    // A row of other money that says nothing is no view of its own.
    [Fact]
    public void SourcesWithoutMoney_AreNoView() =>
        Assert.Equal(
            "",
            Audited.Accusations(
                Head
                    + "|  | 年度资金总额 | 1320.00 | 1350.00 | 1318.72 | 10 | 97.68% | 9.77 |\n"
                    + "|  | 其中：基本支出 | 412.50 | 415.00 | 412.50 | — | 99.40% | — |\n"
                    + "|  | 项目支出 | 907.50 | 935.00 | 906.22 | — | 96.92% | — |\n"
                    + "|  | 政府性基金 | 0.00 | 0.00 | 0.00 | — | — | — |\n|  | 其他资金 | 0.00 | 0.00 | 0.00 | — | — | — |\n"
                    + Rows
            )
        );

    [Theory]
    [InlineData("820.30", "")]
    [InlineData("802.30", "Fails Sum 1240.80 = 802.30, 420.50")]
    public void PartsUnderAPart_AreItsSum(string general, string expected) =>
        Assert.Equal(
            expected,
            Audited.Accusations(
                Head
                    + "|  | 年度资金总额 | 1260.00 | 1415.80 | 1298.44 | 10 | 91.71% | 9.17 |\n"
                    + "|  | 一、财政拨款 | 1100.00 | 1240.80 | 1140.12 | — | — | — |\n"
                    + $"|  | 其中：一般公共预算 | 700.00 | {general} | 750.47 | — | — | — |\n"
                    + "|  | 政府性基金预算 | 400.00 | 420.50 | 389.65 | — | — | — |\n"
                    + "|  | 二、其他资金 | 160.00 | 175.00 | 158.32 | — | — | — |\n"
                    + Rows
            )
        );

    private const string Head =
        "部门整体支出绩效自评表\n| 部门名称 | 某县水利局 |\n"
        + "| 年度预算（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n";

    private const string Rows =
        "| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n"
        + "|  | 产出指标 | 数量指标 | 完成工程数量 | ≥12处 | 12处 | 50 | 50 |\n"
        + "|  | 效益指标 | 社会效益指标 | 受益人口 | ≥8000人 | 8214人 | 40 | 38 |\n";

    private static string TwoViews(string basic, string general, string project) =>
        Head
        + "|  | 年度资金总额 | 1320.00 | 1350.00 | 1318.72 | 10 | 97.68% | 9.77 |\n"
        + $"|  | 其中：基本支出 | 412.50 | 415.00 | {basic} | — | — | — |\n"
        + $"|  | 项目支出 | 907.50 | 935.00 | {project} | — | — | — |\n"
        + $"|  | 一般公共预算 | 1290.00 | 1310.00 | {general} | — | — | — |\n"
        + "|  | 其他资金 | 30.00 | 40.00 | 32.32 | — | — | — |\n"
        + Rows;

    private static string Parts(string rate, string city) =>
        "项目支出绩效自评表\n| 项目名称 | 灌区改造 |\n"
        + "| 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n"
        + "|  | 年度资金总额 | 360.00 | 360.00 | 345.00 | 10 | 95.83% | 9.58 |\n"
        + "|  | 其中：当年财政拨款 | 120.00 | 120.00 | 120.00 | — | 100.00% | — |\n"
        + $"|  | 上年结转资金 | 240.00 | 240.00 | {city} | — | {rate} | — |\n"
        + Rows;
}
