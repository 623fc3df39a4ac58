using Plumbline.Audit.Rules.Completeness;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Completeness;

public sealed class FiscalYearDiffersTests
{
    [Theory]
    [InlineData("2023年度部门整体支出绩效自评报告", "2023")]
    [InlineData("二〇二三年度部门整体支出绩效自评报告", "2023")]
    [InlineData("２０２２ 年部门绩效自评", "2022")]
    public void Title_OfAnotherYear_IsAnError(string title, string found)
    {
        var finding = Assert.Single(
            SampleCases.Findings<FiscalYearDiffers>(Case(SampleCases.Department with { Title = title }))
        );

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(new FieldPlace("title"), finding.Place);
        Assert.Equal($"标题写{found}年，填报年度为2024年", $"{finding.Message}");
    }

    [Theory]
    [InlineData("2024年度部门整体支出绩效自评报告")]
    [InlineData("二零二四年绩效自评")]
    [InlineData("2022—2024年三年行动项目自评（2022年至2024年）")]
    [InlineData("部门整体支出绩效自评报告")]
    public void Title_OfThisYearOrNone_IsSilent(string title)
    {
        Assert.Empty(Check(SampleCases.Department with { Title = title }));
    }

    [Fact]
    public void Text_ThatEvaluatesAnotherYear_IsAWarning()
    {
        var filing = Problem("我局按通知开展2023年度部门整体支出绩效自评，查找不足");

        var finding = Assert.Single(SampleCases.Findings<FiscalYearDiffers>(Case(filing)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("problems[0].text", $"{finding.Place}");
        Assert.Equal("文中写“2023年度部门整体支出绩效自评”，填报年度为2024年", $"{finding.Message}");
    }

    [Theory]
    [InlineData("2024年度部门整体支出绩效自评")]
    [InlineData("2023年秋季学期新增学位300个，2025年继续推进")]
    [InlineData("上年（2023年度绩效自评）提出的问题已整改")]
    [InlineData("2023年度绩效自评结果已用于预算安排")]
    [InlineData("2023年完成改造；绩效自评按时开展")]
    [InlineData("项目编号12023年度绩效自评")]
    [InlineData("2025年3月组织开展绩效自评")]
    public void Text_ThatOnlyMentionsAnotherYear_IsSilent(string text)
    {
        Assert.Empty(Check(Problem(text)));
    }

    [Fact]
    public void YearWithoutTheWordForFiscalYear_Counts_WhenItNamesTheExpenditure()
    {
        Assert.Equal(
            ["problems[0].text: 文中写“2023年部门整体支出绩效自评”，填报年度为2024年"],
            Check(Problem("现将2023年部门整体支出绩效自评情况报告如下"))
        );
    }

    [Fact]
    public void NextYearsPlan_MayNameOtherYears()
    {
        var filing = SampleCases.Department with { NextYear = [new() { Text = new("做好2025年度绩效自评工作") }] };

        Assert.Empty(Check(filing));
    }

    [Fact]
    public void ProjectForm_OfAnotherYear_IsAnError()
    {
        var form = SampleCases.Project with { Year = new FiscalYear(2023) };
        var subject = Case(SampleCases.Department) with { Projects = [SampleCases.Project, form] };

        Assert.Equal(
            ["projects: 项目“校舍维修”的自评表为2023年，部门填报年度为2024年"],
            SampleCases.Check<FiscalYearDiffers>(subject)
        );
    }

    private static Filing Problem(string text) =>
        SampleCases.Department with
        {
            Problems = [new() { Text = new(text) }],
        };

    private static IEnumerable<string> Check(Filing filing) => SampleCases.Check<FiscalYearDiffers>(Case(filing));

    private static Plumbline.Audit.Rules.FilingCase Case(Filing filing) => SampleCases.Of(filing);
}
