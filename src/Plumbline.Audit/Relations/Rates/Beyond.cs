using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 较目标值90%高3.27个百分点; 超出任务112亩; 较预算节约3.68万元: how far an outcome lies from what it is set against. A base
/// that is printed beside decides; one that is only named is looked up by its value, or read from the form whose spending
/// is the outcome.
/// </summary>
internal static partial class Beyond
{
    private const int Candidates = 2;
    private const int Alike = 45;

    public static IEnumerable<Claim> Of(Flow flow, ImmutableArray<RecognisedForm> forms)
    {
        var spent = forms
            .SelectMany(form => form.Funds)
            .Where(row => row is { IsTotal: true, Executed.Figure: not null, Budget.Figure: not null })
            .ToLookup(row => row.Executed.Figure!.Value, row => row.Budget.Figure!);
        for (var index = 1; index < flow.Count; index++)
        {
            if ((Beside(flow, index) ?? Apart(flow, index)) is { } beside)
            {
                yield return beside;
            }
            else if (Named().Match(flow.Lead(index)) is { Success: true } match)
            {
                var up = match.Groups["up"].Success;
                var claim =
                    Elsewhere(flow, index, up, match.Groups["base"].Value)
                    ?? Before(flow, index, up, match.Groups["base"].Value)
                    ?? (up ? null : OfForm(flow, index, spent, match.Groups["base"].Value));
                if (claim is not null)
                {
                    yield return claim;
                }
            }
        }
    }

    // …93.27%，较目标值90%高3.27个百分点
    private static Claim? Beside(Flow flow, int index)
    {
        if (
            index < 2
            || !flow.SameSentence(index - 2, index)
            || !IsGap(flow, index, index - 1)
            || WayOf(flow, index) is not { } way
        )
        {
            return null;
        }

        // 升学率68.6%，就业率97.8%，比目标值96%高1.8个百分点: nothing is named anew, so that it is said of the last.
        var isOfLast = flow[index].Dimension == Dimension.Points && Straight().IsMatch(flow.Lead(index - 1));
        var outcomes = Outcomes(flow, index - 1, index - 1).ToList();
        var best = Readings.Best(
            outcomes.Select(at =>
                Build(flow, index, at, flow[index - 1], way, outcomes.Count == 1 || (at == index - 2 && isOfLast))
            )
        );
        return best is not null && (best.Strength != Strength.Scoped || Readings.Holds(best)) ? best : null;
    }

    // 目标90%，实际87.67%，相差2.33个百分点; 8.87%，与规定15%的要求还有6.13个百分点的差距: the gap of two rates told beside it.
    private static Claim? Apart(Flow flow, int index)
    {
        var (first, second) = (index - 2, index - 1);
        if (
            index < 2
            || flow[index].Dimension != Dimension.Points
            || !flow.SameSentence(first, index)
            || flow[first].Dimension != Dimension.Percent
            || flow[second].Dimension != Dimension.Percent
            || flow.Lead(second).Contains(';', StringComparison.Ordinal)
            || !(
                Gap().IsMatch(flow.Lead(index))
                || (Owing().IsMatch(flow.Lead(index)) && From().IsMatch(flow.Lead(second)))
            )
        )
        {
            return null;
        }

        var up = flow[first].IsAtLeast(flow[second]);
        return Build(flow, index, first, flow[second], up, firm: true);
    }

    // 较目标值90%|高|3.27个百分点; 超过目标值95%|1.4个百分点; null where the words set nothing against a base.
    private static bool? WayOf(Flow flow, int index)
    {
        if (Than().IsMatch(flow.Lead(index - 1)) && Way().Match(flow.Lead(index)) is { Success: true } way)
        {
            return way.Groups["up"].Success;
        }

        return Reached().IsMatch(flow.Lead(index)) && Ahead().Match(flow.Lead(index - 1)) is { Success: true } ahead
            ? ahead.Groups["up"].Success
            : null;
    }

    private static Claim? Elsewhere(Flow flow, int index, bool up, string name)
    {
        foreach (var at in Outcomes(flow, index, index))
        {
            var wanted = up ? flow[at].Exact - flow[index].Exact : flow[at].Exact + flow[index].Exact;
            foreach (var found in flow.Values.Between(flow[at], wanted, wanted))
            {
                if (found != at && found != index && IsBase(flow, found, at, name))
                {
                    return Build(flow, index, at, flow[found], up, firm: true);
                }
            }
        }

        return null;
    }

    // 预算120万元，实际支出112.5万元，较预算节约7.5万元: the base opens the sentence under that very word.
    private static Claim? Before(Flow flow, int index, bool up, string name)
    {
        if (
            !Own().IsMatch(flow.Lead(index))
            || Other().IsMatch(name)
            || Word().Match(name) is not { Success: true } word
        )
        {
            return null;
        }

        var near = InClause(flow, index).Where(at => IsGap(flow, index, at) && flow.Change(at) is null).ToList();
        return
            near is [var outcome, var from]
            && flow.Name(from).Contains(word.Value, StringComparison.Ordinal)
            && (
                !name.Contains("年初", StringComparison.Ordinal)
                || flow.Name(from).Contains("年初", StringComparison.Ordinal)
            )
            && !flow.Name(outcome).Contains(word.Value, StringComparison.Ordinal)
            ? Build(flow, index, outcome, flow[from], up, firm: true)
            : null;
    }

    // 合同金额45.92万元，较预算节约3.68万元: the outcome is the spending of a form, so its budget is the base.
    private static Claim? OfForm(Flow flow, int index, ILookup<Fraction, Figure> spent, string name) =>
        name.Contains("预算", StringComparison.Ordinal)
        && flow[index].Dimension == Dimension.Money
        && Own().IsMatch(flow.Lead(index))
        && !Other().IsMatch(name)
            ? Readings.Best(
                Outcomes(flow, index, index)
                    .Take(1)
                    .SelectMany(at =>
                        spent[flow[at].Value]
                            .Take(Candidates)
                            .Select(budget => Build(flow, index, at, budget, up: false, firm: true))
                    )
            )
            : null;

    // Back to the last semicolon: what stands before it is of another item.
    private static IEnumerable<int> InClause(Flow flow, int index)
    {
        foreach (var at in flow.BeforeInSentence(index))
        {
            if (flow.Lead(at + 1).Contains(';', StringComparison.Ordinal))
            {
                yield break;
            }

            yield return at;
        }
    }

    private static IEnumerable<int> Outcomes(Flow flow, int index, int like) =>
        flow.BeforeInSentence(index)
            .Where(at => IsGap(flow, like, at) || flow.Comparable(at, like))
            .Where(at => flow.Change(at) is null)
            .Take(Candidates);

    // A gap between percentages is said in points.
    private static bool IsGap(Flow flow, int gap, int of) =>
        flow[gap].Dimension == Dimension.Points
            ? flow[of].Dimension == Dimension.Percent
            : flow[gap].Dimension != Dimension.Percent && flow.Comparable(gap, of);

    private static bool IsBase(Flow flow, int found, int outcome, string name) =>
        Goals.IsGoal(flow, found)
        || Names.Fit(flow.Name(found), name) > 1
        || Restated.Mentions.Likeness(Names.Core(flow.Name(found)), Names.Core(flow.Name(outcome))) >= Alike;

    private static Claim Build(Flow flow, int index, int outcome, Figure from, bool up, bool firm) =>
        new(
            RelationKind.Difference,
            flow[index],
            up ? [flow[outcome], from] : [from, flow[outcome]],
            Formula.Difference,
            RuleIds.DifferenceStated
        )
        {
            Strength = Strengths.Of(flow, index, firm),
            Label = flow.Name(index),
        };

    [GeneratedRegex(
        "^[，,](?:比|较|高于|低于|超出?)(?:年初|年度|既定|预期|绩效|计划)*(?:目标|指标|任务|计划)(?:值|数)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Straight();

    private const string More = "高出?|多出?|超出?|超过|超额完成?|多完成";
    private const string Less = "低于?|少|节约|节省|结余|节支";
    private const string Money = "(?:了|资金|经费|支出|成本|使用)*$";

    [GeneratedRegex(
        "^[)]?[，,]?(?:的(?:要求|目标值?|标准|水平|规定|任务|计划))?(?:的|仅|略|也|还|实际|共|均)*(?:(?<up>"
            + More
            + ")|"
            + Less
            + ")"
            + Money,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Way();

    // What is set against the base is said before, not in this clause: 男教师比女教师400人多100人 is of another.
    [GeneratedRegex(
        "^[)]?[，,;(、](?:实际|均|也|共)*(?:较|比)[^，,。;:]{0,24}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Than();

    [GeneratedRegex(
        "(?:(?<up>高于|高出|超过|超出|超额完成|多于|超)|低于|少于)(?<base>[^，,。;:0-9]{2,24})$"
            + "|(?:较|比)(?<base>[^，,。;:0-9]{2,24}?)(?:(?<up>"
            + More
            + ")|"
            + Less
            + ")"
            + Money,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        "^[)]?(?:的(?:要求|目标值?|标准|水平|规定|任务|计划))?(?:[，,]?达|约)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Reached();

    [GeneratedRegex(
        "^[，,](?:两者|两项|二者)?(?:相差|差距|差额?|缺口|低|高)(?:了|为|达)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Gap();

    [GeneratedRegex(
        "^(?:的(?:要求|目标值?|标准|水平|规定))?(?:相比)?[，,]?(?:仍|还|尚|相)*(?:有|差|低)(?:约)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Owing();

    [GeneratedRegex(
        "^[，,](?:仍|还|尚)*(?:与|和|距离?|离|较)[^，,。;:0-9]{0,20}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex From();

    [GeneratedRegex("预算|目标|任务|计划|标准|指标|控制", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Word();

    [GeneratedRegex(
        "^[，,;(、](?:实际|均|也|共)*(?:(?<up>高于|高出|超过|超出|多于)|低于|少于)[^，,。;:0-9]{0,24}"
            + "(?:目标|任务|指标|计划|标准|要求|平均|水平)[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Ahead();

    [GeneratedRegex(
        "^[，,;(](?:实际|均|也|共)*(?:较|比|高于|高出|超|多于|低于|少于)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Own();

    [GeneratedRegex("上年|去年|上一年|同期|往年|全[省市国]|平均", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Other();
}
