using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Far;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Domain;

namespace Plumbline.Audit.Relations.Doubts;

/// <summary>
/// 涉及资金9846.20万元，占项目支出总额的98.12%, where no amount of that name gives the rate: which of them is meant, and of what scope, should be
/// said. The whole may be printed in any chapter or table.
/// </summary>
internal static class NamedBases
{
    private const int ShortestName = 3;
    private const int Nearby = 8;

    /// <summary>The doubts of running text about rates that nothing explains, or only a whole of another name.</summary>
    public static IEnumerable<Claim> Of(Understood document, Known known)
    {
        var (flow, amounts) = (document.Flow, document.Amounts);
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, IsPlain: true, InChinese: false }
                && flow.ShareIn(index) is { Base.Length: > 0 } words
                && !IsExplained(flow, known, index, words.Base)
                && PartOf(flow, index, words) is { } part
                && Whole(flow, amounts, index, part, words.Base) is { } whole
            )
            {
                yield return new Claim(
                    RelationKind.Share,
                    flow[index],
                    [flow[part], whole],
                    Formula.Percent,
                    RuleIds.RatesShown
                )
                {
                    Strength = Strength.Scoped,
                    Doubt = RateMessages.WhichScope.With(),
                    Label = flow.Name(part) + "占比",
                };
            }
        }
    }

    // A rate that is stated or holds; not one that holds only of a whole called otherwise.
    private static bool IsExplained(Flow flow, Known known, int index, string name) =>
        known.RateOf(index) is { Claim.Operands: [_, var whole] }
            ? flow.PlaceOf(whole) is var at && (at < 0 || Names.Fit(flow.Name(at), name) != 1)
            : known.IsReckoned(index);

    // The amount right before, where the words name no other part.
    private static int? PartOf(Flow flow, int index, ShareWords words) =>
        (Names.Core(words.Subject).Length == 0 || !words.IsApart)
        && flow.SameSentence(index - 1, index)
        && Kinds.IsAmount(flow[index - 1])
        && flow[index - 1] is { IsPlain: true, InChinese: false }
        && flow.Change(index - 1) is null
            ? index - 1
            : null;

    // All amounts of the name are of one year and none of them gives the rate; the nearest is asked about.
    private static Figure? Whole(Flow flow, AmountIndex amounts, int index, int part, string name)
    {
        var core = Names.Core(name);
        var called = (core.Length >= ShortestName ? amounts.Called(core) : [])
            .Concat(
                flow.Before(part)
                    .Take(Nearby)
                    .Where(at => flow.SamePassage(at, index) && flow.Core(at).EndsWith(core, StringComparison.Ordinal))
                    .Select(at => flow[at])
            )
            .Where(whole => IsWhole(flow[part], whole))
            .ToList();
        return
            core.Length > 1
            && called.TrueForAll(whole =>
                whole.Year == flow[part].Year && !Readings.Holds(Share(flow[index], flow[part], whole))
            )
            ? called.MinBy(whole => Math.Abs(whole.Index - flow[index].Index))
            : null;
    }

    private static bool IsWhole(Figure part, Figure whole) =>
        whole.Index != part.Index
        && whole.Value.Sign > 0
        && FarKinds.Of(whole) == FarKinds.Of(part)
        && whole is { IsPlain: true, Sign: ComparisonSign.None };

    private static Claim Share(Figure rate, Figure part, Figure whole) =>
        new(RelationKind.Share, rate, [part, whole], Formula.Percent, RuleIds.RatesShown);
}
