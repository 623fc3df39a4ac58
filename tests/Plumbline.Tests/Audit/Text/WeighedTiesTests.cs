using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>What two numbers of a document give to the last of many digits, however far apart they stand.</summary>
public sealed class WeighedTiesTests
{
    private const string Chapters =
        "一、基本情况\n2022年年初预算31,286.40万元。\n二、管理情况\n制度健全，执行到位。\n三、存在的问题\n年中调整较多，占比达到";

    [Theory]
    [InlineData("年中调整4,806.15万元。\n" + Chapters + "15.36%。", "15.36% = 4,806.15万元, 31,286.40万元")]
    [InlineData(
        "全年决算收入21,530.45万元。\n下属单位较多。\n全年决算支出22,046.80万元。\n年度结转结余-516.35万元。",
        "Difference -516.35万元 = 21,530.45万元, 22,046.80万元"
    )]
    public void DigitsThatAgree_MakeAStatement(string text, string expected)
    {
        Assert.Contains(expected, Audited.Statements(text, "PL2014", "PL2102"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("年中调整4,806.15万元。\n" + Chapters + "16.36%。")]
    [InlineData("甲库3年、乙库3年。\n丙库合格率96%。")]
    [InlineData("参加比赛12人，获奖7项。\n全县共办班5期，满意率58%。")]
    public void FewDigitsOrOthers_SayNothing(string text)
    {
        Assert.Empty(Audited.Accusations(text));
        Assert.Empty(Audited.Statements(text, "PL2014"));
    }
}
