using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Plumbline.Findings;
using static Plumbline.Domain.Filings.FilingMessages;

namespace Plumbline.Domain.Filings;

/// <summary>
/// A filing as a JSON file. Reading what was written gives the same filing; unknown or wrong members are findings.
/// </summary>
public static class FilingJson
{
    /// <summary>The value of <c>schema</c> in every filing of this version.</summary>
    public const string SchemaName = "plumbline.filing/1";

    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>The deepest nesting that is read.</summary>
    public const int MaxDepth = 64;

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
            return Result.Failed<Filing>(UnreadableFile.PastSize());
        }

        if (!Utf8.IsValid(utf8.Span))
        {
            return Result.Failed<Filing>(UnreadableFile.NotUtf8(utf8.Span));
        }

        var bare = WithoutMark(utf8);
        try
        {
            using var json = JsonDocument.Parse(bare, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return Read(json.RootElement);
        }
        catch (JsonException problem)
        {
            return Result.Failed<Filing>(UnreadableFile.NoJson(problem, bare.Span));
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
            return Result.Failed<Filing>(UnreadableFile.NotAnObject());
        }

        var reader = new FilingReader();
        var filing = (Filing)reader.ReadRecord(Shape.Root, root, "");
        var findings = reader.Findings.AddRange(Versions(filing));
        if (findings.IsEmpty)
        {
            findings = [.. FilingReferences.Check(filing).Take(FilingReader.MaxFindings)];
        }

        return findings.IsEmpty ? Result.Of(filing) : Result.Failed<Filing>(findings);
    }

    private static IEnumerable<Finding> Versions(Filing filing)
    {
        if (!string.Equals(filing.Schema, SchemaName, StringComparison.Ordinal))
        {
            var found = JsonText.Excerpt(filing.Schema);
            yield return new(
                WrongValue,
                Severity.Error,
                new FieldPlace("schema"),
                WrongFormatText.With(("found", found))
            )
            {
                Repair = WrongValueRepair.With(),
            };
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
}
