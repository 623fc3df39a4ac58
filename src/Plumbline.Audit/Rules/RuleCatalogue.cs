using System.Collections.Immutable;
using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Audit.Rules.Completeness;
using Plumbline.Audit.Rules.Consistency;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Audit.Rules.Years;

namespace Plumbline.Audit.Rules;

/// <summary>All rules on filings, in the order in which they run, family by family.</summary>
public static class RuleCatalogue
{
    /// <summary>The rules; none of them is slow.</summary>
    public static ImmutableArray<FilingRule> All { get; } =
    [
        new ProjectFormMissing(),
        new RequiredField(),
        new FiscalYearDiffers(),
        new RequiredKind(),
        new WeightSum(),
        new OneMeasurePerRow(),
        new Placeholder(),
        new ForeignName(),
        new LeakedMarkup(),
        new RepealedBasis(),
        new RequiredChapter(),
        new SignOffMissing(),
        new FundsTotal(),
        new AdjustedBudgetChain(),
        new ExecutionRateShown(),
        new ExecutionScoreShown(),
        new IndicatorScoreShown(),
        new TotalScoreShown(),
        new GradeShown(),
        new ExpenditureTotal(),
        new BasicExpenditureTotal(),
        new ProjectListTotal(),
        new BalanceOfTheYear(),
        new ThreePublicTotal(),
        new RatesShown(),
        new ListedCount(),
        new SharesOfASplit(),
        new SourcesOfIncome(),
        new SameQuantityTwice(),
        new UnitMixUp(),
        new ApprovedIndicators(),
        new MissedWithoutReason(),
        new ReasonWithoutMiss(),
        new FarAboveTarget(),
        new AllFullMarks(),
        new FullMarksDespiteProblem(),
        new DoneWithoutMoney(),
        new ResultsOutrunMoney(),
        new LowExecutionUnexplained(),
        new LargeAdjustment(),
        new LargeChange(),
        new QualitativeWithoutBand(),
        new SatisfactionWithoutSurvey(),
        new WrongIndicatorType(),
        new ImpossiblePercent(),
        new ImpossibleDate(),
        new IdenticalText(),
        new VagueWords(),
        new GenericProblems(),
        new VehicleWithoutCost(),
        new FlatWeights(),
        new TargetTooLow(),
        new EvidenceMissing(),
        new WordsForNumber(),
        new TargetInWords(),
        new OffTrackWithoutReason(),
        new RecheckGap(),
        new PersonalData(),
        new OpeningBalance(),
        new CopiedFromLastYear(),
        new TargetBelowLastYear(),
        new NumbersUnchanged(),
        new FullMarksEveryYear(),
        new CopiedFromSibling(),
        new MissingFromSum(),
        new ChangedSincePublished(),
        new CarriedOverFunds(),
        new DiffersFromRollUp(),
    ];

    private static readonly ImmutableDictionary<string, FilingRule> ById = All.ToImmutableDictionary(
        rule => rule.Info.Id,
        StringComparer.Ordinal
    );

    /// <summary>The rule with an id, or null.</summary>
    public static FilingRule? Find(string id) => ById.GetValueOrDefault(id);
}
