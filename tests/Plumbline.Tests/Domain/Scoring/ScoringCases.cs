using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;

namespace Plumbline.Tests.Domain.Scoring;

/// <summary>The methods with the parameters of the rule book, for worked examples and properties.</summary>
internal static class ScoringCases
{
    internal static readonly Source Book = new("规则", Confidence.Verified);
    internal static readonly Source Recalled = new("财预〔2021〕101号", Confidence.Recalled);

    internal static readonly PositiveProportional Positive = new() { Source = Book };
    internal static readonly NegativeLinear Linear = new() { Source = Book };
    internal static readonly NegativeRatio Ratio = new() { Source = Book };
    internal static readonly EqualAtLeast Equal = new() { Source = Book };
    internal static readonly EqualBothSides Strict = new() { Source = Book };
    internal static readonly DirectScore Direct = new() { Source = Book };
    internal static readonly PassThreshold PassLine = new() { Source = Recalled, PassLine = Percent(60) };
    internal static readonly ExecutionProportional Execution = new() { Source = Book };
    internal static readonly JudgedBands Bands = new()
    {
        Source = Book,
        AchievedFrom = Percent(80),
        PartlyFrom = Percent(60),
    };

    internal static readonly SatisfactionSteps Satisfaction = new()
    {
        Source = Recalled,
        Steps = [Step(90, 100), Step(80, 80), Step(60, 50)],
    };

    internal static readonly ExecutionStepped Stepped = new()
    {
        Source = Recalled,
        Steps = [Step(80, 70), Step(60, 50)],
    };

    /// <summary>在职人员控制率: up to 100 % full, −0.5 for each percentage point above.</summary>
    internal static readonly FixedStepDeduction Staffing = new()
    {
        Source = Book,
        FullAt = Percent(100),
        Step = Percent(1),
        Penalty = Points("0.5"),
    };

    /// <summary>三公经费变动率: no growth full, each percentage point −0.8 (the 8-point copy).</summary>
    internal static readonly FixedStepDeduction ThreePublicChange = Staffing with
    {
        FullAt = Percent(0),
        Penalty = Points("0.8"),
    };

    /// <summary>预算完成率: 100 % full, each 5 % below −2.</summary>
    internal static readonly FixedStepDeduction Completion = Staffing with
    {
        Step = Percent(5),
        Penalty = Points("2"),
        Side = Side.Below,
    };

    /// <summary>预算控制率, the 5-point copy.</summary>
    internal static readonly BandTable Control = Table(
        beyond: "0",
        ("0", true, "5"),
        ("10", true, "4"),
        ("20", true, "3"),
        ("30", true, "2")
    );

    /// <summary>重点支出安排率, where the lower ends are included.</summary>
    internal static readonly BandTable KeySpending = Table(
        beyond: "5",
        ("60", false, "0"),
        ("70", false, "2"),
        ("80", false, "3"),
        ("90", false, "4")
    );

    /// <summary>Every method, for what holds of all.</summary>
    internal static readonly ImmutableArray<ScoringMethod> All =
    [
        Positive,
        Linear,
        Ratio,
        Equal,
        Strict,
        Direct,
        Direct with
        {
            Direction = Direction.LowerIsBetter,
            ShareWhenNotMet = Percent(40),
        },
        Direct with
        {
            Direction = Direction.Equal,
        },
        PassLine,
        Satisfaction,
        Bands,
        Execution,
        Stepped,
        Staffing,
        ThreePublicChange with
        {
            Mode = StepMode.PerStarted,
        },
        Completion with
        {
            Mode = StepMode.Continuous,
        },
        Control,
        KeySpending,
        new FullMarks { Source = Book, Reason = "无项目" },
    ];

    internal static Rate Percent(long percent) => new(percent, 100);

    internal static Score Points(string text) =>
        Score.TryParse(text, out var score) ? score : throw new FormatException(text);

    internal static Weight WeightOf(string text) =>
        Weight.TryParse(text, out var weight) ? weight : throw new FormatException(text);

    /// <summary>The score of decimals in the same unit, rounded to two decimals, as text.</summary>
    internal static string Score2(ScoringMethod method, string weight, string actual, string target)
    {
        var (a, t) = (Quantity.Parse(actual).Number, Quantity.Parse(target).Number);
        var decimals = Math.Max(a.Decimals, t.Decimals);
        var measure = new Plumbline.Domain.Scoring.Measure(Shift(a, decimals), Shift(t, decimals));
        return method.Points(WeightOf(weight).Scaled, measure).Rounded(2).ToText(2);
    }

    private static long Shift(Plumbline.Domain.Numbers.PrintedNumber number, int decimals) =>
        number.Unscaled * Plumbline.Domain.Numbers.Rounding.PowerOfTen(decimals - number.Decimals);

    private static ShareStep Step(long from, long share) => new(Percent(from), Percent(share));

    private static BandTable Table(string beyond, params (string UpTo, bool Included, string Points)[] bands) =>
        new()
        {
            Source = Book,
            Bands =
            [
                .. bands.Select(band => new PointBand(
                    Percent(Quantity.Parse(band.UpTo).Number.Unscaled),
                    band.Included,
                    Points(band.Points)
                )),
            ],
            Beyond = Points(beyond),
        };
}
