using System.Collections.Immutable;
using Plumbline.Domain.Workflow;
using static Plumbline.App.Access.Right;
using static Plumbline.Domain.Workflow.Role;

namespace Plumbline.App.Access;

/// <summary>
/// Who may do what: one table, and what is not in it nobody may do (rule book §12.1). The administrator keeps units and
/// accounts and has no right over figures or scores; observers only read.
/// </summary>
public static class AccessRules
{
    private static readonly ImmutableArray<Role> Everyone =
    [
        Filler,
        UnitReviewer,
        DepartmentFinance,
        LeadingGroup,
        FinanceBusiness,
        FinancePerformance,
        Observer,
    ];

    private static readonly ImmutableArray<Role> Overseers =
    [
        DepartmentFinance,
        LeadingGroup,
        FinanceBusiness,
        FinancePerformance,
    ];

    /// <summary>The roles that hold each right over the unit of their post and all below it.</summary>
    public static ImmutableDictionary<Right, ImmutableArray<Role>> Table { get; } =
        new Dictionary<Right, ImmutableArray<Role>>
        {
            [ViewForms] = Everyone,
            [FillForms] = [Filler],
            [ReviewForms] = [UnitReviewer, .. Overseers],
            [FollowForms] = [.. Everyone, ThirdParty],
            [OpenQueue] = [UnitReviewer, .. Overseers, ThirdParty],
            [ScoreForDepartment] = [DepartmentFinance, LeadingGroup],
            [ScoreForFinance] = [FinanceBusiness, FinancePerformance],
            [ScoreAssigned] = [ThirdParty],
            [AssignReviewers] = [FinancePerformance],
            [ManageTasks] = [FinancePerformance],
            [AskForRequests] = [Filler, UnitReviewer, DepartmentFinance],
            [AssignSections] = [DepartmentFinance],
            [ImportFigures] = [DepartmentFinance, FinanceBusiness, FinancePerformance],
            [ManageProjects] = [DepartmentFinance, FinanceBusiness, FinancePerformance],
            [ViewProjects] = Everyone,
            [ViewLibrary] = [.. Everyone, ThirdParty],
            [ManageLibrary] = [DepartmentFinance, FinancePerformance],
            [ManageUnits] = [Administrator, FinancePerformance],
            [ManageAccounts] = [Administrator],
            [ManageSystem] = [Administrator],
            [ViewAccess] = [Administrator, FinancePerformance, Observer],
            [ViewPublications] = [UnitReviewer, DepartmentFinance, LeadingGroup, FinancePerformance, Observer],
            [DraftPublication] = [DepartmentFinance, FinancePerformance],
            [ReviewSecrecy] = [UnitReviewer],
            [Publish] = [LeadingGroup],
            [ViewOverview] = [.. Overseers, Observer],
            [ViewLog] = [FinancePerformance, Observer, Administrator],
            [ViewDraws] = [.. Everyone, ThirdParty],
            [ManageDraws] = [FinancePerformance],
            [ViewResults] = Everyone,
            [DecideResults] = [FinanceBusiness, FinancePerformance],
            [ViewRectification] = Everyone,
            [ViewEvaluations] = [.. Everyone, ThirdParty],
            [ManageEvaluations] = [DepartmentFinance, LeadingGroup, FinancePerformance],
            [ViewExAnte] = [.. Everyone, ThirdParty],
            [PrepareExAnte] = [Filler, DepartmentFinance],
            [ManageExAnte] = [FinanceBusiness, FinancePerformance],
            [ManageRectification] = [DepartmentFinance, FinanceBusiness, FinancePerformance],
        }.ToImmutableDictionary();

    /// <summary>The roles that hold a right.</summary>
    public static ImmutableArray<Role> RolesWith(Right right) => Table[right];
}
