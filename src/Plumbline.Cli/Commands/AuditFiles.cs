using System.Collections.Immutable;
using Plumbline.App.Files;

namespace Plumbline.Cli.Commands;

/// <summary>The files behind what was named: files as they are, folders with all that lies in them.</summary>
/// <param name="Files">Every file once, in order.</param>
/// <param name="Found">Those that were found in a folder rather than named.</param>
internal sealed record AuditFiles(ImmutableArray<string> Files, ImmutableHashSet<string> Found)
{
    /// <summary>Whether a whole folder was named.</summary>
    internal bool HasFolder { get; private init; }

    /// <summary>Whether results come file by file rather than as one.</summary>
    internal bool AreSeveral => HasFolder || Files.Length > 1;

    internal static AuditFiles Of(IReadOnlyList<string> named)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        var found = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var name in named)
        {
            if (!Directory.Exists(name))
            {
                files.Add(name);
                continue;
            }

            foreach (var file in FilesBelow.Of(name, "*").Where(IsDocument).Order(StringComparer.Ordinal))
            {
                files.Add(file);
                found.Add(file);
            }
        }

        return new([.. files.Distinct(StringComparer.Ordinal)], found.ToImmutable())
        {
            HasFolder = named.Any(Directory.Exists),
        };
    }

    // Lock files of office programs and hidden files are no documents.
    private static bool IsDocument(string file) => Path.GetFileName(file) is not ['.' or '~', ..];
}
