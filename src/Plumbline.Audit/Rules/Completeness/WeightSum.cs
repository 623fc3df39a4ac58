using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Completeness;

/// <summary>
/// A05: weights are positive, add up to 100 with budget execution and to what is printed for each level 1, and are spread
/// over the level-1 kinds as one of the regime's cases says. Weights are exact. Silent while a row has no weight (A02 says
/// so) and where the regime has none.
/// </summary>
public sealed class WeightSum : FilingRule
{
    private static readonly Weight Hundred = Weight.FromPoints(100);

    private static readonly Template NotPositive = new(
        "“{typed}”的分值为{weight}，应大于0",
        "The weight of '{typed}' is {weight}; it must be above 0"
    );

    private static readonly Template Total = new(
        "各指标分值合计{sum}，加预算执行率{execution}分为{total}，不等于100",
        "The weights add up to {sum}; with {execution} for budget execution {total}, not 100"
    );

    private static readonly Template Split = new(
        "{kind}分值合计{found}，按“{case}”应为{expected}",
        "The weights of {kind} add up to {found}; '{case}' wants {expected}"
    );

    private static readonly Template PrintedSum = new(
        "表中分值合计为{found}，不等于100",
        "The form prints {found} as the sum of weights, not 100"
    );

    private static readonly Template PrintedLevel = new(
        "表中“{kind}”印为{found}分，其下各项分值合计{expected}",
        "The form prints {found} for {kind}; its rows add up to {expected}"
    );

    private static readonly Template Repair = new(
        "调整分值，使各类指标和合计符合规定",
        "Adjust the weights to the prescribed sums"
    );

    private static readonly Template RepairSplit = new(
        "按规定权重调整；因特殊情况另定权重的，说明依据",
        "Adjust to the prescribed weights, or say by which decision they differ"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.WeightSum,
            "A05",
            Severity.Error,
            new("分值合计为100且符合权重规定", "Weights add up to 100 and follow the prescribed split"),
            Sources.Practice
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (!subject.Regime.HasWeights)
        {
            return [];
        }

        var rows = subject.Filing.Indicators.Where(row => !row.NotApplicable).ToImmutableArray();
        var sums = rows.IsEmpty || rows.Any(row => row.Weight is null) ? [] : Sums(subject, rows);
        var levels = rows.Any(row => row.Weight is null) ? [] : PrintedLevels(subject.Filing, rows);
        return NotPositiveRows(subject.Filing).Concat(sums).Concat(levels).Concat(PrintedTotal(subject.Filing));
    }

    private IEnumerable<Finding> NotPositiveRows(Filing filing)
    {
        for (var at = 0; at < filing.Indicators.Length; at++)
        {
            if (
                filing.Indicators[at] is { NotApplicable: false, Weight: { } weight, Name: var name }
                && weight <= Weight.Zero
            )
            {
                var path = string.Create(CultureInfo.InvariantCulture, $"indicators[{at}].weight");
                yield return At(path, NotPositive.With(("typed", name), ("weight", $"{weight}"))) with
                {
                    Found = $"{weight}",
                    Repair = Repair.With(),
                };
            }
        }
    }

    private IEnumerable<Finding> Sums(FilingCase subject, ImmutableArray<Indicator> rows)
    {
        var byKind = rows.GroupBy(row => row.Kind).ToImmutableDictionary(group => group.Key, group => Sum(group));
        var nearest = subject.Regime.WeightCases.MinBy(@case => Differences(@case, byKind).Count());
        var execution = subject.Filing.Budget?.Total?.Weight ?? nearest?.Execution ?? Weight.FromPoints(10);
        var sum = Sum(rows);
        if (sum + execution != Hundred)
        {
            var message = Total.With(("sum", $"{sum}"), ("execution", $"{execution}"), ("total", $"{sum + execution}"));
            yield return At("indicators", message) with
            {
                Expected = "100",
                Found = $"{sum + execution}",
                Repair = Repair.With(),
            };
        }

        foreach (var (kind, expected) in nearest is null ? [] : Differences(nearest, byKind))
        {
            var found = byKind.GetValueOrDefault(kind);
            yield return At(
                "indicators",
                Split.With(
                    ("kind", Kinds.Word(kind)),
                    ("found", $"{found}"),
                    ("case", nearest!.Name),
                    ("expected", $"{expected}")
                )
            ) with
            {
                Severity = Severity.Warning,
                Expected = $"{expected}",
                Found = $"{found}",
                Repair = RepairSplit.With(),
                Unverified = nearest.Source.Unverified,
            };
        }
    }

    private IEnumerable<Finding> PrintedLevels(Filing filing, ImmutableArray<Indicator> rows) =>
        from level in filing.Scores?.LevelWeights ?? []
        let sum = Sum(rows.Where(row => row.Kind == level.Kind))
        where sum != level.Weight
        select At(
            string.Create(
                CultureInfo.InvariantCulture,
                $"scores.levelWeights[{filing.Scores!.LevelWeights.IndexOf(level)}].weight"
            ),
            PrintedLevel.With(("kind", Kinds.Word(level.Kind)), ("found", $"{level.Weight}"), ("expected", $"{sum}"))
        ) with
        {
            Expected = $"{sum}",
            Found = $"{level.Weight}",
            Repair = Repair.With(),
        };

    private IEnumerable<Finding> PrintedTotal(Filing filing)
    {
        if (filing.Scores?.TotalWeight is { } total && total.Value != Hundred.ToFraction())
        {
            yield return At("scores.totalWeight", PrintedSum.With(("found", total.Literal))) with
            {
                Expected = "100",
                Found = total.Literal,
                Repair = Repair.With(),
            };
        }
    }

    private static IEnumerable<(IndicatorKind Kind, Weight Expected)> Differences(
        WeightCase @case,
        ImmutableDictionary<IndicatorKind, Weight> byKind
    ) =>
        @case
            .Kinds.Keys.Union(byKind.Keys)
            .Order()
            .Where(kind => @case.Kinds.GetValueOrDefault(kind) != byKind.GetValueOrDefault(kind))
            .Select(kind => (kind, @case.Kinds.GetValueOrDefault(kind)));

    private static Weight Sum(IEnumerable<Indicator> rows) =>
        rows.Aggregate(Weight.Zero, (sum, row) => sum + (row.Weight ?? Weight.Zero));
}
