using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Examples;

/// <summary>
/// Runs the worked examples that every pack carries: a pack whose own examples do not come out is not to be trusted with
/// anybody's figures.
/// </summary>
public static class PackExamples
{
    /// <summary>The file beside <c>regime.yaml</c> that holds the examples.</summary>
    public const string FileName = "examples.yaml";

    /// <summary>Runs the examples of all packs of a folder. Packs without examples are reported.</summary>
    public static ExampleReport Check(RegimeCatalogue catalogue, string directory)
    {
        var problems = new PackProblems();
        var count = 0;
        foreach (var regime in catalogue.All.Values)
        {
            var name = $"{regime.Code}/{FileName}";
            var path = Path.Combine(directory, regime.Code, FileName);
            if (!File.Exists(path))
            {
                problems.Add(PackMessages.NoExamples, new FilePlace(name), ("code", regime.Code), ("file", FileName));
            }
            else if (YamlFile.Read(path, name, problems) is { } file)
            {
                count += Run(regime, file, problems);
            }
        }

        return new(count, problems.Findings);
    }

    /// <summary>Runs the examples in a text against one regime.</summary>
    public static ExampleReport Check(Regime regime, string file, string text)
    {
        var problems = new PackProblems();
        var count = YamlFile.Parse(text, file, problems) is { } map ? Run(regime, map, problems) : 0;
        return new(count, problems.Findings);
    }

    private static int Run(Regime regime, YamlMap file, PackProblems problems)
    {
        var examples = new ExampleReading(regime.Code, problems).Read(file);
        foreach (var example in examples)
        {
            var outcome = Outcome(regime, example);
            foreach (var expectation in example.Expected)
            {
                Compare(example, expectation, outcome, problems);
            }
        }

        return examples.Length;
    }

    private static ScoreSheet Outcome(Regime regime, PackExample example) =>
        (example.Filing, example.Sheet) switch
        {
            ({ } filing, ScoreSheetKind.ManagementRatios) => ScoreRatios.Of(filing, regime),
            ({ } filing, _) => ScoreFiling.Of(filing, regime),
            _ => new()
            {
                Kind = example.Sheet,
                Regime = regime.Code,
                Lines = [],
                Total = example.GivenTotal,
                Grade = example.GivenTotal is { } total ? Grading.Of(regime.Grades, total) : null,
            },
        };

    private static void Compare(PackExample example, Expectation expectation, ScoreSheet outcome, PackProblems problems)
    {
        var computed = expectation.Kind switch
        {
            ExpectationKind.Total => outcome.Total?.ToString(),
            ExpectationKind.Grade => outcome.Grade?.Word,
            _ => Line(outcome, expectation.Line)?.Score?.ToString(),
        };
        if (!string.Equals(computed ?? "none", expectation.Text, StringComparison.Ordinal))
        {
            problems.Add(
                PackMessages.ExampleFails,
                expectation.Place,
                ("name", example.Name),
                ("what", expectation.Line),
                ("expected", expectation.Text),
                ("computed", computed ?? "none")
            );
        }
    }

    private static ScoreLine? Line(ScoreSheet sheet, string path) =>
        sheet.Lines.FirstOrDefault(line => string.Equals(line.Path, path, StringComparison.Ordinal));
}

/// <summary>What running examples gave.</summary>
/// <param name="Count">How many examples were read.</param>
/// <param name="Findings">Examples that are wrong or did not come out; empty when all is well.</param>
public sealed record ExampleReport(int Count, ImmutableArray<Finding> Findings);
