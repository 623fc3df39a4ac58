using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Plumbline.App.Imports;
using Plumbline.Documents.Model;

namespace Plumbline.Cli.Output;

/// <summary>The account of an import as JSON.</summary>
internal static class ImportJson
{
    internal static JsonObject Of(Imported imported, ImmutableArray<string> paths) =>
        new()
        {
            ["schema"] = "plumbline.import/1",
            ["file"] = imported.File,
            ["filings"] = new JsonArray([
                .. imported.Filings.Select((filing, at) => (JsonNode)Filing(filing, paths[at])),
            ]),
        };

    private static JsonObject Filing(ImportedFiling filing, string path) =>
        new()
        {
            ["written"] = path,
            ["project"] = filing.Filing.Identity.Project,
            ["facts"] = new JsonArray([
                .. filing.Facts.Select(fact =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["what"] = fact.What.ToString(),
                            ["value"] = fact.Value,
                            ["given"] = fact.Given,
                        }
                ),
            ]),
            ["bound"] = new JsonArray([
                .. filing.Bound.Select(cell => (JsonNode)Cell("path", cell.Path, cell.Text, cell.Span)),
            ]),
            ["unbound"] = new JsonArray([
                .. filing.Unbound.Select(cell => (JsonNode)Cell("near", cell.Near, cell.Text, cell.Span)),
            ]),
        };

    private static JsonObject Cell(string name, string value, string text, TextSpan? span) =>
        new()
        {
            [name] = value,
            ["text"] = text,
            ["start"] = span?.Start,
            ["end"] = span?.End,
        };
}
