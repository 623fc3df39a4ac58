using System.Collections.Immutable;
using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Disclosures;

/// <summary>What starts the time of a duty: the day on which finance approved it to the department.</summary>
public enum DisclosureEvent
{
    /// <summary>部门预算批复.</summary>
    BudgetApproved,

    /// <summary>部门决算批复.</summary>
    FinalAccountsApproved,
}

/// <summary>A duty of a department to show something in public (rule book §11).</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Name">What has to be shown.</param>
/// <param name="After">What starts its time.</param>
/// <param name="Days">Calendar days for it.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record DisclosureDuty(string Id, string Name, DisclosureEvent After, int Days, Source Source)
{
    /// <summary>A publication of the department's self-evaluation in the portal proves it.</summary>
    public bool ByPortal { get; init; }

    /// <summary>The last day, when it was approved on a day: the day itself does not count.</summary>
    public DateOnly Due(DateOnly approved) => approved.AddDays(Days);
}

/// <summary>From which share by value a coverage has a mark.</summary>
public sealed record CoverageBand(string Mark, Rate From, Source Source);

/// <summary>What has to be shown in public, and how coverage is marked.</summary>
public sealed record DisclosureRules
{
    /// <summary>The duties, in the order of the year.</summary>
    public ImmutableArray<DisclosureDuty> Duties { get; init; } = [];

    /// <summary>Bands of coverage by falling bound.</summary>
    public ImmutableArray<CoverageBand> Coverage { get; init; } = [];

    /// <summary>The band of a part of a whole; null: there is no whole, or no band reaches down to it.</summary>
    public CoverageBand? Band(long part, long whole) =>
        whole <= 0 ? null : Coverage.FirstOrDefault(band => new Fraction(part, whole) >= band.From.ToFraction());
}

/// <summary>How a duty stands.</summary>
public enum DutyState
{
    /// <summary>尚未批复: its time has not begun.</summary>
    NotBegun,

    /// <summary>未到期.</summary>
    Running,

    /// <summary>按时公开.</summary>
    InTime,

    /// <summary>逾期公开.</summary>
    Late,

    /// <summary>逾期未公开.</summary>
    Overdue,
}

/// <summary>Judges duties by days alone.</summary>
public static class JudgeDuty
{
    /// <summary>How a duty stands on a day.</summary>
    /// <param name="due">Last day; null: its time has not begun.</param>
    /// <param name="shown">Day on which it was shown; null: not proven.</param>
    /// <param name="today">The day of judgement.</param>
    public static DutyState Of(DateOnly? due, DateOnly? shown, DateOnly today) =>
        (due, shown) switch
        {
            (null, null) => DutyState.NotBegun,
            ({ } last, { } day) when day > last => DutyState.Late,
            (_, not null) => DutyState.InTime,
            ({ } last, null) when today > last => DutyState.Overdue,
            _ => DutyState.Running,
        };
}
