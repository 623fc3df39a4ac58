using System.Collections.Immutable;
using Plumbline.Findings;
using Plumbline.Regimes.Outlines;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes;

/// <summary>A file of a pack by its name without the ending.</summary>
internal sealed record PackFile(string Name, YamlMap Map);

/// <summary>The form files of one pack as they were written.</summary>
internal sealed record PackFiles(
    ImmutableArray<PackFile> Layouts,
    ImmutableArray<PackFile> Outlines,
    ImmutableArray<PackFile> Parts
)
{
    internal static PackFiles Of(string directory, string code, PackProblems problems) =>
        new(
            In(directory, $"{code}/layouts", problems),
            In(directory, $"{code}/outlines", problems),
            In(directory, $"{code}/outlines/parts", problems)
        );

    /// <summary>The shared parts of a pack; those of the nearest ancestor win.</summary>
    internal static Fragments Fragments(IEnumerable<PackFiles> lineage, PackProblems problems) =>
        new(
            lineage
                .Reverse()
                .SelectMany(files => files.Parts)
                .Aggregate(
                    ImmutableDictionary.Create<string, ImmutableArray<YamlNode>>(StringComparer.Ordinal),
                    (all, file) => all.SetItem(file.Name, new YamlFields(file.Map, problems).Items("body"))
                )
        );

    private static ImmutableArray<PackFile> In(string directory, string folder, PackProblems problems)
    {
        var files = ImmutableArray.CreateBuilder<PackFile>();
        foreach (var path in Names(Path.Combine(directory, folder), folder, problems))
        {
            if (YamlFile.Read(path, $"{folder}/{Path.GetFileName(path)}", problems) is { } map)
            {
                files.Add(new(Path.GetFileNameWithoutExtension(path), map));
            }
        }

        return files.ToImmutable();
    }

    private static string[] Names(string path, string folder, PackProblems problems)
    {
        try
        {
            return Directory.Exists(path) ? [.. Directory.GetFiles(path, "*.yaml").Order(StringComparer.Ordinal)] : [];
        }
        catch (IOException)
        {
            problems.Add(PackMessages.Unreadable, new FilePlace(folder), ("name", folder));
        }
        catch (UnauthorizedAccessException)
        {
            problems.Add(PackMessages.Unreadable, new FilePlace(folder), ("name", folder));
        }

        return [];
    }
}
