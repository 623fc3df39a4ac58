using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>True sentences of accounts and reports of a year that were taken for false sums or changes.</summary>
public sealed class TrueNarrativesTests
{
    [Theory]
    [InlineData("全年支出总额4300万元，其中人员经费2580万元，公用经费430万元，人员经费和公用经费占支出总额的70%。")]
    [InlineData("2023年决算支出4300.6万元，其中：人员经费2580.4万元，公用经费430.5万元。")]
    [InlineData(
        "2023年财政拨款支出合计4300万元。\n1.小学教育年初预算2600万元，支出决算2750万元。\n2.初中教育年初预算1100万元，支出决算1130万元。\n3.住房公积金年初预算400万元，支出决算410万元。"
    )]
    [InlineData("收入合计7420万元，支出合计7655万元，上年结余310万元，收支差额-235万元。")]
    [InlineData(
        "“三公”经费支出14.2万元，其中：接待费3.4万元（上年4.1万元），车辆运行费10.8万元（上年11.6万元），比上年减少1.5万元。"
    )]
    [InlineData("全县在园幼儿6200人，其中公办园3410人，普惠性民办园2232人。")]
    public void OrdinaryNarrative_AccusesNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }

    [Theory]
    [InlineData(
        "基本支出4300万元，其中：人员经费2580万元，公用经费430万元。",
        "Fails Sum 4300万元 = 2580万元, 430万元"
    )]
    [InlineData(
        "“三公”经费支出14.2万元，其中：接待费3.4万元（上年4.1万元），车辆运行费10.8万元（上年11.6万元），比上年减少1.9万元。",
        "Fails ChangeAmount 1.9万元"
    )]
    public void FalseOne_IsStillTold(string text, string statement)
    {
        Assert.Contains(statement, Audited.Accusations(text), StringComparison.Ordinal);
    }
}
