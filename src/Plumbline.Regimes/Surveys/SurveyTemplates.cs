using System.Collections.Immutable;
using Plumbline.Domain.Surveys;
using Plumbline.Findings;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Yaml;
using Plumbline.Regimes.Registers;

namespace Plumbline.Regimes.Surveys;

/// <summary>Loads questionnaires to start from: one file of data, all problems at once with their lines.</summary>
public static class SurveyTemplates
{
    /// <summary>Name of the file in the folder of surveys.</summary>
    public const string FileName = "templates.yaml";

    /// <summary>The templates in a folder such as <c>content/surveys</c>, or everything that is wrong with them.</summary>
    public static Result<ImmutableArray<SurveyTemplate>> Load(string directory)
    {
        var problems = new PackProblems();
        return Build(YamlFile.Read(Path.Combine(directory, FileName), FileName, problems), problems);
    }

    /// <summary>The same from a text.</summary>
    public static Result<ImmutableArray<SurveyTemplate>> Read(string text)
    {
        var problems = new PackProblems();
        return Build(YamlFile.Parse(text, FileName, problems), problems);
    }

    private static Result<ImmutableArray<SurveyTemplate>> Build(YamlMap? map, PackProblems problems)
    {
        if (map is null)
        {
            return Result.Failed<ImmutableArray<SurveyTemplate>>(problems.Findings);
        }

        var fields = new YamlFields(map, problems);
        fields.NeedText("date");
        fields.NeedText("source");
        var scales = Scales(fields);
        var templates = fields.Maps("templates", one => Template(one, scales));
        fields.Done();
        foreach (var name in Twice(templates.Select(one => one.Key)))
        {
            problems.Add(RegisterProblems.Twice, map.Place, ("name", name));
        }

        return problems.Count > 0
            ? Result.Failed<ImmutableArray<SurveyTemplate>>(problems.Findings)
            : Result.Of(templates);
    }

    private static ImmutableDictionary<string, Scale> Scales(YamlFields fields)
    {
        var scales = ImmutableDictionary.CreateBuilder<string, Scale>(StringComparer.Ordinal);
        foreach (var entry in fields.Map("scales")?.Entries() ?? [])
        {
            if (YamlFields.Of(entry.Value, fields.Problems, entry.Key) is { } scale)
            {
                scales[entry.Key] = new(
                    scale.Values("steps", YamlTypes.Text),
                    scale.Need("satisfied", YamlTypes.Whole, 1)
                );
                scale.Done();
            }
        }

        return scales.ToImmutable();
    }

    private static SurveyTemplate Template(YamlFields fields, ImmutableDictionary<string, Scale> scales)
    {
        var key = fields.NeedText("key");
        var audience = fields.Need("audience", YamlTypes.Choice<SurveyAudience>(), SurveyAudience.Public);
        var questions = fields.Maps("questions", question => Read(question, scales));
        foreach (var name in Twice(questions.Select(one => one.Key)))
        {
            fields.Problems.Add(RegisterProblems.Twice, fields.Place, ("name", name));
        }

        if (questions.Count(one => one.Overall) != 1)
        {
            fields.Problems.Add(NoOverall, fields.Place, ("name", key));
        }

        return new(
            key,
            fields.NeedText("en"),
            audience,
            new(fields.NeedText("zh"), fields.NeedText("lead"), questions)
        );
    }

    private static Question Read(YamlFields fields, ImmutableDictionary<string, Scale> scales)
    {
        var kind = fields.Need("kind", YamlTypes.Choice<QuestionKind>(), QuestionKind.Words);
        var (key, text) = (fields.NeedText("key"), fields.NeedText("text"));
        var overall = fields.Or("overall", YamlTypes.Truth, false);
        var options = fields.Values("options", YamlTypes.Text);
        if (kind != QuestionKind.Scale)
        {
            return new(key, text, kind, options) { Overall = overall };
        }

        var name = fields.NeedText("scale");
        if (!scales.TryGetValue(name, out var scale))
        {
            var known = string.Join(", ", scales.Keys.Order(StringComparer.Ordinal));
            fields.Problems.Add(RegisterProblems.NoSuchList, fields.PlaceOf("scale"), ("name", name), ("known", known));
            return new(key, text, kind, []);
        }

        return new(key, text, kind, scale.Steps) { Satisfied = scale.Satisfied, Overall = overall };
    }

    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

    /// <summary>A questionnaire of which nobody could say what its rate is.</summary>
    public static PackProblem NoOverall { get; } =
        new(
            "PL5168",
            new(
                "问卷“{name}”应有一道题、且只有一道题标 overall",
                "The questionnaire '{name}' needs one question marked overall"
            ),
            new("在总体评价那道题上写 overall: true", "Write overall: true on the question about the whole")
        );

    private sealed record Scale(ImmutableArray<string> Steps, int Satisfied);
}
