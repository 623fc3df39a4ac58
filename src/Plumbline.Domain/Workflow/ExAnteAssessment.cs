using static Plumbline.Domain.Workflow.ExAnteState;
using static Plumbline.Domain.Workflow.MoveAction;
using static Plumbline.Domain.Workflow.Role;

namespace Plumbline.Domain.Workflow;

/// <summary>State of one ex-ante evaluation.</summary>
public enum ExAnteState
{
    /// <summary>编制.</summary>
    Draft,

    /// <summary>已送审.</summary>
    Submitted,

    /// <summary>名单已公布: the list of candidates is fixed, the seed not yet known.</summary>
    Published,

    /// <summary>专家评审.</summary>
    Assigned,

    /// <summary>已有结论.</summary>
    Concluded,

    /// <summary>已入库.</summary>
    Admitted,

    /// <summary>不予入库.</summary>
    Refused,
}

/// <summary>
/// 事前绩效评估 (rule book §7): written by the department, scored by experts that a draw chose, concluded, and then
/// admitted to the project pool or not. Whoever scores neither writes nor admits.
/// </summary>
public static class ExAnteAssessment
{
    public static Process<ExAnteState> Process { get; } =
        new(
            Draft,
            new(Draft, Submit, Submitted, [UnitReviewer, DepartmentFinance]),
            new(Submitted, Withdraw, Draft, [UnitReviewer, DepartmentFinance]),
            new(Submitted, Return, Draft, [FinanceBusiness, FinancePerformance]) { ReasonRequired = true },
            new(Submitted, Open, Published, [FinancePerformance]),
            new(Published, Assign, Assigned, [FinancePerformance]),
            new(Assigned, Approve, Concluded, [FinancePerformance]),
            new(Concluded, Accept, Admitted, [FinanceBusiness, FinancePerformance]) { ReasonRequired = true },
            new(Concluded, Refuse, Refused, [FinanceBusiness, FinancePerformance]) { ReasonRequired = true }
        );
}
