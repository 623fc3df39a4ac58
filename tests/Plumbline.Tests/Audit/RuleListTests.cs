using System.Reflection;
using System.Text.RegularExpressions;
using Plumbline.Audit;
using Plumbline.Audit.Relations;
using Plumbline.Audit.Rules;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit;

/// <summary>A rule is a class, a test class, a page, a line in the id list and a line in the packs; none may be forgotten.</summary>
public sealed partial class RuleListTests
{
    private static readonly string Pages = Path.Combine(Repository.Root, "docs", "reference", "rules");

    private static readonly string[] Sections =
    [
        "规则",
        "为什么",
        "示例",
        "怎样改",
        "参数",
        "依据与置信度",
        "适用方案",
    ];

    private static IEnumerable<RuleInfo> All => RuleCatalogue.All.Select(rule => rule.Info).Concat(TextRules.All);

    public static TheoryData<string> Ids => [.. All.Select(info => info.Id)];

    [Fact]
    public void Table_IsFresh()
    {
        var actual = RuleTable.Write(All, ShippedRegimes.All);

        Assert.Equal(Golden.Expected("../docs/reference/rules/README.md", actual), actual);
    }

    [Fact]
    public void IdsAndCatalogue_Agree()
    {
        var ids = typeof(RuleIds)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToArray();

        Assert.All(ids, id => Assert.Matches(WellFormed(), id));
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(ids.Order(StringComparer.Ordinal), All.Select(info => info.Id).Order(StringComparer.Ordinal));
        var codes = All.Select(info => info.Code).ToArray();
        Assert.Equal(codes.Length, codes.Distinct().Count());
    }

    [Fact]
    public void EveryRuleClass_IsInTheCatalogue()
    {
        var classes = typeof(FilingRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(FilingRule)));

        Assert.Equal(
            classes.Select(type => type.Name).Order(StringComparer.Ordinal),
            RuleCatalogue.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void NumbersOfFindings_AreGivenOnce()
    {
        var given = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(match => match.Groups["id"].Value))
            .GroupBy(id => id, StringComparer.Ordinal)
            .Where(group => group.Count() > 1);

        Assert.Empty(given.Select(group => group.Key));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasATestClass(string id)
    {
        var name = NameOf(id) + "Tests";

        Assert.Contains(typeof(RuleListTests).Assembly.GetTypes(), type => type.Name == name);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasAPageOfTheFixedForm(string id)
    {
        var info = All.Single(info => info.Id == id);
        var file = Path.Combine(Pages, id + ".md");
        Assert.True(File.Exists(file), $"docs/reference/rules/{id}.md is missing");
        var lines = File.ReadAllLines(file);

        Assert.Equal($"# {id} {info.Title.Chinese}", lines[0]);
        Assert.Equal(
            Sections,
            lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..])
        );
    }

    [Fact]
    public void EveryNumberOfReading_HasAnEntryOnAPage()
    {
        var pages = string.Concat(Directory.EnumerateFiles(Pages, "*.md").Order().Select(File.ReadAllText));
        var numbers = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*Messages.cs", SearchOption.AllDirectories)
            .SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(match => match.Groups["id"].Value))
            .ToArray();

        Assert.NotEmpty(numbers);
        Assert.All(numbers, id => Assert.Contains($"| {id} |", pages, StringComparison.Ordinal));
    }

    [Fact]
    public void RulesOfThePacks_Exist_AndTheirFieldsToo()
    {
        foreach (
            var (code, active) in ShippedRegimes.All.All.SelectMany(pack =>
                pack.Value.Rules.Select(active => (pack.Key, active))
            )
        )
        {
            Assert.True(RuleCatalogue.Find(active.Id) is not null, $"{code}: {active.Id}");
        }

        var listed = ShippedRegimes
            .All.All.Values.SelectMany(pack => pack.Rules)
            .Where(active => active.Id is RuleIds.RequiredField or RuleIds.RequiredChapter)
            .SelectMany(active => active.Parameters.Values)
            .SelectMany(list => list.Split(';', '|'));
        Assert.All(
            listed,
            path => Assert.NotNull(FilingPath.Parse(path.Replace("[]", "[0]", StringComparison.Ordinal)).Kind())
        );
    }

    [Fact]
    public void NationalPack_UsesEveryRuleButTheChaptersOfALocalReport()
    {
        Assert.Equal(
            [RuleIds.RequiredChapter],
            RuleCatalogue.All.Select(rule => rule.Info.Id).Except(Rules("CN-2020"))
        );
    }

    [Theory]
    [InlineData("SC-2025", RuleIds.LowExecutionUnexplained, "threshold", "90")]
    [InlineData("HN-DEPT", RuleIds.LargeAdjustment, "threshold", "30")]
    public void LocalPack_OverridesAParameter(string code, string rule, string parameter, string value)
    {
        var active = Assert.Single(ShippedRegimes.Named(code).Rules, active => active.Id == rule);

        Assert.Equal(value, active.Parameters[parameter]);
        Assert.NotNull(active.Source);
    }

    [Theory]
    [InlineData("JL-DEPT")]
    [InlineData("HE-DEPT")]
    public void PackWithoutWeights_UsesNoRuleOnScores(string code)
    {
        Assert.Empty(
            Rules(code)
                .Intersect([
                    RuleIds.WeightSum,
                    RuleIds.IndicatorScoreShown,
                    RuleIds.TotalScoreShown,
                    RuleIds.GradeShown,
                    RuleIds.AllFullMarks,
                ])
        );
    }

    private static string NameOf(string id) =>
        typeof(RuleIds).GetFields().Single(field => (string)field.GetRawConstantValue()! == id).Name;

    private static IEnumerable<string> Rules(string code) =>
        ShippedRegimes.Named(code).Rules.Select(active => active.Id);

    [GeneratedRegex("^PL[0-9]{4}$", RegexOptions.None, 1000)]
    private static partial Regex WellFormed();

    [GeneratedRegex("\"(?<id>PL[0-9]{4})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();
}
