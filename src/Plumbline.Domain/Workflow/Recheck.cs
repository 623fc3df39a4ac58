using static Plumbline.Domain.Workflow.MoveAction;
using static Plumbline.Domain.Workflow.RecheckState;
using static Plumbline.Domain.Workflow.Role;

namespace Plumbline.Domain.Workflow;

/// <summary>State of one spot-checked filing.</summary>
public enum RecheckState
{
    /// <summary>已抽中.</summary>
    Drawn,

    /// <summary>已指派.</summary>
    Assigned,

    /// <summary>复核意见已提交.</summary>
    Reported,

    /// <summary>征求意见: the body sees the finding and answers.</summary>
    Heard,

    /// <summary>已定论.</summary>
    Concluded,
}

/// <summary>
/// 抽查复核 (rule book §8.2): drawn, assigned, re-scored beside the self score, heard, concluded. Whoever re-scores does
/// not conclude.
/// </summary>
public static class Recheck
{
    public static Process<RecheckState> Process { get; } =
        new(
            Drawn,
            new(Drawn, Assign, Assigned, [FinancePerformance]),
            new(Assigned, Report, Reported, [ThirdParty, FinanceBusiness]) { ReasonRequired = true },
            new(Assigned, Return, Drawn, [ThirdParty, FinanceBusiness]) { ReasonRequired = true },
            new(Reported, Return, Assigned, [FinancePerformance]) { ReasonRequired = true },
            new(Reported, Open, Heard, [FinancePerformance]),
            new(Heard, Return, Assigned, [DepartmentFinance, UnitReviewer]) { ReasonRequired = true },
            new(Heard, Approve, Concluded, [FinancePerformance])
        );
}
