namespace Plumbline.Audit;

/// <summary>
/// Every rule id. 1xxx completeness and form · 2xxx arithmetic inside one document · 3xxx text against form against
/// budget · 4xxx substance · 5xxx reading · 6xxx over years or units. Behind each the code of the rule book. An id is
/// never given twice.
/// </summary>
public static class RuleIds
{
    public const string ProjectFormMissing = "PL1001"; // A01
    public const string RequiredField = "PL1002"; // A02
    public const string FiscalYearDiffers = "PL1003"; // A03
    public const string RequiredKind = "PL1004"; // A04
    public const string WeightSum = "PL1005"; // A05
    public const string OneMeasurePerRow = "PL1007"; // A07
    public const string Placeholder = "PL1008"; // A08
    public const string ForeignName = "PL1009"; // A09
    public const string LeakedMarkup = "PL1010"; // A10
    public const string RepealedBasis = "PL1011"; // A11
    public const string RequiredChapter = "PL1012"; // A12
    public const string SignOffMissing = "PL1013"; // A13
    public const string HeadingNumbers = "PL1014"; // T21
    public const string DigitGroups = "PL1015"; // T22

    public const string FundsTotal = "PL2001"; // B01
    public const string AdjustedBudgetChain = "PL2002"; // B02
    public const string ExecutionRateShown = "PL2003"; // B03
    public const string ExecutionScoreShown = "PL2004"; // B04
    public const string IndicatorScoreShown = "PL2005"; // B05
    public const string TotalScoreShown = "PL2006"; // B06
    public const string GradeShown = "PL2007"; // B07
    public const string ExpenditureTotal = "PL2008"; // B08
    public const string BasicExpenditureTotal = "PL2009"; // B09
    public const string ProjectListTotal = "PL2010"; // B10
    public const string BalanceOfTheYear = "PL2011"; // B11
    public const string ThreePublicTotal = "PL2012"; // B12
    public const string RatesShown = "PL2014"; // B14
    public const string ListedCount = "PL2016"; // B16
    public const string SharesOfASplit = "PL2017"; // B17
    public const string SourcesOfIncome = "PL2019"; // F5

    public const string SumStated = "PL2101";
    public const string DifferenceStated = "PL2102";
    public const string PartExceedsWhole = "PL2103";
    public const string TableTotal = "PL2104";
    public const string ProductStated = "PL2111";
    public const string TargetAgainstActual = "PL2112";

    public const string SameQuantityTwice = "PL3001"; // B13
    public const string ApprovedIndicators = "PL3002"; // A06
    public const string UnitMixUp = "PL3003"; // B15

    public const string MissedWithoutReason = "PL4001"; // C01
    public const string ReasonWithoutMiss = "PL4002"; // C02
    public const string FarAboveTarget = "PL4003"; // C03
    public const string AllFullMarks = "PL4004"; // C04
    public const string FullMarksDespiteProblem = "PL4005"; // C05
    public const string DoneWithoutMoney = "PL4006"; // C06
    public const string ResultsOutrunMoney = "PL4007"; // C07
    public const string LowExecutionUnexplained = "PL4008"; // C08
    public const string LargeAdjustment = "PL4009"; // C09
    public const string LargeChange = "PL4010"; // C10
    public const string QualitativeWithoutBand = "PL4011"; // C11
    public const string SatisfactionWithoutSurvey = "PL4012"; // C12
    public const string WrongIndicatorType = "PL4013"; // C13
    public const string ImpossiblePercent = "PL4014"; // C14
    public const string ImpossibleDate = "PL4015"; // C15
    public const string IdenticalText = "PL4016"; // C16
    public const string VagueWords = "PL4017"; // C17
    public const string GenericProblems = "PL4018"; // C18
    public const string VehicleWithoutCost = "PL4019"; // C19
    public const string FlatWeights = "PL4020"; // C20
    public const string TargetTooLow = "PL4021"; // C21
    public const string EvidenceMissing = "PL4022"; // C22
    public const string WordsForNumber = "PL4023"; // C23
    public const string TargetInWords = "PL4031"; // C31
    public const string OffTrackWithoutReason = "PL4033"; // C33
    public const string RecheckGap = "PL4103"; // D03
    public const string PersonalData = "PL4109"; // D09

    public const string OpeningBalance = "PL6001"; // B18
    public const string CopiedFromLastYear = "PL6002"; // Y01
    public const string TargetBelowLastYear = "PL6003"; // Y02
    public const string NumbersUnchanged = "PL6004"; // Y03
    public const string FullMarksEveryYear = "PL6005"; // Y04
    public const string CopiedFromSibling = "PL6006"; // Y05
    public const string MissingFromSum = "PL6007"; // Y06
    public const string ChangedSincePublished = "PL6008"; // Y07
    public const string CarriedOverFunds = "PL6009"; // Y08
    public const string DiffersFromRollUp = "PL6010"; // Y09
}
