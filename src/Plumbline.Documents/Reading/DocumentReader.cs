using Plumbline.Documents.Reading.Packages;
using Plumbline.Findings;

namespace Plumbline.Documents.Reading;

/// <summary>
/// Reads a file of any known format as a document with its plain text. The content decides about the format, the name
/// only where the content does not. A file that cannot be read comes back as a finding that says why and what to do.
/// </summary>
public static class DocumentReader
{
    /// <summary>Reads a file in this process; formats that need another program are refused.</summary>
    public static Result<SourceDocument> Read(SourceFile file, ReadingLimits? limits = null)
    {
        var bounds = limits ?? ReadingLimits.Default;
        if (Refusal(file, bounds) is { } refusal)
        {
            return Result.Failed<SourceDocument>(refusal.Of(file.Name));
        }

        var format = Formats.All.FirstOrDefault(format => format.Recognises(file));
        return format is null ? Result.Failed<SourceDocument>(Unsupported().Of(file.Name)) : format.Read(file, bounds);
    }

    private static UnreadableException? Refusal(SourceFile file, ReadingLimits limits)
    {
        if (file.Bytes.IsEmpty)
        {
            return Refusals.Because(ReadingMessages.Empty, ReadingMessages.EmptyText, ReadingMessages.EmptyRepair);
        }

        if (file.Bytes.Length > limits.FileBytes)
        {
            return Refusals.OverLimit(ReadingMessages.FileSize, limits.FileBytes);
        }

        return CompoundFile.IsEncryptedPackage(file.Bytes.Span)
            ? Refusals.Because(
                ReadingMessages.Encrypted,
                ReadingMessages.EncryptedText,
                ReadingMessages.EncryptedRepair
            )
            : null;
    }

    private static UnreadableException Unsupported() =>
        Refusals.Because(
            ReadingMessages.Unsupported,
            ReadingMessages.UnsupportedText,
            ReadingMessages.UnsupportedRepair
        );
}
