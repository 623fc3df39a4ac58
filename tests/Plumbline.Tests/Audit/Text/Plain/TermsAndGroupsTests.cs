using Plumbline.Audit;
using Plumbline.Audit.Relations;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Two terms and their year, rows of one kind, parts that open with the name of their whole.</summary>
public sealed class TermsAndGroupsTests
{
    private const string Schools =
        "序号\t幼儿园\t建设性质\t建筑面积（平方米）\n1\t甲园\t新建\t4,860\n2\t乙园\t新建\t3,920\n3\t丙园\t扩建\t1,850\n"
        + "4\t丁园\t扩建\t1,640\n5\t戊园\t新建\t4,230\n\t合计\t\t16,500\n";

    [Theory]
    [InlineData("春季学期资助2,310人次，秋季学期资助2,265人次，全年资助[4,575|4,557]人次。")]
    [InlineData("上半年培训1,204人次，下半年培训1,386人次，全年培训[2,590|2,950]人次。")]
    [InlineData("专任教师151人；专任教师中高级职称38人、中级职称74人、初级及以下[39|93]人。")]
    [InlineData(
        "开设专业[8|9]个，分别是机电技术应用、汽车运用与维修、电子商务、计算机应用、幼儿保育、护理、现代农艺技术、旅游服务与管理。"
    )]
    [InlineData("14所学校中，2所学校的工程未在年底前完工，当年完工的学校[12|11]所。")]
    [InlineData("安置脱贫劳动力850人，每人每月补贴600元，全年12个月安排补贴[612.00|621.00]万元。")]
    public void Statement_IsHeldAgainstItsTerms(string text)
    {
        Marked.Check(text);
    }

    [Theory]
    [InlineData("新建的3所幼儿园建筑面积13,010平方米。", Verdict.Holds)]
    [InlineData("新建的3所幼儿园建筑面积13,100平方米。", Verdict.Fails)]
    public void RowsOfOneKind_AreAddedUp(string told, Verdict verdict)
    {
        Assert.Contains(
            Audited.Text(Schools + told).Relations,
            relation => relation.Verdict == verdict && relation.Claim is { Kind: RelationKind.Sum, Operands.Length: 3 }
        );
    }

    [Fact]
    public void YearOfTwoTerms_InATable_IsHeldAgainstThem()
    {
        const string Table =
            "学段\t春季人次\t秋季人次\t全年人次\n学前\t210\t220\t430\n小学\t310\t320\t640\n初中\t410\t420\t830\n";
        Assert.Contains("Fails Sum 640 = 310, 320", Audited.Accusations(Table), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("专任教师151人；专任教师中高级职称38人、中级职称74人。")]
    [InlineData("春季学期资助2,310人次，秋季学期资助2,265人次，全年平均资助2,287人次。")]
    [InlineData("全县240所学校中，未完成改造的12所，完成改造的学校200所，其余正在施工。")]
    [InlineData("一、第一批下达1,245.60万元。\n二、第二批下达1,254.60万元，已全部拨付到位。")]
    [InlineData("春季招生312人，秋季招生1,024人，全年在校生1,350人。")]
    [InlineData("设有机电系、艺术与设计系、汽车系与外语系4个系部。")]
    [InlineData("260座小水库中，未除险14座，已除险完工228座，未完工15座，已核销3座。")]
    [InlineData("专任教师160人；专任教师中高级职称42人、中级职称79人、本科及以上学历148人。")]
    [InlineData("上半年完成投资1,310万元，下半年完成投资1,420万元，占全年计划投资2,850万元的95.79%。")]
    [InlineData("上半年招录312人，下半年招录286人，全年净增561人。")]
    [InlineData("开设4个专业，分别是酒店服务与管理、物流管理、康复与会计。")]
    public void WhatIsNoSum_AccusesNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }

    [Theory]
    [InlineData("58个项目中，7个未完成施工，已完成验收的49个。")]
    public void DeedsOfTwoThings_AreAskedAboutAtMost(string text)
    {
        Assert.DoesNotContain("Fails", Audited.Accusations(text), StringComparison.Ordinal);
    }
}
