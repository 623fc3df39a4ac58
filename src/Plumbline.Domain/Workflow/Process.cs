using System.Collections.Immutable;

namespace Plumbline.Domain.Workflow;

/// <summary>
/// A closed table of moves: what is not in it cannot happen. Who may make a move and whether a reason is compulsory is
/// part of the row.
/// </summary>
/// <typeparam name="TState">The states of the process.</typeparam>
public sealed record Process<TState>
    where TState : struct, Enum
{
    internal Process(TState start, params ImmutableArray<Move<TState>> moves)
    {
        Start = start;
        Moves = moves;
    }

    /// <summary>The state in which every case begins.</summary>
    public TState Start { get; }

    /// <summary>All moves there are.</summary>
    public ImmutableArray<Move<TState>> Moves { get; }

    /// <summary>The move that an action by a role makes from a state; null when it is not allowed.</summary>
    public Move<TState>? TryMove(TState state, MoveAction action, Role role) =>
        Moves.FirstOrDefault(move => Is(move.From, state) && move.Action == action && move.Roles.Contains(role));

    /// <summary>What a role may do in a state, in the order of the table.</summary>
    public IEnumerable<Move<TState>> Allowed(TState state, Role role) =>
        Moves.Where(move => Is(move.From, state) && move.Roles.Contains(role));

    /// <summary>Nothing happens any more.</summary>
    public bool IsFinal(TState state) => !Moves.Any(move => Is(move.From, state));

    /// <summary>The same moves between states of another type.</summary>
    internal Process<TOther> Between<TOther>(Func<TState, TOther> state)
        where TOther : struct, Enum =>
        new(
            state(Start),
            [
                .. Moves.Select(move => new Move<TOther>(state(move.From), move.Action, state(move.To), move.Roles)
                {
                    ReasonRequired = move.ReasonRequired,
                    FollowsPublication = move.FollowsPublication,
                }),
            ]
        );

    internal static bool Is(TState left, TState right) => EqualityComparer<TState>.Default.Equals(left, right);
}

/// <summary>One row of a table of moves.</summary>
/// <param name="From">The state before.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">The state after.</param>
/// <param name="Roles">Who may do it.</param>
public sealed record Move<TState>(TState From, MoveAction Action, TState To, ImmutableArray<Role> Roles)
    where TState : struct, Enum
{
    /// <summary>A written reason must come with it.</summary>
    public bool ReasonRequired { get; init; }

    /// <summary>Nobody makes it on its own: it goes with a move of the publication, so with a secrecy review.</summary>
    public bool FollowsPublication { get; init; }
}

/// <summary>What people do to move a case on.</summary>
public enum MoveAction
{
    /// <summary>送审.</summary>
    Submit,

    /// <summary>撤回: the body that submitted takes it back before anyone looked at it.</summary>
    Withdraw,

    /// <summary>退回.</summary>
    Return,

    /// <summary>审核通过.</summary>
    Approve,

    /// <summary>受理.</summary>
    Accept,

    /// <summary>终审锁定.</summary>
    Seal,

    /// <summary>解锁.</summary>
    Unseal,

    /// <summary>公开.</summary>
    Disclose,

    /// <summary>归档.</summary>
    Archive,

    /// <summary>启动下一环节.</summary>
    Open,

    /// <summary>调整目标.</summary>
    Adjust,

    /// <summary>预警.</summary>
    Warn,

    /// <summary>暂停.</summary>
    Suspend,

    /// <summary>恢复.</summary>
    Resume,

    /// <summary>不予公开 or 不予通过.</summary>
    Refuse,

    /// <summary>指派.</summary>
    Assign,

    /// <summary>反馈.</summary>
    Report,

    /// <summary>跳过 a stage that does not apply.</summary>
    Skip,
}
