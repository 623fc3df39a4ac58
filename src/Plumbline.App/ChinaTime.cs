using System.Globalization;

namespace Plumbline.App;

/// <summary>The clock of the offices: Asia/Shanghai, eight hours ahead of UTC all year. The one home of that offset.</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(8);

    /// <summary>Today in China.</summary>
    public static DateOnly Today(TimeProvider time) => DayOf(time.GetUtcNow().UtcDateTime);

    /// <summary>The day in China at an instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Show(utc));

    /// <summary>The wall clock in China at an instant.</summary>
    public static DateTime Show(DateTime utc) => DateTime.SpecifyKind(utc + Ahead, DateTimeKind.Unspecified);

    /// <summary>The instant at which the clock in China shows this.</summary>
    public static DateTime Instant(DateTime shown) => DateTime.SpecifyKind(shown - Ahead, DateTimeKind.Utc);

    /// <summary>The last minute of a day in China.</summary>
    public static DateTime EndOf(DateOnly day) => Instant(day.ToDateTime(new TimeOnly(23, 59)));

    /// <summary>Day and minute in China: <c>2026-05-31 18:00</c>.</summary>
    public static string Text(DateTime utc) => Show(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The day in China: <c>2026-05-31</c>.</summary>
    public static string DayText(DateTime utc) => Show(utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
