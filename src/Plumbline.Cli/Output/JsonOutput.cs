using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;

namespace Plumbline.Cli.Output;

/// <summary>Results as JSON for programs. Scores and amounts are strings of exact decimals.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    internal static void Write(CliConsole console, JsonNode node) => console.Out.WriteLine(node.ToJsonString(Indented));

    internal static JsonArray Findings(CliConsole console, ImmutableArray<Finding> findings) =>
        new([.. findings.Select(finding => (JsonNode)Finding(console, finding))]);

    internal static JsonObject Sheet(CliConsole console, ScoreSheet sheet) =>
        new()
        {
            ["kind"] = JsonNamingPolicy.CamelCase.ConvertName(sheet.Kind.ToString()),
            ["regime"] = sheet.Regime,
            ["total"] = sheet.Total?.ToString(),
            ["grade"] = sheet.Grade?.Word,
            ["weightSum"] = sheet.WeightSum.ToString(),
            ["whyNoTotal"] = Messages(console, sheet.WhyNoTotal),
            ["remarks"] = Messages(console, sheet.Remarks),
            ["lines"] = new JsonArray([.. sheet.Lines.Select(line => (JsonNode)Line(console, line))]),
        };

    private static JsonObject Line(CliConsole console, ScoreLine line) =>
        new()
        {
            ["path"] = line.Path,
            ["name"] = line.Name,
            ["weight"] = line.Weight?.ToString(),
            ["score"] = line.Score?.ToString(),
            ["declared"] = line.Declared?.Literal,
            ["working"] = line.Working is { } working ? working.Method.Explain(working).In(console.Language) : null,
            ["source"] = line.Working?.Method.Source.Text,
            ["confidence"] = line.Working is { } scored
                ? JsonNamingPolicy.CamelCase.ConvertName(scored.Method.Source.Confidence.ToString())
                : null,
            ["whyNot"] = line.WhyNot?.In(console.Language),
            ["remarks"] = Messages(console, line.Remarks),
        };

    private static JsonObject Finding(CliConsole console, Finding finding) =>
        new()
        {
            ["rule"] = finding.Rule,
            ["severity"] = JsonNamingPolicy.CamelCase.ConvertName(finding.Severity.ToString()),
            ["place"] = finding.Place.ToString(),
            ["message"] = finding.Message.In(console.Language),
            ["expected"] = finding.Expected,
            ["found"] = finding.Found,
            ["repair"] = finding.Repair?.In(console.Language),
            ["unverified"] = finding.Unverified,
        };

    private static JsonArray Messages(CliConsole console, ImmutableArray<Message> messages) =>
        new([.. messages.Select(message => (JsonNode)message.In(console.Language))]);
}
