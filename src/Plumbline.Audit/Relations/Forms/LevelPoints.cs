using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;

namespace Plumbline.Audit.Relations.Forms;

/// <summary>
/// Forms whose levels have points in columns of their own (一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 权重) or a 小计 below each level: the
/// points of a level are those of what it is made of, and each column adds up to its total. Source: rule book §2.3.
/// </summary>
internal static class LevelPoints
{
    private const int Hundred = 100;

    /// <summary>Whether the points of a form are told level by level, so that its totals are those of its levels.</summary>
    internal static bool Has(RecognisedForm form) =>
        form.Subtotals.Length > 0 || form.Indicators.Any(row => row.Level2Weight.Figure is not null);

    /// <summary>The statements of all levels and of the totals.</summary>
    internal static IEnumerable<Claim> Of(RecognisedForm form)
    {
        var levels = Levels(form);
        foreach (var level in levels)
        {
            foreach (var claim in Inside(form, level))
            {
                yield return claim;
            }
        }

        var sums = levels.ConvertAll(level => level.Sum);
        foreach (var claim in Totals(form, sums))
        {
            yield return claim;
        }
    }

    private static IEnumerable<Claim> Inside(RecognisedForm form, Level level)
    {
        var aspects = Aspects(level.Rows);
        foreach (var aspect in aspects.Where(aspect => aspect.Count > 1))
        {
            if (
                aspect[0].Level2Weight.Figure is { } points
                && Whole(aspect, row => row.Weight) is { } weights
                && !IsOfItself(points, weights)
            )
            {
                yield return Sum(form, points, weights, RuleIds.WeightSum, $"{aspect[0].Level2}分值");
            }
        }

        var heads = aspects.ConvertAll(aspect => aspect[0]);
        var halves = heads.Count > 1 ? Whole(heads, row => row.Level2Weight) : null;
        if (level.Rows[0].Level1Weight.Figure is { } whole && halves is { } parts && !IsOfItself(whole, parts))
        {
            yield return Sum(form, whole, parts, RuleIds.WeightSum, $"{level.Name}分值");
        }

        if (level.Sum is not { } sum)
        {
            yield break;
        }

        if (sum.Level2Weight.Figure is { } second && halves is { } seconds)
        {
            yield return Sum(form, second, seconds, RuleIds.WeightSum, $"{level.Name}分值小计");
        }

        if (sum.Weight.Figure is { } third && Whole(level.Rows, row => row.Weight) is { } thirds)
        {
            yield return Sum(form, third, thirds, RuleIds.WeightSum, $"{level.Name}分值小计");
        }

        if (sum.Score.Figure is { } earned && Whole(level.Rows, row => row.Score) is { } scores)
        {
            yield return Sum(form, earned, scores, RuleIds.TotalScoreShown, $"{level.Name}得分小计");
        }
    }

    // 合计 is the sum of the 小计 above it, and of the points of the execution where these are a part of it.
    private static IEnumerable<Claim> Totals(RecognisedForm form, List<SubtotalRow?> sums)
    {
        if (sums.Count < 2 || sums.Exists(sum => sum is null) || !PointClaims.IsExecutionClear(form))
        {
            yield break;
        }

        var (points, earned) = PointClaims.PointsOfExecution(form, form.TotalWeight.Figure);

        if (form.TotalWeight.Figure is { } weight && Whole(sums, sum => sum!.Weight) is { } weights)
        {
            yield return Sum(form, weight, [.. points, .. weights], RuleIds.WeightSum, "分值合计");
        }

        if (form.TotalScore.Figure is { } score && Whole(sums, sum => sum!.Score) is { } scores)
        {
            yield return Sum(form, score, [.. earned, .. scores], RuleIds.TotalScoreShown, "总分");
        }
    }

    private static List<Level> Levels(RecognisedForm form)
    {
        var levels = new List<Level>();
        foreach (var row in form.Indicators)
        {
            if (levels.Count == 0 || levels[^1].Name != row.Level1)
            {
                levels.Add(new Level(row.Level1, [], null));
            }

            levels[^1].Rows.Add(row);
        }

        return levels.ConvertAll(level => level with { Sum = SumOf(form, levels, level) });
    }

    // The only 小计 of a level, behind all of its rows; several are those of its aspects, and one may be of the last aspect.
    private static SubtotalRow? SumOf(RecognisedForm form, List<Level> levels, Level level) =>
        levels.Count(other => other.Name == level.Name) == 1
        && form.Subtotals.Where(row => row.Level1 == level.Name).Take(2).ToList() is [var sum]
        && IsBehind(sum, level.Rows[^1])
        && !IsOfAspect(sum, level.Rows)
            ? sum
            : null;

    private static bool IsBehind(SubtotalRow sum, IndicatorRow last) =>
        (sum.Score.Figure ?? sum.Weight.Figure ?? sum.Level2Weight.Figure) is { } points
        && (last.Score.Figure ?? last.Weight.Figure) is { } before
        && points.Index > before.Index;

    private static bool IsOfAspect(SubtotalRow sum, List<IndicatorRow> rows)
    {
        var last = rows.FindAll(row => row.Level2 == rows[^1].Level2);
        return last.Count < rows.Count
            && (Adds(sum.Weight, last, row => row.Weight) || Adds(sum.Score, last, row => row.Score));
    }

    private static bool Adds(FormCell sum, List<IndicatorRow> rows, Func<IndicatorRow, FormCell> cell) =>
        sum.Figure is { } figure && Whole(rows, cell) is { } parts && parts.Sum(part => part.Exact) == figure.Exact;

    // 产出指标30% over 数量指标50%, 质量指标50%: the weights of a level are parts of a hundred of their own.
    private static bool IsOfItself(Figure result, ImmutableArray<Figure> parts) =>
        result.Exact != Hundred && parts.Sum(part => part.Exact) == Hundred;

    private static List<List<IndicatorRow>> Aspects(List<IndicatorRow> rows)
    {
        var aspects = new List<List<IndicatorRow>>();
        foreach (var row in rows)
        {
            if (aspects.Count == 0 || aspects[^1][0].Level2 != row.Level2 || row.Level2Weight.Figure is not null)
            {
                aspects.Add([]);
            }

            aspects[^1].Add(row);
        }

        return aspects;
    }

    // The figures of all rows; null where one says nothing there.
    private static ImmutableArray<Figure>? Whole<T>(List<T> rows, Func<T, FormCell> cell)
    {
        ImmutableArray<Figure> figures = [.. rows.Select(row => cell(row).Figure).OfType<Figure>()];
        return figures.Length == rows.Count ? figures : null;
    }

    private static Claim Sum(
        RecognisedForm form,
        Figure result,
        ImmutableArray<Figure> parts,
        string rule,
        string name
    ) => new(RelationKind.ScoreSum, result, parts, Formula.Sum, rule) { Label = FormClaims.Label(form, name) };

    private sealed record Level(string Name, List<IndicatorRow> Rows, SubtotalRow? Sum);
}
