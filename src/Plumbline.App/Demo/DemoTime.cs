namespace Plumbline.App.Demo;

/// <summary>A clock that stands: what happened before the demonstration began bears the day on which it happened.</summary>
internal sealed class DemoTime(DateTime at) : TimeProvider
{
    /// <summary>Half past nine in the morning of a day in China.</summary>
    internal static DemoTime On(int year, int month, int day) =>
        new(new DateTime(year, month, day, 1, 30, 0, DateTimeKind.Utc));

    /// <summary>The same, or an hour ago where that day is yet to come.</summary>
    internal static DemoTime By(TimeProvider now, int year, int month, int day)
    {
        var latest = now.GetUtcNow().UtcDateTime.AddHours(-1);
        var wanted = On(year, month, day);
        return wanted.At < latest ? wanted : new(latest);
    }

    /// <summary>The instant, UTC.</summary>
    internal DateTime At { get; } = at;

    public override DateTimeOffset GetUtcNow() => new(At, TimeSpan.Zero);
}
