using Plumbline.Findings;

namespace Plumbline.App.Transfers;

/// <summary>Sentences about transfers from above.</summary>
internal static class TransferMessages
{
    internal static Template BadName { get; } =
        new("名称和文号都要填写，各不超过{most}字", "Name and document number are needed, {most} characters at most");

    internal static Template BadAmount { get; } =
        new("金额填写大于零的万元数", "The amount is a number of ten thousand yuan above zero");

    internal static Template BadDepartment { get; } =
        new("主管部门必须在接受资金的地区之内", "The department must lie within the region");

    internal static Template NoRules { get; } =
        new("所选规则方案没有转移支付自评的规定", "The regime says nothing of transfers");

    internal static Template TooMuch { get; } =
        new(
            "落实到项目的合计{shared}万元，超过下达的{amount}万元",
            "Shares of {shared} exceed the {amount} given (万元)"
        );

    internal static Template NoProject { get; } =
        new("项目不存在，或不属于这个主管部门", "There is no such project under this department");

    internal static Template TooMany { get; } =
        new("一笔转移支付最多落实到{most}个项目", "A transfer finances {most} projects at most");
}
