using Plumbline.Findings;

namespace Plumbline.App.CarryOvers;

/// <summary>Sentences about money carried over.</summary>
internal static class CarryOverMessages
{
    internal static Template NoProject { get; } =
        new("项目不存在，或不在本岗位范围内", "There is no such project within your posts");

    internal static Template NoRules { get; } =
        new("所选规则方案没有结转资金的规定", "The regime says nothing of money carried over");

    internal static Template Twice { get; } =
        new("这个项目本年度已登记结转", "The project's money carried into this year is kept already");

    internal static Template BadYear { get; } =
        new("预算年度应在{from}年至{to}年之间", "The budget year lies between {from} and {to}");

    internal static Template BadAmount { get; } =
        new("金额填写不小于零的万元数", "Amounts are numbers of ten thousand yuan, zero or more");

    internal static Template TooMuch { get; } =
        new(
            "已执行和已交回合计{used}万元，超过上年结转{balance}万元",
            "Spent and returned together are {used}, more than the {balance} carried over (万元)"
        );
}
