using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Totals told beside a table that are more than its columns.</summary>
public sealed class ColumnTotalsToldTests
{
    [Theory]
    [InlineData("项目名称\t资金（万元）\n校舍维修\t500\n设备购置\t450\n合计\t950\n全年共支出资金1250万元。")]
    [InlineData("部分项目资金如下表，全年共安排资金1000万元。\n项目名称\t资金（万元）\n校舍维修\t500\n设备购置\t450")]
    [InlineData("主要项目如下表，全年共支出资金1000万元。\n项目名称\t资金（万元）\n校舍维修\t500\n设备购置\t450")]
    [InlineData("主要项目如下表。\n项目名称\t资金（万元）\n校舍维修\t500\n设备购置\t450\n全年共支出资金1000万元。")]
    public void OtherStatements_AreNotAccused(string text)
    {
        Assert.DoesNotContain(Audited.Text(text).Relations, relation => relation.Verdict == Verdict.Fails);
    }
}
