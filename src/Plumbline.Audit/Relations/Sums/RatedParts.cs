using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// Parts of a whole that no 其中 names: 应种A，实种B; 编制A名，实有B人; 在册A人，规范管理B人，管理率r% where the rate is B ÷ A.
/// </summary>
internal static partial class RatedParts
{
    private const int MostPosts = 8;

    /// <summary>What would settle staff above the number of posts.</summary>
    public static Findings.Template OverStaffed { get; } =
        new(
            "实有人数多于编制数：请核对两数的口径（是否含编外、离退休），或者确属超编",
            "There are more persons than posts: check the scope of both numbers, or whether the body is over-staffed"
        );

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        foreach (var passage in document.Text.Passages)
        {
            var figures = document.Figures.Quantities(passage);
            for (var index = 1; index < figures.Length; index++)
            {
                if (Of(passage.Compact, figures, index) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    private static Claim? Of(string text, System.Collections.Immutable.ImmutableArray<Figure> figures, int index)
    {
        var (whole, part) = (figures[index - 1], figures[index]);
        if (UnitKinds.Of(whole) is not { Length: > 0 } kind || kind != UnitKinds.Of(part))
        {
            return null;
        }

        var from = index > 1 ? figures[index - 2].End : 0;
        var ahead = text.AsSpan(from, whole.Start - from);
        var between = text.AsSpan(whole.End, part.Start - whole.End);
        if (between.Contains('。'))
        {
            return null;
        }

        if (Staff().IsMatch(between) && PostsOf(text, figures, index) is { } posts)
        {
            return Subset(part, posts) with { Strength = Strength.Scoped, Doubt = OverStaffed.With() };
        }

        if (
            whole.Dimension == Dimension.Count
            && Sent().IsMatch(ahead)
            && Returned().IsMatch(between)
            && (Sheet().IsMatch(ahead) || Sheet().IsMatch(between))
            && !Others().IsMatch(between)
        )
        {
            return Subset(part, whole);
        }

        if (Due(ahead) is var due && due != '\0' && due == Done(between))
        {
            // What was owed may come in with arrears of years before, and more may be hired than was planned.
            return part.Value <= whole.Value || !(MayExceed().IsMatch(between) || IsMore(text, part.End))
                ? Subset(part, whole)
                : null;
        }

        return index + 1 < figures.Length && IsRate(text, whole, part, figures[index + 1]) ? Subset(part, whole) : null;
    }

    // 应发369.9万元，实发371.4万元，较应发多1.5万元: the text says itself that it is more.
    private static bool IsMore(string text, int from) => More().IsMatch(text.AsSpan(from));

    // 编制158名，其中行政32名、事业105名；实有149人: the posts are the first of their clause, the others are parts of them.
    private static Figure? PostsOf(string text, System.Collections.Immutable.ImmutableArray<Figure> figures, int index)
    {
        Figure? posts = null;
        var (isOfMany, isOfKind) = (false, false);
        var kind = UnitKinds.Of(figures[index]);
        for (var at = index - 1; at >= Math.Max(0, index - MostPosts); at--)
        {
            var from = at > 0 ? figures[at - 1].End : 0;
            var lead = text.AsSpan(from, figures[at].Start - from);
            if (UnitKinds.Of(figures[at]) == kind && Posts().IsMatch(lead))
            {
                (posts, isOfMany, isOfKind) = (figures[at], posts is not null, Kind().IsMatch(lead));
            }

            if (lead.IndexOfAny('。', ';') >= 0)
            {
                break;
            }
        }

        // 行政编制18名、事业编制9名: posts of kinds, of which no one is all.
        return isOfMany && isOfKind ? null : posts;
    }

    // B ÷ A is the rate behind them, and a rate of a kind that cannot pass 100%.
    private static bool IsRate(string text, Figure whole, Figure part, Figure rate)
    {
        if (rate.Dimension != Dimension.Percent || whole.Value.IsZero || !whole.IsExactCount || !part.IsExactCount)
        {
            return false;
        }

        var words = text.AsSpan(part.End, rate.Start - part.End);
        return Bounded().IsMatch(words)
            && !Open().IsMatch(words)
            && rate.Number.ToInterval().Contains(part.Value * 100 / whole.Value);
    }

    private static Claim Subset(Figure part, Figure whole) =>
        new(RelationKind.Subset, part, [whole], Formula.Same, RuleIds.PartExceedsWhole) { Label = part.Label };

    private static char Due(ReadOnlySpan<char> words) => Verb(words, '应');

    private static char Done(ReadOnlySpan<char> words) => Verb(words, '实');

    // The verb of 应种 and 实种, right before the number or a noun of a few characters.
    private static char Verb(ReadOnlySpan<char> words, char mark)
    {
        var at = words.LastIndexOf(mark);
        return at >= 0 && at + 1 < words.Length && words.Length - at < 8 && words[at + 1] != '际'
            ? words[at + 1]
            : '\0';
    }

    [GeneratedRegex("(?:行政|事业|工勤|参公|机关|公益)[^，,。;:0-9]{0,4}编制", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Kind();

    [GeneratedRegex("编制(?:数|总数|人数)?[^，。;]{0,4}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Posts();

    [GeneratedRegex(
        "^[，;](?:年末|现|目前|[^，。;]{0,16}日)?(?:实有|现有|在编|实际在编)[^，。;]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Staff();

    // 发放问卷400份，回收有效问卷388份
    [GeneratedRegex(
        "(?:发放|发出|下发|印发|发送|派发|投放)[^，。;:0-9]{0,16}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Sent();

    [GeneratedRegex(
        "^[，、;]?(?:共|累计|实际|现场|有效|成功)*(?:回收|收回)[^，。;:0-9]{0,12}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Returned();

    [GeneratedRegex("问卷|调查表|测评表|评议表|评分表|选票|答卷", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Sheet();

    // 发放纸质问卷200份，收回网络问卷350份: not those that were handed out.
    [GeneratedRegex("网络|电子|线上|旧|上年|往年", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Others();

    [GeneratedRegex("^[，;(]?[^，。;0-9]{0,8}(?:多|超)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex More();

    [GeneratedRegex("实[收招缴征完支拨付发交入录聘建售]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex MayExceed();

    [GeneratedRegex("^[^。;]{0,12}率[为达到]*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Bounded();

    [GeneratedRegex("完成|执行|毛入|增长|变动|调整|控制|超|下降", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Open();
}
