namespace Plumbline.App.Access;

/// <summary>What a person may be allowed to do, each over a unit and all below it.</summary>
public enum Right
{
    /// <summary>See forms, their history, scores and findings.</summary>
    ViewForms,

    /// <summary>Type into forms and attach evidence.</summary>
    FillForms,

    /// <summary>See forms that wait for review, return them with remarks.</summary>
    ReviewForms,

    /// <summary>See where a form stands: moves, remarks, history; a third party only of the forms given to it.</summary>
    FollowForms,

    /// <summary>Open the queue of forms that wait for oneself.</summary>
    OpenQueue,

    /// <summary>Give the department's score.</summary>
    ScoreForDepartment,

    /// <summary>Give finance's score.</summary>
    ScoreForFinance,

    /// <summary>Score the forms that were given to the person, and see no others.</summary>
    ScoreAssigned,

    /// <summary>Give forms to third parties for re-checking.</summary>
    AssignReviewers,

    /// <summary>Issue, withdraw and close tasks; answer requests.</summary>
    ManageTasks,

    /// <summary>Ask for more time or for a task to be withdrawn.</summary>
    AskForRequests,

    /// <summary>Give chapters of a report to sections and take them in.</summary>
    AssignSections,

    /// <summary>Bring in final accounts, budgets, execution and workbooks.</summary>
    ImportFigures,

    /// <summary>Keep projects and their budgets.</summary>
    ManageProjects,

    /// <summary>See projects.</summary>
    ViewProjects,

    /// <summary>See the indicator library.</summary>
    ViewLibrary,

    /// <summary>Add indicators of one's own to the library, take packages over.</summary>
    ManageLibrary,

    /// <summary>Keep units.</summary>
    ManageUnits,

    /// <summary>Keep accounts and posts.</summary>
    ManageAccounts,

    /// <summary>See who may do what.</summary>
    ViewAccess,

    /// <summary>See background work and have it done now; keep subscriptions of other systems.</summary>
    ManageSystem,

    /// <summary>See publications in all their states.</summary>
    ViewPublications,

    /// <summary>Draft a publication.</summary>
    DraftPublication,

    /// <summary>保密审查.</summary>
    ReviewSecrecy,

    /// <summary>Publish and take back.</summary>
    Publish,

    /// <summary>See progress and figures over many forms.</summary>
    ViewOverview,

    /// <summary>See the log of changes and prove it.</summary>
    ViewLog,

    /// <summary>See draws of spot checks and how the re-checks stand.</summary>
    ViewDraws,

    /// <summary>Prepare, publish and make draws; give the drawn forms to re-checkers; conclude.</summary>
    ManageDraws,

    /// <summary>See what results mean for budgets, and what was decided.</summary>
    ViewResults,

    /// <summary>Decide on the advice for a budget line.</summary>
    DecideResults,

    /// <summary>See the rectification ledger.</summary>
    ViewRectification,

    /// <summary>Open rectification items, set measures and deadlines, keep interviews.</summary>
    ManageRectification,

    /// <summary>See evaluations by departments and finance.</summary>
    ViewEvaluations,

    /// <summary>Open evaluations, choose experts, write the report, conclude, mark the agency.</summary>
    ManageEvaluations,

    /// <summary>See ex-ante evaluations.</summary>
    ViewExAnte,

    /// <summary>Write ex-ante evaluations: cost sheet, promises, texts.</summary>
    PrepareExAnte,

    /// <summary>Draw experts for ex-ante evaluations, conclude, admit to the project pool.</summary>
    ManageExAnte,
}
