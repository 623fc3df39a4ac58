using System.Collections.Immutable;
using Plumbline.Domain.Registers;
using Plumbline.Findings;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Registers;

/// <summary>Loads the catalogue of activity systems: one file of data, all problems at once with their lines.</summary>
public static class RegisterCatalogues
{
    /// <summary>Name of the file in the folder of catalogues.</summary>
    public const string FileName = "activity-systems.yaml";

    /// <summary>The catalogue in a folder such as <c>content/catalogues</c>, or everything that is wrong with it.</summary>
    public static Result<RegisterCatalogue> Load(string directory)
    {
        var problems = new PackProblems();
        return Build(YamlFile.Read(Path.Combine(directory, FileName), FileName, problems), problems);
    }

    /// <summary>The same from a text.</summary>
    public static Result<RegisterCatalogue> Read(string text)
    {
        var problems = new PackProblems();
        return Build(YamlFile.Parse(text, FileName, problems), problems);
    }

    private static Result<RegisterCatalogue> Build(YamlMap? map, PackProblems problems)
    {
        if (map is null)
        {
            return Result.Failed<RegisterCatalogue>(problems.Findings);
        }

        var fields = new YamlFields(map, problems);
        fields.Text("catalogue");
        fields.Text("field");
        var (date, source) = (fields.NeedText("date"), fields.NeedText("source"));
        var lists = Lists(fields);
        var groups = fields.Maps(
            "groups",
            group => new RegisterGroup(group.NeedText("key"), group.NeedText("zh"), group.NeedText("en"))
        );
        var systems = fields.Maps("systems", system => SystemReading.Read(system, lists, groups));
        fields.Done();
        foreach (var name in Twice(systems))
        {
            problems.Add(RegisterProblems.Twice, map.Place, ("name", name));
        }

        return problems.Count > 0
            ? Result.Failed<RegisterCatalogue>(problems.Findings)
            : Result.Of(new RegisterCatalogue(date, source, groups, systems));
    }

    private static IEnumerable<string> Twice(ImmutableArray<RegisterSystem> systems) =>
        systems
            .Select(system => system.No.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Concat(systems.Select(system => system.Chinese))
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

    private static ImmutableDictionary<string, ImmutableArray<(string Key, string Name)>> Lists(YamlFields fields)
    {
        var lists = ImmutableDictionary.CreateBuilder<string, ImmutableArray<(string, string)>>(StringComparer.Ordinal);
        foreach (var list in fields.Map("lists")?.Entries() ?? [])
        {
            if (YamlFields.Of(list.Value, fields.Problems, list.Key) is not { } entries)
            {
                continue;
            }

            var items = ImmutableArray.CreateBuilder<(string, string)>();
            foreach (var entry in entries.Entries())
            {
                items.Add((entry.Key, entries.NeedText(entry.Key)));
            }

            lists[list.Key] = items.ToImmutable();
        }

        return lists.ToImmutable();
    }
}
