using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.Tests.Domain.Workflow;

/// <summary>What holds of every table of moves.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void SelfEvaluationForm_IsSound() =>
        AssertSoundOver(
            SelfEvaluationForm.Process,
            [.. Enum.GetValues<FormState>().Where(state => state <= FormState.Archived)],
            FormState.Archived
        );

    [Fact]
    public void GoalDeclaration_IsSound() => AssertSound(GoalDeclaration.Process, GoalState.Archived);

    [Fact]
    public void MonitoringRound_IsSound() => AssertSound(MonitoringRound.Process, MonitoringState.Closed);

    [Fact]
    public void Recheck_IsSound() => AssertSound(Recheck.Process, RecheckState.Concluded);

    [Fact]
    public void Rectification_IsSound() => AssertSound(Rectification.Process, RectificationState.Closed);

    [Fact]
    public void Disclosure_IsSound() =>
        AssertSound(Disclosure.Process, DisclosureState.Published, DisclosureState.Withheld);

    [Fact]
    public void Chain_IsSound() => AssertSound(Chain.Process, ChainStage.Archived);

    [Fact]
    public void TryMove_ByTheRightRole_LeadsOn()
    {
        var move = SelfEvaluationForm.Process.TryMove(FormState.Submitted, MoveAction.Approve, Role.UnitReviewer);

        Assert.Equal(FormState.UnitApproved, move!.To);
        Assert.False(move.ReasonRequired);
    }

    [Theory]
    [InlineData(FormState.Submitted, MoveAction.Approve, Role.Filler)]
    [InlineData(FormState.Draft, MoveAction.Approve, Role.UnitReviewer)]
    [InlineData(FormState.Locked, MoveAction.Return, Role.FinancePerformance)]
    [InlineData(FormState.Archived, MoveAction.Unseal, Role.FinancePerformance)]
    public void TryMove_NotInTheTable_IsRefused(FormState state, MoveAction action, Role role) =>
        Assert.Null(SelfEvaluationForm.Process.TryMove(state, action, role));

    [Fact]
    public void Allowed_ForTheFillerOfAReturnedForm_IsToSubmitAgain()
    {
        var allowed = SelfEvaluationForm.Process.Allowed(FormState.Returned, Role.Filler);

        Assert.Equal(MoveAction.Submit, Assert.Single(allowed).Action);
    }

    [Fact]
    public void MayWrite_GivesEachScoreToItsOwnerOnly()
    {
        Assert.True(ScoreOwners.MayWrite(ScoreKind.Self, Role.Filler, FormState.Draft));
        Assert.True(ScoreOwners.MayWrite(ScoreKind.Self, Role.Filler, FormState.Returned));
        Assert.False(ScoreOwners.MayWrite(ScoreKind.Self, Role.Filler, FormState.Submitted));
        Assert.False(ScoreOwners.MayWrite(ScoreKind.Self, Role.DepartmentFinance, FormState.UnitApproved));
        Assert.True(ScoreOwners.MayWrite(ScoreKind.Department, Role.LeadingGroup, FormState.UnitApproved));
        Assert.False(ScoreOwners.MayWrite(ScoreKind.Department, Role.LeadingGroup, FormState.Locked));
        Assert.True(ScoreOwners.MayWrite(ScoreKind.Finance, Role.ThirdParty, FormState.DepartmentApproved));
        Assert.True(ScoreOwners.MayWrite(ScoreKind.Finance, Role.FinanceBusiness, FormState.FinanceAccepted));
        Assert.False(ScoreOwners.MayWrite(ScoreKind.Finance, Role.FinanceBusiness, FormState.Locked));
    }

    [Fact]
    public void MayWrite_NeverHoldsForAdministratorsAndObservers()
    {
        var tried =
            from score in Enum.GetValues<ScoreKind>()
            from state in Enum.GetValues<FormState>()
            from role in new[] { Role.Administrator, Role.Observer }
            select ScoreOwners.MayWrite(score, role, state);

        Assert.DoesNotContain(true, tried);
    }

    private static void AssertSound<TState>(Process<TState> process, params TState[] ends)
        where TState : struct, Enum => AssertSoundOver(process, Enum.GetValues<TState>(), ends);

    // The states of forms serve several processes; each is held against those that are its own.
    private static void AssertSoundOver<TState>(Process<TState> process, TState[] states, params TState[] ends)
        where TState : struct, Enum
    {
        Assert.Equal([.. states], Reachable(process, process.Start).Order());
        Assert.All(states, state => Assert.True(Reachable(process, state).Overlaps(ends), $"{state} is a dead end"));
        Assert.All(process.Moves, move => Assert.NotEmpty(move.Roles));
        Assert.All(process.Moves, move => Assert.DoesNotContain(Role.Administrator, move.Roles));
        Assert.All(process.Moves, move => Assert.DoesNotContain(Role.Observer, move.Roles));
        Assert.All(process.Moves.Where(SaysNo), move => Assert.True(move.ReasonRequired, $"{move} needs a reason"));
        Assert.Equal(process.Moves.Length, process.Moves.DistinctBy(move => (move.From, move.Action)).Count());
        Assert.All(Enum.GetValues<TState>(), state => AssertNoSelfApproval(process, state));
        Assert.All(
            Enum.GetValues<TState>(),
            state => Assert.Equal(!process.Moves.Any(move => move.From.Equals(state)), process.IsFinal(state))
        );
    }

    private static bool SaysNo<TState>(Move<TState> move)
        where TState : struct, Enum =>
        move.Action
            is MoveAction.Return
                or MoveAction.Refuse
                or MoveAction.Unseal
                or MoveAction.Skip
                or MoveAction.Suspend
                or MoveAction.Warn
                or MoveAction.Adjust;

    // Whoever brings a case into a state by submitting or reporting may not approve it there.
    private static void AssertNoSelfApproval<TState>(Process<TState> process, TState state)
        where TState : struct, Enum
    {
        var submitters = process
            .Moves.Where(move => move.To.Equals(state) && move.Action is MoveAction.Submit)
            .SelectMany(move => move.Roles);
        var approvers = process
            .Moves.Where(move => move.From.Equals(state) && Decides(move))
            .SelectMany(move => move.Roles);

        Assert.Empty(submitters.Intersect(approvers));
    }

    private static bool Decides<TState>(Move<TState> move)
        where TState : struct, Enum => move.Action is MoveAction.Approve or MoveAction.Accept or MoveAction.Refuse;

    private static HashSet<TState> Reachable<TState>(Process<TState> process, TState from)
        where TState : struct, Enum
    {
        var seen = new HashSet<TState> { from };
        var open = new Queue<TState>(seen);
        while (open.TryDequeue(out var state))
        {
            foreach (var move in process.Moves.Where(move => move.From.Equals(state) && seen.Add(move.To)))
            {
                open.Enqueue(move.To);
            }
        }

        return seen;
    }
}
