using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Shares told in words that accuse nobody.</summary>
public sealed class FractionsInWordsTests
{
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
