using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;
using Plumbline.Domain;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// What words say of a result and its bound, whatever sentence printed the bound: 概算批复631.76万元。|决算投资606.91万元，控制在概算范围以内;
/// 平均8分钟，优于不超过12分钟的目标; 计划32口，实际37口，超额完成. Words that the numbers contradict are told.
/// </summary>
internal static partial class ComparedWithBound
{
    private const int Reach = 3;

    private enum Way
    {
        Under,
        Over,
    }

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            if (
                flow[index] is { InChinese: false, Value.Sign: > 0, Dimension: not Dimension.None }
                && flow.Change(index) is null
                && (Ahead(flow, index) ?? Behind(flow, index)) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // 8分钟，优于|不超过12分钟|的目标; 97.5%，高于95%的标准: the bound stands behind the words.
    private static Claim? Ahead(Flow flow, int index)
    {
        var bound = index + 1;
        return
            flow.SameSentence(index, bound)
            && flow.Comparable(index, bound)
            && Towards().Match(flow.Lead(bound)) is { Success: true } match
            && Aim().IsMatch(flow.Tail(bound))
            && !IsBound(flow, index)
            && !Denied().IsMatch(flow.Lead(bound)[..match.Groups["word"].Index])
            && Build(flow, index, bound, WayOf(flow, match, bound), isNear: true) is { } claim
            && !flow.BeforeInSentence(index)
                .Any(at => flow.Comparable(at, bound) && Readings.Holds(claim with { Operands = [flow[at]] }))
            ? claim
            : null;
    }

    private static Claim? Behind(Flow flow, int index)
    {
        var words = Sentence(flow.Tail(index));
        if (Said().Match(words) is not { Success: true } match || Denied().IsMatch(words[..match.Index]))
        {
            return null;
        }

        // 超过年度目标|0.6个百分点: by how much, which is another statement.
        if (flow.SameSentence(index, index + 1) && !IsClosed(words, match))
        {
            return null;
        }

        var noun = match.Groups["noun"].Value;
        return IsBound(flow, index) ? OfActualBefore(flow, index, match) : OfBoundBefore(flow, index, match, noun);
    }

    // 决算16.91万元。|年初预算14.25万元，决算数低于预算数: the bound stands last.
    private static Claim? OfActualBefore(Flow flow, int index, Match match)
    {
        var actual = Around.Alike(flow, index, index).Take(1).FirstOrDefault(-1);
        return actual >= 0 && !IsBound(flow, actual) && Done().IsMatch(Statement.Clause(flow, actual))
            ? Build(flow, actual, index, WayOf(flow, match, index), flow.SameSentence(actual, index))
            : null;
    }

    private static Claim? OfBoundBefore(Flow flow, int index, Match match, string noun)
    {
        var bounds = Enumerable
            .Range(1, Reach)
            .Select(step => index - step)
            .Where(at => at >= 0 && flow.Comparable(at, index) && IsBound(flow, at))
            .ToList();
        var bound = bounds.FirstOrDefault(at => Kind(Statement.Words(flow, at)).Contains(KindOf(noun)), -1);
        return bound >= 0 && IsOfOne(flow, bound, index)
            ? Build(flow, index, bound, WayOf(flow, match, bound), flow.SameSentence(bound, index))
            : null;
    }

    // Between the two stands nothing of the kind that is no result of the same bound.
    private static bool IsOfOne(Flow flow, int bound, int actual) =>
        Statement.IsOfOne(flow, bound) == Statement.IsOfOne(flow, actual)
        && !flow.Lead(actual).Contains("其中", StringComparison.Ordinal)
        && (flow.SameSentence(bound, actual) || actual == bound + 1 || flow[bound].Dimension == Dimension.Percent);

    // 优于 is less where less is better.
    private static Way? WayOf(Flow flow, Match match, int bound) =>
        match.Groups["under"].Success ? Way.Under
        : match.Groups["over"].Success ? Way.Over
        : match.Groups["better"].Success
            ? IsCeiling(flow, bound) ? Way.Under
                : Way.Over
        : match.Groups["missed"].Success
            ? IsCeiling(flow, bound) ? Way.Over
                : Way.Under
        : null;

    private static bool IsCeiling(Flow flow, int bound) =>
        flow[bound].Sign is ComparisonSign.AtMost or ComparisonSign.Less
        || flow[bound].Approximation == Approximation.OrLess
        || Short().IsMatch(flow[bound].Unit)
        || Ceiling().IsMatch(Statement.Words(flow, bound))
        || Ceilings.IsNamed(Names.Clause(flow.Lead(bound)));

    private static Claim? Build(Flow flow, int actual, int bound, Way? way, bool isNear)
    {
        if (way is not { } side || !flow[actual].IsPlain)
        {
            return null;
        }

        var limit = flow[bound] with
        {
            Sign = side == Way.Under ? ComparisonSign.AtMost : ComparisonSign.AtLeast,
            Approximation = Approximation.None,
        };
        var claim = new Claim(RelationKind.Threshold, limit, [flow[actual]], Formula.Same, RuleIds.TargetAgainstActual)
        {
            Label = flow.Name(actual),
            IsCompared = true,
            Strength = isNear ? Strength.Stated : Strength.Scoped,
            Doubt = RateMessages.WhichScope.With(),
        };
        return claim;
    }

    private static bool IsBound(Flow flow, int at) =>
        Limit().IsMatch(Statement.Words(flow, at)) && !Done().IsMatch(Statement.Clause(flow, at));

    private static string Sentence(string tail)
    {
        var end = tail.AsSpan().IndexOfAny('。', ';');
        return end < 0 ? tail : tail[..end];
    }

    // 超额完成任务，比上年增加…: the words end before the next quantity begins.
    private static bool IsClosed(string words, Match match) =>
        words.AsSpan(match.Index + match.Length).IndexOfAny('，', ',') >= 0;

    private static string KindOf(string noun) => Kind(noun) is { Length: > 0 } kind ? kind[..1] : "目";

    // 计划, 任务 and 目标 are one; 预算 and 概算 are not.
    private static string Kind(string words) =>
        string.Concat(
            words.Contains("概算", StringComparison.Ordinal) ? "概" : "",
            words.Contains("预算", StringComparison.Ordinal) ? "预" : "",
            Norm().IsMatch(words) ? "标" : "",
            Aims().IsMatch(words) ? "目" : ""
        );

    [GeneratedRegex("标准|上限|限额|控制数|最高|最低", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Norm();

    [GeneratedRegex("计划|任务|目标|指标", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Aims();

    [GeneratedRegex(
        "^[^，,。;0-9]{0,6}[，,](?:明显|总体|均|也|大幅|远)?(?<word>(?<better>优于|好于)|(?<under>低于|少于|短于|小于)|(?<over>高于|多于|大于|超过|超出))"
            + "(?!上年|去年|同期)[^，,。;0-9]{0,14}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Towards();

    [GeneratedRegex(
        "^(?:以内|以上|以下)?的?[^，,。;:0-9]{0,8}?(?:目标|标准|要求|指标|上限|限额|控制数)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Aim();

    [GeneratedRegex(
        "(?<=^|[，,])[^，,。;0-9]{0,10}?(?:(?<over>超额完成|超出?|高于|超过|多于|突破)(?!概算控)(?=[^，,。;0-9]{0,8}(?<noun>预算|概算|计划|任务|目标|标准|指标|限额))"
            + "|(?<under>低于|少于|小于|未超(?:出|过)?|没有超(?:出|过)|未突破|不超(?:出|过)?|控制在|在)(?=[^，,。;0-9]{0,10}"
            + "(?<noun>预算|概算|计划|目标|标准|限额|上限|控制数|指标))"
            + "|(?<missed>(?:尚|仍)?未(?:能)?(?:达到|完成|实现)|未达)(?=[^，,。;0-9]{0,8}(?<noun>计划|任务|目标|指标|标准))"
            + "|(?<better>达到|优于|好于|完成|实现)(?=了?(?:年度|年初|预期|预定|既定|绩效|考核|设定|国家|省定)*(?:的)?(?<noun>目标|任务|计划|指标|标准)))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Said();

    [GeneratedRegex("[不未没无若如]|因|但|争取|力争|确保|应|须|比|较", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Denied();

    [GeneratedRegex(
        "预算|概算|计划|任务|目标|标准|上限|限额|控制数|指标值|批复|最高|最低",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Limit();

    [GeneratedRegex("实际|决算|完成(?!率|时限)|支出|执行|投资|现行|达到", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Done();

    [GeneratedRegex("分钟|小时|^天$|日|秒", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Short();

    [GeneratedRegex(
        "预算|概算|上限|限额|控制|不超|以内|以下|最高|成本|投诉|死亡|事故|发生率",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Ceiling();
}
