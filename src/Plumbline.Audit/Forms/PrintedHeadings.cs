using System.Collections.Immutable;

namespace Plumbline.Audit.Forms;

/// <summary>What published forms print over a column of their tables, so that a pasted block can be read by its head.</summary>
public static class PrintedHeadings
{
    /// <summary>Headings of a column of a filing's list, without blanks and brackets.</summary>
    /// <param name="list">The list: <c>indicators</c> or <c>budget.sources</c>.</param>
    /// <param name="field">Member of its items: <c>target</c>.</param>
    /// <returns>Empty where published forms have no such column.</returns>
    public static ImmutableArray<string> Of(string list, string field) =>
        Label(list, field) is { } label ? FormVocabulary.WordsOf(label) : [];

    private static FormLabel? Label(string list, string field) =>
        (list, field) switch
        {
            ("indicators", "kind") => FormLabel.Level1Head,
            ("indicators", "aspect") => FormLabel.Level2Head,
            ("indicators", "name") => FormLabel.NameHead,
            ("indicators", "target") => FormLabel.Target,
            ("indicators", "actual") => FormLabel.Actual,
            ("indicators", "weight") or ("budget.sources", "weight") => FormLabel.Weight,
            ("indicators", "selfScore") or ("budget.sources", "score") => FormLabel.Score,
            ("indicators", "measureUnit") => FormLabel.MeasureUnit,
            ("indicators", "deviationReason") => FormLabel.Deviation,
            ("budget.sources", "initialBudget") => FormLabel.Initial,
            ("budget.sources", "adjustedBudget") => FormLabel.Budget,
            ("budget.sources", "executedAmount") => FormLabel.Executed,
            _ => null,
        };
}
