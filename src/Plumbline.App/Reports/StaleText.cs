using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Reports;

/// <summary>Old numbers and dates of one chapter that nobody has replaced or confirmed.</summary>
/// <param name="Chapter">The chapter's id.</param>
/// <param name="Count">How many.</param>
public sealed record StaleChapter(string Chapter, int Count);

/// <summary>What in a text is still last year's, as the mark of its row keeps it.</summary>
public static class StaleText
{
    private const string Prefix = "stale:";

    /// <summary>The chapters of a form with old numbers and dates, in the order of their rows.</summary>
    public static ImmutableArray<StaleChapter> Left(IEnumerable<FormRow> rows) =>
        [
            .. rows.Where(row => row is { Part: "narrative", Item.Length: > 0, Marks: not null })
                .OrderBy(row => row.Position)
                .Select(row => new StaleChapter(ChapterOf(row) ?? row.Item, Spans(row).Sum(spans => spans.Length)))
                .Where(chapter => chapter.Count > 0),
        ];

    /// <summary>The mark of a text with stale spans; empty: none is left.</summary>
    internal static string MarkOf(ImmutableArray<ImmutableArray<ImmutableArray<int>>> stale) =>
        stale.All(spans => spans.IsEmpty) ? "" : Prefix + JsonSerializer.Serialize(stale);

    /// <summary>For each marked paragraph its spans: start and length.</summary>
    internal static ImmutableArray<ImmutableArray<ImmutableArray<int>>> Spans(FormRow row)
    {
        var mark = row.Marks is { } marks ? (string?)JsonNode.Parse(marks)!["paragraphs"] : null;
        return mark?.StartsWith(Prefix, StringComparison.Ordinal) == true
            ? JsonSerializer.Deserialize<ImmutableArray<ImmutableArray<ImmutableArray<int>>>>(mark[Prefix.Length..])
            : [];
    }

    internal static string? ChapterOf(FormRow row) => (string?)JsonNode.Parse(row.Data)!["chapter"];
}
