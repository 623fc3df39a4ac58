using System.Text;
using Plumbline.Audit;
using Plumbline.Audit.Against;
using Plumbline.Documents.Reading;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.Tests.Audit.Against;

public sealed class AuditAgainstTests
{
    private const string Report = """
        清河县水利局2023年度部门整体支出绩效自评报告
        一、基本情况
        年初结转和结余120.00万元。全年基本支出1280.45万元，项目支出2145.51万元，三公经费支出12.50万元。
        """;

    [Fact]
    public void SameQuantity_WhenTheNumbersDiffer_QuotesBothPlaces()
    {
        var found = Assert.Single(
            Against(
                """
                清河县水利局2023年度部门决算公开
                2023年，基本支出1280.45万元；项目支出2154.51万元，主要用于水利工程。
                """
            )
        );

        Assert.Equal(
            (AgainstMessages.Differs, Severity.Warning, "2154.51万元", "2145.51万元"),
            (found.Finding.Rule, found.Finding.Severity, found.Finding.Expected, found.Finding.Found)
        );
        Assert.Equal(
            "项目支出（2023年）：本文为2145.51万元，决算.txt为2154.51万元，原句“项目支出2154.51万元，主要用于水利工程”",
            found.Finding.Message.ToString()
        );
        Assert.Equal("2145.51万元", Assert.Single(found.Figures).Raw);
    }

    [Theory]
    [InlineData("本年支出合计3425.96万元", "本年支出合计3462.96万元", "3462.96万元")]
    [InlineData("我局总收入3580.00万元", "2023年收入合计3508.00万元", "3508.00万元")]
    [InlineData("本年支出合计3425.96万元", "2023年度总支出3480.00万元（含结转下年54.04万元）", null)]
    [InlineData("本年支出合计3425.96万元", "年初预算安排情况：本年支出合计3100.00万元", null)]
    [InlineData("本年支出合计3425.96万元", "改善项目：总支出300.00万元", null)]
    [InlineData("本年支出合计3425.96万元", "支出总计3700.40万元", null)]
    [InlineData("本年支出合计3425.96万元", "财政拨款支出合计3300.00万元", null)]
    [InlineData("本年支出合计3425.96万元", "2022年支出合计3100.00万元", null)]
    public void TotalOfTheYear_IsComparedWithTheTotalAlone(string here, string there, string? expected)
    {
        var report = Audit($"清河县水利局2023年度部门整体支出绩效自评报告\n一、收支情况\n{here}。");
        var accounts = Audit($"清河县水利局2023年度部门决算\n一、收支情况\n{there}。");

        var found = AuditAgainst.Of(report, accounts, "决算.txt");

        Assert.Equal(expected, found.SingleOrDefault()?.Finding.Expected);
    }

    [Fact]
    public void TableOfTheAccounts_IsComparedByItsRows()
    {
        var found = Against(
            """
            清河县水利局2023年度部门决算公开
            收入支出决算总表
            单位：万元
            项目\t决算数\t上年决算数
            基本支出\t1280.45\t1100.00
            项目支出\t2154.51\t1999.99
            年初结转和结余\t120.00\t88.00
            年末结转和结余\t265.04\t120.00
            """.Replace("\\t", "\t", StringComparison.Ordinal)
        );

        Assert.Equal(["2154.51"], found.Select(one => one.Finding.Expected));
    }

    [Fact]
    public void ApprovedBudget_IsComparedWithWhatTheReportCallsTheBudget()
    {
        var found = AuditAgainst.Of(
            Audit("清河县水利局2023年度部门整体支出绩效自评报告\n项目支出年初预算数2050.00万元，项目支出2145.51万元。"),
            Audit("清河县水利局2023年部门预算公开\n基本支出1200.00万元，项目支出2005.00万元。"),
            "预算.txt"
        );

        Assert.Equal(["2050.00万元"], found.Select(one => one.Finding.Found));
    }

    [Theory]
    [InlineData("清河县水利局2023年度部门决算公开\n基本支出1280.45万元，项目支出2145.51万元。")]
    [InlineData("清河县水利局2023年度部门决算公开\n项目支出约2100万元，基本支出1280万元。")]
    [InlineData("清河县水利局2023年度部门决算公开\n项目支出0.214551亿元。")]
    [InlineData("清河县水利局2022年度部门决算公开\n项目支出1900.00万元。")]
    [InlineData("清河县水利局2023年部门预算公开\n项目支出1900.00万元。")]
    [InlineData("清河县水利局2023年度部门决算公开\n项目支出1900.00万元。调整后项目支出1950.00万元。")]
    [InlineData("清河县水利局2023年度部门决算公开\n合计99.00万元。")]
    public void NothingThatMayBeTrue_IsAFinding(string other)
    {
        Assert.Empty(Against(other).Select(found => found.Finding.Message.ToString()));
    }

    [Fact]
    public void OpeningBalance_WhenLastYearClosedOtherwise_IsAFinding()
    {
        var found = Assert.Single(
            Against("清河县水利局2022年度部门整体支出绩效自评报告\n年末结转和结余102.00万元。项目支出1900.00万元。")
        );

        Assert.Equal(AgainstMessages.Opening, found.Finding.Rule);
        Assert.Contains(
            "年初结转和结余：本文2023年为120.00万元",
            found.Finding.Message.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void OpeningBalance_WhenItIsLastYearsClosing_IsNone()
    {
        Assert.Empty(Against("清河县水利局2022年度部门整体支出绩效自评报告\n年末结转和结余120万元。"));
    }

    [Fact]
    public void OtherDepartment_IsSaidAndNotCompared()
    {
        var found = Assert.Single(Against("清河县农业农村局2023年度部门决算公开\n项目支出1.00万元。"));

        Assert.Equal((AgainstMessages.OtherBody, Severity.Info), (found.Finding.Rule, found.Finding.Severity));
    }

    private static IEnumerable<AuditFinding> Against(string other) =>
        AuditAgainst.Of(Audit(Report), Audit(other), "决算.txt");

    private static AuditReport Audit(string text) =>
        AuditDocument.Of(DocumentReader.Read(new SourceFile(Encoding.UTF8.GetBytes(text), "a.txt")).OrThrow());
}
