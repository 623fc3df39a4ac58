using Plumbline.Findings;

namespace Plumbline.Cli;

/// <summary>Sentences of <c>plumb seed</c>.</summary>
internal static class SeedTexts
{
    internal static Template Seed { get; } =
        new("向空数据库写入演示数据", "Fill an empty database with data to try things on");

    internal static Template Province { get; } =
        new(
            "虚构的省：单位、项目、各年度任务和表单、账号",
            "A made-up province: units, projects, tasks, forms, accounts"
        );

    internal static Template Units { get; } = new("部门和单位数，默认 12000", "Departments and units, default 12000");

    internal static Template Projects { get; } = new("项目数，默认 200000", "Projects, default 200000");

    internal static Template Years { get; } =
        new("年度数，最后一年正在填报，默认 3", "Years, the last one running, default 3");

    internal static Template People { get; } = new("填报人账号数，默认 100", "Accounts that fill, default 100");

    internal static Template Password { get; } =
        new("所有账号的密码；不给出则随机生成", "Password of all accounts; made up when left out");

    internal static Template Wrong { get; } = new("参数有误：{what}", "Missing or out of range: {what}");

    internal static Template NotEmpty { get; } =
        new("数据库里已有单位，没有写入任何内容", "There are units in this database; nothing was written");

    internal static Template Made { get; } =
        new(
            "已写入单位{units}个、项目{projects}个、表单{forms}份（{rows}行）、账号{accounts}个",
            "{units} units, {projects} projects, {forms} forms ({rows} rows), {accounts} accounts"
        );

    internal static Template Accounts { get; } =
        new("账号：{names}、{first}……密码 {password}", "Accounts: {names}, {first} … with password {password}");
}
