using static Plumbline.Domain.Workflow.DisclosureState;
using static Plumbline.Domain.Workflow.MoveAction;
using static Plumbline.Domain.Workflow.Role;

namespace Plumbline.Domain.Workflow;

/// <summary>State of a publication.</summary>
public enum DisclosureState
{
    /// <summary>草拟.</summary>
    Drafted,

    /// <summary>待保密审查.</summary>
    SecrecyReview,

    /// <summary>待负责人审签.</summary>
    Cleared,

    /// <summary>已公开.</summary>
    Published,

    /// <summary>不予公开.</summary>
    Withheld,

    /// <summary>已撤下, to be corrected.</summary>
    Retracted,
}

/// <summary>
/// 绩效信息公开 (rule book §11): nothing is published without a secrecy review and a signature, and whoever drafts does
/// neither.
/// </summary>
public static class Disclosure
{
    public static Process<DisclosureState> Process { get; } =
        new(
            Drafted,
            new(Drafted, Submit, SecrecyReview, [Filler, DepartmentFinance]),
            new(Retracted, Submit, SecrecyReview, [Filler, DepartmentFinance]) { ReasonRequired = true },
            new(SecrecyReview, Approve, Cleared, [UnitReviewer]),
            new(SecrecyReview, Return, Drafted, [UnitReviewer]) { ReasonRequired = true },
            new(SecrecyReview, Refuse, Withheld, [UnitReviewer]) { ReasonRequired = true },
            new(Cleared, Disclose, Published, [LeadingGroup]),
            new(Cleared, Return, Drafted, [LeadingGroup]) { ReasonRequired = true },
            new(Published, Withdraw, Retracted, [LeadingGroup]) { ReasonRequired = true }
        );
}
