using System.Collections.Immutable;
using Plumbline.Findings;
using Plumbline.Regimes.Layouts.Templates;
using Plumbline.Regimes.Outlines;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes;

/// <summary>A file of a pack by its name without the ending.</summary>
internal sealed record PackFile(string Name, YamlMap Map);

/// <summary>A bureau's own form by its name without the ending.</summary>
internal sealed record TemplateFile(string Name, string File, FormTemplate Template);

/// <summary>The form files of one pack as they were written.</summary>
internal sealed record PackFiles(
    ImmutableArray<PackFile> Layouts,
    ImmutableArray<PackFile> Outlines,
    ImmutableArray<PackFile> Parts,
    ImmutableArray<TemplateFile> Templates
)
{
    internal static PackFiles Of(string directory, string code, PackProblems problems) =>
        new(
            In(directory, $"{code}/layouts", problems),
            In(directory, $"{code}/outlines", problems),
            In(directory, $"{code}/outlines/parts", problems),
            Forms(directory, $"{code}/layouts", problems)
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

    private static ImmutableArray<TemplateFile> Forms(string directory, string folder, PackProblems problems)
    {
        var templates = ImmutableArray.CreateBuilder<TemplateFile>();
        foreach (var ending in new[] { "*.docx", "*.xlsx" })
        {
            foreach (var path in Names(Path.Combine(directory, folder), folder, ending, problems))
            {
                var name = $"{folder}/{Path.GetFileName(path)}";
                if (FormFile.Read(path, name, problems) is { } template)
                {
                    templates.Add(new(Path.GetFileNameWithoutExtension(path), name, template));
                }
            }
        }

        return templates.ToImmutable();
    }

    private static ImmutableArray<PackFile> In(string directory, string folder, PackProblems problems)
    {
        var files = ImmutableArray.CreateBuilder<PackFile>();
        foreach (var path in Names(Path.Combine(directory, folder), folder, "*.yaml", problems))
        {
            if (YamlFile.Read(path, $"{folder}/{Path.GetFileName(path)}", problems) is { } map)
            {
                files.Add(new(Path.GetFileNameWithoutExtension(path), map));
            }
        }

        return files.ToImmutable();
    }

    private static string[] Names(string path, string folder, string pattern, PackProblems problems)
    {
        try
        {
            return Directory.Exists(path)
                ? [.. Directory.GetFiles(path, pattern).Where(IsNoLock).Order(StringComparer.Ordinal)]
                : [];
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

    // Office programs leave such a file beside one that is open.
    private static bool IsNoLock(string path) => !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal);
}
