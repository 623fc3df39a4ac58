using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;
using static Plumbline.Tests.Domain.Scoring.ScoringCases;
using static Plumbline.Tests.Domain.Scoring.ScoringRegime;

namespace Plumbline.Tests.Domain.Scoring;

/// <summary>The words in which scores are explained, kept in files beside the tests and read in review.</summary>
public sealed class ScoreSheetTextTests
{
    private static readonly Source Practice = new("某省操作手册", Confidence.Restated) { Note = "仅一省手册所载" };

    [Theory]
    [InlineData(Language.Chinese, "zh")]
    [InlineData(Language.English, "en")]
    public void Sheet_InWords_CanBeRedoneByHand(Language language, string suffix)
    {
        var regime = With(profile =>
            profile with
            {
                Satisfaction = Satisfaction,
                OverAchievement = new(new(130, 100), new(150, 100), null, Practice),
                TotalCaps = GradingTests.Caps,
                LowerIsBetter = Linear with { Source = Practice },
            }
        );
        var filing = Filing(
            Row("≥3所", "2所", 20) with
            {
                Name = "新建学校",
                SelfScore = Quantity.Parse("20"),
            },
            Row("≤50万元", "60.5万元") with
            {
                Name = "单位成本",
            },
            Row("100", "140") with
            {
                Name = "培训人次",
                MeasureUnit = "人次",
            },
            Row("有效提升", "得到提升", 30) with
            {
                Name = "能力",
                Band = QualitativeBand.Achieved,
                BandShare = Quantity.Parse("85.5%"),
            },
            Row("≥90%", "88%") with
            {
                Name = "满意度",
                Kind = IndicatorKind.Satisfaction,
            },
            Row("无", "无") with
            {
                Name = "经济效益",
                NotApplicable = true,
            },
            Row("≥1", "1", 10) with
            {
                Name = "其他",
            }
        );
        var funds = Funds("100.00万元", "79.99万元");
        var scored = ScoreFiling.Of(
            filing with
            {
                Budget = funds with { Total = funds.Total! with { Weight = Weight.FromPoints(10) } },
            },
            regime
        );
        var unscored = ScoreFiling.Of(Filing(Row("有效提升", "得到提升", 90) with { Name = "能力" }), regime);

        AssertGolden(
            $"sheet.{suffix}.txt",
            [.. ScoreSheetText.Lines(scored, language), "", .. ScoreSheetText.Lines(unscored, language)]
        );
    }

    [Theory]
    [InlineData(Language.Chinese, "zh")]
    [InlineData(Language.English, "en")]
    public void Methods_InWords_SayWhichBranchApplied(Language language, string suffix)
    {
        (ScoringMethod Method, long Actual, long Target)[] cases =
        [
            .. At(Positive, (80, 100), (100, 100), (2, 3)),
            .. At(Linear, (50, 50), (75, 50), (100, 50)),
            .. At(Ratio, (50, 50), (75, 50)),
            .. At(Equal, (0, 0), (1, 0), (5, 5), (4, 5)),
            .. At(Strict, (0, 0), (1, 0), (5, 5), (6, 5), (10, 5)),
            .. At(Direct, (5, 5), (4, 5)),
            .. At(Direct with { Direction = Direction.LowerIsBetter, ShareWhenNotMet = Percent(40) }, (4, 5), (6, 5)),
            .. At(Direct with { Direction = Direction.Equal }, (5, 5)),
            .. At(PassLine, (59, 100), (60, 100), (80, 100), (100, 100)),
            .. At(Satisfaction, (85, 100), (1, 3)),
            .. At(Bands, (85, 100)),
            .. At(Execution, (0, 0), (50, 100), (110, 100)),
            .. At(Stepped, (0, 0), (100, 100), (79, 100)),
            .. At(Staffing, (0, 0), (100, 100), (1025, 1000)),
            .. At(Completion with { Mode = StepMode.Continuous }, (97, 100)),
            .. At(Completion with { Mode = StepMode.PerStarted }, (94, 100)),
            .. At(Control, (0, 0), (5, 100), (99, 100)),
            .. At(KeySpending, (85, 100)),
            .. At(new FullMarks { Source = Book, Reason = "当年无新建项目" }, (0, 0)),
        ];
        var lines = cases.Select(entry =>
        {
            var working = new Working(entry.Method, Weight.FromPoints(10), new(entry.Actual, entry.Target));
            return $"{entry.Method.GetType().Name} {entry.Actual}/{entry.Target}: {entry.Method.Explain(working).In(language)} => {working.Score}";
        });

        AssertGolden($"methods.{suffix}.txt", lines);
    }

    private static IEnumerable<(ScoringMethod, long, long)> At(
        ScoringMethod method,
        params (long Actual, long Target)[] measures
    ) => measures.Select(measure => (method, measure.Actual, measure.Target));

    private static void AssertGolden(string file, IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines) + "\n";

        Assert.Equal(Golden.Expected($"Plumbline.Tests/Domain/Scoring/{file}", text), text);
    }
}
