using System.Reflection;
using System.Text.RegularExpressions;
using Plumbline.Domain;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Examples;
using Plumbline.Regimes.Packs.Writing;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Regimes.Packs;

/// <summary>The pages about packs say what the program does.</summary>
public sealed partial class PackDocumentationTests
{
    private static readonly string Regimes = Path.Combine(Repository.Content, "regimes");

    private static readonly string Reference = Page("reference", "regimes.md");

    [Fact]
    public void Reference_NamesEveryKeyThatPacksUse()
    {
        var keys = RegimePacks
            .Load(Regimes)
            .OrThrow()
            .All.Values.SelectMany(regime => Keys().Matches(RegimeYaml.Print(WithoutParameters(regime))))
            .Select(match => match.Groups["key"].Value)
            .Distinct(StringComparer.Ordinal);

        Assert.All(keys, key => Assert.Contains($"`{key}", Reference, StringComparison.Ordinal));
    }

    [Fact]
    public void Reference_ListsEveryProblemWithItsText()
    {
        var problems = typeof(PackMessages)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.GetValue(null))
            .OfType<PackProblem>();

        Assert.All(
            problems,
            problem =>
                Assert.Contains($"| {problem.Id} | {problem.Text.Chinese} |", Reference, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void HowTo_ShowsAPackThatLoadsAndExamplesThatComeOut()
    {
        var page = Page("how-to", "add-a-regime.md");
        var nation = new PackText(
            "CN-2020",
            "CN-2020",
            File.ReadAllText(Path.Combine(Regimes, "CN-2020", RegimePacks.FileName))
        );

        var county = RegimePacks
            .Read(nation, new PackText("MY-COUNTY", "page", Block(page, "regime")))
            .OrThrow()
            .Find("MY-COUNTY")!;
        var report = PackExamples.Check(county, "page", Block(page, "examples"));

        Assert.Empty(report.Findings);
        Assert.Equal(4, report.Count);
    }

    // Their names are those of the rules' pages.
    private static Regime WithoutParameters(Regime regime) =>
        regime with
        {
            Rules = [.. regime.Rules.Select(rule => rule with { Parameters = rule.Parameters.Clear() })],
        };

    private static string Page(string folder, string file) =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", folder, file));

    private static string Block(string page, string name)
    {
        var open = $"```yaml {name}\n";
        var start = page.IndexOf(open, StringComparison.Ordinal) + open.Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(
        "^[ -]*(?<key>[a-zA-Z]+):",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Keys();
}
