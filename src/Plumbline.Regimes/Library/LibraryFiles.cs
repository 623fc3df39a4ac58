using System.Collections.Immutable;
using Plumbline.Domain.Library;
using Plumbline.Findings;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Library;

/// <summary>Loads the indicator library: a folder with one YAML file per field, named by the field.</summary>
public static class LibraryFiles
{
    private const string First = "common";

    /// <summary>The library of a folder such as <c>content/library</c>, or everything that is wrong with it.</summary>
    public static Result<IndicatorLibrary> Load(string directory)
    {
        var problems = new PackProblems();
        var fields = Names(directory, problems)
            .Select(path => (Path: path, Name: Path.GetFileName(path)))
            .Select(file => (file.Name, Map: YamlFile.Read(file.Path, file.Name, problems)))
            .ToList();
        return Build(fields, problems);
    }

    /// <summary>The same from texts; the folder of each is of no meaning.</summary>
    public static Result<IndicatorLibrary> Read(params ImmutableArray<PackText> texts)
    {
        var problems = new PackProblems();
        var fields = texts.Select(text => (text.File, YamlFile.Parse(text.Text, text.File, problems))).ToList();
        return Build(fields, problems);
    }

    private static Result<IndicatorLibrary> Build(List<(string File, YamlMap? Map)> files, PackProblems problems)
    {
        var reading = new LibraryReading(problems);
        var fields = files
            .Select(file => file.Map is { } map ? reading.Field(file.File, map) : null)
            .OfType<LibraryField>()
            .OrderBy(field => field.Code != First)
            .ThenBy(field => field.Indicators.FirstOrDefault()?.Code.Value, StringComparer.Ordinal)
            .ToList();
        return problems.Count > 0
            ? Result.Failed<IndicatorLibrary>(problems.Findings)
            : Result.Of(new IndicatorLibrary(fields));
    }

    private static string[] Names(string directory, PackProblems problems)
    {
        try
        {
            return [.. Directory.GetFiles(directory, "*.yaml").Order(StringComparer.Ordinal)];
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
}
