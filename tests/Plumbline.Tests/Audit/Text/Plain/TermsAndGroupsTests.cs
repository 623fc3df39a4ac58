using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Two terms and their year, names behind their count, standards by the month, and parts that are no sum.</summary>
public sealed class TermsAndGroupsTests
{
    [Theory]
    [InlineData("春季学期资助2,310人次，秋季学期资助2,265人次，全年资助[4,575|4,557]人次。")]
    [InlineData("上半年培训1,204人次，下半年培训1,386人次，全年培训[2,590|2,950]人次。")]
    [InlineData(
        "开设专业[8|9]个，分别是机电技术应用、汽车运用与维修、电子商务、计算机应用、幼儿保育、护理、现代农艺技术、旅游服务与管理。"
    )]
    [InlineData("安置脱贫劳动力850人，每人每月补贴600元，全年12个月安排补贴[612.00|621.00]万元。")]
    public void Statement_IsHeldAgainstItsTerms(string text)
    {
        Marked.Check(text);
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
