using Plumbline.Domain.Registers;
using Plumbline.Findings;
using Plumbline.Regimes.Registers;
using Xunit;

namespace Plumbline.Tests.Regimes.Registers;

/// <summary>A catalogue is read whole, and what is wrong with it is said with its line.</summary>
public sealed class RegisterCatalogueTests
{
    private const string Head = """
        catalogue: c
        field: education
        date: 2026-01-01
        source: s
        lists:
          levels:
            city: 市级
            county: 县级
        groups:
          - { key: one, zh: 一, en: One }
        systems:
          - no: 7
            group: one
            zh: 甲
            en: A
            figures:

        """;

    private const string Sound = """
              - { key: all, name: 总数, kind: count, unit: 所 }
              - { key: some, name: 部分, kind: count, unit: 所 }
              - { key: share, name: 占比, kind: rate, of: some, over: all }
              - { key: up, name: 占比提高, kind: points, change: share }
              - { key: at, name: "{}奖项", kind: count, unit: 项, by: levels }
            identities:
              - "some <= all"
              - "at* = some"
              - "all - some = all@last"
        """;

    [Fact]
    public void Read_SpreadsFamiliesAndIdentities()
    {
        var system = Assert.Single(RegisterCatalogues.Read(Head + Sound).OrThrow().Systems);

        Assert.Equal(
            ["all", "some", "share", "up", "at-city", "at-county"],
            system.Figures.Select(figure => figure.Key)
        );
        Assert.Equal(("7.at-county", "县级奖项", "at"), Told(system.Figures[5]));
        Assert.Equal(("7.some", "7.all"), (system.Figures[2].Of, system.Figures[2].Over));
        Assert.Equal("市级奖项等2项合计 = 部分", system.Identities[1].ToString());
        Assert.Equal("总数 - 部分 = 上年总数", system.Identities[2].ToString());
        Assert.True(system.Identities[2].Right[0].LastYear);
    }

    [Theory]
    [InlineData("{ key: a, name: 甲, kind: rate }", "PL5164")]
    [InlineData("{ key: a, name: 甲, kind: rate, of: b, over: c }", "PL5163")]
    [InlineData("{ key: a, name: 甲, kind: count, by: towns }", "PL5161")]
    [InlineData("{ key: a, name: 甲, kind: points }", "PL5164")]
    [InlineData("{ key: a, name: 甲, kind: number }", "PL5112")]
    [InlineData("{ key: a, name: 甲, kind: text, colour: red }", "PL5110")]
    public void Read_OfAFigureThatCannotBe_SaysWhereAndWhat(string figure, string rule)
    {
        var result = RegisterCatalogues.Read(Head + "      - " + figure);

        var finding = Assert.Single(result.Findings);
        Assert.Equal(rule, finding.Rule);
        Assert.Equal(17, Assert.IsType<FilePlace>(finding.Place).Line);
    }

    [Theory]
    [InlineData("all = nothing", "PL5163")]
    [InlineData("all some", "PL5166")]
    [InlineData("all + = some", "PL5166")]
    [InlineData("share = share", "PL5167")]
    public void Read_OfAnIdentityThatCannotBe_SaysSo(string identity, string rule)
    {
        var result = RegisterCatalogues.Read($"{Head}{Sound}\n      - \"{identity}\"");

        Assert.Equal(rule, Assert.Single(result.Findings).Rule);
    }

    [Fact]
    public void Read_OfANumberThatStandsTwice_SaysSo()
    {
        var text = Head + "      - { key: a, name: 甲, kind: text }\n";
        var again = text[text.IndexOf("  - no: 7", StringComparison.Ordinal)..];

        var result = RegisterCatalogues.Read(text + again);

        Assert.Contains(result.Findings, finding => finding.Rule == "PL5160");
    }

    private static (string, string, string?) Told(RegisterFigure figure) => (figure.Id, figure.Name, figure.Family);
}
