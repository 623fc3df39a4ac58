using Plumbline.Findings;

namespace Plumbline.App.ExAnte;

/// <summary>Sentences about ex-ante evaluations.</summary>
internal static class ExAnteMessages
{
    internal static Template There { get; } =
        new("该项目该年度已有事前绩效评估", "The project has an ex-ante evaluation for that year already");

    internal static Template NoTemplate { get; } =
        new("该规则方案没有这一类评估指标", "The regime has no such template of ex-ante evaluation");

    internal static Template TooMuch { get; } =
        new(
            "最多 {lines} 行；算式和名称最多 100 字，文字每项最多 5000 字",
            "At most {lines} lines; formulas and names at most 100, texts at most 5,000 characters"
        );

    internal static Template Line { get; } = new("成本测算表“{name}”：{problem}", "Cost sheet, {name}: {problem}");

    internal static Template NoMoney { get; } =
        new("成本测算合计应大于零", "The total of the cost sheet has to be more than zero");

    internal static Template NoText { get; } = new("“{part}”还没有写", "Nothing is written on {part} yet");

    internal static Template Cited { get; } = new("“{part}”：{problem}", "{part}: {problem}");

    internal static Template NoPromise { get; } =
        new("至少承诺一项指标及目标值，名称不重复", "Promise at least one indicator with its target, each once");

    internal static Template NoCandidate { get; } = new("没有可以抽取的专家", "There is no expert who could be drawn");

    internal static Template Seed { get; } = new("请写明种子和种子的出处", "Give the seed and where it was read");

    internal static Template NotAll { get; } =
        new(
            "还有专家或机构未声明，或专家未评完，不能下结论",
            "Some experts or the agency have not declared, or not everything is scored yet"
        );

    internal static Template BadAmount { get; } =
        new(
            "入库金额应大于零，不超过申请的 {most}，以万元填写",
            "The amount is in 万元, more than zero and at most the {most} asked for"
        );

    internal static Template NotAdmitted { get; } =
        new(
            "“{project}”是 {year} 年新增项目，资金 {amount}，达到 {from}，未经事前绩效评估入库，不能申报绩效目标",
            "{project} is new in {year} with {amount}, which reaches {from}: without an admission it declares no goals"
        );
}
