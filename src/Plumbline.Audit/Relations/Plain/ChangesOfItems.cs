using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// “三公”经费较上年增加2.4万元。其中接待费本年数3.1万元，上年数2.2万元；出国费…；车辆费…: the change of all of it is what the three items, told with
/// both years, changed by.
/// </summary>
internal static partial class ChangesOfItems
{
    private const int Items = 3;
    private const int Reach = 12;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Money, IsPlain: true, Value.Sign: > 0 }
                && flow.Change(index) is { Direction: not Direction.Either } words
                && IsOfAll(flow, index)
                && Pairs(flow, index) is { Count: Items } pairs
                && Told(flow, index, words.Direction, pairs) is { } claim
                && (Readings.Holds(claim) || !known.IsReckoned(index))
            )
            {
                yield return claim;
            }
        }
    }

    private static bool IsOfAll(Flow flow, int index)
    {
        for (var at = index; flow.SameSentence(at, index); at--)
        {
            if (Item().IsMatch(flow.Lead(at)))
            {
                return false;
            }

            if (flow.Lead(at).Contains("三公", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // One pair of both years for each item behind the change, each item once.
    private static List<(int Current, int Former)> Pairs(Flow flow, int index)
    {
        var pairs = new List<(int Current, int Former)>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var at = index + 1; at < index + Reach && flow.SameChapter(index, at + 1); at++)
        {
            if (
                Item().Match(flow.Lead(at)) is { Success: true } item
                && flow.Comparable(at, index)
                && flow.Change(at) is null
                && flow.SameSentence(at, at + 1)
                && flow.Comparable(at + 1, index)
                && Former().IsMatch(flow.Lead(at + 1))
                && named.Add(item.Value)
            )
            {
                pairs.Add((at, at + 1));
            }
        }

        return pairs;
    }

    private static Claim? Told(Flow flow, int index, Direction direction, List<(int Current, int Former)> pairs)
    {
        var up = direction == Direction.Up ? 1 : -1;
        var claim = new Claim(
            RelationKind.ChangeAmount,
            flow[index],
            [.. pairs.SelectMany(pair => new[] { flow[pair.Current], flow[pair.Former] })],
            Formula.Signed([.. pairs.SelectMany(_ => new[] { up, -up })]),
            RuleIds.RatesShown
        )
        {
            Label = "增减额",
        };
        return
            Judge.Of(claim) is { Computed.Value: var computed }
            && (Readings.Holds(claim) || (computed.Sign > 0 && IsNear(flow[index], computed)))
            ? claim
            : null;
    }

    private static bool IsNear(Figure change, Fraction computed) =>
        Sums.Ties.IsSlip(change, computed) || Plainly.IsOneDigit(change, computed);

    [GeneratedRegex("接待|出国|公车|车辆|公务用车", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Item();

    [GeneratedRegex(
        "^[，,;(](?:上年|去年|上一年|20[0-9]{2}年)度?[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Former();
}
