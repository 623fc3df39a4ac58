using Plumbline.App.Audits.Wording;
using Plumbline.Audit.Relations;
using Plumbline.Documents.Model;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Audits;

public sealed class WorkingTests
{
    [Fact]
    public void Sum_WhenItFails_SaysByHowMuchAndWhatTheDigitsAllow()
    {
        var report = SpendingAudit.Build().Report;

        Assert.Equal(
            "1051.47万元 + 5506.86万元 = 6558.33万元 ≠ 6558.50万元（相差0.17万元，按印出的精度应在6558.32与6558.34万元之间）",
            Working.Of(report.Relations[0], Language.Chinese)
        );
        Assert.Equal(
            "5506.86万元 ÷ 6558.50万元 = 83.9652% ≈ 83.97%",
            Working.Of(report.Relations[1], Language.Chinese)
        );
    }

    [Fact]
    public void Rate_WhenItFails_IsOffByPercentagePoints()
    {
        var audit = new HandmadeAudit("预算330.00万元，执行320.00万元，执行率96.79%。");
        var budget = audit.Figure("330.00", "万元");
        var executed = audit.Figure("320.00", "万元");
        var rate = audit.Figure("96.79", "%");
        var relation = audit.Relate(RelationKind.ExecutionRate, rate, Formula.Percent, executed, budget);

        Assert.Equal(
            "320.00万元 ÷ 330.00万元 = 96.9697% ≠ 96.79%（相差0.1797个百分点，按印出的精度应在96.9667与96.9727%之间）",
            Working.Of(relation, Language.Chinese)
        );
    }

    [Fact]
    public void Growth_IsWrittenByItsMould()
    {
        var audit = new HandmadeAudit("由200人增至230人，增长15%。");
        var before = audit.Figure("200", "人");
        var after = audit.Figure("230", "人");
        var relation = audit.Relate(RelationKind.GrowthRate, audit.Figure("15", "%"), Formula.Growth, after, before);

        Assert.Equal("(230人 − 200人) ÷ 200人 = 15%", Working.Of(relation, Language.English));
    }

    [Fact]
    public void Signed_ShowsEachSign()
    {
        var audit = new HandmadeAudit("年初5万元，收入20万元，支出18万元，年末7万元。");
        var opening = audit.Figure("5", "万元");
        var income = audit.Figure("20", "万元");
        var spent = audit.Figure("18", "万元");
        var relation = audit.Relate(
            RelationKind.Sum,
            audit.Figure("7", "万元"),
            Formula.Signed(1, 1, -1),
            opening,
            income,
            spent
        );

        Assert.Equal("5万元 + 20万元 − 18万元 = 7万元", Working.Of(relation, Language.Chinese));
    }

    [Fact]
    public void Subset_IsABound()
    {
        var audit = new HandmadeAudit("教师30人，其中党员31人。");
        var whole = audit.Figure("30", "人");
        var relation = audit.Relate(RelationKind.Subset, audit.Figure("31", "人"), Formula.Same, whole);

        Assert.Equal("31人 > 30人", Working.Of(relation, Language.Chinese));
    }

    [Fact]
    public void Quote_OfACell_IsItsRow()
    {
        const string text = "项目\t预算\n农村供水\t330.00\t96.79%\n合计\t1\t2";
        var start = text.IndexOf("330", StringComparison.Ordinal);

        Assert.Equal("农村供水 | 【330.00】 | 96.79%", Quote.Of(text, new TextSpan(start, start + 6)).ToString());
    }

    [Fact]
    public void Quote_KeepsToTheSentenceAndToOneLine()
    {
        const string text = "前一句。全年支出合计\u001b[31m10万元，\r其中基本支出4万元。后一句。";

        Assert.Equal(
            "全年支出合计 [31m【10万元】， 其中基本支出4万元。",
            Quote
                .Of(
                    text,
                    new TextSpan(
                        text.IndexOf("10", StringComparison.Ordinal),
                        text.IndexOf('，', StringComparison.Ordinal)
                    )
                )
                .ToString()
        );
    }
}
