using System.Buffers;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// Scores beside scores: 本年度自评得分84.8分。上年度得分94.7分，较上年低9.9分; 甲90分、乙96分、丙88分，平均得分91.33分; 分值10分，按执行率乘以分值计算，执行率93.85%，得9.39分.
/// </summary>
internal static partial class ScoresBeside
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("，,。;:()");

    private const int Reach = 12;
    private const int Longest = 60;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Score, IsPlain: true, Value.Sign: > 0 }
                && !known.IsReckoned(index)
                && (Gap(flow, index) ?? Mean(flow, index) ?? Scaled(flow, index)) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // The score of this year and that of the last one, each the only one of its kind in the passage.
    private static Claim? Gap(Flow flow, int index)
    {
        if (!Gapped().IsMatch(Words(flow, index)))
        {
            return null;
        }

        var scores = Scores(flow, index);
        var former = scores.FindAll(at => Former().IsMatch(Words(flow, at)));
        var now = scores.FindAll(at => !former.Contains(at) && Now().IsMatch(Words(flow, at)));
        if (former is not [var last] || now is not [var own])
        {
            return null;
        }

        var (more, less) = flow[own].IsAtLeast(flow[last]) ? (own, last) : (last, own);
        return Plainly.Told(
            flow,
            index,
            new(
                RelationKind.Difference,
                flow[index],
                [flow[more], flow[less]],
                Formula.Difference,
                RuleIds.DifferenceStated
            )
            {
                Label = flow.Name(index),
            }
        );
    }

    // 平均得分C behind all scores of the sentence, or of the one before.
    private static Claim? Mean(Flow flow, int index)
    {
        if (!Average().IsMatch(Statement.Clause(flow, index)))
        {
            return null;
        }

        var parts = flow.BeforeInSentence(index).Where(at => IsScore(flow, at)).Reverse().ToList();
        parts = parts.Count > 1 ? parts : Statement.SentenceBefore(flow, index).FindAll(at => IsScore(flow, at));
        return
            parts.Count < 2
            || parts.Exists(at => NotOne().IsMatch(Statement.Clause(flow, at)))
            || Weighted().IsMatch(flow.Lead(index) + flow.Tail(index))
            || OfAll().IsMatch(Statement.Clause(flow, index))
            || IsOfOthers(flow, index, parts)
            ? null
            : Plainly.Told(
                flow,
                index,
                new(
                    RelationKind.Ratio,
                    flow[index],
                    [.. parts.Select(at => flow[at])],
                    Formula.MeanOf(parts.Count, printed: false),
                    RuleIds.ProductStated
                )
                {
                    Label = flow.Name(index),
                }
            );
    }

    // 甲小区96分，乙小区92分，2个街道平均94分: as many, but of something else.
    private static bool IsOfOthers(Flow flow, int index, List<int> parts)
    {
        var figure = flow[index];
        var words = figure.Passage.Compact[Math.Max(0, figure.Start - Longest)..figure.Start];
        return Things().Match(words) is { Success: true } things
            && !parts.TrueForAll(at =>
                Statement.Clause(flow, at).Contains(things.Groups["noun"].Value, StringComparison.Ordinal)
            )
            && !words.Contains(':', StringComparison.Ordinal);
    }

    // The words say that points are the rate times the full marks.
    private static Claim? Scaled(Flow flow, int index)
    {
        var rate = index - 1;
        if (
            Scores(flow, index).FindAll(at => flow.SameSentence(at, index)) is not [.., var full]
            || full >= rate
            || flow[rate] is not { Dimension: Dimension.Percent, IsPlain: true, Exact: < 100 }
            || !Earned().IsMatch(Statement.Clause(flow, index))
            || !Times().IsMatch(flow.Lead(full + 1) + flow.Lead(rate) + flow.Lead(index))
        )
        {
            return null;
        }

        return Plainly.Told(
            flow,
            index,
            new(
                RelationKind.Product,
                flow[index],
                [flow[full], flow[rate]],
                Formula.PercentOf,
                RuleIds.ExecutionScoreShown
            )
            {
                Label = flow.Name(index),
            }
        );
    }

    // The scores of the passage before a place that are no bound, no points off and in no bracket.
    private static List<int> Scores(Flow flow, int index)
    {
        var found = new List<int>();
        for (var at = index - 1; at >= Math.Max(0, index - Reach) && flow.SamePassage(at, index); at--)
        {
            if (IsScore(flow, at))
            {
                found.Add(at);
            }
        }

        found.Reverse();
        return found;
    }

    private static bool IsScore(Flow flow, int at) =>
        flow[at] is { Dimension: Dimension.Score, IsPlain: true, Value.Sign: > 0 }
        && !Bound().IsMatch(flow.Lead(at))
        && !flow.Tail(at).StartsWith('至');

    // The clause, or where the number follows a mark at once the one before.
    private static string Words(Flow flow, int at)
    {
        var lead = flow.Lead(at);
        return lead[(lead.AsSpan().LastIndexOfAny(Marks) + 1)..];
    }

    [GeneratedRegex(
        "(?:比|较)(?:上年|去年|上一?年度|上一年)[^，,。;:0-9]{0,8}(?:低|高|下降|上升|提高|提升|降低|增加|减少|多|少)[了出]?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Gapped();

    [GeneratedRegex("上年|去年|上一年", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Former();

    [GeneratedRegex("本年|今年|当年|自评|得分|评分|总分", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Now();

    [GeneratedRegex(
        "(?:平均|均)(?:得?分|分值|分数|自评得分|成绩|值)?(?:为|是|达|:)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Average();

    // 各科97分、95分，全县平均88分
    [GeneratedRegex("^全[一-龥]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex OfAll();

    [GeneratedRegex("满分|扣|加|占|权重|分值|上年|去年|最[高低]|总分|合计", Patience.Options, Patience.Milliseconds)]
    private static partial Regex NotOne();

    [GeneratedRegex("加权|权重|含未|未列|折算", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Weighted();

    [GeneratedRegex(
        "[0-9二三四五六七八九十两]个(?<noun>[一-龥]{2,3}?)(?:加权)?平均",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Things();

    [GeneratedRegex("得(?:分)?(?:为|:)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Earned();

    [GeneratedRegex("×|乘以?|\\*|按(?:照)?(?:比例|执行率|支出率|完成率)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Times();

    [GeneratedRegex(
        "(?:\\(|至|扣|不[低高足]于|低于|高于|达到|超过|[每满])[^，,。;:()0-9]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Bound();
}
