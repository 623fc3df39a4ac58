using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Lists of names that stand before their count.</summary>
public sealed class NamesBeforeTheirCountTests
{
    [Theory]
    [InlineData("手册包括收支管理办法、采购管理制度、资产管理制度、合同管理流程、监督与评价制度五个方面。")]
    [InlineData("重点推进校企合作办学、中等职业学校达标、实训基地共建、名师工作室建设四大工程，成效明显。")]
    [InlineData("开展“以大走访、大排查、大整改为主要内容的三大平安行动”。")]
    public void AsManyNamesAsAreCounted(string text)
    {
        Assert.Contains("Holds CountSum", Audited.Statements(text, "PL2016"), StringComparison.Ordinal);
    }

    [Fact]
    public void OneNameMoreThanIsCounted_IsTold()
    {
        const string Text = "开展“以大走访、大排查、大整改、大提升为主要内容的三大平安行动”。";
        Assert.Contains("Fails CountSum 三大", Audited.Statements(Text, "PL2016"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("县内有二大学、一大批学校受益。")]
    [InlineData("项目涉及6个乡镇，分别是东关镇、西河镇、石")]
    public void OtherWordsAndListsThatWereCut_SayNothing(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }
}
