using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Shares told in words beside their part.</summary>
public sealed class FractionsInWordsTests
{
    [Theory]
    [InlineData("全县共有学校90所，其中三分之一（[30|36]所）已完成改造。")]
    [InlineData("全年支出1500万元，五分之二用于民生项目，即[600|660]万元。")]
    [InlineData("全县120个行政村中，有[80|86]个村完成改厕，占三分之二。")]
    [InlineData("共检查企业240家，四分之一即[60|65]家存在问题。")]
    [InlineData("全市85所学校中，过半（[46|36]所）学校建有心理咨询室。")]
    [InlineData("收回问卷500份，近七成（[346|246]份）群众表示满意。")]
    [InlineData("全县共有教师2400人，其中高级职称教师[720|920]人，占三成。")]
    [InlineData("农村学校58所，占全县学校总数[116|161]所的一半。")]
    [InlineData("全县共有学校116所，其中农村学校[58|85]所，占一半。")]
    [InlineData("收回问卷500份，超过一半（[340|240]份）群众表示满意。")]
    [InlineData("收回问卷500份，不到一半（[150|350]份）群众知晓政策。")]
    [InlineData("收回问卷500份，三成以上（[230|130]份）群众提出建议。")]
    [InlineData("收回问卷500份，不足三成（[75|275]份）群众提出建议。")]
    [InlineData("收回问卷500份，不超过三成（[75|275]份）群众提出建议。")]
    public void Number_IsHeldAgainstItsTerms(string text)
    {
        Marked.Check(text);
    }

    [Theory]
    [InlineData("全县共有学校90所，其中近三分之一（28所）已完成改造。")]
    [InlineData("全县120个行政村中，有86个村完成改厕，占七成。")]
    [InlineData("全县共有教师2400人，其中高级职称教师820人，占三成多。")]
    [InlineData("全县共有学校90所，已改造60所，其余三分之一（30所）明年完成。")]
    [InlineData("全县共有学校90所，已改造60所，其余三分之一（10所）明年完成。")]
    [InlineData("全县共有教师2400人。今年培训900人，其中骨干教师约占教师总数的三成（720人）。")]
    [InlineData("收回问卷500份，至少三成（430份）群众提出建议。")]
    public void OtherStatements_AreNotAccused(string text)
    {
        Assert.DoesNotContain(Audited.Text(text).Relations, relation => relation.Verdict == Verdict.Fails);
    }
}
