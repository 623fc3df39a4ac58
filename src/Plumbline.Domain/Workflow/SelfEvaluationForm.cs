using static Plumbline.Domain.Workflow.FormState;
using static Plumbline.Domain.Workflow.MoveAction;
using static Plumbline.Domain.Workflow.Role;

namespace Plumbline.Domain.Workflow;

/// <summary>表单状态 (rule book §12.2).</summary>
public enum FormState
{
    /// <summary>草稿.</summary>
    Draft,

    /// <summary>已送审.</summary>
    Submitted,

    /// <summary>被退回.</summary>
    Returned,

    /// <summary>单位已审.</summary>
    UnitApproved,

    /// <summary>部门已审.</summary>
    DepartmentApproved,

    /// <summary>财政已受理.</summary>
    FinanceAccepted,

    /// <summary>终审锁定.</summary>
    Locked,

    /// <summary>已公开.</summary>
    Disclosed,

    /// <summary>已归档.</summary>
    Archived,

    /// <summary>调整申请中: an approved goal is being changed.</summary>
    AdjustmentDrafted,

    /// <summary>调整已申报.</summary>
    AdjustmentDeclared,

    /// <summary>调整部门已审核.</summary>
    AdjustmentReviewed,

    /// <summary>已预警: an answer to the warning of a monitoring round is due.</summary>
    Warned,

    /// <summary>已暂停: a project or its payments stand still.</summary>
    Suspended,
}

/// <summary>
/// 单位自评表 from draft to archive (rule book §12.2). Whoever returns a form says why (D04). Into and out of
/// <see cref="FormState.Disclosed"/> a form goes with its publication only (<see cref="Disclosure"/>).
/// </summary>
public static class SelfEvaluationForm
{
    public static Process<FormState> Process { get; } =
        new(
            Draft,
            new(Draft, Submit, Submitted, [Filler]),
            new(Returned, Submit, Submitted, [Filler]),
            new(Submitted, Withdraw, Draft, [Filler]),
            new(Submitted, Approve, UnitApproved, [UnitReviewer]),
            new(Submitted, Return, Returned, [UnitReviewer]) { ReasonRequired = true },
            new(UnitApproved, Approve, DepartmentApproved, [DepartmentFinance, LeadingGroup]),
            new(UnitApproved, Return, Returned, [DepartmentFinance, LeadingGroup]) { ReasonRequired = true },
            new(DepartmentApproved, Accept, FinanceAccepted, [FinanceBusiness, FinancePerformance]),
            new(DepartmentApproved, Return, Returned, [FinanceBusiness, FinancePerformance]) { ReasonRequired = true },
            new(FinanceAccepted, Seal, Locked, [FinancePerformance]),
            new(FinanceAccepted, Return, Returned, [FinancePerformance]) { ReasonRequired = true },
            new(Locked, Unseal, FinanceAccepted, [FinancePerformance]) { ReasonRequired = true },
            new(Locked, Disclose, Disclosed, [LeadingGroup]) { FollowsPublication = true },
            new(Disclosed, Withdraw, Locked, [LeadingGroup]) { ReasonRequired = true, FollowsPublication = true },
            new(Locked, Archive, Archived, [FinancePerformance]) { ReasonRequired = true },
            new(Disclosed, Archive, Archived, [FinancePerformance])
        );
}
