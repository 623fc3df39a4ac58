using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Rates of another base, and what is told far from the amounts that give it.</summary>
public sealed class OtherBasesTests
{
    private const string Budget =
        "一、预算\n2023年年初部门预算62,384.51万元。年中追加6,530.76万元，全年预算数为68,915.27万元。\n二、问题\n";

    [Theory]
    [InlineData("全年追加预算6,530.76万元，占年初预算的9.48%。", Verdict.Fails)]
    [InlineData("全年追加预算6,530.76万元，占年初预算的10.47%。", Verdict.Rounding)]
    public void ShareOfTheFirstBudget_IsHeldAgainstIt(string told, Verdict verdict)
    {
        Assert.Contains(
            Audited.Text(Budget + told).Relations,
            relation =>
                relation.Verdict == verdict
                && relation.Claim is { Result.Dimension: Plumbline.Audit.Figures.Dimension.Percent }
                && relation.Claim.Operands[^1].Raw == "62,384.51万元"
        );
    }

    [Theory]
    [InlineData(
        "总投资8,650.00万元，其中省级补助6,250.00万元，县级配套2,400.00万元。上级资金6,250.00万元全部到位，县级配套到位2,000.00万元，县级配套到位率83.3%。"
    )]
    [InlineData("年初结转12.60万元，年末结转49.83万元。全年收入3215.48万元，全年支出3178.25万元。")]
    [InlineData("一、目标\n新改建农村公路92公里。\n二、完成\n新改建农村公路91.0公里。未完成的1.0公里位于柳树乡。")]
    public void TrueSentence_AccusesNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }

    [Fact]
    public void WhatWasCarriedOn_FollowsFromTheYear()
    {
        Assert.Contains(
            "Sum 49.83万元 = 12.60万元, 3215.48万元, 3178.25万元",
            Audited.Statements(
                "年初结转12.60万元，年末结转49.83万元。全年收入3215.48万元，全年支出3178.25万元。",
                RuleIds.SumStated
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Fall_ToldAsARise_IsToldOnce()
    {
        var relations = Audited.Text("2023年公务接待费8.46万元，比上年7.92万元减少0.54万元。").Relations;
        Assert.Single(relations, relation => relation.Claim.Result?.Raw == "0.54万元");
        Assert.Contains(relations, relation => relation.Verdict == Verdict.Fails);
    }
}
