using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Documents.Model;
using Plumbline.Domain;

namespace Plumbline.Audit.Forms;

/// <summary>Whose form it is.</summary>
public enum FormKind
{
    /// <summary>部门整体支出绩效自评表.</summary>
    Department,

    /// <summary>项目支出绩效自评表.</summary>
    Project,
}

/// <summary>A cell of a form: what is printed, and the figure in it where it holds one.</summary>
/// <param name="Text">As printed, without white space at the ends.</param>
/// <param name="Figure">The number in it, or null.</param>
public readonly record struct FormCell(string Text, Figure? Figure = null)
{
    public bool IsEmpty => string.IsNullOrEmpty(Text);

    /// <summary>Where it stands in the plain text; null for a cell that was not found.</summary>
    public TextSpan? Span { get; init; }
}

/// <summary>A row of the funds block: one source of money.</summary>
public sealed record FundRow(string Source)
{
    /// <summary>年初预算数.</summary>
    public FormCell Initial { get; init; }

    /// <summary>全年预算数.</summary>
    public FormCell Budget { get; init; }

    /// <summary>全年执行数.</summary>
    public FormCell Executed { get; init; }

    /// <summary>执行率.</summary>
    public FormCell Rate { get; init; }

    /// <summary>分值.</summary>
    public FormCell Weight { get; init; }

    /// <summary>得分.</summary>
    public FormCell Score { get; init; }

    /// <summary>Whether the row is the total of the others: 年度资金总额.</summary>
    public bool IsTotal { get; init; }

    /// <summary>How deep the row lies below the total: 0 for the total, 1 for its parts, 2 for parts of a part (其中).</summary>
    public int Depth { get; init; }
}

/// <summary>A block beside the funds that parts the total by one view: 按收入性质分, 按支出性质分.</summary>
/// <param name="View">The words above it.</param>
/// <param name="Parts">Each part with its amount.</param>
public sealed record FundSplit(string View, ImmutableArray<(string Source, FormCell Amount)> Parts)
{
    /// <summary>The amount printed beside the words of the view: 按收入性质分：4517.92.</summary>
    public FormCell Whole { get; init; }

    /// <summary>Some of the parts are parts of others among them: a second 其中 says so.</summary>
    internal bool IsNested { get; init; }
}

/// <summary>A row of the indicator block.</summary>
public sealed record IndicatorRow(string Level1, string Level2, string Name)
{
    /// <summary>计量单位, where the form has a column for it; empty else.</summary>
    public string Unit { get; init; } = "";

    /// <summary>年度指标值.</summary>
    public FormCell Target { get; init; }

    /// <summary>实际完成值.</summary>
    public FormCell Actual { get; init; }

    /// <summary>分值.</summary>
    public FormCell Weight { get; init; }

    /// <summary>得分.</summary>
    public FormCell Score { get; init; }

    /// <summary>完成率, where the form has a column for it.</summary>
    public FormCell Completion { get; init; }

    /// <summary>偏差原因分析及改进措施.</summary>
    public string Deviation { get; init; } = "";

    /// <summary>The weight printed beside the level-1 name: 产出指标（50分）.</summary>
    public FormCell Level1Weight { get; init; }

    /// <summary>The weight in a column behind the level-2 name; of the first row of the level alone.</summary>
    public FormCell Level2Weight { get; init; }

    /// <summary>A number stood where the name should: which cell is which could not be made out.</summary>
    internal bool IsMisread { get; init; }
}

/// <summary>小计 below the indicators of a level.</summary>
/// <param name="Level1">The level.</param>
public sealed record SubtotalRow(string Level1)
{
    /// <summary>In the column of the points of level 2.</summary>
    public FormCell Level2Weight { get; init; }

    /// <summary>In the column of the weights.</summary>
    public FormCell Weight { get; init; }

    /// <summary>In the column of the scores.</summary>
    public FormCell Score { get; init; }
}

/// <summary>A row of the main tasks of a department form.</summary>
public sealed record TaskRow(string Number, string Name, string Content, string Actual);

/// <summary>A row of the goals: what was expected and what came of it.</summary>
public sealed record GoalRow(string Expected, string Actual);

/// <summary>A self-evaluation form recognised by its labels.</summary>
/// <param name="Kind">Department or project.</param>
/// <param name="Tables">Indices of the tables (or parts of them) that it was found in.</param>
public sealed record RecognisedForm(FormKind Kind, ImmutableArray<int> Tables)
{
    /// <summary>项目名称, or null.</summary>
    public string? Project { get; init; }

    /// <summary>实施单位 or 部门名称, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>主管部门, or null.</summary>
    public string? Authority { get; init; }

    public int? Year { get; init; }

    /// <summary>The unit that the frame prints for its amounts: 项目资金（万元）; null where it prints none.</summary>
    public MoneyUnit? Money { get; init; }

    /// <summary>From its first to its last cell in the plain text.</summary>
    public TextSpan Span { get; init; }

    public ImmutableArray<FundRow> Funds { get; init; } = [];

    /// <summary>Other views of the same money.</summary>
    public ImmutableArray<FundSplit> Splits { get; init; } = [];

    public ImmutableArray<IndicatorRow> Indicators { get; init; } = [];

    /// <summary>小计 of the points, level by level; empty where the form prints none.</summary>
    public ImmutableArray<SubtotalRow> Subtotals { get; init; } = [];

    public ImmutableArray<TaskRow> Tasks { get; init; } = [];

    /// <summary>预期目标.</summary>
    public string ExpectedGoal { get; init; } = "";

    /// <summary>实际完成情况.</summary>
    public string ActualOutcome { get; init; } = "";

    /// <summary>The goals row by row where the table has several rows for them; empty else.</summary>
    public ImmutableArray<GoalRow> Goals { get; init; } = [];

    /// <summary>总分 under 分值.</summary>
    public FormCell TotalWeight { get; init; }

    /// <summary>总分 under 得分.</summary>
    public FormCell TotalScore { get; init; }
}
