using static Plumbline.Domain.Workflow.ChainStage;
using static Plumbline.Domain.Workflow.MoveAction;
using static Plumbline.Domain.Workflow.Role;

namespace Plumbline.Domain.Workflow;

/// <summary>管理链条阶段 (rule book §1.4).</summary>
public enum ChainStage
{
    /// <summary>已事前评估.</summary>
    ExAnteAssessed,

    /// <summary>目标已申报.</summary>
    GoalDeclared,

    /// <summary>目标已审核.</summary>
    GoalReviewed,

    /// <summary>目标已批复.</summary>
    GoalApproved,

    /// <summary>目标已调整.</summary>
    GoalAdjusted,

    /// <summary>已监控.</summary>
    Monitored,

    /// <summary>已自评.</summary>
    SelfEvaluated,

    /// <summary>主管部门已审.</summary>
    DepartmentReviewed,

    /// <summary>财政已抽查.</summary>
    FinanceSpotChecked,

    /// <summary>已部门评价.</summary>
    DepartmentEvaluated,

    /// <summary>已财政评价.</summary>
    FinanceEvaluated,

    /// <summary>结果已反馈.</summary>
    ResultsFedBack,

    /// <summary>已整改.</summary>
    Rectified,

    /// <summary>已应用于预算.</summary>
    AppliedToBudget,

    /// <summary>已公开.</summary>
    Disclosed,

    /// <summary>已归档.</summary>
    Archived,
}

/// <summary>
/// 全过程: the chain from ex-ante assessment to archive. Adjustment, evaluation by the department or by finance and
/// rectification happen only where there is cause; a spot check touches only what was drawn. Whatever is passed over
/// needs a reason.
/// </summary>
public static class Chain
{
    public static Process<ChainStage> Process { get; } =
        new(
            ExAnteAssessed,
            new(ExAnteAssessed, Submit, GoalDeclared, [Filler]),
            new(GoalDeclared, Approve, GoalReviewed, [DepartmentFinance]),
            new(GoalDeclared, Return, ExAnteAssessed, [DepartmentFinance]) { ReasonRequired = true },
            new(GoalReviewed, Approve, GoalApproved, [FinanceBusiness, FinancePerformance]),
            new(GoalReviewed, Return, ExAnteAssessed, [FinanceBusiness, FinancePerformance]) { ReasonRequired = true },
            new(GoalApproved, Adjust, GoalAdjusted, [FinanceBusiness, FinancePerformance]) { ReasonRequired = true },
            new(Monitored, Adjust, GoalAdjusted, [FinanceBusiness, FinancePerformance]) { ReasonRequired = true },
            new(GoalApproved, Report, Monitored, [DepartmentFinance]),
            new(GoalAdjusted, Report, Monitored, [DepartmentFinance]),
            new(Monitored, Submit, SelfEvaluated, [Filler]),
            new(SelfEvaluated, Approve, DepartmentReviewed, [DepartmentFinance, LeadingGroup]),
            new(SelfEvaluated, Return, Monitored, [DepartmentFinance, LeadingGroup]) { ReasonRequired = true },
            new(DepartmentReviewed, Assign, FinanceSpotChecked, [FinancePerformance]),
            new(DepartmentReviewed, Skip, ResultsFedBack, [FinancePerformance]) { ReasonRequired = true },
            new(FinanceSpotChecked, Open, DepartmentEvaluated, [LeadingGroup]),
            new(FinanceSpotChecked, Assign, FinanceEvaluated, [FinancePerformance]),
            new(FinanceSpotChecked, Report, ResultsFedBack, [FinancePerformance]),
            new(DepartmentEvaluated, Report, ResultsFedBack, [FinancePerformance]),
            new(FinanceEvaluated, Report, ResultsFedBack, [FinancePerformance]),
            new(ResultsFedBack, Accept, Rectified, [FinancePerformance]),
            new(ResultsFedBack, Skip, AppliedToBudget, [FinancePerformance]) { ReasonRequired = true },
            new(Rectified, Accept, AppliedToBudget, [FinanceBusiness, FinancePerformance]),
            new(AppliedToBudget, Disclose, Disclosed, [DepartmentFinance]),
            new(AppliedToBudget, Skip, Archived, [FinancePerformance]) { ReasonRequired = true },
            new(Disclosed, Archive, Archived, [FinancePerformance])
        );
}
