using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 共12.6万元，其中接待费2.1万元（上年2.6万元），车辆费10.5万元（上年11.2万元），比上年减少1.2万元: the change behind a list of parts, each with its
/// former value in a
/// bracket, is that of all of them where it gives the change.
/// </summary>
internal static partial class ChangesOfLists
{
    private const int Most = 10;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 4; index < flow.Count; index++)
        {
            if (
                flow.Lead(index).StartsWith(')')
                && Kinds.IsAmount(flow[index])
                && flow.Change(index) is { IsCompared: true } words
                && Formers(flow, index) is { Count: > 1 } formers
                && Claimed(flow, index, words.Direction, formers) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // The bracketed values right before a place, the first of them first.
    private static List<int> Formers(Flow flow, int index)
    {
        var formers = new List<int>();
        for (var at = index - 1; formers.Count < Most && flow.SameSentence(at - 1, index); at -= 2)
        {
            if (!Former().IsMatch(flow.Lead(at)) || !flow.Comparable(at, index) || !flow.Comparable(at - 1, index))
            {
                break;
            }

            formers.Insert(0, at);
        }

        return formers;
    }

    private static Claim? Claimed(Flow flow, int index, Direction direction, List<int> formers)
    {
        var whole = formers[0] - 2;
        if (
            !flow.SameSentence(whole, index)
            || !flow.Comparable(whole, index)
            || flow[whole].Exact != formers.Sum(at => flow[at - 1].Exact)
        )
        {
            return null;
        }

        var up = direction != Direction.Down;
        var claim = new Claim(
            RelationKind.ChangeAmount,
            flow[index],
            [flow[whole], .. formers.Select(at => flow[at])],
            Formula.Signed([up ? 1 : -1, .. formers.Select(_ => up ? -1 : 1)]),
            RuleIds.RatesShown
        )
        {
            Label = "增减额",
        };
        return Readings.Holds(claim) ? claim : null;
    }

    [GeneratedRegex(
        @"^\((?:上年|去年|上一年|(?:19|20)\d{2}年)[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Former();
}
