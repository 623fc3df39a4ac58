using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.Audit;
using Plumbline.Documents.Reading;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Json;

/// <summary>
/// The audit for other programs: one JSON object on one line, schema <c>plumbline.audit/1</c>
/// (docs/reference/audit-json.md). Amounts are strings of exact decimals.
/// </summary>
public static class AuditJson
{
    /// <summary>Name of the shape; a rename or removal needs a new number.</summary>
    public const string Schema = "plumbline.audit/1";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The audit of a file.</summary>
    public static string Of(AuditedFile audited, Language language) =>
        Written(json =>
        {
            var report = audited.Report;
            json.WriteString("file", audited.File);
            WriteIdentity(json, report.Identity);
            json.WriteString("text", report.Text.Text);
            FigureJson.Write(json, report);
            RelationJson.Write(json, report.Relations);
            FormJson.Write(json, report.Forms);
            FindingJson.Write(json, report.Findings, language);
            json.WriteNumber("accepted", audited.Accepted);
            WriteStruck(json, audited.Source);
            FindingJson.WriteRemarks(json, audited.Source.Remarks, language);
        });

    /// <summary>The line of a file among several that could not be read.</summary>
    public static string Unreadable(string file, ImmutableArray<Finding> why, Language language) =>
        Written(json =>
        {
            json.WriteString("file", file);
            json.WriteString("unreadable", string.Join(' ', why.Select(finding => finding.Message.In(language))));
        });

    private static string Written(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 14);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    // Numbers that were made out from a picture where a person saw none.
    private static void WriteStruck(Utf8JsonWriter json, SourceDocument source)
    {
        var struck = source.Confirmed.Where(place => place.Span.Length == 0).ToList();
        if (struck.Count == 0)
        {
            return;
        }

        json.WriteStartArray("struck");
        foreach (var place in struck)
        {
            json.WriteStartObject();
            json.WriteNumber("start", place.Span.Start);
            json.WriteString("readAs", place.Read);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIdentity(Utf8JsonWriter json, AuditIdentity identity)
    {
        json.WriteStartObject("identity");
        json.WriteString("department", identity.Department);
        json.WriteString("region", identity.Region);
        if (identity.Year is { } year)
        {
            json.WriteNumber("year", year);
        }
        else
        {
            json.WriteNull("year");
        }

        json.WriteStartArray("kinds");
        foreach (var kind in identity.Kinds)
        {
            json.WriteStringValue(kind);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
