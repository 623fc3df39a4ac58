using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// A whole and the list of all its parts behind it: 改造41.3公里，分别为干渠28.5公里、支渠12.8公里、斗渠6.1公里; 共有项目115项。从层级看，国家级3项，省级12项，其余100项为县级;
/// 满分100分，由执行率(10分)、产出(50分)、效益(40分)组成.
/// </summary>
internal static partial class ListedParts
{
    private const int Most = 20;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var whole = 0; whole + 2 < flow.Count; whole++)
        {
            if (
                flow[whole] is { IsPlain: true, InChinese: false, Value.Sign: > 0 }
                && IsWhole(flow, whole)
                && At(flow, whole, known.IsReckoned(whole)) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static bool IsWhole(Flow flow, int at) =>
        flow[at].Dimension == Dimension.Score
            ? FullMarks().IsMatch(flow.Lead(at)) && flow[at].Value == 100
            : Kinds.IsAmount(flow[at])
                && flow.Change(at) is null
                && !Statement.IsOfOne(flow, at)
                && !Part().IsMatch(Statement.Clause(flow, at));

    private static Claim? At(Flow flow, int whole, bool isReckoned)
    {
        if (OpeningOf(flow, whole) is not var (first, opening) || Parts(flow, whole, first) is not { Count: > 1 } parts)
        {
            return null;
        }

        if (isReckoned && !IsForgotten(flow, whole, parts, opening))
        {
            return null;
        }

        var isAll = opening.Groups["all"].Success;
        var claim = Build(flow, whole, parts);
        return Readings.Holds(claim)
            || HoldsFrom(flow, whole, parts, isAll ? parts.Count - 2 : parts.Count - 1)
            || HoldsElsewhere(flow, whole, parts)
            || LeftOut().IsMatch(RestOf(flow, parts[^1]))
            || (flow[whole].Dimension == Dimension.Score && parts.Count < 3)
                ? null
            : opening.Groups["bare"].Success ? OfRow(flow, whole, parts, claim)
            : IsOpen(flow, whole, parts, opening)
                ? OfSome(flow, whole, parts, claim, opening.Value.EndsWith("中，", StringComparison.Ordinal))
            : Explained.Sum(flow, whole, parts) ? claim
            : isAll || parts.Count > 2 ? Explained.Asked(claim)
            : null;
    }

    // 41.3公里，分别为28.5公里、12.8公里、6.1公里: the first two give it, and the row goes on.
    private static bool IsForgotten(Flow flow, int whole, List<int> parts, Match opening) =>
        parts.Count > 2
        && opening.Value.Contains("分别", StringComparison.Ordinal)
        && IsRow(flow, parts)
        && Readings.Holds(Build(flow, whole, parts[..^1]));

    // No word says that the row is that of the parts: it all but gives the whole, which has digits enough.
    private static Claim? OfRow(Flow flow, int whole, List<int> parts, Claim claim) =>
        parts.Count > 2
        && IsRow(flow, parts)
        && !IsOpenEnded(flow, parts)
        && HasDigits(flow[whole])
        && Explained.Sum(flow, whole, parts)
        && !AreOverlapping(flow, parts)
            ? Explained.Asked(claim)
            : null;

    private static bool HasDigits(Figure figure)
    {
        var digits = figure.Number.Unscaled;
        while (digits % 10 == 0)
        {
            digits /= 10;
        }

        return digits >= 100;
    }

    private static bool IsOpen(Flow flow, int whole, List<int> parts, Match opening) =>
        IsOpenEnded(flow, parts)
        || parts.Exists(at => !IsAlike(flow, at, whole))
        || opening.Groups["of"].Success
        || opening.Groups["some"].Success;

    // 其中A、B、C: not all of them, perhaps, so that only one slip of the pen proves that they are.
    private static Claim? OfSome(Flow flow, int whole, List<int> parts, Claim claim, bool ofAll)
    {
        var isMore = Explained.Of(flow, parts) > flow[whole].Value;
        return
            (parts.Count > 2 || isMore)
            && (Explained.Slip(flow, whole, parts) || (isMore && ofAll && Explained.Sum(flow, whole, parts)))
            && !parts.Exists(at => flow[at].Value == flow[whole].Value)
            && !AreOverlapping(flow, parts)
            ? Explained.Asked(claim)
            : null;
    }

    // What opens the list right behind the whole, in its sentence, or at the start of the next one: there the whole is the
    // largest amount of its kind.
    private static (int First, Match Words)? OpeningOf(Flow flow, int whole)
    {
        var first = whole + 1;
        if (flow.SameSentence(whole, first) && Opening().Match(flow.Lead(first)) is { Success: true } opening)
        {
            return Other().IsMatch(flow.Lead(first)) || Runs.Joins(flow, whole) ? null : (first, opening);
        }

        while (flow.SameSentence(whole, first))
        {
            if (IsAlike(flow, first, whole) && flow[first].Value > flow[whole].Value)
            {
                return null;
            }

            first++;
        }

        if (
            first >= flow.Count
            || flow[first].Passage.Index > flow[whole].Passage.Index + 1
            || !IsLargest(flow, whole)
            || IsOfWhich(flow, whole)
        )
        {
            return null;
        }

        var lead = flow.Lead(first);
        var next = Next().Match(lead[(lead.LastIndexOf('。') + 1)..]);
        return next.Success && !Other().IsMatch(lead) ? (first, next) : null;
    }

    private static bool IsOfWhich(Flow flow, int whole) =>
        flow.BeforeInSentence(whole).Prepend(whole).Any(at => flow.Lead(at).Contains("其中", StringComparison.Ordinal));

    private static bool IsLargest(Flow flow, int whole) =>
        flow.BeforeInSentence(whole).All(at => !IsAlike(flow, at, whole) || flow[at].Value < flow[whole].Value);

    // All amounts of the kind up to the end of the sentence, or of the bracket that the list stands in; null where one of them is
    // no item of the list.
    private static List<int>? Parts(Flow flow, int whole, int first)
    {
        var parts = new List<int>();
        var depth = Depth(flow.Lead(first));
        for (var at = first; at < flow.Count && at <= first + Most && flow.SameSentence(first, at); at++)
        {
            if (at > first && (Ends(flow, at, depth, whole) || IsNextList(flow, parts, at)))
            {
                return parts;
            }

            if (!IsAlike(flow, at, whole) && !(parts.Count > 0 && IsOfOtherUnit(flow, at)))
            {
                if (flow[at].Dimension is Dimension.Percent || IsAside(flow, at))
                {
                    continue;
                }

                return parts.Count > 1 && !HasMore(flow, at, whole, first) ? parts : null;
            }

            if (at > first && Total().IsMatch(flow.Lead(at)))
            {
                return HasMore(flow, at + 1, whole, first) ? null : parts;
            }

            if (!IsItem(flow, at, at == first))
            {
                return null;
            }

            parts.Add(at);
        }

        return parts;
    }

    // A bracket that closes ends the list in it, but not 执行率(10分)、产出(50分).
    private static bool Ends(Flow flow, int at, int depth, int whole) =>
        flow.Lead(at) is var lead
        && lead.Contains(')', StringComparison.Ordinal)
        && (
            depth > 0
                ? flow[whole].Dimension != Dimension.Score || !lead.EndsWith('(')
                : Depth(lead) < 0 && !flow.Lead(at - 1).Contains('(', StringComparison.Ordinal)
        );

    // 管理岗14人、专业岗51人、工勤岗18人；|高级职称9人: a row ends at the semicolon.
    private static bool IsNextList(Flow flow, List<int> parts, int at) =>
        parts.Count > 1 && flow.Lead(at).StartsWith(';') && IsRow(flow, parts);

    private static int Depth(string words) => words.Count(mark => mark == '(') - words.Count(mark => mark == ')');

    // 来信515件、|来访199批次|、网上投诉608件
    private static bool IsOfOtherUnit(Flow flow, int at) =>
        flow[at].Dimension == Dimension.Count && RowItem().IsMatch(flow.Lead(at));

    private static bool IsRow(Flow flow, List<int> parts) => parts.Skip(1).All(at => RowItem().IsMatch(flow.Lead(at)));

    private static string RestOf(Flow flow, int at)
    {
        var text = flow[at].Passage.Compact;
        var end = text.IndexOf('。', flow[at].End);
        return text[flow[at].End..(end < 0 ? text.Length : end)];
    }

    private static bool HasMore(Flow flow, int from, int whole, int first)
    {
        for (var at = from; at < flow.Count && flow.SameSentence(first, at); at++)
        {
            if (IsAlike(flow, at, whole))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAlike(Flow flow, int at, int whole) =>
        flow.Comparable(at, whole)
        || (flow[at].Dimension == Dimension.Score && flow[whole].Dimension == Dimension.Score);

    private static bool IsAside(Flow flow, int at) =>
        flow.Lead(at).Contains('(', StringComparison.Ordinal) && flow.Tail(at).Contains(')', StringComparison.Ordinal);

    private static bool IsItem(Flow flow, int at, bool first) =>
        flow[at] is { IsPlain: true, InChinese: false, Value.Sign: >= 0 }
        && flow.Change(at) is null
        && !Statement.IsOfOne(flow, at)
        && !flow.IsBaseOfRate(at)
        && (first || (!Inner().IsMatch(flow.Lead(at)) && Parted().IsMatch(flow.Lead(at))));

    // 其中A、B，结余C: some of the list, or the list without what follows, gives the whole.
    private static bool HoldsFrom(Flow flow, int whole, List<int> parts, int most)
    {
        for (var count = 2; count <= most; count++)
        {
            if (
                Readings.Holds(Build(flow, whole, parts[..count]))
                || Readings.Holds(Build(flow, whole, parts[^count..]))
            )
            {
                return true;
            }
        }

        return false;
    }

    // The parts give another amount before or behind them, or the first of them is the whole of the rest.
    private static bool HoldsElsewhere(Flow flow, int whole, List<int> parts) =>
        flow.Before(parts[0])
            .Take(Most)
            .Concat(Statement.Behind(flow, parts[^1]))
            .Any(at => at != whole && IsAlike(flow, at, whole) && Readings.Holds(Build(flow, at, parts)))
        || (parts.Count > 2 && Readings.Holds(Build(flow, parts[0], parts[1..])));

    private static bool IsOpenEnded(Flow flow, List<int> parts) =>
        flow.Tail(parts[^1]).StartsWith('等') || flow.Lead(parts[0]).Contains("主要", StringComparison.Ordinal);

    private static bool AreOverlapping(Flow flow, List<int> parts) =>
        parts.Exists(at => Crosswise().IsMatch(Statement.Words(flow, at)));

    private static Claim Build(Flow flow, int whole, List<int> parts) =>
        new(
            flow[whole].Dimension switch
            {
                Dimension.Count => RelationKind.CountSum,
                Dimension.Score => RelationKind.ScoreSum,
                _ => RelationKind.Sum,
            },
            flow[whole],
            [.. parts.Select(at => flow[at])],
            Formula.Sum,
            flow[whole].Dimension == Dimension.Score ? RuleIds.TotalScoreShown : RuleIds.SumStated
        )
        {
            Label = flow.Name(whole),
        };

    [GeneratedRegex(
        "^[^，,。;:(0-9]{0,12}(?:[，,:(]?(?:其中|具体|各类|各级|依次|它们)?"
            + "(?:(?<all>分别(?:[为是有]|用于)|[^，,。;:(0-9]{0,8}(?:分为|即|按[^，,。;:0-9]{1,10}(?:分|统计)))"
            + "|[^，,。;:(0-9]{0,8}(?:(?<list>包括|包含|由)|(?<of>其中|从[^，,。;:0-9]{1,10}看)|(?<some>用于|含)))"
            + "|(?<bare>[，,:(][^，,。;:(0-9]{2,12}$))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        "^(?:(?<all>分别[为是]|按[^，,。;:0-9]{1,10}分|[^，,。;:0-9]{0,6}(?:来源|级次|构成|结构)方面)"
            + "|(?<of>其中|[^，,。;:0-9]{2,10}中，|从[^，,。;:0-9]{1,10}看))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Next();

    [GeneratedRegex(
        "[比较]上年|同比|完成率|标准|每|由(?:年初|上年|去年|原)|分别(?:完成|较|比|增|减|同)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Other();

    [GeneratedRegex("^(?:、|以?及|和|与)[^，,。;:、()0-9]{2,14}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex RowItem();

    [GeneratedRegex(
        "其余|(?<!无)其他|未列|重复|重叠|交叉|同时|兼|留|未到位|未落实|放弃|不计|均参加|不含",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex LeftOut();

    [GeneratedRegex("满分|总分", Patience.Options, Patience.Milliseconds)]
    private static partial Regex FullMarks();

    [GeneratedRegex("其中|计划|目标|任务|应|标准|上年|去年", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Part();

    [GeneratedRegex("其中|包括|含|占|[比较]|完成|计划|目标|扣|得", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Inner();

    [GeneratedRegex("^[^，,。;:、]{0,24}[，,;、和及与]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Parted();

    [GeneratedRegex("合计|共|累计|总|结余|剩余|尚|未", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Total();

    [GeneratedRegex(
        "女|党员|民族|困难|贫困|残疾|寄宿|重点|留守|以上|职称|学历|本科",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Crosswise();
}
