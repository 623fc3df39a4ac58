using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Forms;

/// <summary>
/// How ill a cell fits a column, in tenths: 0 for what the column is made for, some 60 for what never stands there. The
/// reading of a block with the least sum is the one a person would choose.
/// </summary>
internal static class IndicatorCosts
{
    private const int Never = 60;

    /// <summary>The cost of reading a cell as a value of a column.</summary>
    internal static int Of(FormToken token, FormLabel field) =>
        field switch
        {
            FormLabel.Level1Head => OfLevel(token, LevelWords.IsFirst, LevelWords.IsSecond),
            FormLabel.Level2Head => OfLevel(token, LevelWords.IsSecond, LevelWords.IsFirst),
            FormLabel.NameHead => OfName(token),
            FormLabel.Target => OfValue(token, token.Shape == ValueShape.Compared ? 0 : 4),
            FormLabel.Actual => OfValue(token, token.Shape == ValueShape.Compared ? 12 : 2),
            FormLabel.Weight or FormLabel.Score or FormLabel.Level1Points or FormLabel.Level2Points => OfPoints(token),
            FormLabel.Deviation => OfReason(token),
            FormLabel.Nature => OfNature(token),
            FormLabel.MeasureUnit => OfUnit(token),
            FormLabel.Rate => OfRate(token),
            _ => OfOther(token),
        };

    /// <summary>The cost of a row that says nothing in a column.</summary>
    internal static int Missing(FormLabel field) =>
        field switch
        {
            FormLabel.NameHead => 40,
            FormLabel.Target or FormLabel.Actual => 20,
            FormLabel.Weight or FormLabel.Score => 12,
            FormLabel.OtherColumn or FormLabel.Rate => 8,
            FormLabel.Nature or FormLabel.MeasureUnit => 4,
            FormLabel.Level2Head => 1,
            _ => 0,
        };

    /// <summary>The cost of two cells side by side in two columns of one row.</summary>
    internal static int Pair(FormToken left, FormLabel leftField, FormToken right, FormLabel rightField) =>
        (leftField, rightField) switch
        {
            (FormLabel.Target, FormLabel.Actual) or (FormLabel.Actual, FormLabel.Target) => SameKind(left, right)
                ? 0
                : 7,
            (FormLabel.Weight, FormLabel.Score) => OfScore(left, right),
            (FormLabel.Score, FormLabel.Weight) => OfScore(right, left),
            _ => 0,
        };

    private static int OfLevel(FormToken token, Func<string, bool> own, Func<string, bool> other)
    {
        var key = FormLabels.Key(token.Word);
        if (own(key))
        {
            return LevelWords.IsFull(key) ? 2 : 6;
        }

        return other(key) ? 40
            : FormLabels.Bracket(token.Word) is not null && key.Length <= 12 ? 16
            : token.Shape == ValueShape.Words && key.Length <= 14 ? 38
            : Never;
    }

    private static int OfName(FormToken token)
    {
        var key = FormLabels.Key(token.Word);
        if (LevelWords.IsFirst(key) || LevelWords.IsSecond(key))
        {
            return LevelWords.IsFull(key) ? 32 : 18;
        }

        return token.Shape switch
        {
            ValueShape.Words => token.Word.Length == 1 ? 12 : 0,
            ValueShape.Placeholder => 4,
            ValueShape.Nothing => 14,
            ValueShape.Unit => 40,
            ValueShape.Measured => 45,
            _ => Never,
        };
    }

    private static int OfValue(FormToken token, int figure) =>
        token.Shape switch
        {
            ValueShape.Compared or ValueShape.Percent or ValueShape.Measured => figure,
            ValueShape.Number => figure + 5,
            ValueShape.Words => Subtotals.IsNamed(token) ? Never
            : IsLevel(token) ? 42
            : token.Word.Length > 40 ? 22
            : 14,
            ValueShape.Nothing or ValueShape.Stroke => 8,
            _ => 45,
        };

    private static int OfPoints(FormToken token) =>
        token.Shape switch
        {
            ValueShape.Number => PrintedNumber.TryParse(token.Word, out var number)
            && number.ToFraction() <= 100
            && number.Unscaled >= 0
                ? 2
                : 50,
            ValueShape.Measured => token.Word.EndsWith('分') ? 2 : 50,
            ValueShape.Percent => 24,
            ValueShape.Stroke => 3,
            ValueShape.Nothing => 10,
            _ => Never,
        };

    private static int OfReason(FormToken token) =>
        token.Shape switch
        {
            ValueShape.Words => IsLevel(token) ? 46 : 9,
            ValueShape.Nothing or ValueShape.Stroke => 1,
            ValueShape.Number => token.Word == "0" ? 12 : 45,
            ValueShape.Placeholder => 40,
            _ => 42,
        };

    private static int OfNature(FormToken token) =>
        token.Shape == ValueShape.Sign
        || token.Word
            is "定量"
                or "定性"
                or "正向"
                or "反向"
                or "正向指标"
                or "反向指标"
                or "数量"
                or "定量指标"
                or "定性指标"
                or "区间"
                or "正指标"
                or "反指标"
            ? 0
        : token.Shape is ValueShape.Stroke or ValueShape.Nothing ? 4
        : 40;

    private static int OfUnit(FormToken token) =>
        token.Shape switch
        {
            ValueShape.Unit => 0,
            ValueShape.Stroke or ValueShape.Nothing => 5,
            ValueShape.Words => token.Word.Length <= 5 ? 14 : 50,
            _ => 50,
        };

    private static int OfRate(FormToken token) =>
        token.Shape switch
        {
            ValueShape.Percent => 2,
            ValueShape.Number => 7,
            ValueShape.Stroke or ValueShape.Nothing => 3,
            _ => 40,
        };

    private static int OfOther(FormToken token) =>
        token.Shape switch
        {
            ValueShape.Words => IsLevel(token) ? 46 : 7,
            ValueShape.Stroke or ValueShape.Nothing => 3,
            ValueShape.Number or ValueShape.Percent or ValueShape.Measured => 16,
            _ => 30,
        };

    private static bool IsLevel(FormToken token) =>
        token.Label is FormLabel.Level1 or FormLabel.Level2 && LevelWords.IsFull(FormLabels.Key(token.Word));

    private static bool SameKind(FormToken left, FormToken right) =>
        ValueShapes.IsFigure(left.Shape) == ValueShapes.IsFigure(right.Shape) && IsPercent(left) == IsPercent(right);

    private static bool IsPercent(FormToken token) => token.Word.Contains('%', StringComparison.Ordinal);

    private static int OfScore(FormToken weight, FormToken score) =>
        PrintedNumber.TryParse(weight.Word, out var most) && PrintedNumber.TryParse(score.Word, out var got)
            ? got.ToFraction() > most.ToFraction()
                ? 30
                : got.ToFraction() == most.ToFraction()
                    ? 0
                    : 2
            : 0;
}
