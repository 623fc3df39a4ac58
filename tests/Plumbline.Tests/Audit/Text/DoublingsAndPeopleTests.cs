using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>翻番 that says nothing of the numbers beside it, and 3.5万学生 as a count of persons.</summary>
public sealed class DoublingsAndPeopleTests
{
    [Theory]
    [InlineData("由翻番村调整为2个，从8个增至12个，其中翻番村新址3个。")]
    [InlineData("工业产值从300万元增至450万元，力争五年翻番。")]
    public void DoublingOfSomethingElse_GivesNoStatement(string text) =>
        Assert.Equal("", Audited.Statements(text, RuleIds.RatesShown));

    [Theory]
    [InlineData("资助惠及3.5万学生，其中小学2万人，初中1.5万人。", "Holds")]
    [InlineData("资助惠及3.5万学生，其中小学2.3万人，初中1.5万人。", "Fails")]
    [InlineData("改厕覆盖2.4万农户，其中平原1.4万户，山区1万户。", "Holds")]
    public void PeopleBehind万_AreCounted(string text, string verdict)
    {
        var relation = Assert.Single(Audited.Text(text).Relations);

        Assert.Equal(verdict, relation.Verdict.ToString());
        Assert.Equal("万", relation.Claim.Result!.PrintedUnit);
        Assert.Equal(Dimension.Count, relation.Claim.Result.Dimension);
    }

    [Theory]
    [InlineData("发放0.8万学生资助资金。")]
    [InlineData("服务3万群众人次。")]
    [InlineData("投入5万建设资金。")]
    public void OtherWordsBehind万_AreNoPeople(string text) =>
        Assert.DoesNotContain(Audited.Text(text).Figures, figure => figure.Dimension == Dimension.Count);
}
