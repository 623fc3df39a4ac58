using System.Text.Json.Nodes;
using Plumbline.App.Content;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Forms;

/// <summary>Every label and word that the page of a form offers has its English, for every regime that is shipped.</summary>
public sealed class EnglishWordsTests
{
    private static readonly Packs Shipped = Packs.Load(new ContentFolder(Repository.Content).Regimes).OrThrow();

    public static TheoryData<string> Regimes => [.. Shipped.Regimes.All.Keys];

    [Theory]
    [MemberData(nameof(Regimes))]
    public void PageOfAForm_HasNoLabelWithoutEnglish(string regime)
    {
        var pages =
            from stage in Enum.GetValues<FilingStage>()
            from subject in Enum.GetValues<FilingSubject>()
            select FormSections.Of(stage, subject, FormUnit.LayoutOf(Shipped, regime, subject, stage));

        var left = pages
            .SelectMany(page => Shipped.English.Say(page, Language.English))
            .SelectMany(section => section.Blocks)
            .SelectMany(Shown)
            .Append(Shipped.English.Say(Shipped.NameOf(regime), Language.English))
            .Where(word => word.Any(letter => letter is >= '\u4e00' and <= '\u9fff'))
            .Distinct(StringComparer.Ordinal);

        Assert.Empty(left);
    }

    [Theory]
    [MemberData(nameof(Regimes))]
    public void Grades_HaveTheirEnglish(string regime) =>
        Assert.All(
            Shipped.Regimes.Find(regime)!.Grades,
            cut => Assert.NotNull(Shipped.English.Find(cut.Word, Language.English))
        );

    [Theory]
    [InlineData("结果用于2026年预算", "Result used for the budget of 2026")]
    [InlineData("2024年结果用于本年预算", "Result of 2024 used for this budget")]
    [InlineData("上级转移支付：公用经费补助", "Transfer from above: 公用经费补助")]
    [InlineData("92.5分（优）", "92.5 points (Excellent)")]
    [InlineData("红1 黄0 绿12", "red 1, yellow 0, green 12")]
    [InlineData("部分", "部分")]
    [InlineData("分", "分")]
    [InlineData("结果用于年预算", "结果用于年预算")]
    public void WordWithPlaces_SaysWhatStandsInThem(string chinese, string english) =>
        Assert.Equal(english, Shipped.English.Say(chinese, Language.English));

    [Fact]
    public void EveryMemberOfAFiling_HasItsEnglish()
    {
        var schema = JsonNode.Parse(FilingSchema.Text())!;
        var left = Titles(schema["$defs"]!)
            .Where(title => Shipped.English.Find(title, Language.English) is null)
            .Distinct(StringComparer.Ordinal);

        Assert.Empty(left);
    }

    [Fact]
    public void EveryOfficialForm_HasItsEnglish() =>
        Assert.All(
            Shipped.Regimes.All.Keys.SelectMany(regime =>
                Shipped.Forms.Layouts(Shipped.Regimes.Lineage(regime)).Values.Select(layout => layout.Name)
            ),
            name => Assert.NotNull(Shipped.English.Find(name, Language.English))
        );

    [Fact]
    public void ASentence_NamesPlacesInItsLanguage_AndKeepsWhatWasTyped()
    {
        var blank = new Template("“{name}”没有填写：{text}", "'{name}' is not filled in: {text}");
        string Say(string name) =>
            Shipped.English.Say(blank.With(("name", name), ("text", "资金情况")), Language.English);

        Assert.Equal(
            "'Funds · Total funds of the year' is not filled in: 资金情况",
            Say(FilingPath.Parse("budget.total").Describe())
        );
        Assert.StartsWith("'Performance indicators 3 · ", Say(FilingPath.Parse("indicators[2].actual").Describe()));
        Assert.StartsWith("'Bodies “内设股室” · Value'", Say("机构“内设股室” · 数值"));
        Assert.StartsWith("'享受公用经费学生数'", Say("享受公用经费学生数"));
        Assert.StartsWith("'合格率 · Actual'", Say("合格率 · 实际完成值"));
        Assert.StartsWith("'Performance indicators 2 · Actual (合格率)'", Say("绩效指标 2 · 实际完成值（合格率）"));
        var typed = new Template("指标“{typed}”缺佐证", "'{typed}' lacks evidence");
        Assert.NotNull(Shipped.English.Find("数量", Language.English));
        Assert.Equal("'数量' lacks evidence", Shipped.English.Say(typed.With(("typed", "数量")), Language.English));
        Assert.Equal(
            "“资金情况”没有填写：x",
            Shipped.English.Say(blank.With(("name", "资金情况"), ("text", "x")), Language.Chinese)
        );
    }

    [Fact]
    public void AWordWithoutEnglish_StaysChinese_AndPastedHeadingsAreKnownInBoth()
    {
        var words = new EnglishWords(new Dictionary<string, string>(StringComparer.Ordinal) { ["支出"] = "Spending" });
        var field = new FormField("a", "支出", ValueKind.Text) { Choices = [new("x", "甲"), new("y", "支出")] };
        var page = words.Say(
            [new FormSection(FormSectionKind.Funds, [new("budget", "资金", [field])])],
            Language.English
        );

        var block = page[0].Blocks[0];
        Assert.Equal(("资金", "Spending"), (block.Label, block.Fields[0].Label));
        Assert.Contains("支出", block.Fields[0].Headings);
        Assert.Equal(["甲", "Spending"], block.Fields[0].Choices.Select(choice => choice.Word));
        Assert.Contains("支出", block.Fields[0].Choices[1].Written);
        Assert.Equal("Spending · Spending", words.Say("支出 · 支出", Language.English));
        Assert.Null(words.Find("支出 · 甲", Language.English));
    }

    [Fact]
    public void ALineThatIsNoPair_NamesFileAndLine()
    {
        using var folder = new ScratchFolder();
        folder.Write("regimes/XX/english.txt", "# note\n支出\n");

        var read = EnglishWords.Load(Path.Combine(folder.Path, "regimes"));

        Assert.False(read.TryGet(out _));
        var problem = Assert.Single(read.Findings);
        Assert.Equal(("PL5180", new FilePlace("XX/english.txt", 2)), (problem.Rule, problem.Place));
        Assert.Contains("支出", problem.Message.In(Language.Chinese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("红{}黄{} = red {}")]
    [InlineData("{}分 = {} of {}")]
    [InlineData("上级：{*} = Above: {*}")]
    [InlineData("支出 = Spending {}")]
    public void ALineWithOtherPlacesInItsEnglish_NamesFileAndLine(string line)
    {
        using var folder = new ScratchFolder();
        folder.Write("regimes/XX/english.txt", $"# note\n{line}\n");

        var problem = Assert.Single(EnglishWords.Load(Path.Combine(folder.Path, "regimes")).Findings);

        Assert.Equal(("PL5181", new FilePlace("XX/english.txt", 2)), (problem.Rule, problem.Place));
    }

    [Theory]
    [InlineData("甲单位得5分", "甲单位 has 5")]
    [InlineData("甲单位得很多分", null)]
    public void APlaceForAnything_DoesNotLoosenTheOthers(string chinese, string? english)
    {
        var words = new EnglishWords(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["{*}得{}分"] = "{} has {}" }
        );

        Assert.Equal(english ?? chinese, words.Say(chinese, Language.English));
    }

    [Theory]
    [InlineData("上级转移支付：公用经费补助")]
    [InlineData("机构“内设股室”")]
    [InlineData("实际完成值（合格率）")]
    public void AWordThatStaysPartlyChinese_IsNotEnglish(string word)
    {
        Assert.Null(Shipped.English.Find(word, Language.English));
        Assert.NotEqual(word, Shipped.English.Say(word, Language.English));
    }

    private static IEnumerable<string> Titles(JsonNode node) =>
        node switch
        {
            JsonObject record => record.SelectMany(member =>
                member is { Key: "title", Value: JsonValue title } ? [title.GetValue<string>()]
                : member.Value is { } value ? Titles(value)
                : []
            ),
            JsonArray list => list.SelectMany(item => Titles(item!)),
            _ => [],
        };

    private static IEnumerable<string> Shown(FormBlock block) =>
        [
            block.Label,
            .. block.Fixed.Select(row => row.Label),
            .. block.Fields.Select(field => field.Label),
            .. block.Fields.SelectMany(field => field.Choices).Select(choice => choice.Word),
        ];
}
