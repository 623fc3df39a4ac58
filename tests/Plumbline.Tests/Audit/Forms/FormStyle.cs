using System.Collections.Immutable;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>A value of a row by the name of its field; an absent one is an empty cell.</summary>
public sealed record Line(params (string Field, string Text)[] Cells)
{
    public string this[string field] =>
        Cells.FirstOrDefault(cell => cell.Field == field) is { Text: { } text } ? text : "";
}

/// <summary>A form as a province prints it: the words of its frame, and what one body wrote in it.</summary>
public sealed record FormStyle(string Name)
{
    public string Title { get; init; } = "项目支出绩效自评表";

    public string Subtitle { get; init; } = "（2023年度）";

    public string ProjectLabel { get; init; } = "项目名称";

    public string UnitLabel { get; init; } = "实施单位";

    public string Authority { get; init; } = "主管部门";

    public string Project { get; init; } = "校园安全设施改造";

    public string Unit { get; init; } = "青禾县第三中学";

    public string FundsSide { get; init; } = "项目资金（万元）";

    /// <summary>Heads of the funds block with their fields; empty for a form without funds.</summary>
    public ImmutableArray<(string Word, string Field)> FundsHead { get; init; } = [];

    public ImmutableArray<Line> Funds { get; init; } = [];

    public string GoalSide { get; init; } = "年度总体目标";

    public string ExpectedLabel { get; init; } = "预期目标";

    public string OutcomeLabel { get; init; } = "实际完成情况";

    public string Expected { get; init; } = "完成校园围墙、监控和消防设施改造，保障师生安全。";

    public string Outcome { get; init; } = "已完成全部改造任务，全年未发生安全责任事故。";

    public string IndicatorSide { get; init; } = "绩效指标";

    public ImmutableArray<(string Word, string Field)> Head { get; init; } = [];

    public ImmutableArray<Line> Indicators { get; init; } = [];

    public string TotalLabel { get; init; } = "总分";

    public string TotalWeight { get; init; } = "";

    public string TotalScore { get; init; } = "";

    public string? Below { get; init; }
}
