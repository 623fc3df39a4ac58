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

    private static IEnumerable<string> Shown(FormBlock block) =>
        [
            block.Label,
            .. block.Fixed.Select(row => row.Label),
            .. block.Fields.Select(field => field.Label),
            .. block.Fields.SelectMany(field => field.Choices).Select(choice => choice.Word),
        ];
}
