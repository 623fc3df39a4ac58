using System.Buffers;
using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Written;

/// <summary>
/// Workings that are spelled out: (25.18－24.36)÷24.36×100%＝3.37%; 60.7%(14926/24610). Sums without × and ÷ have a grammar of
/// their own.
/// </summary>
internal static class WrittenFormulas
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("÷/×*xX");

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(Understood document) =>
        document
            .Text.Passages.Where(passage => passage.Compact.AsSpan().ContainsAny(Signs))
            .SelectMany(passage => In(passage.Compact, document.Figures.Of(passage).ToArray()));

    private static IEnumerable<Claim> In(string text, Figure[] all)
    {
        var figures = all.Where(figure => figure.Status != FigureStatus.Irrelevant).ToList();
        var starts = figures.DistinctBy(figure => figure.Start).ToDictionary(figure => figure.Start);
        var ends = figures.DistinctBy(figure => figure.End).ToDictionary(figure => figure.End);
        foreach (var result in figures)
        {
            var (found, isSaid) = Before(text, result, starts, ends) is { } before
                ? (before, true)
                : (Behind(text, result, starts), false);
            if (found is null || Whole(found) is not Operation working || Claimed(result, working) is not { } claim)
            {
                continue;
            }

            // 覆盖率50%(男20人/女40人): a bracket may hold something else than the working.
            if (Rates.Readings.Holds(claim) || ((isSaid || IsHundredfold(found)) && IsSure(result, working)))
            {
                yield return claim;
                foreach (var same in Named(figures, working))
                {
                    yield return same;
                }
            }
        }
    }

    // …×100%＝|3.37%|
    private static Expression? Before(
        string text,
        Figure result,
        Dictionary<int, Figure> starts,
        Dictionary<int, Figure> ends
    )
    {
        if (result.Start < 1 || text[result.Start - 1] != '=')
        {
            return null;
        }

        var end = result.Start - 1;
        return ExpressionReader.Between(text, starts, ExpressionReader.StartOf(text, ends, end), end);
    }

    // |60.7%|(14926/24610)
    private static Expression? Behind(string text, Figure result, Dictionary<int, Figure> starts)
    {
        var close = result.End < text.Length && text[result.End] == '(' ? text.IndexOf(')', result.End) : -1;
        var read =
            close < 0 || result.Dimension != Dimension.Percent
                ? null
                : ExpressionReader.Between(text, starts, result.End + 1, close);
        return read is null || Whole(read).Leaves.Any(leaf => leaf.Dimension == Dimension.Percent) ? null : read;
    }

    // ×100% only says that the result is printed in percent.
    private static Expression Whole(Expression read) =>
        read is Operation { Sign: '×', Right: Leaf { IsPercent: true, Figure.Exact: 100 } } hundred
            ? hundred.Left
            : read;

    private static bool IsHundredfold(Expression read) => !ReferenceEquals(Whole(read), read);

    private static Claim? Claimed(Figure result, Operation working)
    {
        ImmutableArray<Figure> leaves = [.. working.Leaves];
        if (working.Sign is '+' or '−' && leaves.All(leaf => leaf.Unit.Length > 0))
        {
            return null;
        }

        var isPercent = result.Dimension is Dimension.Percent or Dimension.Points;
        var factor =
            isPercent ? new Fraction(100, 1)
            : leaves.All(leaf => leaf.Multiplier == 1) ? new Fraction(result.Multiplier, 1)
            : new Fraction(1, 1);
        var last = 0;
        return new Claim(
            KindOf(working, isPercent),
            result,
            leaves,
            Formula.Written(
                working.Pattern(ref last),
                operands =>
                {
                    var next = 0;
                    return working.Of(operands, ref next)?.Times(factor);
                }
            ),
            isPercent ? RuleIds.RatesShown : RuleIds.ProductStated
        )
        {
            Label = result.Label,
            Strength = result.Approximation == Domain.Approximation.None ? Strength.Stated : Strength.Loose,
        };
    }

    private static RelationKind KindOf(Operation working, bool isPercent) =>
        working switch
        {
            { Sign: '÷', Left: Operation { Sign: '−' } change }
                when change.Right.Leaves.Last().HasValueOf(working.Right.Leaves.First()) => RelationKind.GrowthRate,
            { Sign: '÷' } => RelationKind.Ratio,
            { Sign: '×' } => RelationKind.Product,
            { Sign: '−' } => RelationKind.Difference,
            _ when isPercent => RelationKind.Ratio,
            _ => RelationKind.Sum,
        };

    // 1200×600×400=3档: what is counted is none of what was multiplied.
    private static bool IsOfAnother(Figure result) => result is { Unit.Length: > 0, Dimension: not Dimension.Money };

    // What it is of does not hang on a unit that is not printed.
    private static bool IsSure(Figure result, Operation working)
    {
        var leaves = working.Leaves.ToList();
        var money = leaves.Count(leaf => leaf.Dimension == Dimension.Money);
        return result.Dimension is Dimension.Percent or Dimension.Points
            ? leaves.TrueForAll(leaf => leaf.Dimension == leaves[0].Dimension)
            : (result.Dimension == Dimension.Money && money == 1 && working.Sign == '×' && leaves.TrueForAll(IsWhole))
                || (leaves.TrueForAll(leaf => leaf.Dimension == Dimension.None) && !IsOfAnother(result));
    }

    private static bool IsWhole(Figure leaf) => leaf.Dimension == Dimension.Money || leaf.Unit.Length > 0;

    // A number of the working that has its unit from the amount it repeats.
    private static IEnumerable<Claim> Named(List<Figure> figures, Operation working) =>
        from leaf in working.Leaves
        where leaf is { Unit.Length: 0, Dimension: Dimension.Money or Dimension.Count or Dimension.Measure }
        let named = figures.FindLast(figure =>
            figure.Unit.Length > 0 && figure.Start < leaf.Start && figure.HasValueOf(leaf)
        )
        where named is not null
        select new Claim(RelationKind.Equality, leaf, [named], Formula.Same, RuleIds.SameQuantityTwice)
        {
            Label = named.Label,
        };
}
