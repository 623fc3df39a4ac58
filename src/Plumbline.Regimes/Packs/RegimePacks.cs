using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Findings;
using Plumbline.Regimes.Packs.Reading;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs;

/// <summary>Loads regime packs: a folder with one folder per pack, each with a <c>regime.yaml</c>.</summary>
public static class RegimePacks
{
    /// <summary>The file that makes a folder a pack.</summary>
    public const string FileName = "regime.yaml";

    /// <summary>All packs of a folder such as <c>content/regimes</c>, or everything that is wrong with them.</summary>
    public static Result<RegimeCatalogue> Load(string directory)
    {
        var problems = new PackProblems();
        var packs = new List<Pack>();
        foreach (var folder in Folders(directory, problems))
        {
            var name = $"{Path.GetFileName(folder)}/{FileName}";
            packs.Add(new(Path.GetFileName(folder), YamlFile.Read(Path.Combine(folder, FileName), name, problems)));
        }

        return Build(packs, problems);
    }

    /// <summary>The same from texts.</summary>
    public static Result<RegimeCatalogue> Read(params ImmutableArray<PackText> texts)
    {
        var problems = new PackProblems();
        var packs = new List<Pack>();
        foreach (var text in texts)
        {
            packs.Add(new(text.Folder, YamlFile.Parse(text.Text, text.File, problems)));
        }

        return Build(packs, problems);
    }

    internal static ImmutableArray<string> Folders(string directory, PackProblems problems)
    {
        try
        {
            var folders = Directory
                .GetDirectories(directory)
                .Where(folder => File.Exists(Path.Combine(folder, FileName)));
            return [.. folders.Order(StringComparer.Ordinal)];
        }
        catch (IOException)
        {
            problems.Add(PackMessages.Unreadable, new FilePlace(directory), ("name", directory));
        }
        catch (UnauthorizedAccessException)
        {
            problems.Add(PackMessages.Unreadable, new FilePlace(directory), ("name", directory));
        }

        return [];
    }

    private static Result<RegimeCatalogue> Build(List<Pack> packs, PackProblems problems)
    {
        if (packs.Count == 0 && problems.Count == 0)
        {
            problems.Add(PackMessages.NoPacks, new FilePlace(FileName), ("file", FileName));
        }

        var regimes = new List<Regime>();
        foreach (var map in PackInheritance.Flatten(packs, problems))
        {
            if (RegimeReading.Read(map, problems) is { } regime)
            {
                regimes.Add(regime);
            }
        }

        return problems.Count > 0
            ? Result.Failed<RegimeCatalogue>(problems.Findings)
            : Result.Of(new RegimeCatalogue(regimes));
    }
}

/// <summary>One pack as it was written, before inheritance; without a map when the file could not be read.</summary>
internal sealed record Pack(string Folder, YamlMap? Map);
