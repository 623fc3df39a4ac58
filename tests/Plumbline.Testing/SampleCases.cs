using System.Collections.Immutable;
using Plumbline.Audit.Rules;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;

namespace Plumbline.Testing;

/// <summary>
/// The smallest filings, regimes and cases from which a test starts; it adds by <c>with</c> only what it is about. They
/// belong to an invented place and year, break no rule, and hold no figure.
/// </summary>
public static class SampleCases
{
    /// <summary>The fiscal year of every sample.</summary>
    public static FiscalYear Year { get; } = new(2024);

    /// <summary>A source for parameters that no test looks at.</summary>
    public static Source AnySource { get; } = new("测试用依据", Confidence.Verified);

    /// <summary>A department's self-evaluation without any block.</summary>
    public static Filing Department { get; } =
        new()
        {
            Subject = FilingSubject.Department,
            Regime = "TEST",
            Year = Year,
            Identity = new() { Department = "青禾县教育局", Region = "云川省白石市青禾县" },
        };

    /// <summary>A project's self-evaluation without any block.</summary>
    public static Filing Project { get; } =
        Department with
        {
            Subject = FilingSubject.Project,
            Identity = Department.Identity with { Unit = "青禾县第一小学", Project = "校舍维修" },
        };

    /// <summary>A regime with weights: 10 + 50 + 30 + 10, all kinds required, proportional scoring.</summary>
    public static Regime Regime { get; } =
        new()
        {
            Code = "TEST",
            Name = "测试方案",
            Source = AnySource,
            HasWeights = true,
            RequiredKinds = [IndicatorKind.Output, IndicatorKind.Outcome, IndicatorKind.Satisfaction],
            WeightCases =
            [
                Case(
                    "产出、效益、满意度",
                    (IndicatorKind.Output, 50),
                    (IndicatorKind.Outcome, 30),
                    (IndicatorKind.Satisfaction, 10)
                ),
                Case("产出、效益", (IndicatorKind.Output, 50), (IndicatorKind.Outcome, 40)),
            ],
            Scoring = Scoring,
            Grades =
            [
                new(Grade.Excellent, "优", Score.FromPoints(90), AnySource),
                new(Grade.Good, "良", Score.FromPoints(80), AnySource),
                new(Grade.Fair, "中", Score.FromPoints(60), AnySource),
                new(Grade.Poor, "差", Score.Zero, AnySource),
            ],
        };

    /// <summary>A regime whose forms carry neither weights nor scores.</summary>
    public static Regime WithoutWeights { get; } =
        Regime with
        {
            HasWeights = false,
            WeightCases = [],
            RequiredKinds = [],
            Grades = [],
        };

    private static ScoringProfile Scoring =>
        new()
        {
            HigherIsBetter = new PositiveProportional { Source = AnySource },
            LowerIsBetter = new NegativeLinear { Source = AnySource },
            Equal = new EqualAtLeast { Source = AnySource },
            Direct = new DirectScore { Source = AnySource },
            PassThreshold = new PassThreshold { Source = AnySource, PassLine = new Rate(60, 100) },
            Qualitative = new JudgedBands
            {
                Source = AnySource,
                AchievedFrom = new Rate(80, 100),
                PartlyFrom = new Rate(60, 100),
            },
            Execution = new ExecutionProportional { Source = AnySource },
        };

    /// <summary>A filing under the regime with weights.</summary>
    public static FilingCase Of(Filing filing) => new(filing, Regime);

    /// <summary>The department with a budget block.</summary>
    public static FilingCase Of(Budget budget) => Of(Department with { Budget = budget });

    /// <summary>A case with one parameter of the rule under test.</summary>
    public static FilingCase Given(this FilingCase subject, string parameter, string value) =>
        subject with
        {
            Parameters = subject.Parameters.SetItem(parameter, value),
        };

    /// <summary>An indicator row with target, result, weight and score as a form prints them; empty text is a blank cell.</summary>
    public static Indicator Row(
        IndicatorKind kind,
        string name,
        string target = "",
        string actual = "",
        string weight = "",
        string score = ""
    ) =>
        new()
        {
            Kind = kind,
            Name = name,
            Target = target.Length == 0 ? null : StatedValue.Of(target),
            Actual = actual.Length == 0 ? null : StatedValue.Of(actual),
            Weight = weight.Length == 0 ? null : Points(weight),
            SelfScore = score.Length == 0 ? null : Quantity.Parse(score),
        };

    /// <summary>A fact with its figure.</summary>
    public static Fact Fact(string label, string value) => new() { Label = label, Value = Quantity.Parse(value) };

    /// <summary>A line of accounts with its amount.</summary>
    public static Line Line(string amount) => new() { Amount = Amount.Parse(amount) };

    /// <summary>A row of the funds block: initial budget, adjusted budget, executed amount; empty text is a blank cell.</summary>
    public static FundsRow Funds(string initial, string adjusted, string executed) =>
        new()
        {
            InitialBudget = Declared(initial),
            AdjustedBudget = Declared(adjusted),
            ExecutedAmount = Declared(executed),
        };

    /// <summary>What a rule finds, each as <c>path: message</c> in Chinese.</summary>
    public static ImmutableArray<string> Check<TRule>(FilingCase subject)
        where TRule : FilingRule, new() =>
        [.. Findings<TRule>(subject).Select(finding => $"{finding.Place}: {finding.Message}")];

    /// <summary>What a rule finds.</summary>
    public static ImmutableArray<Finding> Findings<TRule>(FilingCase subject)
        where TRule : FilingRule, new() => [.. new TRule().Check(subject)];

    private static Amount? Declared(string text) => text.Length == 0 ? null : Amount.Parse(text);

    private static Weight Points(string text) =>
        Weight.TryParse(text, out var weight) ? weight : throw new FormatException($"Not a weight: {text}");

    private static WeightCase Case(string name, params ReadOnlySpan<(IndicatorKind Kind, int Points)> kinds)
    {
        var points = ImmutableDictionary.CreateBuilder<IndicatorKind, Weight>();
        foreach (var (kind, value) in kinds)
        {
            points.Add(kind, Weight.FromPoints(value));
        }

        return new(name, Weight.FromPoints(10), points.ToImmutable(), AnySource);
    }
}
