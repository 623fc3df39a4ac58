using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;
using Plumbline.Domain;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>目标≥95%，实际98%: what was set against what came of it, in a sentence or between chapters.</summary>
internal static partial class Targets
{
    private const int Reach = 4;
    private const int ShortestName = 4;

    public static IEnumerable<Claim> Of(Flow flow)
    {
        var outcomes = Outcomes(flow);
        for (var index = 0; index < flow.Count; index++)
        {
            var claim = Beside(flow, index) ?? Elsewhere(flow, index, outcomes);
            if (claim is not null)
            {
                yield return claim;
            }
        }
    }

    // 应完成招生105人。年底实际就读125人
    private static Claim? Beside(Flow flow, int index)
    {
        if (!Set().IsMatch(flow.Lead(index)))
        {
            return null;
        }

        for (var at = index + 1; at <= index + Reach && flow.SamePassage(index, at); at++)
        {
            if (!CanAnswer(flow, index, at))
            {
                continue;
            }

            // 计划1000万元，实际900万元，节约100万元: less was meant.
            if (flow.SameSentence(at, at + 1) && Saved().IsMatch(flow.Lead(at + 1)))
            {
                return null;
            }

            var stated = Actual().IsMatch(flow.Lead(at));
            var alike = Noun().Match(flow.Lead(index)).Value;
            if (!stated && alike.Length == 0)
            {
                if (
                    (AreNamedAlike(flow, index, at) || Result().IsMatch(flow.Lead(at)))
                    && Build(flow, index, at, Strength.Scoped) is var named
                    && Readings.Holds(named)
                )
                {
                    return named;
                }

                continue;
            }

            if (stated || (alike.Length > 0 && Noun().Match(flow.Lead(at)).Value == alike))
            {
                var firm = stated && flow.SameSentence(index, at);
                var claim = Build(flow, index, at, firm ? Strength.Stated : Strength.Scoped);
                return MayBeMissed(flow, index, at) && !Readings.Holds(claim) ? null : claim;
            }
        }

        return null;
    }

    private static bool MayBeMissed(Flow flow, int target, int actual) =>
        IsOwned(flow, actual) || IsAdmitted(flow, target, actual) || IsOfMore(flow, target, actual);

    private static bool CanAnswer(Flow flow, int index, int at) =>
        flow.Comparable(index, at)
        && !Set().IsMatch(flow.Lead(at))
        && !flow.Lead(at).Contains("超额", StringComparison.Ordinal)
        && !Undone().IsMatch(flow.Lead(at))
        && Means.IsOfOne(flow.Lead(at)) == Means.IsOfOne(flow.Lead(index));

    // 工程验收合格率指标值100%，已完工项目验收合格率100%: the same words end both names.
    private static bool AreNamedAlike(Flow flow, int target, int actual)
    {
        var set = Set().Match(flow.Lead(target));
        var (one, other) = (Names.Core(Names.Clause(flow.Lead(target)[..set.Index])), Names.Core(flow.Clause(actual)));
        return one.Length >= ShortestName
            && other.Length >= ShortestName
            && one.AsSpan(one.Length - ShortestName).SequenceEqual(other.AsSpan(other.Length - ShortestName));
    }

    // 全县任务120所，本单位实际30所; 三年总任务900户，实际300户; 目标30天，实际22天, where fewer may be meant.
    private static bool IsOfMore(Flow flow, int target, int actual) =>
        Span().IsMatch(flow[target].Unit)
        || (
            Whole().Match(flow.Lead(target)) is { Success: true } whole
            && !flow.Lead(actual).Contains(whole.Value, StringComparison.Ordinal)
        );

    // 计划1500人，实际1486人，完成计划的99.07%; 少14人: the text says itself how far it went.
    private static bool IsOwned(Flow flow, int at) =>
        flow.SameSentence(at, at + 1)
        && (
            flow[at + 1].Dimension == Dimension.Percent
                ? flow[at + 1].Exact < 100 && flow.Lead(at + 1).Contains("完成", StringComparison.Ordinal)
                : (flow.Comparable(at, at + 1) && Short().IsMatch(flow.Lead(at + 1)))
                    || (flow[at + 1].Dimension == Dimension.Score && Lost().IsMatch(flow.Lead(at + 1)))
        );

    // 合格率未达预期(目标不低于60%，实际57.3%); 目标60%，实际57.3%，未达到目标: the text says itself that it was missed.
    private static bool IsAdmitted(Flow flow, int index, int at)
    {
        var (before, behind) = (flow.Lead(index), flow.Tail(at));
        var stop = behind.AsSpan().IndexOfAny('。', ';');
        return Missed().IsMatch(before.AsSpan(before.AsSpan().LastIndexOfAny('。', ';') + 1))
            || Missed().IsMatch(stop < 0 ? behind : behind.AsSpan(0, stop));
    }

    // A target of one chapter and the outcome of the same name in another.
    private static Claim? Elsewhere(Flow flow, int index, ILookup<string, int> outcomes)
    {
        if (flow[index].Dimension != Dimension.Percent || !IsTarget(flow, index))
        {
            return null;
        }

        var key = Key(flow, index);
        var actual = key.Length < ShortestName ? -1 : outcomes[key].DefaultIfEmpty(-1).First();
        return actual < 0 ? null : Build(flow, index, actual, Strength.Scoped);
    }

    private static ILookup<string, int> Outcomes(Flow flow) =>
        Enumerable
            .Range(0, flow.Count)
            .Where(index => flow[index].Dimension == Dimension.Percent && !IsTarget(flow, index))
            .ToLookup(index => Key(flow, index), StringComparer.Ordinal);

    private static bool IsTarget(Flow flow, int index) =>
        flow[index].Sign is ComparisonSign.AtLeast
        || Aim().IsMatch(flow.Tail(index))
        || (flow[index].Approximation == Approximation.OrMore && Goals.IsGoal(flow, index))
        || Wish().IsMatch(flow.Lead(index));

    // 九年义务教育巩固率; for shares 公办幼儿园占比 whatever words stand between.
    private static string Key(Flow flow, int index)
    {
        var lead = flow.Lead(index);
        if (flow.ShareIn(index) is { } share)
        {
            var subject =
                share.Subject.Length > 1
                    ? share.Subject
                    : flow.BeforeInSentence(index).Take(2).Aggregate("", (words, at) => flow.Lead(at) + words);
            return Kindergarten().Match(subject) is { Success: true } match
                ? match.Groups["kind"].Value + "幼儿园占比"
                : "";
        }

        var name = Names.Core(flow.Clause(index));
        return name.EndsWith('率') ? Verb().Replace(name, "") : "";
    }

    // 控制目标5起，实际2起: less is better, whatever the sign.
    private static Figure Signed(Flow flow, int target) =>
        flow[target] is { Sign: ComparisonSign.None } figure && Ceilings.IsNamed(flow.Clause(target))
            ? figure with
            {
                Sign = ComparisonSign.AtMost,
            }
            : flow[target];

    /// <summary>What was set against what came of it, as a statement.</summary>
    /// <param name="flow">The quantities of the text.</param>
    /// <param name="target">The place of what was set.</param>
    /// <param name="actual">The place of what came of it.</param>
    /// <param name="strength">How firmly the text sets the one against the other.</param>
    internal static Claim Build(Flow flow, int target, int actual, Strength strength) =>
        new(RelationKind.Threshold, Signed(flow, target), [flow[actual]], Formula.Same, RuleIds.TargetAgainstActual)
        {
            Strength = strength,
            Label = flow.Name(target),
            Doubt = RateMessages.WhichScope.With(),
        };

    [GeneratedRegex(
        @"(?:目标值?|任务数?|计划数?|指标值|应完成[^，,。;:]{0,16}|应达到?[^，,。;:]{0,8}|按[^，,。;:]{0,8}下达[^，,。;:]{0,8})(?:数|"
            + @"值)?(?:为|是|达到?|:|≥|≤|>=|<=|不低于|不超过)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Set();

    [GeneratedRegex("(?:实际|实有|实招|完成值?)[^，,。;:]{0,20}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Actual();

    // 指标值≥90%，抽样调查结果为94.6%
    [GeneratedRegex("结果(?:为|是)$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Result();

    [GeneratedRegex(
        "^[，,;](?:仍|还|尚|比[^，,。;:]{1,8})?(?:少|差|缺|欠|短缺|相差|未完成)[^，,。;:]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Short();

    [GeneratedRegex(
        "(?:未能?|没有?能?|尚未|仍未)(?:完全|全部|按期|如期)?(?:达到?|完成|实现)|不达标|不及(?:预期|目标)|低于(?:预期|预定|目标|计划|年初)|有[一定较大]*差距"
            + "|比[^，,。;0-9]{0,8}(?:目标|计划|任务|指标)[^，,。;0-9]{0,4}(?:低|少|差)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Missed();

    // 指标值100%，实际96%，因部分货款次月支付，扣1分: points are taken off for it.
    [GeneratedRegex("扣(?:除|减)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Lost();

    [GeneratedRegex("^(?:天|日|小时|分钟|个?工作日|个?月)$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Span();

    [GeneratedRegex("全[省市县区国]|[三四五]年|总任务|总目标", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Whole();

    // 未完成的0.12万亩 is what is missing.
    [GeneratedRegex("[未没尚欠缺差]|剩余|其余", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Undone();

    [GeneratedRegex("节约|节支|节省|结余|核减", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Saved();

    [GeneratedRegex("(?:百分比|比例|比率)(?=(?:已|也|均)*(?:为|达到?|是)?$)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Noun();

    [GeneratedRegex("^(?:以上|以内)?的?(?:目标|任务|要求|指标|标准)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Aim();

    [GeneratedRegex(
        "(?:力争|确保|目标|计划|要求|预期|不低于)[^，,。;]{0,30}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Wish();

    [GeneratedRegex("(?<kind>公办|普惠)(?:性)?(?:幼儿)?园", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Kindergarten();

    [GeneratedRegex(
        "^(?:力争|确保|目标|计划|要求|预期|达到|保持|使|实现|全区|全县|全市)+",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Verb();
}
