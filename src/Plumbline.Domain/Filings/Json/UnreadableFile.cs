using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Plumbline.Findings;
using static Plumbline.Domain.Filings.FilingMessages;

namespace Plumbline.Domain.Filings;

/// <summary>Why a file as a whole is no filing, with the line and column (in bytes) where reading stopped.</summary>
internal static class UnreadableFile
{
    internal static Finding PastSize() =>
        Whole(
            TooLarge,
            TooLargeFileText.With(("limit", $"{FilingJson.MaxBytes / 1024 / 1024} MB")),
            TooLargeRepair.With()
        );

    internal static Finding NotAnObject() => Whole(NotJson, NotAnObjectText.With(), NotAnObjectRepair.With());

    /// <summary>Bytes that are no UTF-8: GB18030, UTF-16, a picture.</summary>
    internal static Finding NotUtf8(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        var lineStart = 0;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length) == OperationStatus.Done)
        {
            at += length;
            if (rune.Value == '\n')
            {
                line++;
                lineStart = at;
            }
        }

        return Whole(
            NotJson,
            NotUtf8Text.With(("line", Text(line)), ("column", Text(at - lineStart + 1))),
            NotUtf8Repair.With()
        );
    }

    internal static Finding NoJson(JsonException problem, ReadOnlySpan<byte> utf8)
    {
        if (IsTooDeep(utf8))
        {
            return Whole(TooLarge, TooDeepText.With(("limit", Text(FilingJson.MaxDepth))), TooDeepRepair.With());
        }

        var place = (Line: (problem.LineNumber ?? 0) + 1, Column: (problem.BytePositionInLine ?? 0) + 1);
        return Whole(
            NotJson,
            NotJsonText.With(("line", Text(place.Line)), ("column", Text(place.Column))),
            NotJsonRepair.With()
        );
    }

    // The parser reports depth and syntax with the same exception.
    private static bool IsTooDeep(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = FilingJson.MaxDepth + 1 });
        try
        {
            while (reader.Read())
            {
                if (
                    reader.CurrentDepth >= FilingJson.MaxDepth
                    && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject
                )
                {
                    return true;
                }
            }

            return false;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Finding Whole(string rule, Message message, Message repair) =>
        new(rule, Severity.Error, new FieldPlace(""), message) { Repair = repair };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
