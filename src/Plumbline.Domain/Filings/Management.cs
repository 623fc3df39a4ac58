using System.Collections.Immutable;

namespace Plumbline.Domain.Filings;

/// <summary>How the body runs its money and property, and the base figures of the management ratios.</summary>
public sealed record Management
{
    [Term("资产管理")]
    public Topic? Assets { get; init; }

    [Term("内部控制")]
    public Topic? InternalControl { get; init; }

    [Term("资金管理")]
    public Topic? FundManagement { get; init; }

    [Term("预决算公开")]
    public ImmutableArray<Disclosure> Disclosures { get; init; } = [];

    [Term("政府采购")]
    public Line? Procurement { get; init; }

    [Term("固定资产总额")]
    public Amount? FixedAssets { get; init; }

    [Term("在用固定资产总额")]
    public Amount? FixedAssetsInUse { get; init; }

    [Term("新建楼堂馆所")]
    public ImmutableArray<OfficeBuildingProject> OfficeBuildings { get; init; } = [];

    [Term("厉行节约保障措施")]
    public Prose? Thrift { get; init; }

    [Term("其他管理事项")]
    public ImmutableArray<Topic> Topics { get; init; } = [];
}

/// <summary>A named matter with its text, figures and names.</summary>
public sealed record Topic
{
    [Key]
    [Term("标识")]
    public string? Key { get; init; }

    [Term("名称")]
    public string? Title { get; init; }

    [Term("内容")]
    public Prose? Text { get; init; }

    [Term("数据")]
    public ImmutableArray<Fact> Facts { get; init; } = [];

    [Term("所列名称")]
    public ImmutableArray<string> Names { get; init; } = [];
}

/// <summary>What was published, where and when.</summary>
public sealed record Disclosure
{
    [Term("公开内容", Required = true)]
    public string What { get; init; } = "";

    [Term("公开日期")]
    public DateOnly? Date { get; init; }

    /// <summary>The date as printed where it is not a day: 2019年7月.</summary>
    [Term("公开时间（原文）")]
    public string? When { get; init; }

    [Term("公开渠道")]
    public string? Where { get; init; }

    [Term("是否计划")]
    public bool Planned { get; init; }
}

/// <summary>新建楼堂馆所: approved against built.</summary>
public sealed record OfficeBuildingProject
{
    [Term("项目名称", Required = true)]
    public string Name { get; init; } = "";

    [Term("批复规模")]
    public Quantity? ApprovedArea { get; init; }

    [Term("实际规模")]
    public Quantity? ActualArea { get; init; }

    [Term("预算投资")]
    public Amount? ApprovedCost { get; init; }

    [Term("实际投资")]
    public Amount? ActualCost { get; init; }
}

/// <summary>How the self-evaluation was carried out.</summary>
public sealed record EvaluationProcess
{
    [Term("评价目的")]
    public Prose? Purpose { get; init; }

    [Term("领导小组")]
    public Prose? LeadingGroup { get; init; }

    [Term("评价方法")]
    public ImmutableArray<string> Methods { get; init; } = [];

    [Term("评价过程")]
    public ImmutableArray<Topic> Steps { get; init; } = [];
}
