using Plumbline.Documents.Reading.Packages;
using Plumbline.Findings;

namespace Plumbline.Documents.Reading;

/// <summary>
/// Reads a file of any known format as a document with its plain text. The content decides about the format, the name
/// only where the content does not. A file that cannot be read comes back as a finding that says why and what to do.
/// </summary>
public static class DocumentReader
{
    /// <summary>Reads a file in this process; a format that needs another program is refused, and the program named.</summary>
    public static Result<SourceDocument> Read(SourceFile file, ReadingLimits? limits = null)
    {
        var bounds = limits ?? ReadingLimits.Default;
        return FormatOf(file, bounds)
            .Then(format =>
                format switch
                {
                    OwnFormat own => own.Read(file, bounds),
                    ProgramFormat other => Result.Failed<SourceDocument>(
                        Refusals.NeedsProgram(other.Program).Of(file.Name)
                    ),
                    _ => throw new InvalidOperationException($"No reader for {format.Name}."),
                }
            );
    }

    /// <summary>Reads a file, with the help of another program where its format needs one.</summary>
    public static async Task<Result<SourceDocument>> ReadAsync(
        SourceFile file,
        ReadingOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        var chosen = options ?? ReadingOptions.Default;
        var format = FormatOf(file, chosen.Limits);
        return format.TryGet(out var found) && found is ProgramFormat other
            ? await other.Read(file, chosen, cancellation)
            : Read(file, chosen.Limits);
    }

    private static Result<Format> FormatOf(SourceFile file, ReadingLimits limits)
    {
        if (Refusal(file, limits) is { } refusal)
        {
            return Result.Failed<Format>(refusal.Of(file.Name));
        }

        return Formats.All.FirstOrDefault(format => format.Recognises(file)) is { } found
            ? Result.Of(found)
            : Result.Failed<Format>(Unsupported().Of(file.Name));
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

        return CompoundFile.IsEncryptedPackage(file.Bytes.Span) ? Refusals.Encrypted() : null;
    }

    private static UnreadableException Unsupported() =>
        Refusals.Because(
            ReadingMessages.Unsupported,
            ReadingMessages.UnsupportedText,
            ReadingMessages.UnsupportedRepair
        );
}
