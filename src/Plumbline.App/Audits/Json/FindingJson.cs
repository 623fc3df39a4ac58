using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.App.Audits.Wording;
using Plumbline.Audit;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Json;

/// <summary>The findings of an audit as JSON.</summary>
internal static class FindingJson
{
    internal static void Write(Utf8JsonWriter json, ImmutableArray<AuditFinding> findings, Language language)
    {
        json.WriteStartArray("findings");
        foreach (var found in findings)
        {
            json.WriteStartObject();
            Head(json, found.Finding, language);
            Strings(json, "figures", found.Figures.Select(figure => figure.Id));
            Strings(json, "relations", found.Relations);
            json.WriteStartArray("stories");
            foreach (var story in found.Stories)
            {
                json.WriteStartObject();
                json.WriteString("change", StoryText.Of(story));
                Strings(json, "explains", story.Explains);
                Strings(json, "breaks", story.Breaks);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What the reader left out or noticed: hidden rows, tracked changes, pictures.</summary>
    internal static void WriteRemarks(Utf8JsonWriter json, ImmutableArray<Finding> remarks, Language language)
    {
        json.WriteStartArray("remarks");
        foreach (var remark in remarks)
        {
            json.WriteStartObject();
            Head(json, remark, language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };

    private static void Head(Utf8JsonWriter json, Finding finding, Language language)
    {
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", Word(finding.Severity));
        json.WriteString("message", finding.Message.In(language));
        if (finding.Place is SpanPlace span)
        {
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
        }
        else
        {
            json.WriteNull("start");
            json.WriteNull("end");
        }

        json.WriteString("repair", finding.Repair?.In(language));
        json.WriteString("expected", finding.Expected);
        json.WriteString("found", finding.Found);
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
