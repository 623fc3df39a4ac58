using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Monitoring;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Scoring;

namespace Plumbline.App.Monitoring;

/// <summary>Keeps what pages over many forms show of a monitoring form. Derived, no event.</summary>
public static class KeepWatch
{
    private const int Parts = 10_000;

    /// <summary>The form judged by its last cut-off day; null: it is no monitoring form, or cannot be read.</summary>
    public static FilingWatch? Of(JudgedForm judged) =>
        judged is { Opened.Form.Stage: FilingStage.Monitoring, Checked: { } found }
            ? FilingWatch.Of(found.Filing, found.Regime, LastDay(found.Filing, found.Regime))
            : null;

    /// <summary>The row to keep.</summary>
    internal static FormWatch Row(long formId, FilingWatch watch) =>
        new()
        {
            FormId = formId,
            CutOff = watch.CutOff,
            Overall = watch.Overall,
            Budget = watch.Budget,
            Red = watch.Count(WarningLight.Red),
            Yellow = watch.Count(WarningLight.Yellow),
            Green = watch.Count(WarningLight.Green),
            Blue = watch.Count(WarningLight.Blue),
            Unlit = watch.Indicators.Count(one => one.Light is null),
            Goals = Share(watch.GoalProgress),
            Spending = Share(watch.Spending),
            Quarter = watch.Quarter,
            Apart = watch.Gap is not null,
        };

    /// <summary>Writes the row of a judged form, inside the transaction of the caller.</summary>
    internal static async Task Run(AppDb db, JudgedForm judged, CancellationToken cancellation)
    {
        if (Of(judged) is not { } watch)
        {
            return;
        }

        var row = Row(judged.Opened.Form.Id, watch);
        await db.FormWatches.Where(one => one.FormId == row.FormId).ExecuteDeleteAsync(cancellation);
        db.FormWatches.Add(row);
        await db.SaveChangesAsync(cancellation);
        db.Entry(row).State = EntityState.Detached;
    }

    private static DateOnly LastDay(Filing filing, Regime regime) =>
        filing
            .Indicators.SelectMany(indicator => indicator.Monitoring)
            .Select(point => point.CutOff)
            .DefaultIfEmpty(RoundDays.CutOff(regime, filing.Year.Number, filing.Round))
            .Max();

    private static long? Share(Fraction? share) => share is { } known ? (long)Rounding.ToWhole(known * Parts) : null;
}
