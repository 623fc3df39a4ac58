using System.Collections.Immutable;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;

namespace Plumbline.Domain;

/// <summary>
/// 规则方案: everything that differs by place and year, as data. A pack inherits from its parent (nation → province →
/// county → year) and says only what is different. Layouts and outlines of the same pack live in Plumbline.Regimes.
/// </summary>
public sealed record Regime
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Code of the pack it inherits from, or null.</summary>
    public string? Parent { get; init; }

    public required Source Source { get; init; }

    /// <summary>First fiscal year for which it may be used, or null.</summary>
    public FiscalYear? ValidFrom { get; init; }

    /// <summary>Last fiscal year for which it may be used, or null.</summary>
    public FiscalYear? ValidTo { get; init; }

    /// <summary>Whether its forms carry weights and scores at all.</summary>
    public bool HasWeights { get; init; }

    /// <summary>Allowed distributions of 100 points over execution and the level-1 kinds.</summary>
    public ImmutableArray<WeightCase> WeightCases { get; init; } = [];

    /// <summary>Level-1 kinds that every form must have.</summary>
    public ImmutableArray<IndicatorKind> RequiredKinds { get; init; } = [];

    /// <summary>Level-2 aspects known under each level-1 kind (指标体系).</summary>
    public ImmutableDictionary<IndicatorKind, ImmutableArray<IndicatorAspect>> Taxonomy { get; init; } =
        ImmutableDictionary<IndicatorKind, ImmutableArray<IndicatorAspect>>.Empty;

    public required ScoringProfile Scoring { get; init; }

    /// <summary>From best to worst; together they cover 0 to the highest total without gap or overlap.</summary>
    public ImmutableArray<GradeCut> Grades { get; init; } = [];

    /// <summary>Management ratios, in the order of the form; empty where the place has none.</summary>
    public ImmutableArray<ManagementRatio> Ratios { get; init; } = [];

    /// <summary>The rules that are active, with their parameters.</summary>
    public ImmutableArray<ActiveRule> Rules { get; init; } = [];

    /// <summary>The year's dates.</summary>
    public ImmutableArray<CalendarEntry> Calendar { get; init; } = [];

    /// <summary>Documents that no longer hold and should not be cited.</summary>
    public ImmutableArray<RepealedDocument> Repealed { get; init; } = [];

    /// <summary>Monitoring and lengths of texts.</summary>
    public RegimeProcess Process { get; init; } = new();

    /// <summary>Sources of the parameters that carry none themselves, by key of the pack: hasWeights, taxonomy …</summary>
    public ImmutableDictionary<string, Source> ParameterSources { get; init; } =
        ImmutableDictionary<string, Source>.Empty;
}

/// <summary>How indicators and execution are scored. Every method carries its own source.</summary>
public sealed record ScoringProfile
{
    /// <summary>Decimals of a score; half away from zero.</summary>
    public int Decimals { get; init; } = 2;

    public required ScoringMethod HigherIsBetter { get; init; }

    public required ScoringMethod LowerIsBetter { get; init; }

    public required ScoringMethod Equal { get; init; }

    public required ScoringMethod Direct { get; init; }

    public required ScoringMethod PassThreshold { get; init; }

    /// <summary>For indicators that choose 按比例 themselves; null: as <see cref="HigherIsBetter"/>.</summary>
    public ScoringMethod? Proportional { get; init; }

    public required ScoringMethod Qualitative { get; init; }

    /// <summary>For indicators of the kind or aspect satisfaction; null: scored like any other.</summary>
    public ScoringMethod? Satisfaction { get; init; }

    /// <summary>预算执行率 of self-evaluation: executed ÷ adjusted budget.</summary>
    public required ScoringMethod Execution { get; init; }

    /// <summary>What follows when an actual is far above its target; null: nothing.</summary>
    public OverAchievement? OverAchievement { get; init; }

    /// <summary>Caps of the total by execution rate, from the highest rate down; empty: off.</summary>
    public ImmutableArray<TotalCap> TotalCaps { get; init; } = [];

    /// <summary>Drop rows that do not apply and scale the rest to 100. Off unless the place says otherwise.</summary>
    public bool RescaleWhenNotApplicable { get; init; }
}

/// <summary>A distribution of the points, for filings that have, or have not, certain kinds of indicators.</summary>
/// <param name="Name">有成本指标、有满意度指标 …</param>
/// <param name="Execution">Points of budget execution.</param>
/// <param name="Kinds">Points of each level-1 kind; a kind that is not listed must be absent.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record WeightCase(
    string Name,
    Weight Execution,
    ImmutableDictionary<IndicatorKind, Weight> Kinds,
    Source Source
);

/// <summary>等级: a grade and the lowest score that earns it.</summary>
/// <param name="Grade">Which grade.</param>
/// <param name="Word">The word printed: 优.</param>
/// <param name="From">Lowest score, included.</param>
/// <param name="Source">Where the cut comes from.</param>
public sealed record GradeCut(Grade Grade, string Word, Score From, Source Source);

/// <summary>等级.</summary>
public enum Grade
{
    /// <summary>优.</summary>
    Excellent,

    /// <summary>良.</summary>
    Good,

    /// <summary>中.</summary>
    Fair,

    /// <summary>差.</summary>
    Poor,
}

/// <summary>
/// Over-achievement (偏离度): above the reason threshold a reason is compulsory; the reduction is a suggestion that a
/// reviewer may follow, never part of the computed score.
/// </summary>
/// <param name="ReasonThreshold">actual ÷ target from which a reason is required, e.g. 1.30.</param>
/// <param name="SuspectThreshold">actual ÷ target from which the target is taken as too low.</param>
/// <param name="Deduction">Fixed points that one place deducts; null: suggested by degree of deviation.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record OverAchievement(Rate ReasonThreshold, Rate SuspectThreshold, Score? Deduction, Source Source);

/// <summary>A cap of the total for execution rates below a bound.</summary>
/// <param name="Below">The execution rate under which it applies.</param>
/// <param name="AtMost">The highest total then.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record TotalCap(Rate Below, Score AtMost, Source Source);

/// <summary>
/// A management ratio: a formula over values of the filing and the method that scores it. The formula is data; signs and
/// paths only.
/// </summary>
public sealed record ManagementRatio
{
    /// <summary>Id by the glossary, e.g. <c>StaffingControlRate</c>.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Group { get; init; }

    public required Weight Weight { get; init; }

    public required ImmutableArray<RatioTerm> Numerator { get; init; }

    public required ImmutableArray<RatioTerm> Denominator { get; init; }

    public required ScoringMethod Method { get; init; }

    /// <summary>
    /// What earns full marks when the block behind the ratio is absent (no building project); null: then it is not
    /// applicable.
    /// </summary>
    public string? FullWhenAbsent { get; init; }

    public required Source Source { get; init; }
}

/// <summary>One term of a formula: a path of the filing, added or subtracted.</summary>
public sealed record RatioTerm(string Path, bool Subtract)
{
    /// <summary>An absent value counts as zero instead of making the ratio impossible.</summary>
    public bool Optional { get; init; }
}

/// <summary>A rule that a regime uses, with its parameters as text; the rule reads and checks them.</summary>
/// <param name="Id">PL and four digits.</param>
/// <param name="Parameters">By name.</param>
/// <param name="Severity">The regime's own severity, or null for the rule's.</param>
/// <param name="Source">Where the regime's use of the rule comes from.</param>
public sealed record ActiveRule(
    string Id,
    ImmutableDictionary<string, string> Parameters,
    Findings.Severity? Severity,
    Source? Source
);

/// <summary>A date of the yearly calendar.</summary>
/// <param name="Event">What happens.</param>
/// <param name="YearOffset">Years after the fiscal year.</param>
/// <param name="From">First month and day, MM-dd.</param>
/// <param name="To">Last month and day, MM-dd.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record CalendarEntry(string Event, int YearOffset, string From, string To, Source Source);

/// <summary>A document that was replaced.</summary>
/// <param name="Number">发文字号 as cited.</param>
/// <param name="ReplacedBy">The document that replaced it.</param>
/// <param name="Since">From when it should not be cited.</param>
/// <param name="Source">Where this is known from.</param>
public sealed record RepealedDocument(string Number, string? ReplacedBy, DateOnly? Since, Source Source);
