using System.Buffers;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// A total that words of summing up name behind its parts: 购置洗扫车32台、保洁车36台、转运车14台，累计购置82台; and in a sentence of its own,
/// which points back or counts the parts: 以上各类培训总人数1615人, 三个标段总长度25公里.
/// </summary>
internal static partial class TotalsBehind
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("，,。;:()、");

    private const int Most = 20;
    private const int Farthest = 30;
    private const int MostWeighed = 8;
    private const string Numerals = "零一二三四五六七八九十";

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, InChinese: false, Value.Sign: > 0 }
                && Kinds.IsAmount(flow[index])
                && !known.IsReckoned(index)
                && flow.Change(index) is null
                && Total().Match(ClauseOf(flow, index)) is { Success: true } total
                && At(flow, index, total) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index, Match total)
    {
        var sentence = SentenceOf(flow, index);
        if (Other().IsMatch(ClauseOf(flow, index)) || flow.Lead(index).Contains("其中", StringComparison.Ordinal))
        {
            return null;
        }

        var isSure = total.Groups["sure"].Success;
        var counted = CountIn(sentence);
        if (InSentence(flow, index) is { Count: > 1 } parts)
        {
            return !IsClean(flow, index, parts) || (IsParted(flow, index) && counted == 0 && !Back().IsMatch(sentence))
                ? null
                : Told(
                    flow,
                    index,
                    parts,
                    isSure || counted == parts.Count || (parts.Count > 2 && total.Groups["all"].Success),
                    firm: true
                );
        }

        if (!Back().IsMatch(sentence) && counted == 0)
        {
            return null;
        }

        var groups = Groups(flow, index).Where(group => group.Count > 1 && IsClean(flow, index, group)).ToList();
        return groups.Exists(group => Readings.Holds(Build(flow, index, group)))
            ? null
            : groups
                .OrderBy(group => group.Count != counted)
                .Select(group => Told(flow, index, group, counted == group.Count, firm: counted == group.Count))
                .FirstOrDefault(claim => claim is not null);
    }

    private static Claim? Told(Flow flow, int index, List<int> parts, bool isSure, bool firm)
    {
        var claim = Build(flow, index, parts);
        return Readings.Holds(claim) || HoldsFrom(flow, index, parts) || IsShared(flow, index, parts) ? null
            : Explained.Sum(flow, index, parts)
                ? firm && parts.TrueForAll(at => flow.Comparable(at, index)) ? claim
                    : Explained.Asked(claim)
            : isSure ? Explained.Asked(claim)
            : null;
    }

    // The last of them give the total, or few of them do, or two of them leave it: it is of something else.
    private static bool HoldsFrom(Flow flow, int index, List<int> parts)
    {
        for (var count = 2; count < parts.Count; count++)
        {
            if (
                Readings.Holds(Build(flow, index, parts[^count..]))
                || (count < parts.Count - 1 && Readings.Holds(Build(flow, index, parts[..count])))
            )
            {
                return true;
            }
        }

        return Readings.Holds(Build(flow, parts[0], parts[1..]))
            || (parts.Count > 3 && SomeGive(flow, index, parts))
            || (parts.Count == 2 && (flow[parts[0]].Value - flow[parts[1]].Value).Abs() == flow[index].Value);
    }

    private static bool SomeGive(Flow flow, int index, List<int> parts) =>
        parts.Count <= MostWeighed
        && Enumerable
            .Range(1, (1 << parts.Count) - 1)
            .Select(set => parts.Where((_, order) => (set >> order & 1) == 1).ToList())
            .Any(some => some.Count > 1 && some.Count < parts.Count - 1 && Readings.Holds(Build(flow, index, some)));

    // 两项补贴共惠及8640人: who gets both is counted once.
    private static bool IsShared(Flow flow, int index, List<int> parts) =>
        flow[index].Unit is "人" or "名" or "户"
        && Helped().IsMatch(SentenceOf(flow, index))
        && Explained.Of(flow, parts) > flow[index].Value
        && !Explained.Slip(flow, index, parts);

    private static bool IsParted(Flow flow, int index) => flow.Lead(index).Contains(';', StringComparison.Ordinal);

    // All amounts of the kind in the sentence before the total.
    private static List<int> InSentence(Flow flow, int index) =>
        flow.BeforeInSentence(index).Take(Most).Where(at => IsAlike(flow, at, index)).Reverse().ToList();

    // Those of the passage before the total, of the nearest passage that holds some, and of the whole chapter.
    private static List<List<int>> Groups(Flow flow, int index)
    {
        var before = Enumerable
            .Range(Math.Max(0, index - Farthest), Math.Min(index, Farthest))
            .Where(at => IsAlike(flow, at, index) && !flow.SameSentence(at, index))
            .ToList();
        if (before.Count < 2 || IsFar(flow, before[^1], index))
        {
            return [];
        }

        return
        [
            before.FindAll(at => flow.SameSentence(at, before[^1])),
            before.FindAll(at => flow.SamePassage(at, before[^1])),
            before.FindAll(at => flow.SameChapter(at, before[^1])),
        ];
    }

    // Other quantities stand between the parts and the sentence of the total.
    private static bool IsFar(Flow flow, int last, int index)
    {
        var between = 0;
        for (var at = last + 1; at < index && !flow.SameSentence(at, index); at++)
        {
            between += flow[at].Dimension == Dimension.Percent || flow[at].InChinese ? 0 : 1;
        }

        return between > 1;
    }

    private static bool IsAlike(Flow flow, int at, int index) =>
        flow.Comparable(at, index)
        || (
            flow[at].Dimension == Dimension.Count
            && flow[index].Dimension == Dimension.Count
            && (
                (flow[at].Unit == "人" && flow[index].Unit == "人次")
                || (
                    Units().Match(flow.Tail(index)) is { Success: true } units
                    && flow[at].Unit.Length > 0
                    && units.Value.Contains(flow[at].Unit, StringComparison.Ordinal)
                )
            )
        );

    // Each of its own thing and none of it the total or a part of another.
    private static bool IsClean(Flow flow, int index, List<int> parts) =>
        parts.TrueForAll(at =>
            flow[at] is { IsPlain: true, InChinese: false, Value.Sign: >= 0 }
            && flow.Change(at) is null
            && !Statement.IsOfOne(flow, at)
            && !flow.IsBaseOfRate(at)
            && !Inner().IsMatch(LeadOf(flow, at))
            && !Total().IsMatch(ClauseOf(flow, at))
        )
        && !parts.Exists(at => flow[at].Value == flow[index].Value)
        && !(Spent().IsMatch(ClauseOf(flow, index)) && parts.Exists(at => Given().IsMatch(ClauseOf(flow, at))))
        && parts.Select(at => LeadOf(flow, at)).Distinct(StringComparer.Ordinal).Count() == parts.Count;

    private static string LeadOf(Flow flow, int at)
    {
        var lead = flow.Lead(at);
        return lead[(lead.LastIndexOf('。') + 1)..];
    }

    // The clause before a number, without what stands in brackets.
    private static string ClauseOf(Flow flow, int at)
    {
        var lead = Bracket().Replace(flow.Lead(at), "").TrimEnd(':');
        return lead[(lead.AsSpan().LastIndexOfAny(Marks) + 1)..];
    }

    private static string SentenceOf(Flow flow, int index)
    {
        var text = flow[index].Passage.Compact[..flow[index].Start];
        return text[(text.AsSpan().LastIndexOfAny("。;") + 1)..];
    }

    // 三个标段, 两批: how many parts the sentence says there are; 0 where it does not say.
    private static int CountIn(string sentence) =>
        Counted().Matches(sentence) is [.., var last]
            ? last.Groups["n"].Value is "两"
                ? 2
                : Numerals.IndexOf(last.Groups["n"].Value, StringComparison.Ordinal)
            : 0;

    private static Claim Build(Flow flow, int index, List<int> parts) =>
        new(
            flow[index].Dimension == Dimension.Count ? RelationKind.CountSum : RelationKind.Sum,
            flow[index],
            [.. parts.Select(at => flow[at])],
            Formula.Sum,
            RuleIds.SumStated
        )
        {
            Label = flow.Name(index),
        };

    [GeneratedRegex(
        "(?:(?<sure>合计|共计|总计|总共|相加|加总|之和|总和)|(?<all>累计|(?<!公)共)|总)(?!目标|任务|计划|同|体|结|折旧)[^，,。;:()0-9比较超]{0,12}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Total();

    [GeneratedRegex(
        "截至|截止|历年|历史|自20|[近前][三五两二]|现有|现已|占|目标|计划|任务|上年|去年|比|均|每|其中|增|减|[年月]底",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Other();

    [GeneratedRegex("以上|上述|前述|综上|各类|各项", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Back();

    [GeneratedRegex("惠及|资助|受益|享受|补[助贴]|救助|覆盖|服务", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Helped();

    // 结转12.4万元，收入310.6万元，支出合计316.8万元: what came is no part of what went.
    [GeneratedRegex("支出|使用|执行|支付|列支", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Spent();

    [GeneratedRegex("收入|结转|结余|拨款|下达|安排|到位|预算|筹", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Given();

    [GeneratedRegex(
        "(?<![第一二三四五六七八九十百])(?<n>[两二三四五六七八九十])(?![一二三四五六七八九十百]|季度|[年月日天分])(?:[个项类种批次轮期馆级家所者方]|部分)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Counted();

    [GeneratedRegex(@"^\((?:[一-龥]{1,2}[、,，/])*[一-龥]{1,2}\)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Units();

    [GeneratedRegex(@"\([^()]*\)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Bracket();

    [GeneratedRegex(
        "其中|包括|含|前[二三两]|(?:预算|计划|目标|任务)[^，,。;:]{0,3}$|上年(?!结转|结余)|去年|应[当有]|占|均|每|截至|各$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Inner();
}
