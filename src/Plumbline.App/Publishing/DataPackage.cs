using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.App.Files;

namespace Plumbline.App.Publishing;

/// <summary>
/// The descriptor of a publication's tables as a Fiscal Data Package (Frictionless Data, profile
/// <c>fiscal-data-package</c>): where the files are, what each column means, and their fingerprints.
/// </summary>
public static class DataPackage
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The descriptor as JSON text; paths are relative to where it lies.</summary>
    public static string Of(OpenedPublication opened, string homepage)
    {
        var filing = opened.Filing;
        var package = new JsonObject
        {
            ["profile"] = "fiscal-data-package",
            ["name"] = $"plumbline-{opened.Publication.Code.ToLowerInvariant()}",
            ["id"] = opened.Publication.Code,
            ["title"] = $"{filing.Identity.Department} {filing.Year} {filing.Identity.Project}".TrimEnd(),
            ["homepage"] = homepage,
            ["countryCode"] = "CN",
            ["created"] = opened.Publication.PublishedAt,
            ["currency"] = "CNY",
            ["fiscalPeriod"] = new JsonObject { ["start"] = $"{filing.Year}-01-01", ["end"] = $"{filing.Year}-12-31" },
            ["dataHash"] = $"sha256:{opened.Hash}",
            ["resources"] = new JsonArray(
                Resource(PublicTables.Funds(filing)),
                Resource(PublicTables.Indicators(filing, opened.Checked.Sheet))
            ),
        };
        return package.ToJsonString(Indented);
    }

    private static JsonObject Resource(PublicTable table)
    {
        var bytes = table.Csv();
        return new()
        {
            ["name"] = table.Name,
            ["path"] = $"{table.Name}.csv",
            ["profile"] = "tabular-data-resource",
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
            ["bytes"] = bytes.Length,
            ["hash"] = $"sha256:{FileHash.Of(bytes)}",
            ["schema"] = new JsonObject
            {
                ["fields"] = new JsonArray([.. table.Columns.Select(Field)]),
                ["missingValues"] = new JsonArray(""),
            },
        };
    }

    private static JsonNode Field(PublicColumn column)
    {
        var field = new JsonObject
        {
            ["name"] = column.Name,
            ["title"] = column.Title,
            ["type"] = column.Type,
        };
        if (column.ColumnType is { } meaning)
        {
            field["columnType"] = meaning;
        }

        return field;
    }
}
