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
    private const long Named = 20;
    private const int Beside = 3;
    private const int Ahead = 6;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, AmountIndex amounts)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, Number.Unscaled: >= Named, Exact: not 100 }
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
        var before = Before(flow, index).ToList();
        var parts = before.Concat(amounts.Called(Names.Core(words.Subject)));
        var wholes = words.Base.Length > 0 ? Wholes(amounts, words.Base).ToList() : before;
        var told =
            flow[index].Number.Unscaled >= Telling
                ? Claims(flow, index, parts, wholes).FirstOrDefault(Readings.Holds)
                : null;
        return told
            ?? (
                words.Base.Length > 0 ? BesideSisters(flow, index, wholes)
                : Opening(flow, index) is { } opening
                    ? Claims(flow, index, before, Wholes(amounts, opening)).FirstOrDefault(Readings.Holds)
                : null
            );
    }

    // 占实施学校的89.2%；企业供餐8所，占9.3%: the shares behind it prove the whole that its words name.
    private static Claim? BesideSisters(Flow flow, int index, List<Figure> wholes)
    {
        var sisters = Enumerable
            .Range(index + 1, Math.Min(Ahead, flow.Count - index - 1))
            .Where(at => flow.SamePassage(at, index) && flow.ShareIn(at) is { Base.Length: 0 })
            .ToList();
        var whole = wholes.Find(one =>
            sisters.Count > 1
            && sisters.TrueForAll(at => Claims(flow, at, Before(flow, at).Take(1), [one]).Any(Readings.Holds))
        );
        return whole is null || flow[index - 1].Passage.Index != flow[index].Passage.Index
            ? null
            : Claims(flow, index, [flow[index - 1]], [whole])
                .Select(claim => claim with { Strength = Strength.Stated })
                .FirstOrDefault();
    }

    // The base that the share before it names, where its own words name none.
    private static string? Opening(Flow flow, int index)
    {
        foreach (var at in flow.Before(index).Take(Ahead).TakeWhile(at => flow.SamePassage(at, index)))
        {
            if (flow.ShareIn(at) is { Base.Length: > 0 } opening)
            {
                return opening.Base;
            }
        }

        return null;
    }

    private static IEnumerable<Figure> Before(Flow flow, int index) =>
        flow.BeforeInSentence(index).Where(at => Rates.Kinds.IsAmount(flow[at])).Take(Beside).Select(at => flow[at]);

    private static IEnumerable<Claim> Claims(
        Flow flow,
        int index,
        IEnumerable<Figure> parts,
        IEnumerable<Figure> wholes
    ) =>
        from part in parts
        from whole in wholes
        where whole.Index != part.Index && whole.IsAtLeast(part) && FarKinds.Of(whole) == FarKinds.Of(part)
        select new Claim(RelationKind.Share, flow[index], [part, whole], Formula.Percent, RuleIds.RatesShown)
        {
            Strength = Strength.Scoped,
            Label = flow.Name(index),
        };

    private static IEnumerable<Figure> Wholes(AmountIndex amounts, string name)
    {
        var called = amounts.Called(Names.Core(name));
        return Terms.Of(name) is { } term ? called.Concat(amounts.Called(term)) : called;
    }
}
