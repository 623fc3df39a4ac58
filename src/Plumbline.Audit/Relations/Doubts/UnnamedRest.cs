using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Sums;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Doubts;

/// <summary>
/// 支出1209.36万元，其中上级补助820.00万元，县级财政360.00万元: sources of money, or the kinds that the sentence before has listed, leave
/// little of their whole. 其中 need not name all of them; the rest should be named or the numbers looked at.
/// </summary>
internal static partial class UnnamedRest
{
    private static readonly string[] ThreePublic = ["接待", "车", "出国"];

    private const string OfWhich = "其中";
    private const int MostRest = 10;
    private const int ShortestName = 3;
    private const int MostParts = 8;
    private const int Close = 20;

    /// <summary>The doubts of all passages.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all) => all.SelectMany(Of);

    private static IEnumerable<Claim> Of(Items items)
    {
        for (
            var at = items.Text.IndexOf(OfWhich, StringComparison.Ordinal);
            at >= 0;
            at = items.Text.IndexOf(OfWhich, at + 1, StringComparison.Ordinal)
        )
        {
            if (items.All.Length > 2 && items.Depths[at] == 0 && Listed(items, at) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private static Claim? Listed(Items items, int at)
    {
        var end = items.Text.IndexOfAny(['。', ';'], at);
        end = end < 0 ? items.Text.Length : end;
        var behind = items.Between(at, end, 0).Take(MostParts + 1).ToList();
        if (behind.Count is < 2 or > MostParts || items.Text.AsSpan(at, end - at).ContainsAny("等—"))
        {
            return null;
        }

        var kind = behind[0].Kind;
        var parts = behind.FindAll(item => item.Adds && item.Kind == kind);
        var whole = items
            .All.Take(behind[0].Order)
            .LastOrDefault(item => item.Adds && item.Kind == kind && item.Depth == 0 && !Mean().IsMatch(item.Lead));
        return parts.Count != behind.Count
            || whole is null
            || !IsNearby(items, whole, at)
            || !parts.Append(whole).All(item => item.Figure.IsPlain)
                ? null
            : IsSure(items, whole, parts) ? SumClaims.Of(whole, parts, RuleIds.SumStated)
            : Ties.IsTurned(whole, parts)
            || (
                AllButGives(whole, parts)
                && (AreSources(parts) || AreListedBefore(items, whole, parts) || IsCountedWhole(whole, parts))
            )
                ? SumClaims.Of(whole, parts, RuleIds.SumStated) with
                {
                    Strength = Strength.Scoped,
                    Doubt = ShortLists.Incomplete.With(),
                }
            : null;
    }

    // Two digits swapped, or a gap, in a list that is known to be complete: 三公经费 has three parts and no more.
    private static bool IsSure(Items items, Item whole, List<Item> parts) =>
        IsClose(whole, parts)
        && (AreThreePublic(items, whole, parts) || (Ties.IsTurned(whole, parts) && Families.AreAll(whole, parts)));

    private static bool IsClose(Item whole, List<Item> parts)
    {
        var gap = whole.Figure.Exact - parts.Sum(part => part.Figure.Exact);
        return gap != 0 && Math.Abs(gap) * Close <= whole.Figure.Exact;
    }

    private static bool AreThreePublic(Items items, Item whole, List<Item> parts)
    {
        var start = whole.Start == 0 ? 0 : items.Text.LastIndexOf('。', whole.Start - 1) + 1;
        return parts.Count is 3 or 4
            && items.Text.AsSpan(start, whole.Start - start).Contains("三公", StringComparison.Ordinal)
            && ThreePublic.All(name => parts.Exists(part => part.Noun.Contains(name, StringComparison.Ordinal)));
    }

    // In the same sentence, or at the end of the one before where the list opens its own.
    private static bool IsNearby(Items items, Item whole, int at)
    {
        var between = items.Text.AsSpan(whole.End, at - whole.End);
        var stop = between.IndexOf('。');
        return stop < 0 || stop == between.Length - 1;
    }

    private static bool AllButGives(Item whole, List<Item> parts)
    {
        var sum = parts.Sum(part => part.Figure.Exact);
        var gap = whole.Figure.Exact - sum;
        return gap > 0 && gap * 100 <= whole.Figure.Exact * MostRest;
    }

    // 全市有公交线路68条，其中城区线路42条、城乡线路24条: things that are counted as a whole have few that are of no kind.
    private static bool IsCountedWhole(Item whole, List<Item> parts) =>
        whole.Figure.IsExactCount
        && (InAll().IsMatch(whole.Lead) || (parts.Count > 2 && IsOneDigit(whole, parts)))
        && parts.TrueForAll(part => part.Figure.IsExactCount && part.Noun.Length > 1 && !IsInclusive(part));

    // 公办园5200人，普惠性民办园3400人: private ones that are not inclusive are left out on purpose.
    private static bool IsInclusive(Item part) => part.Noun.Contains("普惠", StringComparison.Ordinal);

    private static bool IsOneDigit(Item whole, List<Item> parts) =>
        Plain.Plainly.IsOneDigit(whole.Figure, (long)parts.Sum(part => part.Figure.Exact));

    private static bool AreSources(List<Item> parts)
    {
        var names = parts.ConvertAll(part => Source().Match(part.Noun).Value);
        return names.TrueForAll(name => name.Length > 0)
            && names.Distinct(StringComparer.Ordinal).Count() == names.Count;
    }

    // 专题讲座186场、研学活动742场…。其中专题讲座参与1.86万人次，研学活动4.45万人次
    private static bool AreListedBefore(Items items, Item whole, List<Item> parts) =>
        parts.Count > 2
        && parts.TrueForAll(part =>
            part.Noun.Replace(OfWhich, "", StringComparison.Ordinal) is { Length: >= ShortestName } noun
            && items
                .Text.AsSpan(0, whole.Start)
                .Contains(noun.AsSpan(0, Math.Min(noun.Length, ShortestName + 1)), StringComparison.Ordinal)
        );

    [GeneratedRegex(
        "中央|省级?|市级?|县级?|区级?|上级|本级|地方|乡镇|自筹|一般性转移支付|专项转移支付|社会",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Source();

    [GeneratedRegex("共|全[省市县区校]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex InAll();

    [GeneratedRegex("均", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Mean();
}
