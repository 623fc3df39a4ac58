using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>A total above sections that need not tell all of it.</summary>
public sealed class SumsOfSectionsTests
{
    [Theory]
    [InlineData("全年支出5200万元。\n（一）安居工程。支出3000万元。\n（二）供水工程。支出1900万元。")]
    [InlineData(
        "全年投入资金2640万元，主要用于以下方面。\n（一）安居工程。投入资金1200万元。\n"
            + "（二）供水工程。投入资金860万元。\n（三）道路工程。投入资金400万元。"
    )]
    [InlineData(
        "全年共投入资金4210万元。\n一是安居工程。投入资金1200万元。\n二是供水工程。投入资金860万元。\n"
            + "全年共投入资金2060万元。\n一是道路工程。投入资金1200万元。\n二是安全饮水。投入资金860万元。"
    )]
    [InlineData("全年投入资金2460万元。\n（一）安居工程。投入资金1200万元。\n（二）供水工程。改造管网30公里。")]
    public void OtherStatements_AreNotAccused(string text)
    {
        Assert.DoesNotContain(Audited.Text(text).Relations, relation => relation.Verdict == Verdict.Fails);
    }
}
