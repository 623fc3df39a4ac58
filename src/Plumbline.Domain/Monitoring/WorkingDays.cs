namespace Plumbline.Domain.Monitoring;

/// <summary>Working days, Monday to Friday. Public holidays change by yearly notice and are not known here.</summary>
public static class WorkingDays
{
    /// <summary>The day that lies a number of working days behind another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static DateOnly After(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        var left = workingDays;
        while (left > 0)
        {
            day = day.AddDays(1);
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }
}
