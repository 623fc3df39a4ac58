using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Findings;
using Plumbline.Regimes.Layouts;
using Plumbline.Regimes.Layouts.Templates;
using Plumbline.Regimes.Outlines;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes;

/// <summary>
/// Loads the forms and reports of packs: <c>layouts/*.yaml</c> and <c>outlines/*.yaml</c> in each pack's folder. A
/// bureau's own form is one more file there, in YAML or as a Word or Excel file with references in its cells.
/// </summary>
public static class FormLoading
{
    /// <summary>All forms of a folder such as <c>content/regimes</c>, or everything that is wrong with them.</summary>
    /// <param name="directory">The folder of the packs.</param>
    /// <param name="regimes">The packs that are loaded; a pack uses the forms of the packs above it.</param>
    public static Result<FormCatalogue> Load(string directory, RegimeCatalogue regimes)
    {
        var problems = new PackProblems();
        var files = regimes.All.Keys.ToImmutableDictionary(
            code => code,
            code => PackFiles.Of(directory, code, problems),
            StringComparer.Ordinal
        );
        var catalogue = new FormCatalogue(regimes.All.Keys.Select(code => Read(code, files, regimes, problems)));
        foreach (var code in regimes.All.Keys)
        {
            CheckEmbedded(catalogue, regimes.Lineage(code), problems);
        }

        return problems.Count > 0 ? Result.Failed<FormCatalogue>(problems.Findings) : Result.Of(catalogue);
    }

    /// <summary>One layout from text, for editors and tests.</summary>
    public static Result<Layout> ReadLayout(string text, string file) => Read(text, file, LayoutReading.Read);

    /// <summary>One outline from text, for editors and tests; it cannot include shared parts.</summary>
    public static Result<Outline> ReadOutline(string text, string file) =>
        Read(text, file, (map, problems) => OutlineReading.Read(map, problems, Fragments.None));

    /// <summary>A bureau's own Word or Excel form as a layout.</summary>
    /// <param name="path">The file; its ending decides how it is read, its name is the id.</param>
    public static Result<Layout> ReadTemplate(string path)
    {
        var problems = new PackProblems();
        var name = Path.GetFileName(path);
        var layout = FormFile.Read(path, name, problems) is { } template
            ? new TemplateLayout(name, problems).Make(Path.GetFileNameWithoutExtension(path), template)
            : null;
        return layout is null || problems.Count > 0 ? Result.Failed<Layout>(problems.Findings) : Result.Of(layout);
    }

    private static Result<T> Read<T>(string text, string file, Func<YamlMap, PackProblems, T> read)
        where T : notnull
    {
        var problems = new PackProblems();
        var form = YamlFile.Parse(text, file, problems) is { } map ? read(map, problems) : default;
        return form is null || problems.Count > 0 ? Result.Failed<T>(problems.Findings) : Result.Of(form);
    }

    private static PackForms Read(
        string code,
        ImmutableDictionary<string, PackFiles> files,
        RegimeCatalogue regimes,
        PackProblems problems
    )
    {
        var fragments = PackFiles.Fragments(regimes.Lineage(code).Select(regime => files[regime.Code]), problems);
        ImmutableArray<Layout> layouts =
        [
            .. files[code].Layouts.Select(file => LayoutReading.Read(file.Map, problems)),
            .. files[code]
                .Templates.Select(form => new TemplateLayout(form.File, problems).Make(form.Name, form.Template)),
        ];
        ImmutableArray<Outline> outlines =
        [
            .. files[code].Outlines.Select(file => OutlineReading.Read(file.Map, problems, fragments)),
        ];
        CheckIds(code, layouts.Select(layout => layout.Id), problems);
        CheckIds(code, outlines.Select(outline => outline.Id), problems);
        return new(code, layouts, outlines);
    }

    private static void CheckIds(string code, IEnumerable<string> ids, PackProblems problems)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids.Where(id => !known.Add(id)))
        {
            problems.Add(OutlineMessages.Twice, new FilePlace(code), ("id", id));
        }
    }

    private static void CheckEmbedded(FormCatalogue catalogue, ImmutableArray<Regime> lineage, PackProblems problems)
    {
        var layouts = catalogue.Layouts(lineage);
        var known = string.Join(", ", layouts.Keys.Order(StringComparer.Ordinal));
        foreach (var outline in catalogue.Outlines(lineage).Values)
        {
            foreach (var id in Embedded(outline).Where(id => !layouts.ContainsKey(id)))
            {
                var place = new FilePlace($"{lineage[0].Code}/outlines/{outline.Id}");
                problems.Add(OutlineMessages.NoSuchLayout, place, ("id", id), ("known", known));
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
}
