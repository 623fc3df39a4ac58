namespace Plumbline.App.Access.Sessions;

/// <summary>How long and how often a person may be signed in.</summary>
/// <param name="Concurrent">Sessions at the same time; one more ends the oldest.</param>
/// <param name="Idle">A session ends when nothing was asked for so long.</param>
/// <param name="Absolute">A session ends so long after it was started, whatever happens.</param>
public sealed record SessionRules(int Concurrent, TimeSpan Idle, TimeSpan Absolute)
{
    /// <summary>The oldest start of a session that is still good.</summary>
    internal DateTime OldestStart(DateTime now) => now - Absolute;

    /// <summary>The oldest sign of life of a session that is still good.</summary>
    internal DateTime OldestSeen(DateTime now) => now - Idle;
}
