using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Forms;
using Plumbline.App.Review;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Regimes.Values;

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
/// <param name="Section">The section of the form's page; null: what stands in none of them.</param>
/// <param name="Title">What the part is called within the section; null: the section's own name says it.</param>
/// <param name="Heads">Heads of the columns; empty: each row is a word and a value.</param>
/// <param name="Rows">The rows.</param>
public sealed record SheetPart(
    FormSectionKind? Section,
    string? Title,
    ImmutableArray<string> Heads,
    ImmutableArray<SheetRow> Rows
);

/// <summary>A row: what it is called, and its cells.</summary>
public sealed record SheetRow(string Head, ImmutableArray<SheetCell> Cells);

/// <summary>
/// Lays a form out for reading, in the sections in which it is filled: lists as tables without their empty columns, blocks by
/// word and value, and behind them what stands in no section.
/// </summary>
internal sealed class FormSheet(FormReview review, Filing filing, ImmutableArray<FormSection> sections)
{
    // Said by the head of the page.
    private static readonly ImmutableHashSet<string> Known =
    [
        "schema",
        "subject",
        "regime",
        "year",
        "stage",
        "round",
        "title",
    ];

    // What only the program reads: names of items, numbers of register systems, the outline of a report.
    private static readonly ImmutableHashSet<string> Codes = ["key", "system", "outline", "form"];

    private readonly FormPlaces places = new(review.Judged.Opened);
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);

    private readonly HashSet<string> changed = review
        .Changes.Select(change => change.Path)
        .ToHashSet(StringComparer.Ordinal);

    internal ImmutableArray<SheetPart> Parts()
    {
        var parts = sections
            .Where(section => section.Kind != FormSectionKind.Deviations)
            .SelectMany(Section)
            .Where(part => !part.Rows.IsEmpty)
            .ToList();
        var rest = FilingWalk
            .Values(filing)
            .Where(value => !Known.Contains(value.Path) && !Codes.Contains(value.Path.Split('.')[^1]))
            .Where(value => !shown.Contains(Position(value.Path)))
            .Select(value => Cell(value.Path))
            .Select(cell => new SheetRow(cell.Words, [cell]))
            .ToImmutableArray();
        return rest.IsEmpty ? [.. parts] : [.. parts, new SheetPart(null, null, [], rest)];
    }

    private IEnumerable<SheetPart> Section(FormSection section) =>
        section.Blocks.Select(
            (block, at) =>
            {
                var title = at == 0 ? null : block.Label;
                return block.IsList ? Table(section.Kind, title, block) : Words(section.Kind, title, block);
            }
        );

    private SheetPart Words(FormSectionKind section, string? title, FormBlock block)
    {
        var rows = block
            .Fields.Select(field => new SheetRow(field.Label, [Cell(Path(block.Part, field.Field))]))
            .Where(row => row.Cells[0].Text.Length > 0);
        return new(section, title, [], [.. rows]);
    }

    private SheetPart Table(FormSectionKind section, string? title, FormBlock block)
    {
        var fields = section == FormSectionKind.Milestones ? block.Fields : Fields(block);
        var total = block.Fixed.Select(row =>
            (Label: "Σ", Cells: fields.Select(field => Total(row, field)).ToImmutableArray())
        );
        var count = FilingPath.Parse(block.Part).Find(filing) is System.Collections.ICollection list ? list.Count : 0;
        var items = Enumerable
            .Range(0, count)
            .Select(at =>
                (
                    Label: (at + 1).ToString(CultureInfo.InvariantCulture),
                    Cells: fields.Select(field => Cell(Item(block.Part, at, field.Field))).ToImmutableArray()
                )
            );
        var rows = total.Concat(items).Where(row => row.Cells.Any(cell => cell.Text.Length > 0)).ToList();
        var used = Enumerable
            .Range(0, fields.Length)
            .Where(at => rows.Any(row => row.Cells[at].Text.Length > 0))
            .ToList();
        return new(
            section,
            title,
            [.. used.Select(at => fields[at].Label)],
            [.. rows.Select(row => new SheetRow(row.Label, [.. used.Select(at => row.Cells[at])]))]
        );
    }

    // The reasons of deviations are filled in a table of their own and read beside what they explain.
    private ImmutableArray<FormField> Fields(FormBlock block) =>
        [
            .. sections
                .Where(section => section.Kind != FormSectionKind.Milestones)
                .SelectMany(section => section.Blocks)
                .Where(other => other.IsList && other.Part == block.Part)
                .SelectMany(other => other.Fields)
                .DistinctBy(field => field.Field, StringComparer.Ordinal),
        ];

    private SheetCell Total(FixedGridRow row, FormField field) =>
        field.Field is "label" or "origin" or "nature"
            ? new("", row.Label, field.Field == "label" ? row.Label : "", null, 0, false)
            : Cell(Path(row.Part, row.Prefix + field.Field));

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
            Text(value),
            findings.Count == 0 ? null : findings.Max(finding => finding.Finding.Severity),
            review.Threads.Count(thread => thread.Root.Place == place && thread.Root.ResolvedAt is null),
            changed.Contains(path)
        );
    }

    // Prose is read as it will be printed, with its live numbers.
    private string Text(object? value) =>
        value switch
        {
            null => "",
            Prose prose => ProseText.Plain(prose, filing, MoneyFormat.TenThousand),
            _ => FieldWords.Of(value),
        };

    // Values name items by key where they have one; a table names them by position.
    private string Position(string path) =>
        places.Of(path) is { } place
        && review.Judged.Opened.Joined.Paths.FirstOrDefault(row => IsAt(place, row.Key))
            is { Value: { } row, Key: var key }
            ? row + place[$"{key.Part}/{key.Item}".Length..]
            : path;

    private static bool IsAt(string place, (string Part, string Item) row) =>
        place.StartsWith($"{row.Part}/{row.Item}.", StringComparison.Ordinal);

    private static string Path(string part, string field) => part.Length == 0 ? field : $"{part}.{field}";

    private static string Item(string list, int at, string field) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}[{at}].{field}");
}
