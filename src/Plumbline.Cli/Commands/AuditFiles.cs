using System.Collections.Immutable;

namespace Plumbline.Cli.Commands;

/// <summary>The files behind what was named: files as they are, folders with all that lies in them.</summary>
/// <param name="Files">Every file once, in order.</param>
/// <param name="Found">Those that were found in a folder rather than named.</param>
internal sealed record AuditFiles(ImmutableArray<string> Files, ImmutableHashSet<string> Found)
{
    private static readonly EnumerationOptions Here = new()
    {
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

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

            foreach (var file in In(name).Order(StringComparer.Ordinal))
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

    // A folder that may not be looked into stands for what is in it: it is named as refused, not passed over.
    private static List<string> In(string folder)
    {
        try
        {
            var files = Directory.GetFiles(folder, "*", Here).Where(IsDocument).ToList();
            return Directory.GetDirectories(folder, "*", Here).Aggregate(files, Joined);
        }
        catch (UnauthorizedAccessException)
        {
            return [folder];
        }
    }

    private static List<string> Joined(List<string> files, string folder)
    {
        files.AddRange(In(folder));
        return files;
    }

    // Lock files of office programs and hidden files are no documents.
    private static bool IsDocument(string file) => Path.GetFileName(file)[0] is not ('.' or '~');
}
