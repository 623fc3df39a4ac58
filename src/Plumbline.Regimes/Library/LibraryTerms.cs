using Plumbline.Domain.Library;

namespace Plumbline.Regimes.Library;

/// <summary>The words of the library's closed lists as forms and cards print them (rule book §3.4).</summary>
public static class LibraryTerms
{
    /// <summary>指标来源.</summary>
    public static string Word(IndicatorSource source) =>
        source switch
        {
            IndicatorSource.Policy => "政策文件",
            IndicatorSource.Statistics => "统计指标",
            IndicatorSource.Management => "部门管理（考核）指标",
            IndicatorSource.WorkPlan => "部门工作计划和项目实施方案",
            IndicatorSource.PublicRating => "社会机构评比、媒体报道",
            _ => "其他",
        };

    /// <summary>指标值设定依据.</summary>
    public static string Word(TargetBasis basis) =>
        basis switch
        {
            TargetBasis.Planned => "计划标准",
            TargetBasis.Industry => "行业标准",
            TargetBasis.Historical => "历史标准",
            TargetBasis.ExpenditureStandard => "预算支出标准",
            _ => "其他标准",
        };

    /// <summary>完成值取值方式.</summary>
    public static string Word(MeasurementMethod method) =>
        method switch
        {
            MeasurementMethod.DirectProof => "直接证明法",
            MeasurementMethod.Statistics => "情况统计法",
            MeasurementMethod.Explanation => "情况说明法",
            MeasurementMethod.Survey => "问卷调查法",
            _ => "趋势判断法",
        };

    /// <summary>完成值数据来源.</summary>
    public static string Word(DataSource source) =>
        source switch
        {
            DataSource.StatisticsAuthority => "统计部门数据",
            DataSource.AuthoritySurvey => "权威机构调查",
            DataSource.Yearbook => "部门统计年鉴",
            DataSource.BusinessStatistics => "部门业务统计",
            DataSource.BusinessRecords => "部门业务记录",
            DataSource.BusinessJudgement => "部门业务评判",
            DataSource.SurveyReport => "问卷调查报告",
            DataSource.Media => "媒体舆论",
            _ => "其他",
        };
}
