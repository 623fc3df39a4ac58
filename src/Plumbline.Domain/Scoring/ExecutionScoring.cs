using System.Collections.Immutable;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using static Plumbline.Domain.Scoring.ScoreSheetMessages;

namespace Plumbline.Domain.Scoring;

/// <summary>The line of budget execution, from the total row of the funds block.</summary>
internal static class ExecutionScoring
{
    /// <summary>Path of the scored row.</summary>
    internal const string Path = "budget.total";

    /// <summary>The line, or null where neither the form nor the regime gives execution any points.</summary>
    internal static ScoreLine? Line(Filing filing, Regime regime)
    {
        var total = filing.Budget?.Total;
        var weight = total?.Weight ?? WeightCases.Execution(regime, filing);
        if (weight is not { Scaled: > 0 } points)
        {
            return null;
        }

        var line = new ScoreLine
        {
            Path = Path,
            Name = "预算执行率",
            Weight = points,
            Declared = total?.Score,
        };
        if (points.Scaled > Measure.MaxWeight)
        {
            return line with { WhyNot = WeightTooLarge.With() };
        }

        return total is { AdjustedBudget: { } budget, ExecutedAmount: { } executed }
            ? Attempt(executed, budget, regime.Scoring).On(line, points, regime.Scoring.Decimals)
            : line with
            {
                WhyNot = NoExecution.With(),
            };
    }

    /// <summary>全年执行数 ÷ 全年预算数 of the total row, or null when there is none.</summary>
    internal static Rate? RateOf(Filing filing) =>
        filing.Budget?.Total is { AdjustedBudget: { } budget, ExecutedAmount: { } executed }
            ? BudgetRates.ExecutionRate(executed.Value, budget.Value)
            : null;

    private static ScoringAttempt Attempt(Amount executed, Amount budget, ScoringProfile profile)
    {
        var (left, right) = (ScaledValue.OfMoney(executed.Value), ScaledValue.OfMoney(budget.Value));
        if (budget.Value < Money.Zero)
        {
            return ScoringAttempt.Failed(NegativeTarget.With(("target", budget.ToString())));
        }

        if (!ScaledValue.TryMeasure(left, right, out var measure, out var scale))
        {
            return ScoringAttempt.Failed(TooLarge.With(("actual", executed.ToString()), ("target", budget.ToString())));
        }

        var unit = executed.Unit == budget.Unit ? budget.Unit : MoneyUnit.Yuan;
        var working = new Working(profile.Execution, Weight.Zero, measure)
        {
            Actual = executed.ToString(),
            Target = budget.ToString(),
            Scale = scale is null ? 0 : unit.FinestDecimals(),
            Unit = scale is null ? "" : unit.Word(),
        };
        return new ScoringAttempt(working, null) { Remarks = Remarks(executed, measure, profile.Execution) };
    }

    private static ImmutableArray<Message> Remarks(Amount executed, Measure measure, ScoringMethod method) =>
        (measure, method) switch
        {
            _ when executed.Value < Money.Zero => [NegativeActual.With(("actual", executed.ToString()))],
            ({ Target: 0 }, _) => [BudgetWithdrawn.With()],
            var (m, _) when m.Actual > m.Target => [ExecutedBeyondBudget.With()],
            var (m, _) when m.Actual < m.Target && method is ExecutionStepped => [MayBeFinished.With()],
            _ => [],
        };
}
