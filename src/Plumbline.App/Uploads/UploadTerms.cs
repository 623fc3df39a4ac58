using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Review;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Uploads;

/// <summary>Cells of an uploaded form in words: which row, by number and name, and words of lists in Chinese.</summary>
internal sealed class UploadTerms(OpenedForm opened)
{
    private readonly PlaceWords words = new(opened);

    private readonly ImmutableDictionary<(string, string), FormRow> rows = opened.Rows.ToImmutableDictionary(row =>
        (row.Part, row.Item)
    );

    /// <summary>A list or block.</summary>
    internal static string Of(string part) => FilingPath.TryParse(part, out var found) ? found.Describe() : part;

    /// <summary>A cell: 绩效指标 3 · 实际完成值（经费拨付及时率）.</summary>
    internal string Of(string part, string item, string field)
    {
        var place = words.Of(PlaceText.Of(part, item, field));
        return rows.TryGetValue((part, item), out var row) && item.Length > 0 && NameOf(row) is { Length: > 0 } name
            ? $"{place}（{name}）"
            : place;
    }

    /// <summary>A value: of a closed list the word that forms print.</summary>
    internal static string Value(UploadCell cell, string value) => Word(cell.Part, cell.Field, value) ?? value;

    private static string? NameOf(FormRow row)
    {
        var data = JsonNode.Parse(row.Data)!.AsObject();
        string? Shown(string name) => FormJson.Shown(data[name]);
        return Shown("name")
            ?? Shown("label")
            ?? Shown("taskName")
            ?? (Shown("origin") is { } origin ? Word(row.Part, "origin", origin) : null)
            ?? (Shown("nature") is { } nature ? Word(row.Part, "nature", nature) : null);
    }

    private static string? Word(string part, string field, string value) =>
        FilingPath.TryParse($"{part}[0].{field}", out var path) && path.Choices() is { Count: > 0 } choices
            ? FormFields.ChoicesOf(choices).FirstOrDefault(choice => choice.Value == value)?.Word
            : null;
}
