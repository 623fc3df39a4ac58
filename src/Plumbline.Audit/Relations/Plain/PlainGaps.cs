using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// By how much the only two quantities of a statement differ: 甲校126.5万元，乙校98.2万元，甲校比乙校多28.3万元; 计划工期180天，
/// 实际165天，提前15天; 原值A，累计折旧B，净值C.
/// </summary>
internal static partial class PlainGaps
{
    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, Value.Sign: > 0, InChinese: false }
                && (!known.IsReckoned(index) || IsListedLoss(flow, known, index))
                && ((IsGap(flow, index) ? At(flow, index) : null) ?? OfTwo(flow, index)) is { } claim
                && (!known.IsReckoned(index) || Readings.Holds(claim))
            )
            {
                yield return claim;
            }
        }
    }

    // 自评93分，满分100分，共扣7分：甲扣3分…: what was taken off is told twice, by its parts and by what is left.
    private static bool IsListedLoss(Flow flow, Known known, int index) =>
        flow[index].Dimension == Dimension.Score && !known.IsSubtracted(index);

    /// <summary>Whether a quantity is called what is left or what is missing.</summary>
    public static bool IsNamed(Flow flow, int at) => Gap().IsMatch(Statement.Clause(flow, at));

    private static bool IsGap(Flow flow, int index)
    {
        var clause = Statement.Clause(flow, index);
        if (flow[index].Dimension == Dimension.Score)
        {
            return Lost().IsMatch(clause);
        }

        return !(clause.EndsWith('的') || Aim().IsMatch(flow.Tail(index)))
            && (Gap().IsMatch(clause) || (Some().IsMatch(clause) && Open().IsMatch(flow.Tail(index))));
    }

    private static Claim? At(Flow flow, int index)
    {
        var isOfRates = flow[index].Dimension == Dimension.Points;
        var places = Statement.Before(flow, index, figure => !isOfRates && figure.Dimension == Dimension.Percent);
        places.AddRange(Statement.InBracketBehind(flow, index));
        places = places.Count == 0 ? Statement.Behind(flow, index) : places;
        // 因执行率低扣1.5分，因资料不全扣2分，合计扣4.5分: what else was taken off leaves nothing.
        places =
            flow[index].Dimension == Dimension.Score
                ? places.FindAll(at => !Lost().IsMatch(Statement.Clause(flow, at)))
                : places;
        var model = isOfRates ? places.FindLast(at => flow[at].Dimension == Dimension.Percent) : index;
        if (
            places.Count < 2
            || (isOfRates && flow[model].Dimension != Dimension.Percent)
            || Statement.Pair(flow, places, model) is not var (first, second)
            || (
                flow[index].Dimension == Dimension.Score
                && flow[second].IsAtLeast(flow[first])
                && !Full().IsMatch(Statement.Clause(flow, second))
            )
            || IsListed(flow, first, index)
            || IsOfOthers(flow, index, first, second)
            || (IsOfMeans(flow, first, second) && !Compared().IsMatch(Statement.Clause(flow, index)))
        )
        {
            return null;
        }

        var (more, less) = flow[first].IsAtLeast(flow[second]) ? (first, second) : (second, first);
        return Unless(
            IsNamed(flow, first) || IsNamed(flow, second),
            flow,
            index,
            new Claim(
                RelationKind.Difference,
                flow[index],
                [flow[more], flow[less]],
                Formula.Difference,
                RuleIds.DifferenceStated
            )
            {
                Label = flow.Name(index),
                Set = Statement.SetAmong(flow, first, second),
            }
        );
    }

    // 春季供餐104天，秋季供餐90天，比计划的200天少供餐6天: what is set against the plan is told in two.
    private static Claim? OfTwo(Flow flow, int index)
    {
        if (
            index < 3
            || !flow.SameSentence(index - 3, index)
            || !Kinds.IsAmount(flow[index])
            || !Against().IsMatch(flow.Lead(index - 1))
            || Way().Match(flow.Lead(index)) is not { Success: true } way
            || !Array.TrueForAll(
                [index - 3, index - 2, index - 1],
                at => flow.Comparable(at, index) && flow[at].IsPlain
            )
            || (index > 3 && flow.SameSentence(index - 4, index) && flow.Comparable(index - 4, index))
            || !AreHalves(flow.Lead(index - 3), flow.Lead(index - 2))
        )
        {
            return null;
        }

        var isLess = way.Groups["less"].Success;
        return new Claim(
            RelationKind.Difference,
            flow[index],
            isLess
                ? [flow[index - 1], flow[index - 3], flow[index - 2]]
                : [flow[index - 3], flow[index - 2], flow[index - 1]],
            isLess ? Formula.Difference : Formula.Signed(1, 1, -1),
            RuleIds.DifferenceStated
        )
        {
            Label = flow.Name(index),
            Set = [flow[index - 1]],
        };
    }

    private static bool AreHalves(string one, string other) =>
        (Half().Match(one), Half().Match(other)) is ({ Success: true } first, { Success: true } second)
        && Array.Exists(
            (string[])["first", "spring", "one"],
            half => first.Groups[half].Success && second.Groups[half + "2"].Success
        );

    [GeneratedRegex(
        "(?:(?<first>上半年)|(?<first2>下半年)|(?<spring>春)|(?<spring2>秋)"
            + "|(?<one>第?一)(?:季度|批|期|阶段|轮)|(?<one2>第?二)(?:季度|批|期|阶段|轮))[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Half();

    [GeneratedRegex(
        "^[，,]合?计?(?:比|较)(?:年初|年度|全年|既定|原定)*(?:计划|目标|任务|指标)[^，,。;:0-9]{0,4}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Against();

    [GeneratedRegex(
        "^的?(?:(?<less>少|减少)|多|超出?|增加)[^，,。;:0-9]{0,4}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Way();

    // 甲方缺口140.00万元，乙方缺口114.40万元: a gap beside another is seldom reckoned from it.
    private static Claim? Unless(bool isBesideGap, Flow flow, int index, Claim claim) =>
        !isBesideGap ? Plainly.Told(flow, index, claim)
        : Readings.Holds(claim) ? claim
        : null;

    // 资产总额A，其中流动资产B、固定资产净值C: a part of a list is no rest.
    private static bool IsListed(Flow flow, int first, int index)
    {
        for (var at = first + 1; at <= index; at++)
        {
            if (Lists().IsMatch(flow.Lead(at)))
            {
                return true;
            }
        }

        return false;
    }

    // 丙县比乙县多, behind 甲县 and 乙县: of one that is not told.
    private static bool IsOfOthers(Flow flow, int index, int first, int second) =>
        (
            Former().Match(Statement.Clause(flow, index)) is { Success: true } former
            && !Statement.Words(flow, first).Contains(former.Value, StringComparison.Ordinal)
            && !Statement.Words(flow, second).Contains(former.Value, StringComparison.Ordinal)
        ) || IsOfThird(flow, index, first, second);

    private static bool IsOfThird(Flow flow, int index, int first, int second) =>
        More().Match(Statement.Clause(flow, index)) is { Success: true } match
        && Names.Core(match.Groups["one"].Value) is { Length: > 1 } one
        && !Names.ShareTwo(one, Statement.Words(flow, first) + Statement.Words(flow, second));

    private static bool IsOfMeans(Flow flow, int first, int second) =>
        Statement.IsOfOne(flow, first) || Statement.IsOfOne(flow, second);

    [GeneratedRegex("其中|包括|含|分别", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Lists();

    // 自评94.6分，较满分100分扣5.4分
    [GeneratedRegex("满分|分值|权重|总分", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Full();

    // 高于下达的|41.20万亩|任务: what is set, and no gap.
    [GeneratedRegex("^的?(?:任务|目标|红线|控制线|底线|要求|上限|下限|水平)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Aim();

    [GeneratedRegex("比|[高低]于|[高低]出|相差|差", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Compared();

    [GeneratedRegex(
        "(?:比[^，,。;:0-9]{1,16}(?:多|少|高|低|大|小)出?(?:支出|支付|花|用|缴|拨|收)?"
            + "|比[^，,。;:0-9]{0,8}(?:计划|目标|任务)(?:多|少)[一-龥]{2,8}"
            + "|^[^，,。;:0-9]{0,8}(?<!至|最|不|较)(?:多|少)出?"
            + "|(?:高|低|多|少|超)出(?:[^，,。;:0-9]{0,12})|(?:高于|低于|大于|小于|多于|少于)[^，,。;:0-9]{1,12}"
            + "|相差|差额|差距|缺口|缺额|缺编|超编|空编|空缺"
            + "|^(?:当年|年末|本年|年底|仍|还|尚)*(?:收支)?(?:相抵)?后?(?:结余|结转|节余)(?:资金|金额|额)?"
            + "|剩余|尚余|还剩|仅剩|余下|未(?:支出|执行|使用|支付|拨付|完成|下达|到位|兑付)(?:资金|金额|数|额)?"
            + "|(?:少|多|欠|漏)(?:缴|支付|支出|拨付|拨|付|发放|发|用)|尚欠|提前|推迟|延期|前移|后移|净资产|净值|净额"
            + "|(?:超|超出|突破)(?:概算|预算|计划|控制数|限额|标准|编)|超支|超额(?:完成)?|超计划(?:完成)?|节约|节省|节支)"
            + "(?:了|资金|金额|总额|数|额|为|达|约|合计|共|:)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Gap();

    [GeneratedRegex("(?:还有|仍有|尚有|另有|有)$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Some();

    [GeneratedRegex("^(?:资金|经费|任务|的)*(?:尚|还|仍)?未[一-龥]{2}", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Open();

    [GeneratedRegex("(?:扣|扣分|失分|扣减|扣除)(?:了|共)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Lost();

    [GeneratedRegex("^(?<one>[^比]{2,10})比[^比]{2,16}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex More();

    [GeneratedRegex("上年|去年|同期|往年|全[国省市县区]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Former();
}
