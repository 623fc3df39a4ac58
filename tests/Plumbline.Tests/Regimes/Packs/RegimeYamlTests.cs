using FsCheck;
using FsCheck.Fluent;
using Plumbline.Domain;
using Plumbline.Domain.Scoring;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Writing;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Regimes.Packs;

public sealed class RegimeYamlTests
{
    private static readonly RegimeCatalogue Catalogue = RegimePacks
        .Load(Path.Combine(Repository.Content, "regimes"))
        .OrThrow();

    public static TheoryData<string> Codes => [.. Catalogue.All.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Print_AfterLoad_LoadsBackTheSame(string code)
    {
        var text = RegimeYaml.Print(Catalogue.All[code]);

        Assert.Equal(text, RegimeYaml.Print(Reload(code, text)));
    }

    [Fact]
    public void Print_OfAnInheritedPack_NeedsNoParent()
    {
        var sichuan = Catalogue.All["SC-2025"];

        var alone = Reload("SC-2025", RegimeYaml.Print(sichuan));

        Assert.Null(alone.Parent);
        Assert.Equal(sichuan.Scoring.LowerIsBetter, alone.Scoring.LowerIsBetter);
        Assert.Equal(sichuan.Process.TextLimits, alone.Process.TextLimits.AsEnumerable());
        Assert.Equal(sichuan.Calendar, alone.Calendar.AsEnumerable());
    }

    [Fact]
    public void Print_OfAnyTexts_LoadsBackTheSame() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                ArbMap.Default.ArbFor<NonEmptyString>(),
                ArbMap.Default.ArbFor<NonEmptyString>(),
                (name, note) =>
                {
                    var regime = Catalogue.All["CN-2020"] with
                    {
                        Name = Tidy(name.Get),
                        Source = new(Tidy(note.Get), Confidence.Own) { Note = Tidy(note.Get) },
                    };
                    var again = Reload("CN-2020", RegimeYaml.Print(regime));
                    return again.Name == regime.Name && again.Source == regime.Source;
                }
            )
        );

    [Theory]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("- 甲")]
    [InlineData("甲: 乙 # 丙")]
    [InlineData("“引号”\"\\ 和换行\n及制表\t")]
    [InlineData("𠮷野家")]
    [InlineData("...")]
    [InlineData("--- 甲")]
    [InlineData(" 前后有空格 ")]
    public void Print_OfATextThatYamlWouldMisread_QuotesIt(string name)
    {
        var regime = Catalogue.All["CN-2020"] with { Name = name };

        Assert.Equal(name, Reload("CN-2020", RegimeYaml.Print(regime)).Name);
    }

    [Fact]
    public void Print_OfAnyStepDeduction_LoadsBackTheSame() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Arb.From(
                    from fullAt in Gen.Choose(0, 50_000)
                    from step in Gen.Choose(1, 50_000)
                    from penalty in Gen.Choose(0, 10_000_000)
                    from mode in Gen.Elements(Enum.GetValues<StepMode>())
                    from side in Gen.Elements(Enum.GetValues<Side>())
                    select new FixedStepDeduction
                    {
                        FullAt = new Rate(fullAt, 10_000),
                        Step = new Rate(step, 10_000),
                        Penalty = Score.FromScaled(penalty),
                        Mode = mode,
                        Side = side,
                        Source = new("表", Confidence.Own),
                    }
                ),
                method =>
                {
                    var hunan = Catalogue.All["HN-DEPT"];
                    var regime = hunan with { Ratios = [hunan.Ratios[0] with { Method = method }] };
                    return Reload("HN-DEPT", RegimeYaml.Print(regime)).Ratios[0].Method == method;
                }
            )
        );

    private static Regime Reload(string code, string text) =>
        RegimePacks.Read(new PackText(code, "regime.yaml", text)).OrThrow().Find(code)!;

    // A lone surrogate is no text, and a pack has no blank names.
    private static string Tidy(string text) =>
        text.Any(char.IsSurrogate) || string.IsNullOrWhiteSpace(text) ? "甲" : text;
}
