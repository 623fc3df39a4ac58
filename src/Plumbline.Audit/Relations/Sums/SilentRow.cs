using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 获奖牌55枚，金牌14枚、银牌19枚、铜牌21枚: a row that follows its whole without a word and all but gives it is asked about.
/// </summary>
internal static partial class SilentRow
{
    private const int Fewest = 3;
    private const int LongestName = 10;
    private const int LongestFirst = 12;

    /// <summary>The doubt about a row, or null where it is none or does not come near its whole.</summary>
    /// <param name="items">The passage.</param>
    /// <param name="whole">What the row may be the parts of.</param>
    /// <param name="behind">The quantities of the sentence behind it.</param>
    public static Claim? Of(Items items, Item whole, List<Item> behind)
    {
        var row = behind.TakeWhile((item, at) => GoesOn(items, whole, behind, at)).ToList();
        if (
            row.Count < Fewest
            || !Families.IsAlmost(whole, row)
            || !Ends().IsMatch(items.Text.AsSpan(row[^1].End))
            || !row.TrueForAll(item => item.Figure.Value.Sign > 0)
        )
        {
            return null;
        }

        // Sizes, quarters, kinds of medals cannot overlap, and all but give their whole.
        return Families.AreApart(row) ? SumClaims.Of(whole, row, RuleIds.SumStated)
            // Another row that passes its whole is no matter of parts left out.
            : !Families.Pass(whole, row)
                ? SumClaims.Of(whole, row, RuleIds.SumStated) with
                {
                    Strength = Strength.Scoped,
                    Doubt = ShortLists.Incomplete.With(),
                }
            : null;
    }

    private static bool GoesOn(Items items, Item whole, List<Item> behind, int at)
    {
        var (item, before) = (behind[at], at == 0 ? whole : behind[at - 1]);
        var between = items.Text.AsSpan(before.End, item.Start - before.End);
        return item.Adds
            && item.Kind == whole.Kind
            && item.Depth == whole.Depth
            && (
                at == 0
                    ? between.Length is > 1 and <= LongestFirst && between[0] is '，' or ':'
                    : between.Length is > 1 and <= LongestName && between[0] == '、'
            )
            && between[1..].IndexOfAny("，。;:、") < 0;
    }

    [GeneratedRegex("^[。;，)]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Ends();
}
