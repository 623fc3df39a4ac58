using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// 执行率97.50%　分值10　得分9.75 in a line above a table of indicators whose points make 90 of 100: the points of the execution,
/// which the total counts and the rows do not print. Taken in where they make the points of the total complete; then the
/// scores must be complete as well.
/// </summary>
internal static partial class PointsBeside
{
    private const int Farthest = 8;

    /// <summary>The statements with such points among their parts.</summary>
    internal static IEnumerable<Claim> Complete(Understood document, IEnumerable<Claim> claims)
    {
        ImmutableArray<Claim> all = [.. claims];
        var pairs = new Lazy<ImmutableArray<(Figure Points, Figure Earned)>>(() => Pairs(document));
        var taken = new Dictionary<int, Figure>();
        foreach (var claim in all.Where(claim => IsOfPoints(claim) && !Readings.Holds(claim)))
        {
            if (pairs.Value.LastOrDefault(pair => Completes(document, claim, pair.Points)) is { Points: { } } pair)
            {
                taken[claim.Result!.Index] = pair.Points;
                taken.TryAdd(claim.Result.Index + 1, pair.Earned);
            }
        }

        return taken.Count == 0
            ? all
            : all.Select(claim =>
                IsOfPoints(claim)
                && taken.GetValueOrDefault(claim.Result!.Index) is { } part
                && !claim.Operands.Contains(part)
                && !Readings.Holds(claim)
                    ? claim with
                    {
                        Operands = claim.Operands.Insert(0, part),
                    }
                    : claim
            );
    }

    private static bool IsOfPoints(Claim claim) =>
        claim is { Kind: RelationKind.Sum or RelationKind.ScoreSum, Result.Dimension: Dimension.Score }
        && claim.Operands.Length > 1
        && claim.Operands.All(part => part.Dimension == Dimension.Score);

    private static bool Completes(Understood document, Claim claim, Figure points) =>
        points.Index < claim.Operands[0].Index
        && IsNear(document, points.Passage, claim.Operands[0].Passage)
        && claim.Operands.Sum(part => part.Exact) + points.Exact == claim.Result!.Exact;

    // In the same table, or in a line right before it.
    private static bool IsNear(Understood document, Passage points, Passage first) =>
        first.Cell is not { } cell
            ? first.Index - points.Index <= Farthest
            : points.Cell?.Table == cell.Table
                || (
                    points.Cell is null
                    && document.Text.Tables[cell.Table].Cells.FirstOrDefault(one => one is not null) is { } corner
                    && corner.Index - points.Index is > 0 and <= Farthest
                );

    private static ImmutableArray<(Figure Points, Figure Earned)> Pairs(Understood document)
    {
        var pairs = ImmutableArray.CreateBuilder<(Figure, Figure)>();
        Figure? last = null;
        foreach (var figure in document.Figures.All.Where(figure => figure.IsQuantity))
        {
            if (
                last is { Exact: > 0, IsPlain: true }
                && figure.IsPlain
                && last.Dimension is Dimension.Score or Dimension.None
                && figure.Dimension is Dimension.Score or Dimension.None
                && last.IsAtLeast(figure)
                && (AreHeaded(last, figure) || AreTold(last, figure))
            )
            {
                pairs.Add((Pointed(last), Pointed(figure)));
            }

            last = figure;
        }

        return pairs.ToImmutable();
    }

    private static bool AreHeaded(Figure points, Figure earned) =>
        (Points().IsMatch(points.Label) || Points().IsMatch(points.Scope))
        && (Earned().IsMatch(earned.Label) || Earned().IsMatch(earned.Scope));

    // 执行率97%，满分10分，自评9.7分; 预算执行率得分（满分10分）：9.7分.
    private static bool AreTold(Figure points, Figure earned) =>
        points.Passage == earned.Passage
        && points.Passage.Compact is var words
        && words.Contains("执行", StringComparison.Ordinal)
        && Points().IsMatch(words.AsSpan(0, points.Start).TrimEnd(":为"))
        && Between().IsMatch(words.AsSpan(points.End..earned.Start));

    private static Figure Pointed(Figure figure) => figure with { Dimension = Dimension.Score, Multiplier = 1 };

    [GeneratedRegex("(?:分值|权重|满分)$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Points();

    [GeneratedRegex(
        "^[)]?[，,、;:]?(?:自评|实际|单位)?(?:得分?|评分|自评分?)?[:为]?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Between();

    [GeneratedRegex("(?:得分|自评分)$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Earned();
}
