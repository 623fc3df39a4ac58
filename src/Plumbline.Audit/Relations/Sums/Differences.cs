using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>What is left of a number, and by how much two differ: 41个…压减27个，目前只有14个; 计划A，实际B，相差C.</summary>
internal static partial class Differences
{
    private const int Window = 10;
    private const int Row = 8;

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        foreach (var items in all)
        {
            for (var index = 1; index < items.All.Length; index++)
            {
                var (whole, part) = (items.All[index - 1], items.All[index]);
                if (whole.Kind.Length > 0 && whole.Kind == part.Kind && IsPart(items.Text, whole, part))
                {
                    yield return SumClaims.Subset(part, whole);
                }
            }

            for (var index = 2; index < items.All.Length; index++)
            {
                var (taken, left) = (items.All[index - 1], items.All[index]);
                var before = Lacking().IsMatch(items.Text.AsSpan(taken.End, left.Start - taken.End))
                    ? BeforeOf(items, index)
                    : items.All[index - 2];
                if (
                    UnitKinds.Match(before.Kind, left.Kind)
                    && (UnitKinds.Match(before.Kind, taken.Kind) || IsOccupied(items.Text, before, taken))
                    && items.Text.IndexOf('。', before.End, left.Start - before.End) < 0
                    && Of(items.Text, before, taken, left) is { } claim
                    && (!IsOfRow(items, before, index) || Rates.Readings.Holds(claim))
                )
                {
                    yield return IsCase(taken) && !UnitKinds.Match(before.Kind, taken.Kind) ? Asked(claim) : claim;
                }
            }
        }
    }

    // 8项中完成6项、部分完成1项、未完成1项; 排查180户，整改146户，其余24户正在整改，10户已拆除:
    // the three are part of a longer row that adds up, or
    // a greater one stands before them.
    private static bool IsOfRow(Items items, Item before, int index)
    {
        var sum = items.All[index].Figure.Exact;
        for (var order = index - 1; order >= Math.Max(0, index - Row) && IsAlike(items, order, index); order--)
        {
            var value = items.All[order].Figure.Exact;
            if (
                (order < before.Order && value >= sum && value >= before.Figure.Exact)
                || (order < index - 2 && value == sum)
            )
            {
                return true;
            }

            sum += value;
        }

        var left = before.Figure.Exact;
        for (
            var order = before.Order + 1;
            order < items.All.Length && IsAlike(items, order, index) && left > 0;
            order++
        )
        {
            left -= items.All[order].Figure.Exact;
            if (left == 0 && order > index)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAlike(Items items, int order, int index) =>
        order == index
        || (
            UnitKinds.Match(items.All[order].Kind, items.All[index].Kind)
            && !Between(items.Text, items.All[order], items.All[index]).Contains('。')
        );

    private static ReadOnlySpan<char> Between(string text, Item one, Item other) =>
        one.Start < other.Start
            ? text.AsSpan(one.End, other.Start - one.End)
            : text.AsSpan(other.End, one.Start - other.End);

    // 床位720张，入住318人，闲置402张: a person takes one of what is counted.
    private static bool IsOccupied(string text, Item before, Item taken) =>
        before.Figure.IsExactCount
        && taken.Figure.IsExactCount
        && (
            (UnitKinds.Match(taken.Kind, "人") && Occupied().IsMatch(text.AsSpan(before.End, taken.Start - before.End)))
            || (IsCase(taken) && Filed().IsMatch(text.AsSpan(before.End, taken.Start - before.End)))
        );

    private static bool IsCase(Item item) => item.Kind is "起" or "件" or "宗";

    // A case may be of several batches: what does not tie is asked about.
    private static Claim Asked(Claim claim) =>
        Rates.Readings.Holds(claim)
            ? claim
            : claim with
            {
                Strength = Strength.Scoped,
                Doubt = Rates.RateMessages.WhichScope.With(),
            };

    // 对75批次不合格食品立案58起: a case for each.
    [GeneratedRegex("^[^，。;:]{0,12}立案(?:查处)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Filed();

    // 7项…指标有6项达标
    private static bool IsPart(string text, Item whole, Item part) =>
        part.Tail.Length > 0 && OfThem().IsMatch(text.AsSpan(whole.End, part.Start - whole.End));

    private static Claim? Of(string text, Item before, Item taken, Item left)
    {
        var between = text.AsSpan(before.End, taken.Start - before.End);
        var words = text.AsSpan(taken.End, left.Start - taken.End);
        if (Taken().IsMatch(between) && Left().IsMatch(words))
        {
            return IsSibling(before, between) ? null
                : before.Figure.Value < taken.Figure.Value && !IsCutDown(between) ? Asked(left, taken, before)
                : Rest(left, before, taken, between, words);
        }

        // 采购预算A，中标金额B，节约资金C
        if (
            before.Figure.Value >= taken.Figure.Value
            && Planned().IsMatch(before.Lead)
            && Bought().IsMatch(taken.Lead)
            && Saved().IsMatch(words)
            && !Change().IsMatch(taken.Lead)
            && (Tendered().IsMatch(before.Lead) || Ties.IsSlip(left.Figure, before.Figure.Value - taken.Figure.Value))
        )
        {
            return Difference(left, before, taken);
        }

        // 注销11家，现存4家（原有16家）
        if (Taken().IsMatch(before.Lead) || Taken().IsMatch(before.Noun) || TakenAhead().IsMatch(before.Lead))
        {
            return Left().IsMatch(between) && Former().IsMatch(left.Lead) ? Difference(taken, left, before) : null;
        }

        if (Apart().IsMatch(words) || (Lacking().IsMatch(words) && IsShort(before, taken)))
        {
            var claim =
                before.Figure.Value >= taken.Figure.Value != left.Figure.Value.Sign < 0
                    ? Difference(left, before, taken)
                    : Difference(left, taken, before);
            var isOpen =
                OfOther().IsMatch(words)
                || ApartToo().IsMatch(taken.Lead)
                || OfOne().IsMatch(before.Lead)
                || OfOne().IsMatch(taken.Lead);
            var isSure = !isOpen && left.Figure.Value.Sign >= 0;
            return isSure || Rates.Readings.Holds(claim) ? claim : null;
        }

        return null;
    }

    // 41个培训机构压减72个: no more can be taken away than there were, however the amounts stand to each other.
    private static bool IsCutDown(ReadOnlySpan<char> between) =>
        !between.Contains('，') && TakenAhead().IsMatch(between);

    // 建成6.38万亩，完成任务6.5万亩的98.2%，未完成0.12万亩: what was asked for stands behind what was done.
    private static Claim? Asked(Item left, Item asked, Item done)
    {
        var claim = Difference(left, asked, done);
        return Rates.Readings.Holds(claim) || Ties.IsSlip(left.Figure, asked.Figure.Value - done.Figure.Value)
            ? claim
            : null;
    }

    // 新建30所，撤并12所，现有95所: what there is now, or 未通过验收 beside 整改, may be counted from elsewhere. Only what ties,
    // or would but for a slip, is claimed of such words.
    private static Claim? Rest(Item left, Item before, Item taken, ReadOnlySpan<char> between, ReadOnlySpan<char> words)
    {
        var claim = Difference(left, before, taken);
        var gap = before.Figure.Value - taken.Figure.Value;
        var isOpen =
            (Added().IsMatch(before.Lead) && !Remaining().IsMatch(words))
            || (Now().IsMatch(words) && !before.Lead.Contains('原', StringComparison.Ordinal))
            || !IsUndone(between, words);
        return !isOpen || Rates.Readings.Holds(claim) || Ties.IsSlip(left.Figure, gap) ? claim : null;
    }

    // 完工40个，未完工20个: what is not done is named by the same verb.
    private static bool IsUndone(ReadOnlySpan<char> between, ReadOnlySpan<char> words)
    {
        var at = words.LastIndexOf('未');
        if (at < 0)
        {
            return true;
        }

        var verb = "";
        foreach (var match in Verb().EnumerateMatches(between))
        {
            verb = between.Slice(match.Index, match.Length).ToString();
        }

        var undone = words[(at + 1)..];
        return undone.IsEmpty
            || undone.StartsWith("完成", StringComparison.Ordinal)
            || undone.Contains(verb, StringComparison.Ordinal);
    }

    // 需42万元，仅安排24万元，缺18万元: what should be and what there is, said as such.
    private static bool IsShort(Item one, Item other) => IsShortOf(one, other) || IsShortOf(other, one);

    // What there is of what should be is less: 工勤编制6人；实有221人 are no pair.
    private static bool IsShortOf(Item owed, Item given) =>
        Owed().IsMatch(owed.Lead) && Given().IsMatch(given.Lead) && owed.Figure.Value >= given.Figure.Value;

    // 总编制238人，其中…；年末实有221人，缺编17人: the establishment opens the sentence.
    private static Item BeforeOf(Items items, int index)
    {
        var (before, taken) = (items.All[index - 2], items.All[index - 1]);
        if (IsShort(before, taken) || !Given().IsMatch(taken.Lead))
        {
            return before;
        }

        for (var order = index - 3; order >= Math.Max(0, index - Window); order--)
        {
            var owed = items.All[order];
            if (owed.Depth == taken.Depth && UnitKinds.Match(owed.Kind, taken.Kind) && IsShortOf(owed, taken))
            {
                return owed;
            }
        }

        return before;
    }

    // 完成12项，基本完成1项，未完成1项: three parts, none of them the whole.
    private static bool IsSibling(Item before, ReadOnlySpan<char> between)
    {
        var verbs = Taken().EnumerateMatches(between);
        return verbs.MoveNext()
            && before.Lead.AsSpan().EndsWith(between[verbs.Current.Index..], StringComparison.Ordinal)
            && !Owed().IsMatch(before.Lead);
    }

    private static Claim Difference(Item result, Item from, Item less) =>
        new(
            RelationKind.Difference,
            result.Figure,
            [from.Figure, less.Figure],
            Formula.Difference,
            RuleIds.DifferenceStated
        )
        {
            Label = result.Figure.Label,
            Strength =
                Ties.IsPlain(result) && Ties.IsPlain(from) && Ties.IsPlain(less) ? Strength.Stated : Strength.Loose,
        };

    [GeneratedRegex(
        "(?:压减|减少|关停|取缔|注销|撤销|撤并|核销|清退|退出|使用|支出|支付|拨付|留用|立案(?:查处)?|查处|处置|兑付"
            + "|已用|入住|收住|就读|占用|在用|投用|启用|化解|整改|完工|竣工|完成|销号|办结|扣除|减去)(?:了|资金|金额|任务)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Taken();

    [GeneratedRegex(
        "(?:只有|仅有|只剩|仅剩|仅余|尚余|尚有|剩余|剩下|剩|其余|还剩|余下|闲置|空置|空余|空闲|保留|现存|现有|尚未[^，。;]{0,8}|未[^，。;]{0,6})"
            + "(?:资金|金额|床位|学位|座位|车位|岗位|编制)?(?:为)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Left();

    [GeneratedRegex(
        "^(?:[^。;:，、]{1,20}(?:中)?，?(?:已?有|有|已完成|已达标|中的)|[^。;:，、0-9]{0,12}中，?)$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex OfThem();

    [GeneratedRegex(
        "^[^。;，]{0,4}，(?:仍|还|尚|共)*(?:缺|差|空编|缺编|空缺)[为达]?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Lacking();

    [GeneratedRegex("实有|现有|实际|仅|只|安排|在编|在岗|在职|落实|到位", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Given();

    [GeneratedRegex("(?:入住|占用|收住|就读)$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Occupied();

    [GeneratedRegex("应|需|须|计划|目标|任务|拟|编制|核定", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Owed();

    [GeneratedRegex("压减|减少|关停|取缔|注销|撤销|撤并|清退", Patience.Options, Patience.Milliseconds)]
    private static partial Regex TakenAhead();

    [GeneratedRegex("(?:预算|概算|控制价|限价|送审)[^，。;]{0,6}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Planned();

    // The budget of a purchase and not of the year: what is saved is saved on it.
    [GeneratedRegex("采购|招标|设备|工程|控制价|限价|送审|概算", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Tendered();

    [GeneratedRegex("中标|成交|采购|合同|审定|结算", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Bought();

    [GeneratedRegex(
        "^[，;](?:共|累计)?(?:节约|节省|节支|核减|审减)(?:财政|预算)?(?:资金|金额)?(?:共|为)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Saved();

    [GeneratedRegex("剩|余|闲置|空置|空闲|只有|仅有", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Remaining();

    [GeneratedRegex("(?:现存|现有|保留|尚有)[^，。;]{0,4}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Now();

    [GeneratedRegex(
        "新建|新增|新设|增设|改扩?建|扩建|增加|引进|招聘|招录|招收",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Added();

    [GeneratedRegex(
        "压减|减少|关停|取缔|注销|撤销|撤并|核销|清退|退出|使用|支出|支付|拨付|入住|收住|就读|占用|投用|启用|化解|整改|完工|竣工|完成|销号|办结",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Verb();

    [GeneratedRegex(
        "上年|去年|同期|上期|往年|较|比|其中|与(?!计划|目标|任务|预算|需求|标准|要求)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex OfOther();

    // 按每生每年2000元的标准计756.8万元，差额0.1万元: a standard is no amount that something differs from.
    [GeneratedRegex("每|[人生户亩]均|单价|标准", Patience.Options, Patience.Milliseconds)]
    private static partial Regex OfOne();

    [GeneratedRegex("较|比上年|增加|减少", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Change();

    [GeneratedRegex("原有|原来|上年的?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Former();

    // 甲方缺口140.00万元，乙方缺口114.40万元: one gap beside another is seldom reckoned from it.
    [GeneratedRegex("(?:相差|差[额值]|缺口)[为达]?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex ApartToo();

    [GeneratedRegex("^[^。;]{0,20}(?:相差|差[额值]|两者相差|缺口)[为达]?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Apart();
}
