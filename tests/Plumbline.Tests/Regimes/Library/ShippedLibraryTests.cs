using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Library;
using Plumbline.Regimes.Library;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Regimes.Library;

/// <summary>The library as it is shipped.</summary>
public sealed class ShippedLibraryTests
{
    // Words that promise a change and do not say how much (rule book §3.7), and words that no measure begins with.
    private static readonly string[] Vague =
    [
        "有效提",
        "有效促",
        "明显",
        "显著",
        "进一步",
        "不断",
        "持续提",
        "切实",
        "大力",
        "得到",
        "稳步",
    ];

    private static readonly string[] Verbs = ["加强", "提升", "提高", "改善", "促进", "推进", "优化", "完善"];

    private static readonly IndicatorLibrary Shipped = LibraryFiles
        .Load(Path.Combine(Repository.Content, "library"))
        .OrThrow();

    [Fact]
    public void Library_HasSeveralHundredIndicatorsOfFourteenFieldsAndMore()
    {
        Assert.True(Shipped.All.Count() >= 500);
        Assert.True(Shipped.Fields.Length >= 14);
        Assert.Equal("common", Shipped.Fields[0].Code);
        Assert.NotNull(Shipped.Field("education"));
    }

    [Fact]
    public void Codes_AreUnique() =>
        Assert.Distinct(Shipped.All.Select(indicator => indicator.Code.Value), StringComparer.Ordinal);

    [Fact]
    public void Names_AndSynonyms_AreUniqueWithinAField() =>
        Assert.All(
            Shipped.Fields,
            field =>
                Assert.Distinct(
                    field.Indicators.SelectMany(indicator => indicator.Names).Select(NameKey.Of),
                    StringComparer.Ordinal
                )
        );

    [Fact]
    public void Names_HaveNoVagueWords() =>
        Assert.All(
            Shipped.All,
            indicator =>
            {
                Assert.DoesNotContain(Vague, word => indicator.Name.Contains(word, StringComparison.Ordinal));
                Assert.DoesNotContain(Verbs, word => indicator.Name.StartsWith(word, StringComparison.Ordinal));
            }
        );

    [Fact]
    public void Quantitative_HaveUnitAndDirection() =>
        Assert.All(
            Shipped.All.Where(indicator => indicator.Nature == IndicatorNature.Quantitative),
            indicator =>
            {
                Assert.False(string.IsNullOrWhiteSpace(indicator.Unit), indicator.Name);
                Assert.NotNull(indicator.Direction);
            }
        );

    [Fact]
    public void Satisfaction_IsAskedOfPeople() =>
        Assert.All(
            Shipped.All.Where(indicator => indicator.Kind == IndicatorKind.Satisfaction),
            indicator =>
            {
                Assert.Equal(MeasurementMethod.Survey, indicator.Measurement);
                Assert.Equal([EvidenceKind.Survey], indicator.Evidence);
            }
        );

    [Fact]
    public void Sources_SayHowSureTheyAre_AndNoneClaimsToBeVerified()
    {
        Assert.All(Shipped.All, indicator => Assert.NotEmpty(indicator.Source.Text));
        Assert.DoesNotContain(Shipped.All, indicator => indicator.Source.Confidence == Confidence.Verified);
        var common = Shipped.Field("common")!.Indicators;
        Assert.Contains(common, indicator => indicator.Source.Confidence == Confidence.Restated);
        Assert.Contains(common, indicator => indicator.Source.Unverified);
    }

    [Theory]
    [InlineData("在职人员控制率", "在职人员数÷编制数")]
    [InlineData("“三公经费”变动率", "（本年度三公经费预算数－上年度三公经费预算数）÷上年度三公经费预算数")]
    [InlineData("重点支出安排率", "重点项目支出预算÷项目支出预算总额")]
    [InlineData("固定资产利用率", "实际在用固定资产总额÷所有固定资产总额")]
    public void Common_HasTheRatiosOfTheFramework(string name, string formula) =>
        Assert.Equal(formula, Shipped.All.Single(indicator => indicator.Name == name).Formula!.ToString());

    [Fact]
    public void Formula_DividesTwoDifferentThings() =>
        Assert.All(
            Shipped.All.Select(indicator => indicator.Formula).OfType<IndicatorFormula>(),
            formula => Assert.NotEqual(formula.Numerator, formula.Denominator)
        );

    [Fact]
    public void Indicators_ComeBackFromTheirJson() =>
        Assert.All(
            Shipped.All,
            indicator =>
            {
                var text = LibraryJson.Text(indicator);
                Assert.Equal(text, LibraryJson.Text(LibraryJson.Read(text)));
            }
        );
}
