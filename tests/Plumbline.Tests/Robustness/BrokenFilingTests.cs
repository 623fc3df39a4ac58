using System.Text;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.Tests.Robustness;

/// <summary>Broken filings by hand: each gets the finding that fits, at the place where it is broken.</summary>
public sealed class BrokenFilingTests
{
    /// <summary>Files that as a whole are no filing.</summary>
    public static TheoryData<string, string> Files =>
        new()
        {
            { "", FilingMessages.NotJson },
            { " \n\t", FilingMessages.NotJson },
            { "\0", FilingMessages.NotJson },
            { "\uFEFF", FilingMessages.NotJson },
            { "null", FilingMessages.NotJson },
            { "[]", FilingMessages.NotJson },
            { "\"text\"", FilingMessages.NotJson },
            { "1e999999", FilingMessages.NotJson },
            { "{}{}", FilingMessages.NotJson },
            { Hostile.Filing() + ",", FilingMessages.NotJson },
            { "// note\n" + Hostile.Filing(), FilingMessages.NotJson },
            { Hostile.Filing().Replace('"', '\''), FilingMessages.NotJson },
            { Hostile.Filing().Replace('"', '“'), FilingMessages.NotJson },
            { Hostile.Filing("\"title\": \"a\0b\""), FilingMessages.NotJson },
            { Hostile.Filing("\"title\": \"a\nb\""), FilingMessages.NotJson },
            { Hostile.Filing("\"title\": NaN"), FilingMessages.NotJson },
            { Hostile.Filing("\"round\": 01"), FilingMessages.NotJson },
            { Hostile.Filing("\"title\": \"\\x\""), FilingMessages.NotJson },
            { Hostile.Filing("\"title\": \"x\","), FilingMessages.NotJson },
            { "<html></html>", FilingMessages.NotJson },
            { "PK\u0003\u0004", FilingMessages.NotJson },
            { "{}", FilingMessages.MissingMember },
            { Hostile.Filing().Replace("filing/1", "filing/2", StringComparison.Ordinal), FilingMessages.WrongValue },
        };

    /// <summary>A member with a broken value, the finding, and its place.</summary>
    public static TheoryData<string, string, string> Values =>
        new()
        {
            { "\"round\": 1e999999", FilingMessages.WrongValue, "round" },
            { "\"round\": 2147483648", FilingMessages.WrongValue, "round" },
            { "\"round\": 1.5", FilingMessages.WrongValue, "round" },
            { "\"title\": \"\\u0000\"", FilingMessages.WrongValue, "title" },
            { "\"title\": \"\\u000b\"", FilingMessages.WrongValue, "title" },
            { "\"title\": \"\\uffff\"", FilingMessages.WrongValue, "title" },
            { "\"title\": \"\\ud800\"", FilingMessages.WrongValue, "title" },
            { "\"title\": \"\\udc00\\ud800\"", FilingMessages.WrongValue, "title" },
            { "\"title\": {}", FilingMessages.WrongValue, "title" },
            { "\"\\ud800\": 1", FilingMessages.UnknownMember, "" },
            { "\"\": 1", FilingMessages.UnknownMember, "" },
            { "\"Title\": \"x\"", FilingMessages.UnknownMember, "Title" },
            { "\"a.b[0]\": 1", FilingMessages.UnknownMember, "a.b[0]" },
            { "\"\\u0000\": 1", FilingMessages.UnknownMember, " " },
            { "\"year\": 2023", FilingMessages.Duplicate, "year" },
            { "\"title\": \"a\", \"title\": \"a\"", FilingMessages.Duplicate, "title" },
            { "\"title\": null, \"title\": \"a\"", FilingMessages.Duplicate, "title" },
            { "\"stage\": \"Goal\"", FilingMessages.WrongValue, "stage" },
            { "\"stage\": 0", FilingMessages.WrongValue, "stage" },
            { "\"budget\": []", FilingMessages.WrongValue, "budget" },
            { "\"budget\": { \"virement\": 5 }", FilingMessages.WrongValue, "budget.virement" },
            { "\"budget\": { \"virement\": \"5\" }", FilingMessages.WrongValue, "budget.virement" },
            { "\"budget\": { \"virement\": \"0.001元\" }", FilingMessages.WrongValue, "budget.virement" },
            { "\"budget\": { \"virement\": \"≥5万元\" }", FilingMessages.WrongValue, "budget.virement" },
            {
                "\"budget\": { \"virement\": \"999999999999999999亿元\" }",
                FilingMessages.WrongValue,
                "budget.virement"
            },
            { "\"budget\": { \"virement\": \"1234567890123456789元\" }", FilingMessages.WrongValue, "budget.virement" },
            { "\"budget\": { \"sources\": [5] }", FilingMessages.WrongValue, "budget.sources[0]" },
            { "\"budget\": { \"sources\": [null] }", FilingMessages.WrongValue, "budget.sources[0]" },
            { "\"budget\": { \"sources\": { \"0\": {} } }", FilingMessages.WrongValue, "budget.sources" },
            { "\"indicators\": [{}]", FilingMessages.MissingMember, "indicators[0].kind" },
            {
                "\"indicators\": [{ \"kind\": null, \"name\": \"x\" }]",
                FilingMessages.MissingMember,
                "indicators[0].kind"
            },
            { Weight("-1"), FilingMessages.WrongValue, "indicators[0].weight" },
            { Weight("1e3"), FilingMessages.WrongValue, "indicators[0].weight" },
            { Weight("0.00001"), FilingMessages.WrongValue, "indicators[0].weight" },
            { Weight("1000001"), FilingMessages.WrongValue, "indicators[0].weight" },
            { Weight("十"), FilingMessages.WrongValue, "indicators[0].weight" },
            { "\"identity\": {}", FilingMessages.Duplicate, "identity" },
            { "\"otherMatters\": \"{otherMatters}\"", FilingMessages.DeadReference, "otherMatters" },
            { "\"otherMatters\": \"{}\"", FilingMessages.DeadReference, "otherMatters" },
            { "\"otherMatters\": \"{a{b}\"", FilingMessages.DeadReference, "otherMatters" },
            { "\"otherMatters\": \"{indicators}\"", FilingMessages.DeadReference, "otherMatters" },
            { "\"otherMatters\": \"{identity}\"", FilingMessages.DeadReference, "otherMatters" },
            { "\"otherMatters\": \"{identity.department.length}\"", FilingMessages.DeadReference, "otherMatters" },
            { "\"otherMatters\": \"{indicators[-1].name}\"", FilingMessages.DeadReference, "otherMatters" },
            { "\"otherMatters\": \"{indicators[99999999999].name}\"", FilingMessages.DeadReference, "otherMatters" },
            { "\"otherMatters\": \"{..[[]].]}\"", FilingMessages.DeadReference, "otherMatters" },
        };

    /// <summary>Odd but possible: these are read and come back.</summary>
    public static TheoryData<string> Oddities =>
        [
            "\"otherMatters\": \"{{{{}} }\"",
            "\"otherMatters\": \"{identity.department\"",
            "\"otherMatters\": \"}}}}{{{{\"",
            "\"otherMatters\": \"在{year}年，{identity.department}\"",
            "\"title\": \"\\ud83c\\udf38\\u200b\\u202e\"",
            "\"title\": \"\"",
            "\"title\": null",
            "\"round\": -2147483648",
            "\"budget\": { \"virement\": \"-5万元\" }",
            "\"budget\": { \"virement\": \"－５万元\" }",
            "\"budget\": { \"virement\": \"无\" }",
            "\"budget\": { \"total\": { \"executedAmount\": \"999999999999999.99元\" } }",
            "\"indicators\": [{ \"kind\": \"output\", \"name\": \"\", \"target\": \"123456789012345678901234567890\" }]",
            "\"activities\": [{ \"key\": \"a.b[c]\", \"facts\": [{ \"key\": \"]\", \"label\": \"x\", \"value\": \"１,２３４.5多人\" }] }]",
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_WhenTheFileIsNone_SaysSo(string file, string rule)
    {
        var result = Hostile.Read(file);

        Assert.False(result.TryGet(out _));
        Assert.Contains(result.Findings, finding => finding.Rule == rule);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Read_WhenAValueIsBroken_NamesPlaceAndRule(string members, string rule, string path)
    {
        var result = Hostile.Read(Hostile.Filing(members));

        Assert.False(result.TryGet(out _));
        Assert.Contains(result.Findings, finding => finding.Rule == rule && finding.Place == new FieldPlace(path));
    }

    [Theory]
    [MemberData(nameof(Oddities))]
    public void Read_WhenAValueIsOdd_KeepsIt(string members) =>
        Assert.Empty(Hostile.Read(Hostile.Filing(members)).Findings);

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0 }, "第1行第1列")]
    [InlineData(new byte[] { (byte)'{', (byte)'\n', (byte)' ', 0xC4, 0xEA }, "第2行第2列")]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' }, "第1行第2列")]
    [InlineData(new byte[] { (byte)'"', 0xC0, 0x80, (byte)'"' }, "第1行第2列")]
    public void Read_WhenNotUtf8_NamesLineAndColumn(byte[] file, string place)
    {
        var finding = Assert.Single(Hostile.Read(file).Findings);

        Assert.Contains("UTF-8", finding.Message.ToString(), StringComparison.Ordinal);
        Assert.Contains(place, finding.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfUtf16_AsksForUtf8()
    {
        var finding = Assert.Single(
            Hostile
                .Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Hostile.Filing())).ToArray())
                .Findings
        );

        Assert.Contains("UTF-8", finding.Repair!.ToString(), StringComparison.Ordinal);
    }

    private static string Weight(string text) =>
        $$"""
            "indicators": [{ "kind": "output", "name": "x", "weight": "{{text}}" }]
            """;
}
