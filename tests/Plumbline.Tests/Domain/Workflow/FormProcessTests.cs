using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.Tests.Domain.Workflow;

/// <summary>One set of states for the forms of all stages, and a table of moves for each stage.</summary>
public sealed class FormProcessTests
{
    public static TheoryData<FilingStage> Stages => [.. FormProcess.Stages];

    [Theory]
    [MemberData(nameof(Stages))]
    public void EveryStage_StartsAsADraftThatItsFillerSubmits(FilingStage stage)
    {
        var process = FormProcess.Of(stage);

        Assert.Equal(FormState.Draft, process.Start);
        Assert.NotNull(process.TryMove(FormState.Draft, MoveAction.Submit, Role.Filler));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void EveryReturn_NeedsAReasonAndComesBackToWhoeverFills(FilingStage stage) =>
        Assert.All(
            FormProcess.Of(stage).Moves.Where(move => move.Action == MoveAction.Return),
            move =>
            {
                Assert.True(move.ReasonRequired);
                Assert.True(FormProcess.IsBeingFilled(move.To));
            }
        );

    [Theory]
    [MemberData(nameof(Stages))]
    public void Nobody_ApprovesWhatTheSameRoleSubmitted(FilingStage stage) =>
        Assert.All(
            FormProcess.Of(stage).Moves.Where(move => move.Action is MoveAction.Approve or MoveAction.Accept),
            move => Assert.DoesNotContain(Role.Filler, move.Roles)
        );

    [Fact]
    public void GoalTable_IsTheDeclarations()
    {
        var moves = FormProcess.Of(FilingStage.Goal).Moves;

        Assert.Equal(GoalDeclaration.Process.Moves.Length, moves.Length);
        Assert.Contains(
            moves,
            move => move is { From: FormState.Locked, Action: MoveAction.Adjust, To: FormState.AdjustmentDrafted }
        );
        Assert.Contains(
            moves,
            move => move is { From: FormState.AdjustmentReviewed, Action: MoveAction.Refuse, To: FormState.Locked }
        );
    }

    [Fact]
    public void MonitoringTable_IsTheRounds()
    {
        var moves = FormProcess.Of(FilingStage.Monitoring).Moves;

        Assert.Equal(MonitoringRound.Process.Moves.Length, moves.Length);
        Assert.Contains(
            moves,
            move => move is { From: FormState.Warned, Action: MoveAction.Suspend, To: FormState.Suspended }
        );
    }

    [Fact]
    public void EveryState_BelongsToSomeStage() =>
        Assert.Empty(
            Enum.GetValues<FormState>()
                .Except(FormProcess.Stages.SelectMany(stage => FormProcess.Of(stage).Moves).Select(move => move.To))
                .Except([FormState.Draft])
        );

    [Fact]
    public void States_AreMappedOneToOne()
    {
        Assert.Distinct(Enum.GetValues<GoalState>().Select(FormProcess.Of));
        Assert.Distinct(Enum.GetValues<MonitoringState>().Select(FormProcess.Of));
    }

    [Theory]
    [InlineData(FormState.Locked)]
    [InlineData(FormState.Submitted)]
    [InlineData(FormState.Warned)]
    [InlineData(FormState.AdjustmentDeclared)]
    public void WhatIsOutOfTheFillersHands_IsNotTypedInto(FormState state) =>
        Assert.False(FormProcess.IsBeingFilled(state));
}
