using System.Collections.Immutable;
using Plumbline.Findings;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs;

/// <summary>Collects everything that is wrong with a set of pack files, so that it can be put right in one go.</summary>
internal sealed class PackProblems
{
    private const int LongestExcerpt = 40;
    private const int LongestArgument = 500;

    private readonly List<Finding> findings = [];
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    /// <summary>By file, line and column.</summary>
    internal ImmutableArray<Finding> Findings =>
        [
            .. findings
                .OrderBy(finding => Place(finding).File, StringComparer.Ordinal)
                .ThenBy(finding => Place(finding).Line)
                .ThenBy(finding => Place(finding).Column),
        ];

    /// <summary>How often something was wrong, repetitions included.</summary>
    internal int Count { get; private set; }

    /// <summary>Adds a problem once, however many packs inherit the place where it is.</summary>
    internal void Add(PackProblem problem, FilePlace place, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var shown = new (string Name, string Value)[arguments.Length];
        for (var at = 0; at < shown.Length; at++)
        {
            shown[at] = (arguments[at].Name, Excerpt(arguments[at].Value, LongestArgument));
        }

        var message = problem.Text.With(shown);
        Count++;
        if (said.Add($"{problem.Id} {place} {message}"))
        {
            findings.Add(new(problem.Id, Severity.Error, place, message) { Repair = problem.Repair.With(shown) });
        }
    }

    /// <summary>A value of the wrong kind or form, with what was expected there.</summary>
    internal void AddWrongType(YamlNode node, Template expected, string key)
    {
        var found = node switch
        {
            YamlScalar scalar => new Template("“{found}”", "'{found}'"),
            YamlList => PackMessages.AList,
            _ => PackMessages.AMap,
        };
        var problem = PackMessages.WrongValue with
        {
            Text = Fill(PackMessages.WrongValue.Text, expected, found),
            Repair = Fill(PackMessages.WrongValue.Repair, expected, found),
        };
        Add(
            problem,
            node.Place,
            ("key", key),
            ("found", node is YamlScalar text ? Excerpt(text.Text, LongestExcerpt) : "")
        );
    }

    private static FilePlace Place(Finding finding) => (FilePlace)finding.Place;

    private static Template Fill(Template text, Template expected, Template found) =>
        new(
            text.Chinese.Replace("{expected}", expected.Chinese, StringComparison.Ordinal)
                .Replace("{what}", found.Chinese, StringComparison.Ordinal),
            text.English.Replace("{expected}", expected.English, StringComparison.Ordinal)
                .Replace("{what}", found.English, StringComparison.Ordinal)
        );

    // The beginning on one line; half a character at the cut goes.
    private static string Excerpt(string text, int longest)
    {
        var line = text.ReplaceLineEndings(" ");
        var end = longest < line.Length && char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest;
        return line.Length <= longest ? line : line[..end] + "…";
    }
}
