using System.Collections.Immutable;

namespace Plumbline.Domain.Filings;

/// <summary>
/// What one department or project declares for one year, stage and round. Every block is optional, because no real
/// document has them all. Blank (absent), zero and not applicable are three different things.
/// A filing is a JSON file; member names are the JSON names and the steps of every path.
/// </summary>
/// <remarks>Two filings are the same when their JSON is the same; compare with <see cref="FilingJson.Write"/>.</remarks>
public sealed record Filing
{
    [Term("格式", Required = true)]
    public string Schema { get; init; } = FilingJson.SchemaName;

    [Term("填报对象", Required = true)]
    public FilingSubject Subject { get; init; }

    [Term("规则方案", Required = true)]
    public string Regime { get; init; } = "";

    [Term("财政年度", Required = true)]
    public FiscalYear Year { get; init; } = new(FiscalYear.First);

    [Term("阶段")]
    public FilingStage Stage { get; init; } = FilingStage.SelfEvaluation;

    [Term("轮次")]
    public int Round { get; init; } = 1;

    [Term("标题")]
    public string? Title { get; init; }

    /// <summary>Id of the report outline that the body follows, where its regime has several; absent: all are offered.</summary>
    [Term("自评报告体例")]
    public string? Report { get; init; }

    [Term("主体", Required = true)]
    public Identity Identity { get; init; } = new();

    [Term("评价依据")]
    public ImmutableArray<CitedDocument> Basis { get; init; } = [];

    [Term("机构和人员")]
    public Organisation? Organisation { get; init; }

    [Term("主要职能")]
    public ImmutableArray<Duty> Duties { get; init; } = [];

    [Term("资金情况")]
    public Budget? Budget { get; init; }

    [Term("项目")]
    public ImmutableArray<ProjectLine> Projects { get; init; } = [];

    [Term("绩效目标")]
    public Goals? Goals { get; init; }

    [Term("年度主要任务")]
    public ImmutableArray<AnnualTask> Tasks { get; init; } = [];

    [Term("绩效指标")]
    public ImmutableArray<Indicator> Indicators { get; init; } = [];

    [Term("履职事项")]
    public ImmutableArray<Activity> Activities { get; init; } = [];

    [Term("荣誉")]
    public ImmutableArray<Honour> Honours { get; init; } = [];

    [Term("管理情况")]
    public Management? Management { get; init; }

    [Term("评价工作开展情况")]
    public EvaluationProcess? Evaluation { get; init; }

    [Term("存在的问题")]
    public ImmutableArray<Problem> Problems { get; init; } = [];

    [Term("改进措施")]
    public ImmutableArray<Measure> Measures { get; init; } = [];

    [Term("有关建议")]
    public ImmutableArray<Suggestion> Suggestions { get; init; } = [];

    [Term("下一年度工作计划")]
    public ImmutableArray<PlanItem> NextYear { get; init; } = [];

    [Term("绩效自评结果拟应用和公开情况")]
    public ResultUse? ResultUse { get; init; }

    [Term("其他需要说明的情况")]
    public Prose? OtherMatters { get; init; }

    [Term("评分")]
    public Scores? Scores { get; init; }

    [Term("签章")]
    public SignOff? SignOff { get; init; }

    [Term("叙述")]
    public ImmutableArray<ChapterText> Narrative { get; init; } = [];

    [Term("同一数据的其他说法")]
    public ImmutableArray<Restatement> Restatements { get; init; } = [];
}

/// <summary>What a filing is about.</summary>
public enum FilingSubject
{
    /// <summary>部门整体支出.</summary>
    Department,

    /// <summary>项目支出.</summary>
    Project,
}

/// <summary>The stage of the chain at which a filing is made.</summary>
public enum FilingStage
{
    /// <summary>绩效目标申报.</summary>
    Goal,

    /// <summary>绩效运行监控.</summary>
    Monitoring,

    /// <summary>绩效自评.</summary>
    SelfEvaluation,

    /// <summary>复核.</summary>
    Review,
}
