using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C13: an indicator stands under the kind that it measures: satisfaction is no benefit, money spent is no output, a cost
/// has no lower bound, and a benefit for nature is about nature. Told by words, so it asks and does not decide.
/// </summary>
public sealed class WrongIndicatorType : FilingRule
{
    private static readonly Template Misplaced = new(
        "“{typed}”列在{place}下，疑应列入{belongs}",
        "'{typed}' stands under {place}; it seems to belong under {belongs}"
    );

    private static readonly Template OffTopic = new(
        "“{typed}”列在生态效益指标下，内容与生态环境无关",
        "'{typed}' stands under ecological benefit but is about something else"
    );

    private static readonly Template LowerBound = new(
        "成本指标“{typed}”的指标值为“{target}”，成本应设上限",
        "The cost indicator '{typed}' has the target '{target}'; a cost needs an upper bound"
    );

    private static readonly Template Repair = new(
        "按内容调整到对应的指标类型，或改写指标",
        "Move it to the kind that it measures, or reword it"
    );

    private static readonly Template RepairBound = new(
        "改为“≤”上限；属节约类指标的，在名称中写明",
        "Set an upper bound with ≤; say so if it is a saving"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.WrongIndicatorType,
            "C13",
            Severity.Warning,
            new("指标列在相应的类型下", "An indicator stands under the kind that it measures"),
            Sources.Checker
        );

    public override IEnumerable<Finding> Check(FilingCase subject) =>
        IndicatorRow.In(subject.Filing).Select(Fault).OfType<Finding>();

    private Finding? Fault(IndicatorRow row)
    {
        var indicator = row.Indicator;
        if (row.IsSatisfaction && PrintedAsOutcome(indicator))
        {
            return Move(row, indicator.KindAsPrinted ?? "效益指标", "满意度指标");
        }

        if (TypeWords.All.FirstOrDefault(words => words.Fits(indicator)) is { } misplaced)
        {
            return Move(row, Word(indicator), misplaced.Belongs);
        }

        if (IsMoneySpent(row))
        {
            return Move(row, Word(indicator), "成本指标（投入不能作为产出）");
        }

        if (indicator.Aspect == IndicatorAspect.EcologicalBenefit && !indicator.Name.ContainsAny(TypeWords.Ecology))
        {
            return At(row.Path + ".aspect", OffTopic.With(("typed", row.Name))) with
            {
                Found = Word(indicator),
                Repair = Repair.With(),
            };
        }

        return row.IsCost && HasLowerBound(indicator) ? Bound(row) : null;
    }

    private static bool PrintedAsOutcome(Indicator indicator) =>
        indicator.KindAsPrinted is { } printed
            ? printed.Contains("效益", StringComparison.Ordinal) && !printed.Contains("满意", StringComparison.Ordinal)
            : indicator.Kind == IndicatorKind.Outcome && indicator.Aspect is null or IndicatorAspect.UserSatisfaction;

    private static bool IsMoneySpent(IndicatorRow row) =>
        row.Indicator is { Kind: IndicatorKind.Output, Target.Figure: { } figure }
        && !row.IsCost
        && MoneyUnits.Named(figure.BaseUnit) is not null
        && !row.Name.ContainsAny(TypeWords.Benefits);

    private static bool HasLowerBound(Indicator indicator) =>
        indicator.Target?.Figure is { } figure
        && (
            figure.Sign is ComparisonSign.AtLeast or ComparisonSign.Greater
            || figure.Approximation == Approximation.OrMore
        )
        && !indicator.Name.ContainsAny(TypeWords.Savings);

    private Finding Move(IndicatorRow row, string place, string belongs) =>
        At(row.Path + ".kind", Misplaced.With(("typed", row.Name), ("place", place), ("belongs", belongs))) with
        {
            Expected = belongs,
            Found = place,
            Repair = Repair.With(),
        };

    private Finding Bound(IndicatorRow row) =>
        At(row.Path + ".target", LowerBound.With(("typed", row.Name), ("target", row.Indicator.Target!.Text))) with
        {
            Found = row.Indicator.Target!.Text,
            Repair = RepairBound.With(),
        };

    private static string Word(Indicator indicator) =>
        indicator.AspectAsPrinted
        ?? indicator.Aspect switch
        {
            IndicatorAspect.Quantity => "数量指标",
            IndicatorAspect.Quality => "质量指标",
            IndicatorAspect.Timeliness => "时效指标",
            IndicatorAspect.EconomicBenefit => "经济效益指标",
            IndicatorAspect.SocialBenefit => "社会效益指标",
            IndicatorAspect.EcologicalBenefit => "生态效益指标",
            IndicatorAspect.Sustainability => "可持续影响指标",
            _ => "产出指标",
        };
}
