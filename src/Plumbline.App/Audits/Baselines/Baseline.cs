using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.App.Files;
using Plumbline.Audit;
using Plumbline.Documents.Reading;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Baselines;

/// <summary>A finding that somebody accepted.</summary>
/// <param name="Fingerprint">By which it is known again.</param>
/// <param name="Rule">For the reader of the file.</param>
/// <param name="File">For the reader of the file.</param>
/// <param name="Quote">For the reader of the file.</param>
/// <param name="Message">For the reader of the file.</param>
public sealed record AcceptedFinding(string Fingerprint, string Rule, string File, string Quote, string Message);

/// <summary>The findings that are known and accepted; a JSON file that people may edit, say to add a reason.</summary>
public sealed record Baseline(ImmutableHashSet<string> Fingerprints)
{
    /// <summary>Name of the shape of the file.</summary>
    public const string Schema = "plumbline.baseline/1";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>Nothing is accepted.</summary>
    public static Baseline None { get; } = new(ImmutableHashSet<string>.Empty);

    /// <summary>The baseline of a file, or why it cannot be read.</summary>
    public static Result<Baseline> Read(string file) =>
        FileBytes.Of(file, ReadingLimits.Default.FileBytes).Then(bytes => Parse(file, bytes));

    /// <summary>The file with these findings.</summary>
    public static string Write(IEnumerable<AcceptedFinding> accepted) =>
        new JsonObject
        {
            ["schema"] = Schema,
            ["accepted"] = new JsonArray([.. accepted.Select(finding => (JsonNode)Json(finding))]),
        }.ToJsonString(Indented) + "\n";

    /// <summary>The findings of an audit as they would be accepted.</summary>
    public static IEnumerable<AcceptedFinding> Of(AuditedFile audited) =>
        audited.Report.Findings.Select(found => new AcceptedFinding(
            Baselines.Fingerprint.Of(audited.Report, found),
            found.Finding.Rule,
            Path.GetFileName(audited.File),
            Baselines.Fingerprint.Sentence(audited.Report, found.Finding),
            found.Finding.Message.In(Language.Chinese)
        ));

    /// <summary>The audit without accepted findings; they are counted.</summary>
    public AuditedFile Apply(AuditedFile audited)
    {
        if (Fingerprints.IsEmpty)
        {
            return audited;
        }

        ImmutableArray<AuditFinding> left =
        [
            .. audited.Report.Findings.Where(found =>
                !Fingerprints.Contains(Baselines.Fingerprint.Of(audited.Report, found))
            ),
        ];
        return audited with
        {
            Report = audited.Report with { Findings = left },
            Accepted = audited.Report.Findings.Length - left.Length,
        };
    }

    private static Result<Baseline> Parse(string file, byte[] bytes)
    {
        try
        {
            var root = JsonNode.Parse(bytes) as JsonObject;
            if (root?["schema"] is JsonValue schema && schema.TryGetValue<string>(out var name) && name == Schema)
            {
                var accepted = (root["accepted"] as JsonArray)?.OfType<JsonObject>() ?? [];
                return Result.Of(
                    new Baseline([.. accepted.Select(finding => finding["fingerprint"]).Select(Text).OfType<string>()])
                );
            }
        }
        catch (JsonException)
        {
            // The same answer as for a file of another shape.
        }

        return Result.Failed<Baseline>(
            new Finding(
                AppMessages.BadBaseline,
                Severity.Error,
                new FilePlace(file),
                AppMessages.NoBaseline.With(("schema", Schema))
            )
            {
                Repair = AppMessages.NoBaselineRepair.With(),
            }
        );
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject Json(AcceptedFinding finding) =>
        new()
        {
            ["fingerprint"] = finding.Fingerprint,
            ["rule"] = finding.Rule,
            ["file"] = finding.File,
            ["quote"] = finding.Quote,
            ["message"] = finding.Message,
            ["reason"] = "",
        };
}
