using static Plumbline.Domain.Workflow.MoveAction;
using static Plumbline.Domain.Workflow.RectificationState;
using static Plumbline.Domain.Workflow.Role;

namespace Plumbline.Domain.Workflow;

/// <summary>State of a rectification item.</summary>
public enum RectificationState
{
    /// <summary>整改通知已下达.</summary>
    Notified,

    /// <summary>整改反馈已提交.</summary>
    Reported,

    /// <summary>部门已审.</summary>
    DepartmentApproved,

    /// <summary>整改未通过.</summary>
    Refused,

    /// <summary>已销号.</summary>
    Closed,
}

/// <summary>整改: notice, report, verdict (rule book §8.1).</summary>
public static class Rectification
{
    public static Process<RectificationState> Process { get; } =
        new(
            Notified,
            new(Notified, Report, Reported, [Filler]) { ReasonRequired = true },
            new(Refused, Report, Reported, [Filler]) { ReasonRequired = true },
            new(Reported, Approve, DepartmentApproved, [DepartmentFinance]),
            new(Reported, Return, Notified, [DepartmentFinance]) { ReasonRequired = true },
            new(DepartmentApproved, Approve, Closed, [FinanceBusiness, FinancePerformance]),
            new(DepartmentApproved, Refuse, Refused, [FinanceBusiness, FinancePerformance]) { ReasonRequired = true }
        );
}
