namespace Plumbline.Domain.Library;

/// <summary>指标来源 (rule book §3.4).</summary>
public enum IndicatorSource
{
    /// <summary>政策文件.</summary>
    Policy,

    /// <summary>统计指标.</summary>
    Statistics,

    /// <summary>部门管理（考核）指标.</summary>
    Management,

    /// <summary>部门工作计划和项目实施方案.</summary>
    WorkPlan,

    /// <summary>社会机构评比、媒体报道.</summary>
    PublicRating,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>指标值设定依据 (rule book §3.4).</summary>
public enum TargetBasis
{
    /// <summary>计划标准.</summary>
    Planned,

    /// <summary>行业标准.</summary>
    Industry,

    /// <summary>历史标准.</summary>
    Historical,

    /// <summary>预算支出标准.</summary>
    ExpenditureStandard,

    /// <summary>其他标准.</summary>
    Other,
}

/// <summary>完成值取值方式 (rule book §3.4).</summary>
public enum MeasurementMethod
{
    /// <summary>直接证明法.</summary>
    DirectProof,

    /// <summary>情况统计法.</summary>
    Statistics,

    /// <summary>情况说明法.</summary>
    Explanation,

    /// <summary>问卷调查法.</summary>
    Survey,

    /// <summary>趋势判断法.</summary>
    TrendJudgement,
}

/// <summary>完成值数据来源 (rule book §3.4).</summary>
public enum DataSource
{
    /// <summary>统计部门数据.</summary>
    StatisticsAuthority,

    /// <summary>权威机构调查.</summary>
    AuthoritySurvey,

    /// <summary>部门统计年鉴.</summary>
    Yearbook,

    /// <summary>部门业务统计.</summary>
    BusinessStatistics,

    /// <summary>部门业务记录.</summary>
    BusinessRecords,

    /// <summary>部门业务评判.</summary>
    BusinessJudgement,

    /// <summary>问卷调查报告.</summary>
    SurveyReport,

    /// <summary>媒体舆论.</summary>
    Media,

    /// <summary>其他.</summary>
    Other,
}
