using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Examples;

/// <summary>Reads the <c>examples.yaml</c> of a pack.</summary>
internal sealed class ExampleReading(string regime, PackProblems problems)
{
    private const string NoScore = "none";

    private static readonly YamlType<string> ScoreOrNone = new(
        new("分数，如 8.5；不应有得分的写 none", "points such as 8.5, or none where there must be no score"),
        TryScore
    );

    internal ImmutableArray<PackExample> Read(YamlMap file)
    {
        var fields = new YamlFields(file, problems);
        var examples = fields.Maps("examples", Example);
        fields.Done();
        return examples;
    }

    private PackExample? Example(YamlFields fields)
    {
        var name = fields.NeedText("name");
        _ = fields.NeedText("basis");
        var expected = ImmutableArray.CreateBuilder<Expectation>();
        var blocks = Blocks(fields, expected);
        Expect(fields, "total", ScoreOrNone, ExpectationKind.Total, "total", expected);
        Expect(fields, "grade", YamlTypes.Text, ExpectationKind.Grade, "grade", expected);
        foreach (var entry in fields.Map("scores")?.Entries() ?? [])
        {
            if (YamlFields.Read(entry.Value, ScoreOrNone, problems, entry.Key, out var score))
            {
                expected.Add(new(ExpectationKind.Line, entry.Key, score, entry.Value.Place));
            }
        }

        if (expected.Count == 0)
        {
            problems.Add(PackMessages.NothingExpected, fields.Place, ("name", name));
        }

        return new()
        {
            Name = name,
            Place = fields.Place,
            Filing = blocks is null ? null : Filing(blocks, name),
            Sheet = fields.Or("sheet", YamlTypes.Choice<ScoreSheetKind>(), ScoreSheetKind.IndicatorCompletion),
            Expected = expected.ToImmutable(),
            GivenTotal = fields.Maybe("givenTotal", YamlTypes.Score),
        };
    }

    // A whole filing, or one of the short forms for a single line; the short form's score stands under "score".
    private YamlMap? Blocks(YamlFields fields, ImmutableArray<Expectation>.Builder expected)
    {
        var whole = fields.Node("filing");
        var indicator = fields.Node("indicator");
        var execution = fields.Node("execution");
        Expect(
            fields,
            "score",
            ScoreOrNone,
            ExpectationKind.Line,
            indicator is null ? "budget.total" : "indicators[0]",
            expected
        );
        return (whole, indicator, execution) switch
        {
            (YamlMap blocks, null, null) => blocks,
            (null, YamlMap row, null) => ExampleFiling.Wrap(
                "indicators",
                new YamlList(row.Place, [ExampleFiling.Row(row)])
            ),
            (null, null, YamlMap funds) => ExampleFiling.Wrap("budget", ExampleFiling.Wrap("total", funds)),
            (null, null, null) => null,
            _ => Refuse((whole ?? indicator ?? execution)!),
        };
    }

    private YamlMap? Refuse(YamlNode node)
    {
        problems.AddWrongType(node, PackMessages.OneOfTheBlocks, "filing / indicator / execution");
        return null;
    }

    private Filing? Filing(YamlMap blocks, string name)
    {
        var result = FilingJson.Read(ExampleFiling.Json(blocks, regime));
        foreach (var finding in result.Findings)
        {
            problems.Add(
                PackMessages.BadExample,
                blocks.Place,
                ("name", name),
                ("why", $"{finding.Place}：{finding.Message}")
            );
        }

        return result.TryGet(out var filing) ? filing : null;
    }

    private static void Expect(
        YamlFields fields,
        string key,
        YamlType<string> type,
        ExpectationKind kind,
        string line,
        ImmutableArray<Expectation>.Builder expected
    )
    {
        if (fields.Try(key, type, out var text))
        {
            expected.Add(new(kind, line, text, fields.PlaceOf(key)));
        }
    }

    private static bool TryScore(string text, out string value)
    {
        var none = string.Equals(text, NoScore, StringComparison.Ordinal);
        var valid = Score.TryParse(text, out var score);
        value = none ? NoScore : score.ToString();
        return none || valid;
    }
}
