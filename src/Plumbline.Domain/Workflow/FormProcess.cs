using System.Collections.Immutable;
using Plumbline.Domain.Filings;

namespace Plumbline.Domain.Workflow;

/// <summary>
/// The table of moves of a form, by the stage at which it is made. Forms of all stages share one set of states, so that
/// lists, deadlines and notices treat them alike; each stage has its own moves between them.
/// </summary>
public static class FormProcess
{
    private static readonly Process<FormState> Goal = GoalDeclaration.Process.Between(Of);
    private static readonly Process<FormState> Monitoring = MonitoringRound.Process.Between(Of);

    /// <summary>The stages that have a table of their own.</summary>
    public static ImmutableArray<FilingStage> Stages { get; } = [.. Enum.GetValues<FilingStage>()];

    /// <summary>The table of a stage.</summary>
    public static Process<FormState> Of(FilingStage stage) =>
        stage switch
        {
            FilingStage.Goal => Goal,
            FilingStage.Monitoring => Monitoring,
            _ => SelfEvaluationForm.Process,
        };

    /// <summary>Somebody types into a form in this state; in all others it is fixed.</summary>
    public static bool IsBeingFilled(FormState state) =>
        state is FormState.Draft or FormState.Returned or FormState.AdjustmentDrafted;

    /// <summary>The state of a form that holds a goal declaration. What is approved is locked.</summary>
    public static FormState Of(GoalState state) =>
        state switch
        {
            GoalState.Draft => FormState.Draft,
            GoalState.Declared => FormState.Submitted,
            GoalState.Returned => FormState.Returned,
            GoalState.Reviewed => FormState.DepartmentApproved,
            GoalState.Approved => FormState.Locked,
            GoalState.AdjustmentDrafted => FormState.AdjustmentDrafted,
            GoalState.AdjustmentDeclared => FormState.AdjustmentDeclared,
            GoalState.AdjustmentReviewed => FormState.AdjustmentReviewed,
            GoalState.Archived => FormState.Archived,
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    /// <summary>The state of a form of a monitoring round. What is closed is locked.</summary>
    public static FormState Of(MonitoringState state) =>
        state switch
        {
            MonitoringState.Draft => FormState.Draft,
            MonitoringState.Submitted => FormState.Submitted,
            MonitoringState.Returned => FormState.Returned,
            MonitoringState.DepartmentApproved => FormState.DepartmentApproved,
            MonitoringState.Warned => FormState.Warned,
            MonitoringState.Suspended => FormState.Suspended,
            MonitoringState.Closed => FormState.Locked,
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
}
