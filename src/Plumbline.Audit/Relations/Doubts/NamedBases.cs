using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Far;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Relations.Restated;
using Plumbline.Audit.Texts;
using Plumbline.Domain;

namespace Plumbline.Audit.Relations.Doubts;

/// <summary>
/// 涉及资金9846.20万元，占项目支出总额的98.12%, where no amount of that name gives the rate: which of them is meant, and of
/// what scope, should be said. The whole may be printed in any chapter or table.
/// </summary>
internal static partial class NamedBases
{
    private const int ShortestName = 3;
    private const int SharedOfShare = 2;
    private const int SurelyShared = 4;
    private const int Nearby = 14;

    /// <summary>The doubts of running text about shares that nothing explains, or only a whole of another name.</summary>
    public static IEnumerable<Claim> Of(Understood document, Known known)
    {
        var (flow, amounts) = (document.Flow, document.Amounts);
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, IsPlain: true, InChinese: false, Value.Sign: > 0 }
                && Asked(flow, amounts, known, index) is var (part, whole)
            )
            {
                yield return Share(flow[index], part, whole) with
                {
                    Strength = Strength.Scoped,
                    Doubt = RateMessages.WhichScope.With(),
                    Label = flow.Name(index),
                };
            }
        }
    }

    private static (Figure Part, Figure Whole)? Asked(Flow flow, AmountIndex amounts, Known known, int index)
    {
        if (
            flow.ShareIn(index) is not { Base.Length: > 0 } words
            || Several().IsMatch(words.Subject + flow.Lead(index))
            || IsExplained(flow, known, index, words.Base)
            || PartOf(flow, index, words.Subject) is not { } part
        )
        {
            return null;
        }

        return Whole(flow, amounts, index, part, Names.Core(words.Base)) is { } whole ? (flow[part], whole) : null;
    }

    // A rate that is stated or holds; not one that holds only of a whole called otherwise.
    private static bool IsExplained(Flow flow, Known known, int index, string name) =>
        known.RateOf(index) is { Claim.Operands: [_, var whole] }
            ? flow.PlaceOf(whole) is var at && (at < 0 || Names.Fit(flow.Name(at), name) != 1)
            : known.IsReckoned(index);

    // The amount right before, which the words before the share name or none do; else the nearest that they name.
    private static int? PartOf(Flow flow, int index, string subject)
    {
        var own = Names.Core(subject);
        if (Before(flow, index) is { } before)
        {
            return own.Length < SharedOfShare || SharedBy(flow, before, own) >= SharedOfShare ? before : null;
        }

        return own.Length < SharedOfShare || flow.SameSentence(index - 1, index)
            ? null
            : Likest(flow, flow.Before(index).Take(Nearby).Where(at => Kinds.IsAmount(flow[at])), own);
    }

    private static int? Before(Flow flow, int index) =>
        flow.SameSentence(index - 1, index)
        && Kinds.IsAmount(flow[index - 1])
        && flow[index - 1] is { IsPlain: true, InChinese: false }
        && flow.Change(index - 1) is null
        && flow.Lead(index - 1).Length > 1
            ? index - 1
            : null;

    // No amount of the name gives the rate, nor any in sight but one that the words do not name; the likest is asked about.
    private static Figure? Whole(Flow flow, AmountIndex amounts, int index, int part, string name)
    {
        var near = flow.Before(part).Take(Nearby).Where(at => IsWhole(flow[part], flow[at])).ToList();
        var called =
            name.Length >= ShortestName ? amounts.Called(name).Where(whole => IsWhole(flow[part], whole)).ToList() : [];
        if (called.Exists(whole => whole.Year != flow[part].Year || Gives(flow, index, part, whole)))
        {
            return null;
        }

        var giving = near.FindAll(at => Gives(flow, index, part, flow[at]));
        var likest = Likest(
            flow,
            near.Where(at => flow[at].Year == flow[part].Year && !IsPartOf(flow, at, name)),
            name
        );
        return giving.Count > 0
            ? likest is { } named
            && SharedBy(flow, named, name) >= SurelyShared
            && giving.TrueForAll(at => SharedBy(flow, at, name) < SharedOfShare)
                ? flow[named]
                : null
            : called.MinBy(whole => Math.Abs(whole.Index - flow[index].Index))
                ?? (likest is { } only ? flow[only] : null);
    }

    // 项目支出480万元，占支出总预算的40%: what has a share of the whole itself is not the whole.
    private static bool IsPartOf(Flow flow, int at, string name) =>
        flow.SameSentence(at, at + 1) && flow.ShareIn(at + 1) is { } share && Names.Core(share.Base) == name;

    private static bool Gives(Flow flow, int index, int part, Figure whole) =>
        Readings.Holds(Share(flow[index], flow[part], whole));

    private static int? Likest(Flow flow, IEnumerable<int> places, string name)
    {
        int? best = null;
        var least = SharedOfShare;
        foreach (var at in places)
        {
            var shared = SharedBy(flow, at, name);
            if (shared >= least)
            {
                (best, least) = (at, shared + 1);
            }
        }

        return best;
    }

    // How much of a name the words around an amount say; 支出 alone is said by 支出合计 and, less, by 基本支出.
    private static int SharedBy(Flow flow, int at, string name) =>
        CommonWords.Core(name) is { Length: >= SharedOfShare } own
            ? CommonWords.Shared(own, CommonWords.Core(Statement.Words(flow, at)))
        : flow.Core(at) == name ? ShortestName
        : flow.Core(at).EndsWith(name, StringComparison.Ordinal) ? SharedOfShare
        : 0;

    private static bool IsWhole(Figure part, Figure whole) =>
        whole.Index != part.Index
        && whole.IsAtLeast(part)
        && FarKinds.Of(whole) == FarKinds.Of(part)
        && whole is { IsPlain: true, Sign: ComparisonSign.None };

    private static Claim Share(Figure rate, Figure part, Figure whole) =>
        new(RelationKind.Share, rate, [part, whole], Formula.Percent, RuleIds.RatesShown);

    // 人员经费和公用经费占, 高级及以上教师占, 分别占: the share of more than the amount before.
    [GeneratedRegex("分别|以上|以下|合计|[两三四五]项|[和及与、]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Several();
}
