using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Findings;
using Plumbline.Regimes.Outlines;

namespace Plumbline.App.Reports;

/// <summary>What is handed in says this year's numbers: those of last year that are left are named.</summary>
internal static class StaleRefusal
{
    /// <summary>The refusal that names the chapters and how many are left in each; null: none is left.</summary>
    /// <param name="left">Chapters with old numbers and dates.</param>
    /// <param name="outline">Gives the chapters their headings; null: they are called by their id.</param>
    internal static Finding? Of(ImmutableArray<StaleChapter> left, Outline? outline)
    {
        if (left.IsEmpty)
        {
            return null;
        }

        var headings = outline is null ? [] : ReportChapters.Of(outline);
        var names = left.Select(chapter =>
        {
            var heading = headings.FirstOrDefault(one => one.Id == chapter.Chapter)?.Heading ?? chapter.Chapter;
            return string.Create(CultureInfo.InvariantCulture, $"{heading}（{chapter.Count}）");
        });
        var count = left.Sum(chapter => chapter.Count).ToString(CultureInfo.InvariantCulture);
        return new(
            Refusals.StaleLeft,
            Severity.Error,
            new FieldPlace("narrative"),
            ReportMessages.StaleLeft.With(("count", count), ("chapters", string.Join("、", names)))
        )
        {
            Repair = ReportMessages.StaleRepair.With(),
        };
    }
}
