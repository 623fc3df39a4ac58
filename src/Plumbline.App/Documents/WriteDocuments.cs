using System.Collections.Immutable;
using Plumbline.Findings;

namespace Plumbline.App.Documents;

/// <summary>A document and the files it was written to.</summary>
/// <param name="Title">As a person calls it.</param>
/// <param name="Files">Full paths, one for each format.</param>
public sealed record WrittenDocument(string Title, ImmutableArray<string> Files);

/// <summary>Writes documents into a folder, one file for each document and format.</summary>
public static class WriteDocuments
{
    /// <summary>Writes them, or says which file could not be written and why.</summary>
    /// <param name="documents">What to write.</param>
    /// <param name="folder">Where; made when it is not there.</param>
    /// <param name="suffix">Added to every file name, e.g. the project's name; may be empty.</param>
    /// <param name="formats">In which formats.</param>
    public static Result<ImmutableArray<WrittenDocument>> Run(
        ImmutableArray<ReadyDocument> documents,
        string folder,
        string suffix,
        ImmutableArray<DocumentFormat> formats
    )
    {
        var written = ImmutableArray.CreateBuilder<WrittenDocument>();
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var document in documents)
            {
                var files = formats
                    .Where(format => format.Suits(document.Content))
                    .Select(format => Write(document, folder, suffix, format))
                    .ToImmutableArray();
                written.Add(new(document.Name + suffix, files));
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Result.Failed<ImmutableArray<WrittenDocument>>(CannotWrite(folder, problem.Message));
        }

        return Result.Of(written.ToImmutable());
    }

    /// <summary>A file name made of a document's name; what no file system takes becomes a low line.</summary>
    public static string FileName(string name) =>
        string.Concat(
            name.Select(character =>
                character < ' ' || "\\/:*?\"<>|".Contains(character, StringComparison.Ordinal) ? '_' : character
            )
        );

    internal static Finding CannotWrite(string place, string reason) =>
        new(
            AppMessages.CannotWrite,
            Severity.Error,
            new FilePlace(place),
            AppMessages.WriteDenied.With(("reason", reason))
        )
        {
            Repair = AppMessages.WriteRepair.With(),
        };

    private static string Write(ReadyDocument document, string folder, string suffix, DocumentFormat format)
    {
        var path = Path.Combine(folder, $"{FileName(document.Name + suffix)}.{format.Name}");
        using var stream = File.Create(path);
        format.Write(document.Content, stream);
        return path;
    }
}
