using Plumbline.Audit.Rules;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class ImpossibleDateTests
{
    [Fact]
    public void TimelinessTargetAfterTheYear_IsReported()
    {
        var row = Output("工程完工时间", "2025年6月", "") with { Aspect = IndicatorAspect.Timeliness };
        var subject = With(row);
        var longer = subject with
        {
            Filing = subject.Filing with { Identity = subject.Filing.Identity with { EndsOn = new(2025, 9, 30) } },
        };

        Assert.Equal(
            ["indicators[0].target: 时效指标“工程完工时间”的时间2025年6月晚于2024年12月31日"],
            Check<ImpossibleDate>(subject)
        );
        Assert.Empty(Check<ImpossibleDate>(longer));
        Assert.Empty(Check<ImpossibleDate>(With(row with { Target = StatedValue.Of("2024年12月31日前") })));
    }

    [Theory]
    [InlineData("2024年部门决算", "2024年9月", Severity.Warning)]
    [InlineData("部门决算", "2024年9月", Severity.Info)] // perhaps those of 2023
    public void AccountsPublishedInsideTheirYear_AreReported(string what, string when, Severity severity)
    {
        var finding = Assert.Single(Findings<ImpossibleDate>(Published(what, when)));

        Assert.Equal($"“{what}”的公开时间{when}早于2024年度结束", finding.Message.ToString());
        Assert.Equal("management.disclosures[0]", finding.Place.ToString());
        Assert.Equal(severity, finding.Severity);
    }

    [Theory]
    [InlineData("2023年部门决算", "2024年9月")]
    [InlineData("2024年部门决算", "2025年9月")]
    [InlineData("2024年部门预算", "2024年2月")]
    [InlineData("部门决算", "")]
    public void PossiblePublication_IsSilent(string what, string when) =>
        Assert.Empty(Check<ImpossibleDate>(Published(what, when)));

    [Fact]
    public void ReportDatedInsideItsYear_IsReported()
    {
        var dated = Department with { Identity = Department.Identity with { DocumentDate = new(2024, 12, 31) } };

        Assert.Equal(
            ["identity.documentDate: 成文日期2024年12月31日在2024年度结束之前，自评应在年度结束后进行"],
            Check<ImpossibleDate>(Of(dated))
        );
        Assert.Empty(
            Check<ImpossibleDate>(Of(dated with { Identity = dated.Identity with { DocumentDate = new(2025, 1, 1) } }))
        );
        Assert.Empty(Check<ImpossibleDate>(Of(dated).At(FilingStage.Goal)));
        Assert.Equal(
            ["signOff.filledOn: 填报日期2024年3月1日在2024年度结束之前，自评应在年度结束后进行"],
            Check<ImpossibleDate>(Of(Department with { SignOff = new() { FilledOn = new(2024, 3, 1) } }))
        );
    }

    [Fact]
    public void ProjectThatEndsBeforeItStarts_IsReported() =>
        Assert.Equal(
            ["identity.endsOn: 项目结束日期2024年3月1日早于开始日期2024年5月1日"],
            Check<ImpossibleDate>(
                Of(
                    Project with
                    {
                        Identity = Project.Identity with { StartsOn = new(2024, 5, 1), EndsOn = new(2024, 3, 1) },
                    }
                )
            )
        );

    [Theory]
    [InlineData("2月30日召开会议", "2月30日")]
    [InlineData("2023年2月29日召开会议", "2023年2月29日")]
    [InlineData("2024年13月召开会议", "2024年13月")]
    [InlineData("2月29日、2024年2月29日和12月31日召开会议", null)]
    [InlineData("2024年初、3月召开会议", null)]
    public void DayThatDoesNotExist_IsReported(string text, string? date) =>
        Assert.Equal(
            date is null ? [] : [$"otherMatters: “{date}”不是有效日期"],
            Check<ImpossibleDate>(Of(Department with { OtherMatters = new Prose(text) }))
        );

    private static FilingCase Published(string what, string when) =>
        Of(Department with { Management = new() { Disclosures = [new() { What = what, When = when }] } });
}
