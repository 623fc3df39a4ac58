using Plumbline.Audit.Rules;
using Plumbline.Audit.Rules.Completeness;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Completeness;

public sealed class SignOffMissingTests
{
    private static readonly SignOff Signed = new()
    {
        Preparer = "甲",
        FinanceHead = "乙",
        UnitHead = "丙",
    };

    [Fact]
    public void Roles_ThatAreBlank_AreNamed()
    {
        Assert.Equal(
            ["signOff.financeHead: “财务负责人”未签署", "signOff.unitHead: “单位负责人”未签署"],
            Check(Case(Signed with { FinanceHead = null, UnitHead = " " }))
        );
    }

    [Fact]
    public void AllRoles_AreSilent_AndThoseOfTheRegimeReplaceTheRules()
    {
        Assert.Empty(Check(Case(Signed)));
        Assert.Equal(
            ["signOff.projectHead: “项目负责人”未签署"],
            Check(Case(Signed).Given("roles", "projectHead;preparer"))
        );
    }

    [Fact]
    public void PublicEdition_WithoutTheBlock_IsSilentUnlessTheRegimeAsks()
    {
        Assert.Empty(Check(Case(null)));
        Assert.Equal(3, Check(Case(null).Given("when", "always")).Count());
    }

    private static FilingCase Case(SignOff? signOff) =>
        SampleCases.Of(SampleCases.Department with { SignOff = signOff });

    private static IEnumerable<string> Check(FilingCase subject) => SampleCases.Check<SignOffMissing>(subject);
}
