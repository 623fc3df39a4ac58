using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Library;
using Plumbline.Domain.Numbers;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Domain.Library;

/// <summary>Names, near duplicates, spreads and suggestions, without files and databases.</summary>
public sealed class LibraryTests
{
    [Theory]
    [InlineData("“三公经费” 变动率", "三公经费变动率")]
    [InlineData("生均公用经费（元）", "生均公用经费元")]
    [InlineData("ＰＭ2.5 年均浓度", "pm25年均浓度")]
    public void Key_LeavesOutWhatIsWrittenNowThisWayNowThat(string name, string key) =>
        Assert.Equal(key, NameKey.Of(name));

    [Theory]
    [InlineData("资金到位率", "资金到位率", 1, 1)]
    [InlineData("资金拨付及时率", "资金支付及时率", 1, 2)]
    [InlineData("按时发放率", "资金按时发放率", 2, 3)]
    [InlineData("家长满意度", "绿化面积", 0, 1)]
    [InlineData("", "绿化面积", 0, 1)]
    public void Likeness_IsAnExactRatio(string left, string right, long over, long under)
    {
        Assert.Equal(new Fraction(over, under), NameLikeness.Of(left, right));
        Assert.Equal(NameLikeness.Of(left, right), NameLikeness.Of(right, left));
    }

    [Fact]
    public void NearDuplicates_AreThosePairsThatAComparisonOfAllFinds()
    {
        var random = new Random(7);
        var measures = Enumerable
            .Range(0, 120)
            .Select(at => new NamedMeasure($"{at:000}", Name(random), at % 2 == 0 ? "%" : "人", null))
            .ToList();

        var found = NearDuplicates.In(measures, NameLikeness.NearDuplicate);

        var all = measures.SelectMany(
            (left, at) =>
                measures
                    .Skip(at + 1)
                    .Where(right => NameLikeness.Of(left.Name, right.Name) >= NameLikeness.NearDuplicate)
                    .Select(right => (left.Id, right.Id))
        );
        Assert.Equal(all.Order(), found.Select(pair => (pair.Left.Id, pair.Right.Id)).Order());
        Assert.Equal(
            found.OrderByDescending(pair => pair.Likeness).Select(pair => pair.Likeness),
            found.Select(pair => pair.Likeness)
        );
    }

    [Fact]
    public void Index_KnowsCodesBeforeNamesBeforeSynonyms()
    {
        var index = new LibraryIndex([Indicator("A-1", "资助人数", "受助人数"), Indicator("A-2", "受助人数")]);

        Assert.Equal(("A-1", MatchKind.Code), Found(index, "A-1", "受助人数"));
        Assert.Equal(("A-2", MatchKind.Name), Found(index, null, "受助 人数"));
        Assert.Equal(("A-1", MatchKind.Name), Found(index, "Z-9", "资助人数"));
        Assert.Null(index.Find(null, "别的"));
    }

    [Theory]
    [InlineData("≥100", "80", null, 8_000L)]
    [InlineData("≥3万人", "30500人", null, 10_167L)]
    [InlineData("≥90%", "95", "%", 10_556L)]
    [InlineData("≥100人", "80户", null, null)]
    [InlineData("得到提升", "80", null, null)]
    [InlineData("0", "1", null, null)]
    public void Reach_IsActualOverTarget(string target, string actual, string? unit, long? expected) =>
        Assert.Equal(
            expected,
            Reach.Of(
                new Indicator
                {
                    Target = StatedValue.Of(target),
                    Actual = StatedValue.Of(actual),
                    MeasureUnit = unit,
                }
            )
        );

    [Fact]
    public void Spread_CountsClassesAndFullMarks()
    {
        var spread = ReachSpread.Of([
            (5_000, false),
            (7_500, false),
            (9_999, false),
            (10_000, true),
            (10_000, true),
            (14_000, true),
            (null, null),
            (null, true),
        ]);

        Assert.Equal((6, 7, 4), (spread.Measured, spread.Scored, spread.Full));
        Assert.Equal([1, 1, 1, 2, 0, 1], spread.Classes.Select(one => one.Count));
        Assert.Equal(
            (5_000L, 7_500L, 9_999L, 10_000L, 14_000L),
            (
                spread.Least!.Value,
                spread.LowerQuartile!.Value,
                spread.Median!.Value,
                spread.UpperQuartile!.Value,
                spread.Most!.Value
            )
        );
        Assert.Equal(new Rate(4, 7), spread.FullShare);
        Assert.False(spread.TellsNothing);
    }

    [Fact]
    public void Spread_OfNothing_SaysNothing()
    {
        var spread = ReachSpread.Of([]);

        Assert.Null(spread.Median);
        Assert.Null(spread.FullShare);
        Assert.False(spread.TellsNothing);
    }

    [Fact]
    public void AlwaysFullMarks_TellsNothing()
    {
        Assert.False(ReachSpread.Of(Enumerable.Repeat<(long?, bool?)>((10_000, true), 4)).TellsNothing);
        Assert.True(ReachSpread.Of(Enumerable.Repeat<(long?, bool?)>((10_000, true), 5)).TellsNothing);
    }

    [Fact]
    public void Suggestions_AreRankedByTheProjectsThatHaveThem_EachOnce()
    {
        var half = new Fraction(1, 2);
        var index = new LibraryIndex([Indicator("A-1", "资助人数", "受助人数")]);
        SeenIndicator[] seen =
        [
            Seen(1, 1, 2024, half, "受助人数"),
            Seen(2, 1, 2025, half, "资助人数"),
            Seen(3, 2, 2025, half, "资助人数"),
            Seen(3, 2, 2025, half, "发放及时率"),
            Seen(3, 2, 2025, half, "家长满意度"),
        ];

        var suggested = SuggestIndicators.From(seen, index, ["家长满意度"]);

        Assert.Equal(["资助人数", "发放及时率"], suggested.Select(one => one.Name));
        Assert.Equal("A-1", suggested[0].Library!.Code.Value);
        Assert.Equal(Fraction.One, suggested[0].Support);
        Assert.Equal([(1L, 2025), (2L, 2025)], suggested[0].SeenIn.Select(use => (use.ProjectId, use.Year)));
        Assert.Equal((3, 3), (suggested[0].Full, suggested[0].Scored));
        Assert.Null(suggested[1].Library);
    }

    [Theory]
    [InlineData("CN-2021", IndicatorKind.Cost, IndicatorAspect.EconomicCost)]
    [InlineData("CN-2020", IndicatorKind.Output, IndicatorAspect.OutputCost)]
    public void Cost_StandsWhereTheRegimeHasIt(string regime, IndicatorKind kind, IndicatorAspect aspect)
    {
        var cost = Indicator("A-1", "单位成本") with
        {
            Kind = IndicatorKind.Cost,
            Aspect = IndicatorAspect.EconomicCost,
        };

        Assert.Equal((kind, aspect), LibraryPlacing.In(ShippedRegimes.Named(regime), cost));
    }

    [Fact]
    public void Json_OfSomebodyElse_IsJudgedWholly()
    {
        var written = LibraryJson.Of(Indicator("A-1", "资助人数"));
        written["dataSource"] = "hearsay";
        written["target"] = "90";
        written.Remove("unit");

        var read = LibraryJsonReading.Read(written, out var problems);

        Assert.NotNull(read);
        Assert.Equal(["dataSource", "target", "unit"], problems.Select(problem => problem.Member));
        Assert.Throws<FormatException>(() => LibraryJson.Read(written.ToJsonString()));
    }

    private static (string, MatchKind)? Found(LibraryIndex index, string? code, string name) =>
        index.Find(code, name) is { } match ? (match.Indicator.Code.Value, match.By) : null;

    private static string Name(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(3, 7)).Select(_ => "资金发放率人数"[random.Next(7)]));

    private static SeenIndicator Seen(long form, long project, int year, Fraction likeness, string name) =>
        new(
            form,
            project,
            "资助",
            year,
            likeness,
            null,
            name,
            IndicatorKind.Output,
            IndicatorAspect.Quantity,
            "人",
            true
        );

    private static LibraryIndicator Indicator(string code, string name, params string[] synonyms)
    {
        Assert.True(IndicatorCode.TryParse(code, out var read));
        return new()
        {
            Code = read,
            Field = "sample",
            Kind = IndicatorKind.Output,
            Aspect = IndicatorAspect.Quantity,
            Name = name,
            Explanation = "说明",
            Unit = "人",
            Nature = IndicatorNature.Quantitative,
            Direction = Direction.HigherIsBetter,
            IndicatorSource = IndicatorSource.WorkPlan,
            TargetBasis = TargetBasis.Planned,
            Measurement = MeasurementMethod.Statistics,
            DataSource = DataSource.BusinessRecords,
            Evidence = [EvidenceKind.Working],
            Proof = "名册",
            Synonyms = [.. synonyms],
            Source = new("自编", Confidence.Own),
        };
    }
}
