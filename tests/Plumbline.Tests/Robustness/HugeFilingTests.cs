using System.Text;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.Tests.Robustness;

/// <summary>Files past every limit: each is refused with one clear finding, or read.</summary>
public sealed class HugeFilingTests
{
    private const int Million = 1_000_000;

    [Fact]
    public void Read_WhenTheFileIsPastTheLimit_SaysSo() =>
        Assert.Equal(
            FilingMessages.TooLarge,
            Assert.Single(Hostile.Read(new byte[FilingJson.MaxBytes + 1]).Findings).Rule
        );

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Read_WhenNestedTenThousandDeep_SaysSo(char open)
    {
        var deep = string.Concat(Enumerable.Repeat(open == '[' ? "[" : "{\"parts\":", 10_000));

        var finding = Assert.Single(Hostile.Read(deep).Findings);

        Assert.Equal(FilingMessages.TooLarge, finding.Rule);
        Assert.Contains("64", finding.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenPartsAreNestedTooDeep_SaysSo()
    {
        var parts =
            string.Concat(Enumerable.Repeat("{\"label\":\"x\",\"parts\":[", 40))
            + string.Concat(Enumerable.Repeat("]}", 40));

        var finding = Assert.Single(Hostile.Read(Hostile.Filing($"\"budget\":{{\"facts\":[{parts}]}}")).Findings);

        Assert.Equal(FilingMessages.TooLarge, finding.Rule);
    }

    [Fact]
    public void Read_OfAMillionIndicators_NamesTheList()
    {
        var finding = Assert.Single(Hostile.Read(Hostile.Filing($"\"indicators\":[{Repeat("{}", Million)}]")).Findings);

        Assert.Equal(FilingMessages.TooLarge, finding.Rule);
        Assert.Equal(new FieldPlace("indicators"), finding.Place);
    }

    [Theory]
    [InlineData("\"x{0}\":{0}")]
    [InlineData("\"title\":\"a\"")]
    [InlineData("\"year\":\"{0}\"")]
    public void Read_WhenEveryMemberIsWrong_ListsTheFirstAndSaysThereAreMore(string member)
    {
        var members = Enumerable
            .Range(0, 100_000)
            .Select(at => member.Replace("{0}", $"{at}", StringComparison.Ordinal));

        var findings = Hostile.Read("{" + string.Join(',', members) + "}").Findings;

        Assert.InRange(findings.Length, 200, 210);
        Assert.Contains(findings, finding => finding.Severity == Severity.Info && finding.Place == new FieldPlace(""));
    }

    [Fact]
    public void Read_WhenEveryRowIsWrong_ListsTheFirst() =>
        Assert.InRange(
            Hostile.Read(Hostile.Filing($"\"indicators\":[{Repeat("5", 100_000)}]")).Findings.Length,
            200,
            210
        );

    [Fact]
    public void Read_OfAHundredThousandRows_ReadsThem()
    {
        var rows = Enumerable
            .Range(0, 100_000)
            .Select(at => $"{{\"key\":\"k{at}\",\"label\":\"x\",\"value\":\"{at}人\"}}");

        var filing = FilingJson.Read(Hostile.Filing($"\"budget\":{{\"facts\":[{string.Join(',', rows)}]}}")).OrThrow();

        Assert.Equal(100_000, filing.Budget!.Facts.Length);
    }

    [Fact]
    public void Read_WhenKeysAreDouble_ListsTheFirst()
    {
        var row = "{\"key\":\"k\",\"label\":\"x\"}";

        Assert.InRange(
            Hostile.Read(Hostile.Filing($"\"budget\":{{\"facts\":[{Repeat(row, 100_000)}]}}")).Findings.Length,
            200,
            210
        );
    }

    [Theory]
    [InlineData("title", true)]
    [InlineData("otherMatters", true)]
    [InlineData("stage", false)]
    [InlineData("noSuchMember", false)]
    public void Read_OfATextOfTenMegabytes_KeepsItOrShowsItsBeginning(string member, bool fits)
    {
        var result = Hostile.Read(Hostile.Filing($"\"{member}\":\"{new string('长', 10 * Million / 3)}\""));

        Assert.Equal(fits, result.TryGet(out _));
    }

    [Theory]
    [InlineData('9')]
    [InlineData(',')]
    [InlineData('一')]
    [InlineData('十')]
    [InlineData(' ')]
    [InlineData('元')]
    [InlineData('余')]
    public void Read_OfAFigureOfAMillionCharacters_NamesItsPlace(char filler)
    {
        var figure = "1" + new string(filler, Million) + ".5万元";
        var members = $$"""
            "budget": { "virement": "{{figure}}", "facts": [{ "label": "x", "value": "{{figure}}" }] }
            """;

        var result = Hostile.Read(Hostile.Filing(members));

        Assert.False(result.TryGet(out _));
        Assert.Equal(
            ["budget.virement", "budget.facts[0].value"],
            result.Findings.Select(finding => $"{finding.Place}"),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void Read_OfAMemberNameOfTenMegabytes_ShowsItsBeginning() =>
        Hostile.Read(Hostile.Filing($"\"{new string('n', 10 * Million)}\": 1"));

    [Fact]
    public void Read_WhenProseIsAllBraces_IsReadInOnePass() =>
        Assert.True(Hostile.Read(Hostile.Filing($"\"otherMatters\":\"{Repeat("{a", Million, ' ')}\"")).TryGet(out _));

    [Fact]
    public void Read_WhenEveryTokenIsDead_ListsTheFirst() =>
        Assert.InRange(
            Hostile.Read(Hostile.Filing($"\"otherMatters\":\"{Repeat("{a}", Million / 10)}\"")).Findings.Length,
            200,
            210
        );

    private static string Repeat(string text, int times, char between = ',') =>
        new StringBuilder((text.Length + 1) * times).Insert(0, text + between, times - 1).Append(text).ToString();
}
