using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Weighed;

/// <summary>
/// Two neighbouring digits in the wrong order: a number that no statement uses and no two others give as it is printed, but that
/// another one repeats or two others give to the last digit once the two are turned: 中标268.17万元，已付241.35万元，余款28.62万元. The more
/// numbers were tried on the way there, the more digits must agree, or it is asked about and not called wrong, or left alone.
/// </summary>
internal static class SlippedTies
{
    private const long OddsOfDoubt = 200;
    private const long Odds = 1_500;

    /// <summary>The statements that were meant, each about the number as it is printed.</summary>
    /// <param name="weighings">What is weighed of the document.</param>
    /// <param name="found">What was found before.</param>
    public static IEnumerable<Claim> Of(Weighings weighings, IReadOnlyCollection<Relation> found)
    {
        var reckoned = found.Where(relation => Weighings.IsReckoned(relation.Claim)).ToList();
        var settled = PlacesOf(reckoned.Where(relation => relation.Verdict != Verdict.Undecidable));
        var accused = PlacesOf(reckoned.Where(relation => relation.Verdict == Verdict.Fails));
        return weighings
            .All(figure => settled.Contains(figure.Index) ? 0 : Most(figure, OddsOfDoubt))
            .Select(weighing => Meant(weighing, Odds, Strength.Stated) ?? Meant(weighing, OddsOfDoubt, Strength.Scoped))
            .OfType<Claim>()
            .Where(claim => !claim.Operands.Any(operand => accused.Contains(operand.Index)));
    }

    private static HashSet<int> PlacesOf(IEnumerable<Relation> relations) =>
        [.. relations.SelectMany(relation => relation.Figures).Select(figure => figure.Index)];

    // The one statement of all that the number could have meant.
    private static Claim? Meant(Weighing printed, long odds, Strength strength)
    {
        var most = Most(printed.Result, odds);
        return
            most > 0
            && Turned(printed.Result)
                .Select(meant => printed with { Result = meant, Most = most })
                .Select(meant => Same(meant) ?? WeighedTies.Best(meant, []))
                .OfType<Claim>()
                .Take(2)
                .ToList()
                is [var only]
            ? only with
            {
                Result = printed.Result,
                ByNumbers = false,
                Strength = strength,
            }
            : null;
    }

    // The number that was meant stands elsewhere; whether it is of the same thing must be asked.
    private static Claim? Same(Weighing meant) =>
        meant
            .Amounts.OfKind(meant.Order.KindOf(meant.Result))
            .At(meant.Result.Exact)
            .Select(meant.Of)
            .Where(suggestion => suggestion.Tries <= meant.Most)
            .OrderBy(suggestion => suggestion.Tries)
            .Select(suggestion => suggestion.Claim)
            .FirstOrDefault();

    // Each way to turn two digits is one more chance to agree by accident.
    private static long Most(Figure figure, long odds) => Others(figure) / (odds * Math.Max(1, Turned(figure).Count()));

    // How many numbers like it there are. Rates crowd together below 100: their first digit tells nothing.
    private static long Others(Figure figure)
    {
        var all = Weighings.Distinct(figure);
        if (figure.Dimension != Dimension.Percent)
        {
            return all;
        }

        long power = 1;
        while (all / power >= 10)
        {
            power *= 10;
        }

        return power;
    }

    // The first digit is what a writer looks at.
    private static IEnumerable<Figure> Turned(Figure figure)
    {
        var all = figure.Number.Unscaled;
        for (long power = 1; all / power >= 100; power *= 10)
        {
            var (left, right) = (all / power / 10 % 10, all / power % 10);
            if (left != right)
            {
                var turned = all + ((right - left) * 9 * power);
                yield return figure with
                {
                    Number = figure.Number with { Unscaled = turned },
                };
            }
        }
    }
}
