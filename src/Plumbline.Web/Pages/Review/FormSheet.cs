using System.Collections.Immutable;
using Plumbline.App.Forms;
using Plumbline.App.Review;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Web.Pages.Review;

/// <summary>A cell of the read-only form.</summary>
/// <param name="Place">Row and field, as remarks and events name it.</param>
/// <param name="Words">The place in the words of the form.</param>
/// <param name="Text">What stands there; empty: nothing.</param>
/// <param name="Worst">The heaviest finding on it; null: none.</param>
/// <param name="OpenRemarks">Threads on it that are not resolved.</param>
/// <param name="Changed">It differs from the last submission.</param>
public sealed record SheetCell(string Place, string Words, string Text, Severity? Worst, int OpenRemarks, bool Changed);

/// <summary>A titled part of the form with its rows of cells.</summary>
/// <param name="Title">Key of the title's text.</param>
/// <param name="Heads">Heads of the columns; empty: each row is a word and a value.</param>
/// <param name="Rows">The rows.</param>
public sealed record SheetPart(string Title, ImmutableArray<string> Heads, ImmutableArray<SheetRow> Rows);

/// <summary>A row: what it is called, and its cells.</summary>
public sealed record SheetRow(string Head, ImmutableArray<SheetCell> Cells);

/// <summary>Lays a form out for reading: funds and indicators as tables, everything else by word and value.</summary>
internal sealed class FormSheet(FormReview review, Filing filing)
{
    private static readonly ImmutableArray<string> Funds = ["initialBudget", "adjustedBudget", "executedAmount"];

    private static readonly ImmutableArray<string> Columns =
    [
        "target",
        "actual",
        "weight",
        "selfScore",
        "deviationReason",
    ];

    private readonly FormPlaces places = new(review.Judged.Opened);
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);

    private readonly HashSet<string> changed = review
        .Changes.Select(change => change.Path)
        .ToHashSet(StringComparer.Ordinal);

    internal ImmutableArray<SheetPart> Parts()
    {
        var sources = Rows("budget.sources", filing.Budget?.Sources.Length ?? 0);
        var funds = Table("Item.Funds", "budget.total", ["budget.total", .. sources], Funds);
        var indicators = Table(
            "Item.Indicators",
            "indicators[0]",
            Rows("indicators", filing.Indicators.Length),
            Columns
        );
        var values = FilingWalk.Values(filing).Where(value => !shown.Contains(Position(value.Path))).ToList();
        return
        [
            .. new[]
            {
                Words("Item.Facts", values, "identity."),
                funds,
                Words("Item.Goals", values, "goals."),
                indicators,
                Words("Item.Rest", values, ""),
            }.Where(part => !part.Rows.IsEmpty),
        ];
    }

    private SheetPart Table(string title, string list, IEnumerable<string> rows, ImmutableArray<string> fields)
    {
        var cells = rows.Select(row => new SheetRow(Head(row), [.. fields.Select(field => Cell($"{row}.{field}"))]))
            .Where(row => row.Cells.Any(cell => cell.Text.Length > 0))
            .ToImmutableArray();
        return new(title, [.. fields.Select(field => Last($"{list}.{field}"))], cells);
    }

    private SheetPart Words(string title, List<FilingValue> values, string prefix)
    {
        var chosen = values.Where(value => value.Path.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        values.RemoveAll(chosen.Contains);
        return new(
            title,
            [],
            [.. chosen.Select(value => Cell(value.Path)).Select(cell => new SheetRow(cell.Words, [cell]))]
        );
    }

    private SheetCell Cell(string path)
    {
        shown.Add(path);
        var place = places.Of(path);
        var parsed = FilingPath.TryParse(path, out var found) ? found : null;
        var value = parsed?.Find(filing);
        var findings = review.Judged.Findings.Where(finding => finding.Place == place && place.Length > 0).ToList();
        return new(
            place,
            parsed?.Describe(filing) ?? path,
            value is null ? "" : FilingWalk.Print(value),
            findings.Count == 0 ? null : findings.Max(finding => finding.Finding.Severity),
            review.Threads.Count(thread => thread.Root.Place == place && thread.Root.ResolvedAt is null),
            changed.Contains(path)
        );
    }

    // Values name items by key where they have one; a table names them by position.
    private string Position(string path) =>
        places.Of(path) is { } place
        && review.Judged.Opened.Joined.Paths.FirstOrDefault(row => IsAt(place, row.Key))
            is { Value: { } row, Key: var key }
            ? row + place[$"{key.Part}/{key.Item}".Length..]
            : path;

    private static bool IsAt(string place, (string Part, string Item) row) =>
        place.StartsWith($"{row.Part}/{row.Item}.", StringComparison.Ordinal);

    private string Head(string row) =>
        FilingPath.TryParse(row, out var parsed) ? parsed.Describe(filing).Split(" · ")[^1] : row;

    private static string Last(string path) =>
        FilingPath.TryParse(path, out var parsed) ? parsed.Describe().Split(" · ")[^1] : path;

    private static IEnumerable<string> Rows(string list, int count) =>
        Enumerable
            .Range(0, count)
            .Select(at => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{list}[{at}]"));
}
