using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Findings;
using Plumbline.Regimes.Layouts;
using Plumbline.Regimes.Outlines;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes;

/// <summary>
/// Loads the forms and reports of packs: <c>layouts/*.yaml</c> and <c>outlines/*.yaml</c> in each pack's folder. A
/// bureau's own form is one more file there.
/// </summary>
public static class FormLoading
{
    /// <summary>All forms of a folder such as <c>content/regimes</c>, or everything that is wrong with them.</summary>
    /// <param name="directory">The folder of the packs.</param>
    /// <param name="regimes">The packs that are loaded; an outline may embed the layouts of the packs above its own.</param>
    public static Result<FormCatalogue> Load(string directory, ImmutableArray<Regime> regimes)
    {
        var problems = new PackProblems();
        var packs = regimes.Select(regime => Pack(directory, regime.Code, problems)).ToList();
        var catalogue = new FormCatalogue(packs);
        foreach (var regime in regimes)
        {
            CheckEmbedded(catalogue, Lineage(regime, regimes), problems);
        }

        return problems.Count > 0 ? Result.Failed<FormCatalogue>(problems.Findings) : Result.Of(catalogue);
    }

    /// <summary>One layout from text, for editors and tests.</summary>
    public static Result<Layout> ReadLayout(string text, string file) => Read(text, file, LayoutReading.Read);

    /// <summary>One outline from text, for editors and tests.</summary>
    public static Result<Outline> ReadOutline(string text, string file) => Read(text, file, OutlineReading.Read);

    private static Result<T> Read<T>(string text, string file, Func<YamlMap, PackProblems, T> read)
        where T : notnull
    {
        var problems = new PackProblems();
        var form = YamlFile.Parse(text, file, problems) is { } map ? read(map, problems) : default;
        return form is null || problems.Count > 0 ? Result.Failed<T>(problems.Findings) : Result.Of(form);
    }

    private static PackForms Pack(string directory, string code, PackProblems problems) =>
        new(
            code,
            Files(directory, code, "layouts", LayoutReading.Read, layout => layout.Id, problems),
            Files(directory, code, "outlines", OutlineReading.Read, outline => outline.Id, problems)
        );

    private static ImmutableArray<T> Files<T>(
        string directory,
        string code,
        string kind,
        Func<YamlMap, PackProblems, T> read,
        Func<T, string> id,
        PackProblems problems
    )
    {
        var folder = Path.Combine(directory, code, kind);
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var forms = ImmutableArray.CreateBuilder<T>();
        foreach (var file in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var name = $"{code}/{kind}/{Path.GetFileName(file)}";
            if (YamlFile.Read(file, name, problems) is not { } map)
            {
                continue;
            }

            var form = read(map, problems);
            if (forms.Any(other => string.Equals(id(other), id(form), StringComparison.Ordinal)))
            {
                problems.Add(OutlineMessages.Twice, new FilePlace(name), ("id", id(form)));
            }

            forms.Add(form);
        }

        return forms.ToImmutable();
    }

    private static void CheckEmbedded(FormCatalogue catalogue, ImmutableArray<Regime> lineage, PackProblems problems)
    {
        var layouts = catalogue.Layouts(lineage);
        foreach (var outline in catalogue.Outlines(lineage).Values)
        {
            foreach (var id in Embedded(outline).Where(id => !layouts.ContainsKey(id)))
            {
                var place = new FilePlace($"{lineage[0].Code}/outlines/{outline.Id}");
                problems.Add(OutlineMessages.NoSuchLayout, place, ("id", id), ("known", string.Join(", ", layouts.Keys.Order(StringComparer.Ordinal))));
            }
        }
    }

    private static IEnumerable<string> Embedded(Outline outline) =>
        outline.Annexes.Select(annex => annex.Layout).Concat(Embedded(outline.Body));

    private static IEnumerable<string> Embedded(ImmutableArray<OutlinePart> parts) =>
        parts.SelectMany(part =>
            part switch
            {
                TablePart table => [table.Layout],
                ChapterPart chapter => Embedded(chapter.Body),
                RepeatPart repeat => Embedded(repeat.Body),
                _ => (IEnumerable<string>)[],
            }
        );

    private static ImmutableArray<Regime> Lineage(Regime regime, ImmutableArray<Regime> regimes)
    {
        var lineage = ImmutableArray.CreateBuilder<Regime>();
        for (var next = regime; next is not null; next = regimes.FirstOrDefault(other => string.Equals(other.Code, next.Parent, StringComparison.Ordinal)))
        {
            lineage.Add(next);
        }

        return lineage.ToImmutable();
    }
}
