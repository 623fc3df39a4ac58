using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;

namespace Plumbline.Regimes.Values;

/// <summary>The words of the closed lists as forms and reports print them (glossary).</summary>
public static class Terms
{
    /// <summary>The printed word of a value of a closed list.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is of no list that is ever printed.</exception>
    public static string Word(object value) =>
        value switch
        {
            IndicatorKind kind => Word(kind),
            IndicatorAspect aspect => Word(aspect),
            FundNature nature => Word(nature),
            BudgetLedger ledger => Word(ledger),
            HonourLevel level => Word(level),
            FundOrigin.CurrentYear => "当年财政拨款",
            FundOrigin.CarriedOver => "上年结转资金",
            FundOrigin.Other => "其他资金",
            ProjectContinuity.New => "新增",
            ProjectContinuity.Continuing => "延续",
            ProjectRecurrence.Recurrent => "经常性",
            ProjectRecurrence.OneOff => "一次性",
            IndicatorNature.Quantitative => "定量",
            IndicatorNature.Qualitative => "定性",
            FilingStage.Goal => "绩效目标申报",
            FilingStage.Monitoring => "绩效运行监控",
            FilingStage.SelfEvaluation => "绩效自评",
            FilingStage.Review => "复核",
            FilingSubject.Department => "部门整体支出",
            FilingSubject.Project => "项目支出",
            CompletionLikelihood.Certain => "确定能",
            CompletionLikelihood.Possible => "有可能",
            CompletionLikelihood.Impossible => "完全不可能",
            _ => Rare(value),
        };

    private static string Rare(object value) =>
        value switch
        {
            Direction.HigherIsBetter => "正向",
            Direction.LowerIsBetter => "反向",
            Direction.Equal => "等于",
            QualitativeBand.Achieved => "达成年度指标",
            QualitativeBand.PartlyAchieved => "部分达成年度指标并具有一定效果",
            QualitativeBand.NotAchieved => "未达成年度指标且效果较差",
            ScoringRule.Direct => "直接赋分",
            ScoringRule.Proportional => "按比例赋分",
            ScoringRule.ProportionalWithPassThreshold => "完成比例赋分",
            ScoringRule.Banded => "评判等级赋分",
            ScoringRule.SatisfactionSteps => "满意度赋分",
            EvidenceKind.Official => "正式资料",
            EvidenceKind.Working => "工作资料",
            EvidenceKind.SourceVoucher => "原始凭证",
            EvidenceKind.Statement => "说明材料",
            EvidenceKind.Survey => "问卷调查",
            DeviationCause.Funding => "经费保障",
            DeviationCause.Rules => "制度保障",
            DeviationCause.Staff => "人员保障",
            DeviationCause.Equipment => "硬件条件保障",
            DeviationCause.Other => "其他",
            FactRole.Actual => "实际",
            FactRole.Target => "目标",
            FactRole.Standard => "标准",
            FactRole.Forecast => "预计",
            OfWhich.Exhaustive => "列全",
            OfWhich.Partial => "部分",
            Severity.Error => "错误",
            Severity.Warning => "警告",
            Severity.Info => "提示",
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No printed word."),
        };

    private static string Word(IndicatorKind kind) =>
        kind switch
        {
            IndicatorKind.Cost => "成本指标",
            IndicatorKind.Output => "产出指标",
            IndicatorKind.Outcome => "效益指标",
            IndicatorKind.Satisfaction => "满意度指标",
            _ => "管理指标",
        };

    private static string Word(IndicatorAspect aspect) =>
        aspect switch
        {
            IndicatorAspect.Quantity => "数量指标",
            IndicatorAspect.Quality => "质量指标",
            IndicatorAspect.Timeliness => "时效指标",
            IndicatorAspect.OutputCost => "成本指标",
            IndicatorAspect.EconomicCost => "经济成本指标",
            IndicatorAspect.SocialCost => "社会成本指标",
            IndicatorAspect.EcologicalCost => "生态环境成本指标",
            IndicatorAspect.EconomicBenefit => "经济效益指标",
            IndicatorAspect.SocialBenefit => "社会效益指标",
            IndicatorAspect.EcologicalBenefit => "生态效益指标",
            IndicatorAspect.Sustainability => "可持续影响指标",
            _ => "服务对象满意度指标",
        };

    private static string Word(FundNature nature) =>
        nature switch
        {
            FundNature.FiscalAppropriation => "财政拨款",
            FundNature.GeneralPublic => "一般公共预算",
            FundNature.GovernmentFund => "政府性基金预算",
            FundNature.StateCapital => "国有资本经营预算",
            FundNature.SocialInsuranceFund => "社会保险基金预算",
            FundNature.SpecialFiscalAccountFunds => "财政专户管理资金",
            FundNature.UnitFunds => "单位资金",
            FundNature.SpecialBondFunds => "专项债券资金",
            _ => "其他资金",
        };

    private static string Word(BudgetLedger ledger) =>
        ledger switch
        {
            BudgetLedger.GeneralPublic => "一般公共预算",
            BudgetLedger.GovernmentFund => "政府性基金预算",
            BudgetLedger.StateCapital => "国有资本经营预算",
            _ => "社会保险基金预算",
        };

    private static string Word(HonourLevel level) =>
        level switch
        {
            HonourLevel.International => "国际级",
            HonourLevel.National => "国家级",
            HonourLevel.Provincial => "省级",
            HonourLevel.Municipal => "市级",
            _ => "县级",
        };
}
