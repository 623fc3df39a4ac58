using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Monitoring;
using Plumbline.Domain.Scoring;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Monitoring;

/// <summary>What the forms of a round add up to, all that the person may see.</summary>
/// <param name="Filled">Forms with a watch.</param>
/// <param name="Unknown">Of these, forms that stand in no quarter.</param>
/// <param name="Overdue">Warnings whose answer is late.</param>
/// <param name="Stopped">Forms for which no payment should be made.</param>
/// <param name="Lights">Forms by their worst light.</param>
/// <param name="Quarters">Forms by quarter of the chart.</param>
public sealed record RoundCounts(
    int Filled,
    int Unknown,
    int Overdue,
    int Stopped,
    ImmutableDictionary<WarningLight, int> Lights,
    ImmutableDictionary<ControlQuarter, int> Quarters
)
{
    /// <summary>How many forms have a light.</summary>
    public int Of(WarningLight light) => Lights.GetValueOrDefault(light);

    /// <summary>How many forms stand in a quarter of the chart.</summary>
    public int Of(ControlQuarter quarter) => Quarters.GetValueOrDefault(quarter);

    internal static async Task<RoundCounts> Of(
        AppDb db,
        IQueryable<Form> forms,
        DateTime late,
        CancellationToken cancellation
    )
    {
        var watched = await forms
            .Join(db.FormWatches, form => form.Id, watch => watch.FormId, (_, watch) => watch)
            .GroupBy(watch => new { watch.Overall, watch.Quarter })
            .Select(group => new
            {
                group.Key.Overall,
                group.Key.Quarter,
                Count = group.Count(),
            })
            .ToListAsync(cancellation);
        return new(
            watched.Sum(row => row.Count),
            watched.Where(row => row.Quarter is null).Sum(row => row.Count),
            await forms.CountAsync(form => form.State == FormState.Warned && form.StateSince < late, cancellation),
            await forms.CountAsync(form => form.State == FormState.Suspended, cancellation),
            watched
                .Where(row => row.Overall is not null)
                .GroupBy(row => row.Overall!.Value)
                .ToImmutableDictionary(group => group.Key, group => group.Sum(row => row.Count)),
            watched
                .Where(row => row.Quarter is not null)
                .GroupBy(row => row.Quarter!.Value)
                .ToImmutableDictionary(group => group.Key, group => group.Sum(row => row.Count))
        );
    }

    /// <summary>The instant before which a warning must have been given for its answer to be late now.</summary>
    internal static DateTime LateSince(DateOnly today, int? workingDays)
    {
        if (workingDays is not { } days)
        {
            return DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
        }

        var day = today;
        while (WorkingDays.After(day, days) >= today)
        {
            day = day.AddDays(-1);
        }

        return ChinaTime.Instant(day.AddDays(1).ToDateTime(TimeOnly.MinValue));
    }
}
