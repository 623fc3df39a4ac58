using System.Buffers;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// A whole in two parts whose names leave nothing out: 幼儿园42所（公办17所，民办25所）, 14个乡镇中，有9个高于平均水平，有5个低于平均水平. Parts that
/// pass the whole cannot be; parts that do not reach it are asked about.
/// </summary>
internal static partial class Halves
{
    private const int Most = 4;
    private static readonly SearchValues<char> Ends = SearchValues.Create("，,。;:");
    private static readonly SearchValues<char> Marks = SearchValues.Create("，,。;:、(");

    private static readonly (string One, string Other)[] Pairs =
    [
        ("公办", "民办"),
        ("男", "女"),
        ("城市", "农村"),
        ("城镇", "农村"),
        ("城镇", "乡村"),
        ("城区", "乡镇"),
        ("县本级", "乡镇级"),
        ("市本级", "县级"),
        ("高于", "低于"),
        ("税收收入", "非税收入"),
        ("已完成", "未完成"),
    ];

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 0; index + 2 < flow.Count; index++)
        {
            if (
                flow[index]
                    is {
                        IsPlain: true,
                        InChinese: false,
                        Value.Sign: > 0,
                        Dimension: Dimension.Count or Dimension.Money
                    }
                && flow.Change(index) is null
                && !known.IsTotalled(index)
                && Parts(flow, index) is [var one, var other]
                && Opens(flow, index, one)
                && AreHalves(flow, one, other)
                && !IsOfPlan(flow, index, one)
                && !Twice().IsMatch(flow.Tail(one) + flow.Tail(other))
            )
            {
                yield return Build(flow, index, one, other);
            }
        }
    }

    // 核定编制120人（实有男78人，女52人）, 收入预算10亿元，其中税收收入完成7.1亿元: planned and done.
    private static bool IsOfPlan(Flow flow, int whole, int part) =>
        Planned().IsMatch(Statement.Clause(flow, whole)) && Done().IsMatch(flow.Lead(part));

    [GeneratedRegex("编制|核定|计划|目标|预算|任务", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Planned();

    [GeneratedRegex("实有|在岗|实际|实招|到岗|完成|现有|在编", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Done();

    [GeneratedRegex("重复|兼|交叉", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Twice();

    private static Claim Build(Flow flow, int whole, int one, int other)
    {
        var isCount = flow[whole].Dimension == Dimension.Count;
        return new Claim(
            isCount ? RelationKind.CountSum : RelationKind.Sum,
            flow[whole],
            [flow[one], flow[other]],
            Formula.Sum,
            isCount ? RuleIds.ListedCount : RuleIds.SumStated
        )
        {
            Label = flow.Name(whole),
            Strength = flow[one].Exact + flow[other].Exact > flow[whole].Exact ? Strength.Stated : Strength.Scoped,
            Doubt = Sums.ShortLists.Incomplete.With(),
        };
    }

    // All of its kind behind the whole, up to the end of its bracket or sentence; a third one is a part as well.
    private static List<int> Parts(Flow flow, int whole)
    {
        var found = new List<int>();
        var inBracket = flow.Tail(whole).StartsWith('(');
        for (var at = whole + 1; found.Count < Most && flow.SameSentence(whole, at); at++)
        {
            if (at > whole + 1 && flow.Lead(at).Contains(';', StringComparison.Ordinal))
            {
                break;
            }

            if (flow.Comparable(whole, at) && flow.Change(at) is null)
            {
                found.Add(at);
            }

            if (inBracket && flow.Tail(at).Contains(')', StringComparison.Ordinal))
            {
                break;
            }
        }

        return found;
    }

    private static bool Opens(Flow flow, int whole, int one) =>
        one == whole + 1 && !Rest().IsMatch(flow.Tail(one)) && Opening().IsMatch(flow.Lead(one));

    // 公办 and 民办 of one word: 公办教师 and 民办教师, 公办 and 民办.
    private static bool AreHalves(Flow flow, int one, int other) =>
        flow[one].IsPlain
        && flow[other].IsPlain
        && !Rest().IsMatch(flow.Tail(other))
        && Array.Exists(
            Pairs,
            pair =>
                (Without(flow, one, pair.One) is { } left && left == Without(flow, other, pair.Other))
                || (Without(flow, one, pair.Other) is { } right && right == Without(flow, other, pair.One))
        );

    // The words of a part without the one that tells it from the other, said behind its number or before it.
    private static string? Without(Flow flow, int at, string word)
    {
        var tail = flow.Tail(at);
        var end = tail.AsSpan().IndexOfAny(Ends);
        tail = end < 0 ? tail : tail[..end];
        tail = tail.Contains('(', StringComparison.Ordinal) ? tail : tail.Split(')')[0];
        var clause = flow.Lead(at);
        clause = Opened().Replace(clause[(clause.AsSpan().LastIndexOfAny(Marks) + 1)..], "");
        var words = tail.Contains(word, StringComparison.Ordinal) ? tail : clause;
        var from = words.IndexOf(word, StringComparison.Ordinal);
        return from < 0 || (words == clause && tail.TrimEnd('、', '和').Length > 0)
            ? null
            : words.Remove(from, word.Length);
    }

    [GeneratedRegex("^(?:其中|有|共有|含|为|的|和|与|及)+", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Opened();

    [GeneratedRegex(
        @"^\((?:其中[:，,]?)?[^()，,。;]{1,12}$|[，,。(]其中[:，,]?[^，,。;:]{1,12}$|中[，,]有?[^，,。;]{0,10}$|[一-龥)]有$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opening();

    [GeneratedRegex("其余|其他|另有?|还有|剩余|持平|等", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Rest();
}
