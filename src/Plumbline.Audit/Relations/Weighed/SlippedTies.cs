using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Relations.Weighed;

/// <summary>
/// Two neighbouring digits in the wrong order: a number that no statement uses and no two others give as it is printed, but
/// that two others give to the last digit once the digits are turned: 中标268.17万元，已付241.35万元，余款28.62万元. The more numbers were
/// tried on the way there, the more digits must agree; an amount has to be called a rest, a sum or a mean. Nobody is
/// accused: it is asked about.
/// </summary>
internal static partial class SlippedTies
{
    private const long Odds = 200;

    private static readonly Template TurnedDigits = new(
        "按文中其他数字，相邻两位数字疑似颠倒；请对照原始资料核对",
        "By other numbers of the text two neighbouring digits may have changed places; check them against the source"
    );

    /// <summary>What is asked about the numbers as they are printed.</summary>
    /// <param name="weighings">What is weighed of the document.</param>
    /// <param name="found">What was found before.</param>
    public static IEnumerable<Claim> Of(Weighings weighings, IReadOnlyCollection<Relation> found)
    {
        var reckoned = found.Where(relation => Weighings.IsReckoned(relation.Claim)).ToList();
        var settled = PlacesOf(reckoned.Where(relation => relation.Verdict != Verdict.Undecidable));
        var accused = PlacesOf(reckoned.Where(relation => relation.Verdict == Verdict.Fails));
        var told = reckoned.Select(relation => PairOf(relation.Claim)).ToHashSet();
        return weighings
            .All(figure => settled.Contains(figure.Index) ? 0 : Most(figure))
            .Select(Meant)
            .OfType<Claim>()
            .Where(claim =>
                !claim.Operands.Any(operand => accused.Contains(operand.Index)) && !told.Contains(PairOf(claim))
            );
    }

    // What two numbers give is told once: 98.57% of all, and 98.75% of another thing.
    private static (Formula, int, int)? PairOf(Claim claim) =>
        claim.Operands is [var one, var other]
            ? (claim.Formula, Math.Min(one.Index, other.Index), Math.Max(one.Index, other.Index))
            : null;

    private static HashSet<int> PlacesOf(IEnumerable<Relation> relations) =>
        [.. relations.SelectMany(relation => relation.Figures).Select(figure => figure.Index)];

    // The one statement of all that the number could have meant.
    private static Claim? Meant(Weighing printed) =>
        Turned(printed.Result)
            .Select(meant => WeighedTies.Best(printed with { Result = meant }, []))
            .OfType<Claim>()
            .Take(2)
            .ToList()
            is [var only]
        && IsCalled(only, printed.Words)
            ? only with
            {
                Result = printed.Result,
                ByNumbers = false,
                Strength = Strength.Scoped,
                Doubt = TurnedDigits.With(),
            }
            : null;

    private static bool IsCalled(Claim claim, string words) =>
        claim.Kind switch
        {
            RelationKind.Difference => Rest().IsMatch(words),
            RelationKind.Sum or RelationKind.CountSum or RelationKind.Product => Total().IsMatch(words),
            _ => true,
        };

    // Each way to turn two digits is one more chance to agree by accident.
    private static long Most(Figure figure) => Others(figure) / (Odds * Math.Max(1, Turned(figure).Count()));

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

    [GeneratedRegex(
        "[余剩差尚欠超缺]|未[支付到完使]|节[约省]|结转|[增减]|[多少高低]",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rest();

    [GeneratedRegex("[共总]|合计|累计|小计", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Total();
}
