using static Plumbline.Domain.Workflow.GoalState;
using static Plumbline.Domain.Workflow.MoveAction;
using static Plumbline.Domain.Workflow.Role;

namespace Plumbline.Domain.Workflow;

/// <summary>State of a goal declaration.</summary>
public enum GoalState
{
    /// <summary>草稿.</summary>
    Draft,

    /// <summary>已申报.</summary>
    Declared,

    /// <summary>被退回.</summary>
    Returned,

    /// <summary>部门已审核.</summary>
    Reviewed,

    /// <summary>已批复, together with the budget.</summary>
    Approved,

    /// <summary>调整申请中.</summary>
    AdjustmentDrafted,

    /// <summary>调整已申报.</summary>
    AdjustmentDeclared,

    /// <summary>调整部门已审核.</summary>
    AdjustmentReviewed,

    /// <summary>已归档 at the end of the year.</summary>
    Archived,
}

/// <summary>
/// 绩效目标申报、批复和调整 (rule book §1.4, §5.3). After approval a goal changes only by the adjustment branch, with a
/// reason; a refused adjustment leaves the approved goal standing.
/// </summary>
public static class GoalDeclaration
{
    public static Process<GoalState> Process { get; } =
        new(
            Draft,
            new(Draft, Submit, Declared, [Filler]),
            new(Returned, Submit, Declared, [Filler]),
            new(Declared, Withdraw, Draft, [Filler]),
            new(Declared, Approve, Reviewed, [DepartmentFinance]),
            new(Declared, Return, Returned, [DepartmentFinance]) { ReasonRequired = true },
            new(Reviewed, Approve, Approved, [FinanceBusiness, FinancePerformance]),
            new(Reviewed, Return, Returned, [FinanceBusiness, FinancePerformance]) { ReasonRequired = true },
            new(Approved, Adjust, AdjustmentDrafted, [Filler]) { ReasonRequired = true },
            new(AdjustmentDrafted, Submit, AdjustmentDeclared, [Filler]) { ReasonRequired = true },
            new(AdjustmentDrafted, Withdraw, Approved, [Filler]),
            new(AdjustmentDeclared, Approve, AdjustmentReviewed, [DepartmentFinance]),
            new(AdjustmentDeclared, Return, AdjustmentDrafted, [DepartmentFinance]) { ReasonRequired = true },
            new(AdjustmentReviewed, Approve, Approved, [FinanceBusiness, FinancePerformance]),
            new(AdjustmentReviewed, Return, AdjustmentDrafted, [FinanceBusiness, FinancePerformance])
            {
                ReasonRequired = true,
            },
            new(AdjustmentReviewed, Refuse, Approved, [FinanceBusiness, FinancePerformance]) { ReasonRequired = true },
            new(Approved, Archive, Archived, [FinancePerformance])
        );
}
