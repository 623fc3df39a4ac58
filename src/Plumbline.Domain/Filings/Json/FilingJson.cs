using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.Findings;
using static Plumbline.Domain.Filings.FilingMessages;

namespace Plumbline.Domain.Filings;

/// <summary>A filing as a JSON file. Reading what was written gives the same filing; unknown or wrong members are findings.</summary>
public static class FilingJson
{
    /// <summary>The value of <c>schema</c> in every filing of this version.</summary>
    public const string SchemaName = "plumbline.filing/1";

    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>Reads a filing, or says everything that is wrong with the file, each with its path.</summary>
    public static Result<Filing> Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MaxBytes)
        {
            return Result.Failed<Filing>(Whole(TooLarge, TooLargeText.With(("what", "文件/file"), ("limit", "50 MB")), TooLargeRepair.With()));
        }

        try
        {
            using var json = JsonDocument.Parse(WithoutMark(utf8), new JsonDocumentOptions { MaxDepth = 64 });
            return Read(json.RootElement);
        }
        catch (JsonException problem)
        {
            var message = NotJsonText.With(("line", FromOne(problem.LineNumber)), ("column", FromOne(problem.BytePositionInLine)));
            return Result.Failed<Filing>(Whole(NotJson, message, NotJsonRepair.With()));
        }
    }

    /// <summary>Reads a filing from text.</summary>
    public static Result<Filing> Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    /// <summary>The filing as UTF-8 JSON, members in a fixed order, blanks left out, with a newline at the end.</summary>
    public static byte[] Write(Filing filing)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            FilingWriter.WriteRecord(writer, Shape.Root, filing);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The filing as JSON text.</summary>
    public static string WriteText(Filing filing) => Encoding.UTF8.GetString(Write(filing));

    private static Result<Filing> Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return Result.Failed<Filing>(Whole(NotJson, NotJsonText.With(("line", "1"), ("column", "1")), NotJsonRepair.With()));
        }

        var reader = new FilingReader();
        var filing = (Filing)reader.ReadRecord(Shape.Root, root, "");
        var findings = reader.Findings.AddRange(Versions(filing));
        if (findings.IsEmpty)
        {
            findings = [.. FilingReferences.Check(filing)];
        }

        return findings.IsEmpty ? Result.Of(filing) : Result.Failed<Filing>(findings);
    }

    private static IEnumerable<Finding> Versions(Filing filing)
    {
        if (!string.Equals(filing.Schema, SchemaName, StringComparison.Ordinal))
        {
            var template = new Template(
                $"文件格式“{{found}}”不受支持，应为“{SchemaName}”",
                $"The format '{{found}}' is not supported; expected '{SchemaName}'"
            );
            yield return new(WrongValue, Severity.Error, new FieldPlace("schema"), template.With(("found", filing.Schema)))
            {
                Repair = WrongValueRepair.With(),
            };
        }
    }

    private static Finding Whole(string rule, Message message, Message repair) =>
        new(rule, Severity.Error, new FieldPlace(""), message) { Repair = repair };

    private static string FromOne(long? position) => ((position ?? 0) + 1).ToString(CultureInfo.InvariantCulture);

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
}
