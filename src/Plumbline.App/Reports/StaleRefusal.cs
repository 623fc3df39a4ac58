using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Findings;

namespace Plumbline.App.Reports;

/// <summary>What is handed in says this year's numbers: those of last year that are left are named.</summary>
internal static class StaleRefusal
{
    /// <summary>The refusal that names the chapters and how many are left in each; null: none is left.</summary>
    /// <param name="left">Chapters with old numbers and dates.</param>
    /// <param name="heading">Heading of a chapter by its id.</param>
    internal static Finding? Of(ImmutableArray<StaleChapter> left, Func<string, string> heading)
    {
        if (left.IsEmpty)
        {
            return null;
        }

        var names = left.Select(one =>
            string.Create(CultureInfo.InvariantCulture, $"{heading(one.Chapter)}（{one.Count}）")
        );
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
