using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Arithmetic;

public sealed class ListedCountTests
{
    // 芦淞 2021: 44 units are stated, 4 by name and 9 + 27 + 5 by number.
    private static readonly Fact Units = SampleCases.Fact("下属事业单位", "45个") with
    {
        Key = "units",
        OfWhich = OfWhich.Exhaustive,
        Names = ["教育事务中心", "考试中心", "装备中心", "会计管理中心"],
        Parts = [SampleCases.Fact("初中", "9所"), SampleCases.Fact("小学", "27所"), SampleCases.Fact("幼儿园", "5所")],
    };

    [Fact]
    public void Count_ThatFitsPartsAndNames_IsSilent()
    {
        Assert.Empty(Check(Units));
    }

    [Fact]
    public void Count_OneOff_IsAnError()
    {
        Assert.Equal(
            [
                "organisation.institutions[units].value: “下属事业单位”为44个，所列合计为45个（9所 + 27所 + 5所 + 所列名称4）",
            ],
            Check(Units with { Value = Quantity.Parse("44个") })
        );
    }

    // 芦淞 2021: five sections are stated and four are named. A list of names counts as complete unless it says otherwise.
    [Fact]
    public void Names_WithoutParts_MustBeAsManyAsStated()
    {
        var sections = SampleCases.Fact("内设股室", "5个") with { Names = ["办公室", "人事股", "发展股", "督导室"] };

        Assert.Equal(
            ["organisation.institutions[0].value: “内设股室”为5个，所列合计为4个（所列名称4）"],
            Check(sections)
        );
        Assert.Empty(Check(sections with { OfWhich = OfWhich.Partial }));
        Assert.Empty(Check(sections with { Value = Quantity.Parse("4个") }));
    }

    // A published county report: 15 projects are 8 from the start of the year and 8 added.
    [Fact]
    public void TwoHalves_OfAnOddWhole_AreAnError()
    {
        var projects = SampleCases.Fact("项目", "15个") with
        {
            OfWhich = OfWhich.Exhaustive,
            Parts = [SampleCases.Fact("年初", "8个"), SampleCases.Fact("年中新增", "8个")],
        };

        Assert.Equal(
            ["organisation.institutions[0].value: “项目”为15个，所列合计为16个（8个 + 8个）"],
            Check(projects)
        );
    }

    [Fact]
    public void Approximations_LeaveRoom()
    {
        var teachers = SampleCases.Fact("教师", "1700多名") with
        {
            OfWhich = OfWhich.Exhaustive,
            Parts = [SampleCases.Fact("小学", "900名"), SampleCases.Fact("初中", "899人")],
        };

        Assert.Empty(Check(teachers));
        Assert.Single(
            Check(teachers with { Parts = [SampleCases.Fact("小学", "900名"), SampleCases.Fact("初中", "901人")] })
        );
    }

    [Fact]
    public void Example_AboveItsWhole_IsAnError_OneBelowNot()
    {
        var whole = SampleCases.Fact("幼儿园", "31所") with { Parts = [SampleCases.Fact("公办", "32所")] };

        Assert.Equal(["organisation.institutions[0].parts[0].value: “公办”32所大于其所属的“幼儿园”31所"], Check(whole));
        Assert.Empty(Check(whole with { Parts = [SampleCases.Fact("公办", "31所")] }));
    }

    [Fact]
    public void PartsOfAnotherUnit_AreNotAdded()
    {
        var mixed = SampleCases.Fact("学校", "3所") with
        {
            OfWhich = OfWhich.Exhaustive,
            Parts = [SampleCases.Fact("学校", "2所"), SampleCases.Fact("教师", "90人")],
        };

        Assert.Empty(Check(mixed));
        Assert.Empty(Check(mixed with { Value = null }));
        Assert.Empty(SampleCases.Check<ListedCount>(SampleCases.Of(SampleCases.Department)));
    }

    private static IEnumerable<string> Check(Fact fact) =>
        SampleCases.Check<ListedCount>(
            SampleCases.Of(SampleCases.Department with { Organisation = new() { Institutions = [fact] } })
        );
}
