using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// Parts listed in one sentence whose whole stands elsewhere: 中央资金支出按方向分为：甲A、乙B、丙C，占比分别为a%、b%和c%. Only a whole that the
/// parts give to the last of many digits is taken; the shares behind the list are then shares of it.
/// </summary>
internal static partial class FarTotals
{
    private const int FewestParts = 3;
    private const int MostParts = 20;
    private const int LongestStep = 40;
    private const long Proof = 10_000;

    // A row of so many parts has fewer other sums that it could be taken for.
    private const int ManyParts = 5;
    private const long ProofOfMany = 1_000;

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        foreach (var passage in document.Text.Passages)
        {
            var figures = document.Figures.Quantities(passage);
            foreach (var run in Runs(passage, figures).Concat(FarPoints.Of(passage, figures)))
            {
                foreach (var claim in Of(document.Amounts, figures, run))
                {
                    yield return claim;
                }
            }
        }
    }

    private static IEnumerable<Claim> Of(AmountIndex amounts, ImmutableArray<Figure> figures, List<int> run)
    {
        ImmutableArray<Figure> parts = [.. run.Select(at => figures[at])];
        var sum = parts.Sum(part => part.Exact);
        var whole = amounts
            .Between(parts[0], sum, sum)
            .FirstOrDefault(figure =>
                figure.Number.Unscaled >= (parts.Length >= ManyParts ? ProofOfMany : Proof) && !parts.Contains(figure)
            );
        if (whole is null)
        {
            yield break;
        }

        yield return new Claim(
            whole.Dimension == Dimension.Count ? RelationKind.CountSum : RelationKind.Sum,
            whole,
            parts,
            Formula.Sum,
            RuleIds.SumStated
        )
        {
            Label = whole.Label,
            ByNumbers = true,
        };
        foreach (var share in Shares(figures, run, whole))
        {
            yield return share;
        }
    }

    // ，占比分别为a%、b%和c%: as many percentages as parts, in their order.
    private static ImmutableArray<Claim> Shares(ImmutableArray<Figure> figures, List<int> run, Figure whole)
    {
        var first = run[^1] + 1;
        ImmutableArray<Figure> rates =
        [
            .. figures.Skip(first).Take(run.Count + 1).TakeWhile(figure => figure.Dimension == Dimension.Percent),
        ];
        if (
            rates.Length != run.Count
            || !Respectively().IsMatch(rates[0].Passage.Compact.AsSpan(figures[run[^1]].End..rates[0].Start))
        )
        {
            return [];
        }

        ImmutableArray<Claim> shares =
        [
            .. rates.Select(
                (rate, at) =>
                    new Claim(RelationKind.Share, rate, [figures[run[at]], whole], Formula.Percent, RuleIds.RatesShown)
                    {
                        Label = figures[run[at]].Label + "占比",
                    }
            ),
        ];
        var holding = shares.Count(Rates.Readings.Holds);
        var full = new Claim(RelationKind.Sum, null, rates, Formula.Sum, RuleIds.RatesShown)
        {
            Constant = 100,
            Label = "占比合计",
        };
        return holding * 2 <= shares.Length ? []
            : Rates.Readings.Holds(full) ? shares.Add(full)
            : shares;
    }

    // Amounts of one kind side by side, parted by marks alone.
    private static IEnumerable<List<int>> Runs(Passage passage, ImmutableArray<Figure> figures)
    {
        var run = new List<int>();
        for (var at = 0; at <= figures.Length; at++)
        {
            if (
                at < figures.Length
                && figures[at].Dimension == Dimension.Percent
                && run.Count > 0
                && !Ends(passage, figures, run, at)
            )
            {
                continue;
            }

            if (at < figures.Length && run.Count > 0 && GoesOn(passage, figures, run, at))
            {
                run.Add(at);
                continue;
            }

            if (run.Count is >= FewestParts and <= MostParts)
            {
                yield return run;
            }

            run = at < figures.Length && IsPart(figures[at]) ? [at] : [];
        }
    }

    private static bool Ends(Passage passage, ImmutableArray<Figure> figures, List<int> run, int at) =>
        passage.Compact.AsSpan(figures[run[^1]].End..figures[at].Start).IndexOfAny("。:") >= 0;

    private static bool GoesOn(Passage passage, ImmutableArray<Figure> figures, List<int> run, int at)
    {
        var (last, next) = (figures[run[^1]], figures[at]);
        return IsPart(next)
            && next.Start - last.End <= LongestStep
            && FarKinds.Of(next) == FarKinds.Of(last)
            && passage.Compact.AsSpan(last.End..next.Start) is var between
            && (between.IndexOfAny("，,、;") >= 0 || between is "和" or "与" or "及" or "以及")
            && between.IndexOfAny("。:") < 0
            && !Apart().IsMatch(between);
    }

    private static bool IsPart(Figure figure) =>
        figure.Dimension is Dimension.Money or Dimension.Count or Dimension.Measure && figure.Exact > 0;

    [GeneratedRegex(
        "其中|合计|共计|总计|较|比上年|增加|减少|增长|下降|结余|结转|节约",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Apart();

    [GeneratedRegex("占", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Respectively();
}
