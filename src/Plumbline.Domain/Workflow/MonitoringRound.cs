using static Plumbline.Domain.Workflow.MonitoringState;
using static Plumbline.Domain.Workflow.MoveAction;
using static Plumbline.Domain.Workflow.Role;

namespace Plumbline.Domain.Workflow;

/// <summary>State of one body's form in a monitoring round.</summary>
public enum MonitoringState
{
    /// <summary>填报中.</summary>
    Draft,

    /// <summary>已送审.</summary>
    Submitted,

    /// <summary>被退回.</summary>
    Returned,

    /// <summary>部门已审.</summary>
    DepartmentApproved,

    /// <summary>已预警: a decision to go on, change or cancel is due.</summary>
    Warned,

    /// <summary>已暂停.</summary>
    Suspended,

    /// <summary>已办结.</summary>
    Closed,
}

/// <summary>
/// 绩效运行监控 (rule book §6.1, §6.3): small deviations are answered, serious ones suspend the project or its payments
/// until they are corrected.
/// </summary>
public static class MonitoringRound
{
    public static Process<MonitoringState> Process { get; } =
        new(
            Draft,
            new(Draft, Submit, Submitted, [Filler]),
            new(Returned, Submit, Submitted, [Filler]),
            new(Submitted, Withdraw, Draft, [Filler]),
            new(Submitted, Approve, DepartmentApproved, [DepartmentFinance]),
            new(Submitted, Return, Returned, [DepartmentFinance]) { ReasonRequired = true },
            new(DepartmentApproved, Accept, Closed, [FinanceBusiness, FinancePerformance]),
            new(DepartmentApproved, Return, Returned, [FinanceBusiness, FinancePerformance]) { ReasonRequired = true },
            new(DepartmentApproved, Warn, Warned, [FinanceBusiness, FinancePerformance]) { ReasonRequired = true },
            new(Warned, Report, DepartmentApproved, [DepartmentFinance]) { ReasonRequired = true },
            new(Warned, Suspend, Suspended, [FinancePerformance]) { ReasonRequired = true },
            new(Suspended, Resume, Warned, [FinancePerformance]) { ReasonRequired = true },
            new(Suspended, Accept, Closed, [FinancePerformance]) { ReasonRequired = true }
        );
}
