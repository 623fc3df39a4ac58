using System.Collections.Immutable;

namespace Plumbline.Domain.Filings;

/// <summary>A problem that the body admits.</summary>
public sealed record Problem
{
    [Key]
    [Term("标识")]
    public string? Key { get; init; }

    [Term("标题")]
    public string? Title { get; init; }

    [Term("内容", Required = true)]
    public Prose Text { get; init; } = new("");

    [Term("原因")]
    public Prose? Cause { get; init; }

    /// <summary>Paths of the indicators, projects or activities it is about.</summary>
    [Term("涉及")]
    public ImmutableArray<string> Concerns { get; init; } = [];

    [Term("数据")]
    public ImmutableArray<Fact> Facts { get; init; } = [];
}

/// <summary>A measure against a problem.</summary>
public sealed record Measure
{
    [Term("标题")]
    public string? Title { get; init; }

    [Term("内容", Required = true)]
    public Prose Text { get; init; } = new("");

    [Term("责任人")]
    public string? Owner { get; init; }

    [Term("完成时限")]
    public DateOnly? Due { get; init; }

    /// <summary>Keys of the problems it answers.</summary>
    [Term("对应问题")]
    public ImmutableArray<string> Answers { get; init; } = [];

    [Term("数据")]
    public ImmutableArray<Fact> Facts { get; init; } = [];
}

/// <summary>A suggestion to those who set budgets and rules.</summary>
public sealed record Suggestion
{
    [Term("标题")]
    public string? Title { get; init; }

    [Term("内容", Required = true)]
    public Prose Text { get; init; } = new("");
}

/// <summary>An item of next year's plan.</summary>
public sealed record PlanItem
{
    [Key]
    [Term("标识")]
    public string? Key { get; init; }

    [Term("标题")]
    public string? Title { get; init; }

    [Term("内容", Required = true)]
    public Prose Text { get; init; } = new("");

    [Term("数据")]
    public ImmutableArray<Fact> Facts { get; init; } = [];
}

/// <summary>绩效自评结果拟应用和公开情况.</summary>
public sealed record ResultUse
{
    [Term("结果应用")]
    public Prose? Application { get; init; }

    [Term("公开情况")]
    public Prose? Disclosure { get; init; }
}

/// <summary>
/// The scores as printed. Self, department and finance score stand beside each other; a later one never replaces an
/// earlier (rule book §2.8). What the software computes is a score sheet, never stored here.
/// </summary>
public sealed record Scores
{
    [Term("单位自评得分")]
    public Quantity? Self { get; init; }

    [Term("自评等级")]
    public string? SelfGrade { get; init; }

    [Term("主管部门评分")]
    public Quantity? Department { get; init; }

    [Term("财政评分")]
    public Quantity? Finance { get; init; }

    [Term("财政评定等级")]
    public string? FinanceGrade { get; init; }

    /// <summary>Sum of the weights as printed under the table.</summary>
    [Term("分值合计")]
    public Quantity? TotalWeight { get; init; }

    /// <summary>Weights of the level-1 indicators as printed beside their names: 产出指标（50分）.</summary>
    [Term("一级指标分值")]
    public ImmutableArray<LevelWeight> LevelWeights { get; init; } = [];

    /// <summary>Scores that the form carries for management ratios, by the ratio's id.</summary>
    [Term("管理指标得分")]
    public ImmutableArray<RatioScore> Ratios { get; init; } = [];
}

/// <summary>The weight that a form prints for one level-1 indicator; the rows under it should add up to it.</summary>
public sealed record LevelWeight
{
    [Term("一级指标", Required = true)]
    public IndicatorKind Kind { get; init; }

    [Headline]
    [Term("分值", Required = true)]
    public Weight Weight { get; init; }
}

/// <summary>A management ratio as printed: its value and its score.</summary>
public sealed record RatioScore
{
    [Key]
    [Term("指标", Required = true)]
    public string Ratio { get; init; } = "";

    [Term("数值")]
    public Quantity? Value { get; init; }

    [Term("得分")]
    public Quantity? Score { get; init; }

    [Term("说明")]
    public string? Note { get; init; }
}

/// <summary>Signatures at the foot of a form. Internal; removed from public editions.</summary>
public sealed record SignOff
{
    [Term("填报人")]
    public string? Preparer { get; init; }

    [Term("项目负责人")]
    public string? ProjectHead { get; init; }

    [Term("财务负责人")]
    public string? FinanceHead { get; init; }

    [Term("单位负责人")]
    public string? UnitHead { get; init; }

    [Term("联系电话")]
    public string? Phone { get; init; }

    [Term("填报日期")]
    public DateOnly? FilledOn { get; init; }
}

/// <summary>Text written for one chapter of the report, under the chapter's id in the outline.</summary>
public sealed record ChapterText
{
    [Key]
    [Term("章节", Required = true)]
    public string Chapter { get; init; } = "";

    [Term("段落")]
    public ImmutableArray<Prose> Paragraphs { get; init; } = [];

    [Term("数据")]
    public ImmutableArray<Fact> Facts { get; init; } = [];
}

/// <summary>
/// A second, different value that the document prints for something the filing already holds. The filing keeps the
/// first; rules set the two against each other with intervals.
/// </summary>
public sealed record Restatement
{
    [Term("数据项", Required = true)]
    public string Path { get; init; } = "";

    /// <summary>The other literal: <c>1051.64万元</c>.</summary>
    [Term("另一说法", Required = true)]
    public Quantity Value { get; init; } = Quantity.Parse("0");

    /// <summary>Where it stands: 自评表, 第二章.</summary>
    [Term("出处")]
    public string? Where { get; init; }
}
