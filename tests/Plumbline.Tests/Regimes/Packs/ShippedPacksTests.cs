using Plumbline.Domain;
using Plumbline.Domain.Scoring;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Examples;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Regimes.Packs;

public sealed class ShippedPacksTests
{
    private static readonly string Folder = Path.Combine(Repository.Content, "regimes");

    private static readonly RegimeCatalogue Catalogue = RegimePacks.Load(Folder).OrThrow();

    public static TheoryData<string> Codes => [.. Catalogue.All.Keys];

    [Fact]
    public void Load_FindsAllPacks() =>
        Assert.Equal("CN-2020 CN-2021 HE-DEPT HN-DEPT HN-DEPT-8 JL-DEPT SC-2025", string.Join(' ', Catalogue.All.Keys));

    [Fact]
    public void Examples_AllComeOut()
    {
        var report = PackExamples.Check(Catalogue, Folder);

        Assert.Empty(report.Findings.Select(finding => $"{finding.Place}: {finding.Message}"));
        Assert.True(report.Count >= 50, $"only {report.Count} examples");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Source_OfEverySettingIsNamed(string code)
    {
        var regime = Catalogue.All[code];

        Assert.All(RegimeSources.Of(regime), source => Assert.False(string.IsNullOrWhiteSpace(source.Text)));
    }

    [Theory]
    [InlineData("CN-2020", true, 1)]
    [InlineData("CN-2021", true, 4)]
    [InlineData("SC-2025", true, 1)]
    [InlineData("HN-DEPT", true, 1)]
    [InlineData("HE-DEPT", false, 0)]
    [InlineData("JL-DEPT", false, 0)]
    public void WeightCases_AreThoseOfTheForm(string code, bool hasWeights, int cases)
    {
        var regime = Catalogue.All[code];

        Assert.Equal(hasWeights, regime.HasWeights);
        Assert.Equal(cases, regime.WeightCases.Length);
        Assert.All(regime.WeightCases, weightCase => Assert.Equal(Weight.FromPoints(10), weightCase.Execution));
    }

    [Fact]
    public void RecalledRules_AreMarkedUnverified()
    {
        var scoring = Catalogue.All["CN-2021"].Scoring;

        Assert.True(scoring.HigherIsBetter.Source.Unverified);
        Assert.True(scoring.Execution.Source.Unverified);
        Assert.True(scoring.Satisfaction!.Source.Unverified);
        Assert.False(scoring.LowerIsBetter.Source.Unverified);
        Assert.All(Catalogue.All["CN-2021"].WeightCases, weightCase => Assert.True(weightCase.Source.Unverified));
    }

    [Fact]
    public void TotalCaps_AreOffEverywhere() =>
        Assert.All(Catalogue.All.Values, regime => Assert.Empty(regime.Scoring.TotalCaps));

    [Fact]
    public void Inheritance_KeepsWhatTheChildLeavesOut()
    {
        var sichuan = Catalogue.All["SC-2025"];

        Assert.Equal(Catalogue.All["CN-2020"].Scoring, sichuan.Scoring);
        Assert.Equal("优良中差", string.Concat(sichuan.Grades.Select(cut => cut.Word)));
        Assert.Equal(new Rate(10, 100).ToFraction(), sichuan.Process.ProgressGap!.Value.ToFraction());
        Assert.Equal(new Rate(80, 100).ToFraction(), sichuan.Process.IndicatorLights!.Green.ToFraction());
        Assert.Equal("90", sichuan.Rules.Single(rule => rule.Id == "PL4008").Parameters["threshold"]);
        Assert.Equal("财预〔2011〕285号", Assert.Single(sichuan.Repealed).Number);
    }

    [Fact]
    public void Ratios_OfTheEightPointVersionKeepOrderAndFormulas()
    {
        var five = Catalogue.All["HN-DEPT"].Ratios;
        var eight = Catalogue.All["HN-DEPT-8"].Ratios;

        Assert.Equal(five.Select(ratio => ratio.Id), eight.Select(ratio => ratio.Id), StringComparer.Ordinal);
        Assert.Equal("5 5 5 5 5 5", string.Join(' ', five.Select(ratio => ratio.Weight)));
        Assert.Equal("8 8 5 8 5 5", string.Join(' ', eight.Select(ratio => ratio.Weight)));
        Assert.Equal(five[1].Numerator, eight[1].Numerator.AsEnumerable());
        Assert.Equal(
            new FixedStepDeduction
            {
                FullAt = new Rate(0, 10_000),
                Step = new Rate(100, 10_000),
                Penalty = Score.FromScaled(8_000),
                Source = eight[1].Method.Source,
            },
            eight[1].Method
        );
    }

    [Fact]
    public void Lineage_GoesFromTheCountyToTheNation() =>
        Assert.Equal(
            "HN-DEPT-8 HN-DEPT CN-2020",
            string.Join(' ', Catalogue.Lineage("HN-DEPT-8").Select(regime => regime.Code))
        );
}
