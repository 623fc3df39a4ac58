using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Forms;

/// <summary>
/// Statements about points: the weights add up to those of their level and to the total, the scores to the total score,
/// no score exceeds its weight, a met target earns the full weight, and the execution score is weight × rate. Source:
/// rule book §2.3, §2.4, A05, B04–B06.
/// </summary>
internal static class PointClaims
{
    /// <summary>All of them; of the indicators none where the cells of a row could not be told apart.</summary>
    internal static IEnumerable<Claim> Of(RecognisedForm form) =>
        form.Indicators.Any(row => row.IsMisread)
            ? Execution(form)
            : Execution(form)
                .Concat(Levels(form))
                .Concat(LevelPoints.Has(form) ? LevelPoints.Of(form) : [])
                .Concat(Totals(form))
                .Concat(Rows(form));

    private static IEnumerable<Claim> Execution(RecognisedForm form)
    {
        foreach (var row in form.Funds)
        {
            if (row is not { Weight.Figure: { } weight, Score.Figure: { } score })
            {
                continue;
            }

            var rate = row.Rate.Figure is { Dimension: Dimension.Percent } printed ? printed : null;
            if (rate is not null && ExecutionPoints.Of(form, row, weight, score, rate) is { } earned)
            {
                yield return earned;
            }

            if (rate is null || IsRounded(weight, rate, score))
            {
                yield return Within(form, score, weight, RuleIds.ExecutionScoreShown, row.Source);
            }
        }
    }

    // 86 % of 10 points printed as 9: rounded to whole points.
    private static bool IsRounded(Figure weight, Figure rate, Figure score)
    {
        var exact = weight.Value * rate.Value / 100;
        return exact != score.Value && score.Number.ToInterval().Contains(exact);
    }

    private static IEnumerable<Claim> Levels(RecognisedForm form)
    {
        foreach (var level in Groups(form).Where(level => level.Weights.Length > 0))
        {
            if (level.Points is { } points && (level.IsWhole || Adds(level.Weights, points)))
            {
                yield return Sum(form, points, level.Weights, RuleIds.WeightSum, $"{level.Name}分值");
            }
        }
    }

    private static IEnumerable<Claim> Totals(RecognisedForm form)
    {
        var (funds, earned) = PointsOfExecution(form, form.TotalWeight.Figure);
        var weights = funds.AddRange(Cells(form, row => row.Weight));
        var scores = earned.AddRange(Cells(form, row => row.Score));
        if (
            form.TotalWeight.Figure is { } total
            && weights.Length > 1
            && IsWhole(form, row => row.Weight, weights, total)
        )
        {
            var groups = Groups(form);
            if (groups.Count > 1 && groups.TrueForAll(level => level.Points is not null))
            {
                yield return Sum(
                    form,
                    total,
                    [.. funds, .. groups.Select(level => level.Points!)],
                    RuleIds.WeightSum,
                    "分值合计"
                );
            }

            yield return Sum(form, total, weights, RuleIds.WeightSum, "分值合计");
        }
        else if (
            weights.Length > 2
            && form.Indicators.All(row => row.Weight.Figure is not null)
            && IsExecutionClear(form)
        )
        {
            yield return new Claim(RelationKind.ScoreSum, null, weights, Formula.Sum, RuleIds.WeightSum)
            {
                Constant = 100,
                Label = FormClaims.Label(form, "分值合计"),
                Strength = Strength.Scoped,
            };
        }

        if (form.TotalScore.Figure is { } score && scores.Length > 1 && IsWhole(form, row => row.Score, scores, score))
        {
            yield return Sum(form, score, scores, RuleIds.TotalScoreShown, "总分");
        }
    }

    // Points and score of the execution rate; none where the points of the indicators alone make the whole, so that the
    // execution stands outside of it.
    internal static (ImmutableArray<Figure> Points, ImmutableArray<Figure> Scores) PointsOfExecution(
        RecognisedForm form,
        Figure? whole
    )
    {
        var rows = Cells(form, row => row.Weight);
        return rows.Length > 1 && Total(rows) == (whole?.Value ?? 100)
            ? ([], [])
            : (Funds(form, row => row.Weight), Funds(form, row => row.Score));
    }

    private static ImmutableArray<Figure> Cells(RecognisedForm form, Func<IndicatorRow, FormCell> cell) =>
        [.. form.Indicators.Select(row => cell(row).Figure).OfType<Figure>()];

    // A row without its points was not read well; then only a sum that holds is worth saying.
    private static bool IsWhole(
        RecognisedForm form,
        Func<IndicatorRow, FormCell> cell,
        ImmutableArray<Figure> parts,
        Figure total
    ) =>
        form.Indicators.All(row => (cell(row).Figure is not null || !IsValued(row)) && IsClear(row.Weight, row.Score))
            && IsExecutionClear(form)
        || Adds(parts, total);

    private static bool Adds(ImmutableArray<Figure> parts, Figure total) => Total(parts) == total.Value;

    private static Fraction Total(ImmutableArray<Figure> parts) =>
        parts.Aggregate(Fraction.Zero, (sum, part) => sum + part.Value);

    // Points that are printed and are no figure were cut badly.
    internal static bool IsExecutionClear(RecognisedForm form) => form.Funds.All(row => IsClear(row.Weight, row.Score));

    private static bool IsClear(FormCell weight, FormCell score) =>
        (weight.IsEmpty || weight.Figure is not null) && (score.IsEmpty || score.Figure is not null);

    private static bool IsValued(IndicatorRow row) =>
        row.Target.Figure is not null || row.Actual.Figure is not null || row.Weight.Figure is not null;

    private static IEnumerable<Claim> Rows(RecognisedForm form)
    {
        foreach (var row in form.Indicators)
        {
            if (row is not { Weight.Figure: { } weight, Score.Figure: { } score })
            {
                continue;
            }

            // Full marks are what a met target earns; anything less is a judgement within the weight.
            yield return score.Value == weight.Value
                ? new Claim(RelationKind.Equality, score, [weight], Formula.Same, RuleIds.IndicatorScoreShown)
                {
                    Label = FormClaims.Label(form, $"{row.Name}得分"),
                }
                : Within(form, score, weight, RuleIds.IndicatorScoreShown, row.Name);
        }
    }

    private static Claim Within(RecognisedForm form, Figure score, Figure weight, string rule, string name) =>
        new(RelationKind.ScoreWithinWeight, score, [weight], Formula.Same, rule)
        {
            Label = FormClaims.Label(form, $"{name}得分"),
        };

    private static Claim Sum(
        RecognisedForm form,
        Figure result,
        ImmutableArray<Figure> parts,
        string rule,
        string name
    ) => new(RelationKind.ScoreSum, result, parts, Formula.Sum, rule) { Label = FormClaims.Label(form, name) };

    private static ImmutableArray<Figure> Funds(RecognisedForm form, Func<FundRow, FormCell> cell)
    {
        var scored = form.Funds.Where(row => cell(row).Figure is not null).ToList();
        var total = scored.Find(row => row.IsTotal);
        return total is not null ? [cell(total).Figure!] : [.. scored.Select(row => cell(row).Figure!)];
    }

    private static List<Level> Groups(RecognisedForm form)
    {
        var levels = new List<Level>();
        foreach (var row in form.Indicators)
        {
            if (levels.Count == 0 || levels[^1].Name != row.Level1 || BeginsAgain(levels[^1], row.Level1Weight.Figure))
            {
                levels.Add(new Level(row.Level1, row.Level1Weight.Figure, []));
            }

            if (row.Weight.Figure is null && IsValued(row))
            {
                levels[^1] = levels[^1] with { IsWhole = false };
            }

            if (row.Weight.Figure is { } weight)
            {
                levels[^1] = levels[^1] with { Weights = levels[^1].Weights.Add(weight) };
            }
        }

        return levels;
    }

    // Points printed again in each row of a level are those of one level, until its rows make them up.
    private static bool BeginsAgain(Level level, Figure? points) =>
        level.Points?.Index != points?.Index
        && (level.Points?.Value != points?.Value || (points is not null && Adds(level.Weights, points)));

    private sealed record Level(string Name, Figure? Points, ImmutableArray<Figure> Weights)
    {
        public bool IsWhole { get; init; } = true;
    }
}
