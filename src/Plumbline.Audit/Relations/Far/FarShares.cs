using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// Shares of a whole that is named and printed in another chapter or in a table: 学费收入A万元，占事业收入的r%. Only what gives the
/// printed rate is taken, so that a whole of another scope accuses nobody.
/// </summary>
internal static class FarShares
{
    private const long Telling = 100;
    private const int Beside = 3;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, AmountIndex amounts)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, Number.Unscaled: >= Telling, Exact: not 100 }
                && flow.ShareIn(index) is { } words
                && At(flow, amounts, index, words) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, AmountIndex amounts, int index, ShareWords words)
    {
        var near = flow.BeforeInSentence(index).Where(at => Rates.Kinds.IsAmount(flow[at])).Take(Beside);
        var before = near.Select(at => flow[at]).ToList();
        var parts = before.Concat(amounts.Called(Names.Core(words.Subject)));
        var wholes = words.Base.Length > 0 ? Wholes(amounts, words.Base) : before;
        return (
            from part in parts
            from whole in wholes
            where whole.Index != part.Index && whole.IsAtLeast(part) && FarKinds.Of(whole) == FarKinds.Of(part)
            select new Claim(RelationKind.Share, flow[index], [part, whole], Formula.Percent, RuleIds.RatesShown)
            {
                Strength = Strength.Scoped,
                Label = flow.Name(index),
            }
        ).FirstOrDefault(Readings.Holds);
    }

    private static IEnumerable<Figure> Wholes(AmountIndex amounts, string name)
    {
        var called = amounts.Called(Names.Core(name));
        return Terms.Of(name) is { } term ? called.Concat(amounts.Called(term)) : called;
    }
}
