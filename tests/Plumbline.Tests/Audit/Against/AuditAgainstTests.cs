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
