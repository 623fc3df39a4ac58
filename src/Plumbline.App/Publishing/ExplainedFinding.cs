using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.App.Forms;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Findings;

namespace Plumbline.App.Publishing;

/// <summary>A finding that the department explained, as it is published: rule, severity, both languages, explanation.</summary>
public sealed record ExplainedFinding(
    string Rule,
    Severity Severity,
    string Place,
    string Chinese,
    string English,
    string Explanation
)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The finding in a language.</summary>
    public string In(Language language) => language == Language.English ? English : Chinese;

    /// <summary>Those of a judged form that carry an explanation, personal data masked.</summary>
    internal static ImmutableArray<ExplainedFinding> Of(JudgedForm judged) =>
        [
            .. judged
                .Findings.Where(found => found.Explanation is not null)
                .Select(found => new ExplainedFinding(
                    found.Finding.Rule,
                    found.Finding.Severity,
                    found.Place,
                    PersonalMask.Of(found.Finding.Message.In(Language.Chinese)),
                    PersonalMask.Of(found.Finding.Message.In(Language.English)),
                    PersonalMask.Of(found.Explanation!)
                )),
        ];

    internal static string Write(ImmutableArray<ExplainedFinding> findings) =>
        JsonSerializer.Serialize(findings, Options);

    internal static ImmutableArray<ExplainedFinding> Read(string json) =>
        JsonSerializer.Deserialize<ImmutableArray<ExplainedFinding>>(json, Options);
}
