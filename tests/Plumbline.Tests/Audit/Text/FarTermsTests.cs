using Plumbline.Audit;
using Plumbline.Audit.Relations;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>
/// Statements whose terms stand in another sentence, chapter or table: found where they hold, never held against anyone.
/// </summary>
public sealed class FarTermsTests
{
    private const string Accounts =
        "一、收支情况\n全年总支出3,098.71万元，其中学费以外的支出见附表。事业收入971.32万元。\n二、存在问题\n";

    [Theory]
    [InlineData("事业收入中学费收入810.66万元，占事业收入的83.46%。", "Rounding Share 83.46% = 810.66万元, 971.32万元")]
    [InlineData("全年预算3,215.42万元，执行率96.37%。", "Rounding Share 96.37% = 3,098.71万元, 3,215.42万元")]
    public void Rate_FindsItsOtherTermInAnotherChapter(string sentence, string expected)
    {
        Assert.Contains(expected, All(Accounts + sentence), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("事业收入中学费收入810.66万元，占事业收入的80.12%。")]
    [InlineData("附属中学全年预算215.42万元，执行率96.37%。")]
    [InlineData("学费收入810.66万元，比上年增长3.46%。")]
    public void RateOfAnotherScope_AccusesNobody(string sentence)
    {
        Assert.DoesNotContain("Fails", All(Accounts + sentence), StringComparison.Ordinal);
    }

    [Fact]
    public void ListedParts_FindTheirWhole_AndTheirShares()
    {
        var found = All(
            "中央资金支出29,834.60万元，省级资金支出4,921.20万元。\n中央资金支出按方向分为：地力保护14,268.00万元、"
                + "农机补贴6,371.40万元、产业发展4,893.70万元、主体培育4,301.50万元，占比分别为47.82%、21.36%、16.40%和15.42%。"
        );
        Assert.Contains("Holds Sum 29,834.60万元 = 14,268.00万元, 6,371.40万元", found, StringComparison.Ordinal);
        Assert.Contains("Rounding Share 21.36% = 6,371.40万元, 29,834.60万元", found, StringComparison.Ordinal);
        Assert.Contains("Fails Share 15.42% = 4,301.50万元, 29,834.60万元", found, StringComparison.Ordinal);
    }

    [Fact]
    public void NumberedItems_FindTheirWhole()
    {
        var found = All(
            "一、资金来源\n资金共计16,143.83万元。\n二、使用方向\n（一）产业发展9,685.83万元。\n（二）基础设施5,258.00万元。\n"
                + "（三）就业帮扶1,200.00万元。"
        );
        Assert.Contains(
            "Holds Sum 16,143.83万元 = 9,685.83万元, 5,258.00万元, 1,200.00万元",
            found,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "预算资金15,278.81万元，支出14,607.93万元。\n结转资金670.88万元，将在下年安排。",
        "Difference 670.88万元"
    )]
    [InlineData(
        "建成冷藏设施341座，完成目标360座的94.72%。\n冷藏设施比目标少19座，主要是用地审批滞后。",
        "Difference 19座"
    )]
    public void WhatIsMissing_FindsItsTwoTerms(string text, string expected)
    {
        Assert.Contains("Holds " + expected, All(text), StringComparison.Ordinal);
    }

    [Fact]
    public void RowOfAForm_IsToldInTheReport()
    {
        var report = Audited.Text(
            "适配辅助器具874件，完成目标值的97.1%。\n项目支出绩效自评表\n项目名称\t康复补助\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n"
                + "产出指标\t数量指标\t辅助器具适配件数\t≥900件\t874件\t10\t9.7\n产出指标\t质量指标\t验收合格率\t100%\t100%\t10\t10"
        );
        Assert.Contains(
            report.Relations,
            relation =>
                relation is { Verdict: Verdict.Holds, Claim: { Kind: RelationKind.Equality, Result.Raw: "874件" } }
                && relation.Claim.Operands[0].Passage.Cell is null
        );
    }

    private static string All(string text) =>
        string.Join(
            '\n',
            Audited
                .Text(text)
                .Relations.Select(relation =>
                    $"{relation.Verdict} {relation.Claim.Kind} {relation.Claim.Result?.Raw ?? "100"} = "
                    + string.Join(", ", relation.Claim.Operands.Select(figure => figure.Raw))
                )
        );
}
