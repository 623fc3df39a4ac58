namespace Plumbline.App.Season;

/// <summary>The clock of the offices: Asia/Shanghai, eight hours ahead of UTC the whole year.</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(8);

    /// <summary>Today in China.</summary>
    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(Show(time.GetUtcNow().UtcDateTime));

    /// <summary>The wall clock in China at an instant.</summary>
    public static DateTime Show(DateTime utc) => DateTime.SpecifyKind(utc + Ahead, DateTimeKind.Unspecified);

    /// <summary>The instant at which the clock in China shows this.</summary>
    public static DateTime Instant(DateTime shown) => DateTime.SpecifyKind(shown - Ahead, DateTimeKind.Utc);

    /// <summary>The last minute of a day in China.</summary>
    public static DateTime EndOf(DateOnly day) => Instant(day.ToDateTime(new TimeOnly(23, 59, 59)));
}
