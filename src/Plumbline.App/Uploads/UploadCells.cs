using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.App.Data.Records;
using Plumbline.App.Files;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Imports;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Uploads;

/// <summary>A cell of an uploaded form that the filling form has otherwise, or a row that it does not have.</summary>
/// <param name="Id">By which the person picks it; the same for the same file and form.</param>
/// <param name="Part">Path of the list or block.</param>
/// <param name="Item">Name of the row; of a new one the name that it will get; empty for a block.</param>
/// <param name="Field">Members within the row; empty for a whole new row.</param>
/// <param name="Term">In Chinese words.</param>
/// <param name="Was">What the form holds.</param>
/// <param name="Now">What the file holds.</param>
/// <param name="Value">The value as JSON.</param>
public sealed record UploadCell(
    string Id,
    string Part,
    string Item,
    string Field,
    string Term,
    string? Was,
    string Now,
    string Value
)
{
    /// <summary>A row that the form does not have.</summary>
    public bool IsNewRow => Field.Length == 0;

    /// <summary>What the form holds, in words.</summary>
    public string? ShownWas => Was is null ? null : UploadTerms.Value(this, Was);

    /// <summary>What the file holds, in words.</summary>
    public string ShownNow => UploadTerms.Value(this, Now);
}

/// <summary>Sets an uploaded form against the form being filled, cell by cell.</summary>
public static class UploadCells
{
    /// <summary>The mark of a field that was taken from an upload.</summary>
    public const string Mark = "taken:upload";

    private const int TagLength = 8;

    private static readonly string[] NameFields = ["key", "name", "taskName", "label", "no", "text", "title", "ratio"];

    // Words of the machine, which a person would not know.
    private static readonly string[] Coded =
    [
        "key",
        "kind",
        "aspect",
        "nature",
        "origin",
        "notApplicable",
        "direction",
    ];

    private static readonly string[] Kept = ["", "identity", "signOff", "narrative"];

    /// <summary>What could be taken over, in the order of the form.</summary>
    public static ImmutableArray<UploadCell> Of(OpenedForm opened, Filing uploaded)
    {
        var cells = ImmutableArray.CreateBuilder<UploadCell>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var terms = new UploadTerms(opened);
        foreach (var row in FormPart.Split(FilingJson.WriteText(uploaded)).Where(row => !Kept.Contains(row.Part)))
        {
            var data = JsonNode.Parse(row.Data)!.AsObject();
            var there = opened
                .Rows.Where(one => one.Part == row.Part && (one.Item.Length == 0) == (row.Item.Length == 0))
                .FirstOrDefault(one =>
                    row.Item.Length == 0 || (Name(one) == Name(row) && taken.Add(one.Part + one.Item))
                );
            if (there is null && row.Item.Length > 0)
            {
                cells.Add(NewRow(row, data, cells.Count));
            }
            else
            {
                var known = there is null ? [] : JsonNode.Parse(there.Data)!.AsObject();
                AddCells(cells, (row.Part, there?.Item ?? "", terms), data, known, "");
            }
        }

        return cells.ToImmutable();
    }

    /// <summary>The uploaded filing that fits the form; null: the file holds none of its kind.</summary>
    public static ImportedFiling? Fitting(Imported imported, Form form)
    {
        var fitting = imported.Filings.Where(one => one.Filing.Subject == form.Subject).ToList();
        return fitting.Find(one => one.Filing.Identity.Project == form.Name) ?? fitting.FirstOrDefault();
    }

    /// <summary>Writes the picked cells through the write path of forms; what became of each.</summary>
    public static Task<SaveResult[]> Take(
        FormWriter writer,
        long formId,
        long accountId,
        IEnumerable<UploadCell> picked,
        Func<Guid> newOperation,
        CancellationToken cancellation
    ) => writer.Save([.. Operations(formId, accountId, picked, newOperation)], cancellation);

    /// <summary>The changes of picked cells.</summary>
    internal static IEnumerable<FieldOperation> Operations(
        long formId,
        long accountId,
        IEnumerable<UploadCell> picked,
        Func<Guid> newOperation
    ) =>
        picked.Select(
            (cell, at) =>
                new FieldOperation(
                    newOperation(),
                    formId,
                    accountId,
                    cell.IsNewRow ? OperationKind.AddRow : OperationKind.Set,
                    cell.Part,
                    cell.Item
                )
                {
                    Field = cell.Field,
                    Value = cell.Value,
                    Replaces = cell.Was,
                    Position = (at + 1L) << 32,
                    Mark = cell.IsNewRow ? null : Mark,
                }
        );

    private static UploadCell NewRow(FormRow row, JsonObject data, int at)
    {
        var item = string.Create(CultureInfo.InvariantCulture, $"u{at + 1}-{Tag(row.Data)}");
        var shown = data.Where(member => member.Value is JsonValue && !Coded.Contains(member.Key))
            .Select(member => FormJson.Shown(member.Value));
        return new(
            $"{row.Part}/{item}",
            row.Part,
            item,
            "",
            UploadTerms.Of(row.Part),
            null,
            string.Join(" · ", shown.OfType<string>()),
            row.Data
        );
    }

    private static void AddCells(
        ImmutableArray<UploadCell>.Builder cells,
        (string Part, string Item, UploadTerms Terms) row,
        JsonObject data,
        JsonObject known,
        string before
    )
    {
        var (part, item, terms) = row;
        foreach (var (name, value) in data)
        {
            var field = before + name;
            if (value is JsonObject inner)
            {
                AddCells(cells, row, inner, known, field + ".");
            }
            else if (value is JsonValue)
            {
                var (was, now) = (FormJson.Shown(FormJson.Find(known, field)), FormJson.Shown(value)!);
                if (was != now)
                {
                    var place = PlaceText.Of(part, item, field);
                    cells.Add(
                        new(place, part, item, field, terms.Of(part, item, field), was, now, FormJson.Text(value))
                    );
                }
            }
        }
    }

    private static string? Name(FormRow row)
    {
        var data = JsonNode.Parse(row.Data)!.AsObject();
        return NameFields.Select(name => FormJson.Shown(data[name])).FirstOrDefault(name => name is not null);
    }

    // The same row of the same file gets the same name, so that taking it twice adds it once.
    private static string Tag(string data) => FileHash.Of(data)[..TagLength];
}
