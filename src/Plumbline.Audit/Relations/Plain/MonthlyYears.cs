using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// A standard by the month and what it comes to in a year: 补贴发放4128人，每人每月80元，全年3962880元; several standards with their
/// numbers in a row give the year together.
/// </summary>
internal static partial class MonthlyYears
{
    private const int MostPairs = 8;
    private const int MostPower = 4;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (Meant(flow, index) is { } meant)
            {
                yield return meant;
                continue;
            }

            if (
                flow[index] is { Dimension: Dimension.Money, IsPlain: true, Value.Sign: > 0 }
                && !known.IsReckoned(index)
                && Year().IsMatch(Statement.Clause(flow, index))
                && Pairs(flow, index) is { Count: > 0 } pairs
                && Claimed(flow, index, pairs) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // 供养1105人，发放1326万元，月人均1000元: the year first, and what a month of it is for each; said where twelve months of it tie.
    private static Claim? Meant(Flow flow, int index) =>
        flow[index] is { Dimension: Dimension.Money, IsPlain: true }
        && flow[index - 1] is { Dimension: Dimension.Money, IsPlain: true }
        && flow[index - 2] is { Dimension: Dimension.Count, IsPlain: true }
        && flow.SameSentence(index - 2, index)
        && Month().IsMatch(flow.Lead(index))
        && Product(flow, index - 1, [flow[index - 2], flow[index]]) is var claim
        && Readings.Holds(claim)
            ? claim
            : null;

    // The numbers, each with its standard behind it, right before a place.
    private static List<int> Pairs(Flow flow, int index)
    {
        var numbers = new List<int>();
        for (var at = index - 2; at >= 0 && numbers.Count < MostPairs && flow.SamePassage(at, index); at -= 2)
        {
            if (
                flow[at] is not { Dimension: Dimension.Count, IsPlain: true }
                || flow[at + 1] is not { Dimension: Dimension.Money, IsPlain: true }
                || !Month().IsMatch(flow.Lead(at + 1))
                || !flow.SameSentence(at, at + 1)
            )
            {
                break;
            }

            numbers.Add(at);
        }

        numbers.Reverse();
        return numbers;
    }

    private static Claim? Claimed(Flow flow, int index, List<int> numbers)
    {
        var claim = Product(flow, index, [.. numbers.SelectMany(at => new[] { flow[at], flow[at + 1] })]);
        return Readings.Holds(claim) ? claim
            : numbers.Count == 1 && flow.SameSentence(index - 1, index) ? Doubted(flow, index, claim)
            : null;
    }

    // Numbers and their standards by the month in turn.
    private static Claim Product(Flow flow, int index, ImmutableArray<Figure> operands) =>
        new(
            RelationKind.Product,
            flow[index],
            operands,
            Formula.YearOfMonths(operands.Length / 2),
            RuleIds.ProductStated
        )
        {
            Set = [.. operands.Where((_, at) => at % 2 == 1)],
            Label = flow.Name(index),
        };

    // Two digits turned, a moved point, ten thousand times; another digit may be another number of people.
    private static bool IsSure(Figure printed, Fraction meant)
    {
        if (Sums.Ties.IsTurned(printed, meant))
        {
            return true;
        }

        var (more, less) = printed.Value > meant ? (printed.Value, meant) : (meant, printed.Value);
        var power = 0;
        for (; power < MostPower && less < more; power++)
        {
            less *= 10;
        }

        return power > 0 && less == more;
    }

    // Who gets it changes from month to month, so that only a slip of the pen is sure.
    private static Claim? Doubted(Flow flow, int index, Claim claim) =>
        Plainly.Told(flow, index, claim) is { } told && Judge.Of(claim) is { Computed.Value: var meant }
            ? IsSure(flow[index], meant)
                ? told
                : told with
                {
                    Strength = Strength.Scoped,
                    Doubt = RateMessages.WhichPeriod.With(),
                }
            : null;

    [GeneratedRegex("全年|年发放|年补助", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Year();

    [GeneratedRegex(
        "(?:每[人名户位]|人均)?(?:每月|月均|月人均)[^，,。;:0-9]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Month();
}
