using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Plumbline.App.Audits.Wording;
using Plumbline.Audit;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Page;

/// <summary>What the script of the page needs: figures and relations in words, as JSON that cannot end its block.</summary>
internal static class PageData
{
    // This encoder escapes < > & and quotation marks, so that no text can close the block.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    internal static string Of(AuditReport report, PageFigures figures, Language language)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 14);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("none", PageWords.NoRelation.With().In(language));
            WriteFigures(json, report, figures, language);
            WriteRelations(json, report, language);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void WriteFigures(Utf8JsonWriter json, AuditReport report, PageFigures figures, Language language)
    {
        json.WriteStartArray("figures");
        foreach (var figure in report.Figures)
        {
            json.WriteStartObject();
            json.WriteString("label", figure.Label);
            json.WriteString("scope", figure.Scope);
            json.WriteString("period", figure.Year?.ToString(CultureInfo.InvariantCulture) ?? "");
            json.WriteString("status", AuditWords.Of(figure.Status).With().In(language));
            json.WriteString("reason", figure.Reason);
            json.WriteStartArray("relations");
            foreach (var relation in figures.Relations(figure))
            {
                json.WriteNumberValue(relation);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRelations(Utf8JsonWriter json, AuditReport report, Language language)
    {
        json.WriteStartArray("relations");
        foreach (var relation in report.Relations)
        {
            json.WriteStartObject();
            json.WriteString("verdict", PageFigures.Class(relation.Verdict));
            json.WriteString("word", AuditWords.Of(relation.Verdict).With().In(language));
            json.WriteString("sum", Working.Of(relation, language));
            json.WriteNumber("result", relation.Claim.Result?.Index ?? -1);
            json.WriteStartArray("operands");
            foreach (var operand in relation.Claim.Operands)
            {
                json.WriteNumberValue(operand.Index);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
