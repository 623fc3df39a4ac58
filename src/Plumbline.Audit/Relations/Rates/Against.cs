using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Domain;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 巩固率99.6%，高于目标值98.5%; 满意度96.5%(目标值≥90%); 结转率1.5%，低于10%的要求: an outcome, and right behind it what was asked
/// for.
/// </summary>
internal static partial class Against
{
    private const int Reach = 4;

    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            var actual = index - 1;
            while (actual > 0 && actual > index - Reach && (flow.Change(actual) is not null || IsAside(flow, actual)))
            {
                actual--;
            }

            if (IsOutcome(flow, actual, index) && At(flow, actual, index) is { } claim)
            {
                yield return Readings.Holds(claim) ? claim : OfHead(flow, actual, index) ?? claim;
            }
        }
    }

    // 综合利用率86.4%(上年84.9%)，提高1.5个百分点，完成不低于86%的目标: the bracket tells what was before.
    private static bool IsAside(Flow flow, int at) =>
        flow.SameSentence(at - 1, at)
        && flow.Comparable(at - 1, at)
        && flow.Lead(at) is ['(', ..]
        && flow.Tail(at) is [')', ..]
        && Former().IsMatch(flow.Lead(at));

    // 活动326场，其中讲座68场、推广活动216场，超过300场的目标: said of all of them and not of the last part.
    private static Claim? OfHead(Flow flow, int actual, int index) =>
        flow.BeforeInSentence(actual)
            .Where(at =>
                flow.Comparable(at, actual)
                && flow.Tail(at).Contains("其中", StringComparison.Ordinal)
                && IsOutcome(flow, at, index)
            )
            .Take(1)
            .Select(at => At(flow, at, index))
            .FirstOrDefault(claim => claim is not null);

    private static bool IsOutcome(Flow flow, int actual, int index) =>
        flow.SameSentence(actual, index)
        && flow.Comparable(actual, index)
        && flow[actual].Sign is ComparisonSign.None or ComparisonSign.Equal
        && flow.Change(actual) is null
        && Means.IsOfOne(flow.Lead(actual)) == Means.IsOfOne(flow.Lead(index))
        && !Asked().IsMatch(Own(flow.Lead(actual)));

    // 高于目标值|；图书损耗率1.2%，低于…: what stands before the semicolon is of another.
    private static string Own(string lead) => lead[(lead.LastIndexOfAny([';', '。']) + 1)..];

    private static Claim? At(Flow flow, int actual, int index)
    {
        var lead = flow.Lead(index);
        var said = Named().Match(lead);
        if (!said.Success && (Behind().IsMatch(flow.Tail(index)) || IsWithin(flow, index)))
        {
            said = Bare().Match(lead);
        }

        if (said.Success)
        {
            var claim = Build(flow, actual, index, said.Groups["down"].Success);
            return Readings.Holds(claim) || (said.Groups["firm"].Success && !IsBy(flow, actual, index, claim))
                ? claim
                : null;
        }

        // 满意度94.5%，高于90%; 生均拨款1.16万元，高于省定生均拨款1.1万元的标准: whatever is named between, but for 上年90%.
        if (
            flow[index].Dimension == Figures.Dimension.Percent && Above().IsMatch(lead)
            || (AboveNamed().IsMatch(lead) && !Former().IsMatch(lead))
        )
        {
            var above = Build(flow, actual, index, atMost: false);
            return Readings.Holds(above) ? above : null;
        }

        // 较目标值90%高3.27个百分点
        if (Than().IsMatch(lead) && flow.SameSentence(index, index + 1) && More().IsMatch(flow.Lead(index + 1)))
        {
            // …支管462.2公里，比计划620公里多28.5公里 may speak of an amount before: the gap says whether it is meant.
            var more = Build(flow, actual, index, atMost: false);
            return Readings.Holds(more) ? more : null;
        }

        return
            Bracket().IsMatch(lead)
            && flow.Tail(index) is "" or [')' or '，' or ';' or '。', ..]
            && Build(flow, actual, index, atMost: false) is var told
            && Readings.Holds(told)
            ? told
            : null;
    }

    // 受益1491人，超过年度目标91人: by how many, of a target of 1400.
    private static bool IsBy(Flow flow, int actual, int index, Claim claim) =>
        flow[index].Dimension is Figures.Dimension.Count or Figures.Dimension.Money or Figures.Dimension.Measure
        && flow.Lead(index).AsSpan().TrimEnd("值数量")[^2..] is "目标" or "任务" or "计划"
        && flow[index].Exact * 2 < flow[actual].Exact
        && claim.Result!.Sign != ComparisonSign.AtMost;

    // 用水总量2.37亿立方米，控制在2.51亿立方米以内
    private static bool IsWithin(Flow flow, int index) =>
        Within().IsMatch(flow.Tail(index)) || Standard().IsMatch(flow.Lead(index));

    private static Claim Build(Flow flow, int actual, int index, bool atMost) =>
        new(
            RelationKind.Threshold,
            atMost && flow[index].Sign == ComparisonSign.None
                ? flow[index] with
                {
                    Sign = ComparisonSign.AtMost,
                }
                : flow[index],
            [flow[actual]],
            Formula.Same,
            RuleIds.TargetAgainstActual
        )
        {
            Strength = flow[actual].Approximation == Approximation.None ? Strength.Stated : Strength.Loose,
            Label = flow.Name(actual),
        };

    private const string Degree = "(?:但|也|均|都|已|全部|略|稍|明显|远|大幅|实际)*";
    private const string Whose =
        "(?:年初|年度|全年|本年|预期|预定|设定|设置|确定|核定|约定|承诺|规定|考核|绩效|既定|原定|省定|市定|县定|区定|校定|国家|全[国省市县区州]|"
        + "省级|市级|省|市|县|上级|下达|我[省市县区]|申报|批复|三年)*的?";

    [GeneratedRegex(
        @"^[，,(;、]?"
            + Degree
            + "(?:(?<firm>高于|超过|超出|大于|多于|优于|好于)|达到|完成|满足|实现)了?"
            + Whose
            + "(?:目标|任务|指标|计划|标准|要求)(?:值|数|量|任务)?(?:为|是|的|:|≥|>|=|不低于)*$"
            + @"|^[，,;]?(?:均|都|已)?(?<firm>高于|超过|不低于|不少于)(?:国家|省|市|上级|政策|文件)?(?:规定|要求)的(?:比例|标准)?$"
            + @"|^[，,;]?"
            + Degree
            + "(?<down>低于|少于|小于)了?"
            + Whose
            + "(?:目标|任务|指标|计划|标准|要求)(?:值|数|量)?的(?:比例|上限)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"^[，,(;]?"
            + Degree
            + "(?:(?<firm>高于|高出|超过|超出|大于|多于|优于)|(?<firm>(?<down>低于|小于|少于))"
            + "|(?:达到|满足|实现|完成)(?:了?不低于)?|(?<down>控制在|(?:不|未|没有)超过|不高于))了?"
            + Whose
            + "(?:标准|限额|上限|控制数|定额)?(?:≥|≤|>|<|=|不低于|不高于|不少于|不小于|大于或?等于|小于或?等于)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Bare();

    [GeneratedRegex(
        "^(?:以上|以下|以内|之内)?的?(?:"
            + Whose
            + ")(?:控制)?(?:目标|任务|要求|指标|标准|上限|控制线|红线|规定|警戒线)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Behind();

    [GeneratedRegex("^[，,](?:均|都|已|也)?(?:高于|超过|大于|优于)了?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Above();

    [GeneratedRegex(
        "^[，,](?:均|都|已|也|并)?(?:高于|超过|大于|优于|不低于)了?[^，,。;:0-9(半]{2,20}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex AboveNamed();

    [GeneratedRegex("^(?:以内|之内|以下)(?=[，,。;)]|$)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Within();

    [GeneratedRegex(
        "(?:不|未|没有)超过[^，,。;:]{0,8}(?:标准|限额|上限|控制数|定额)$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Standard();

    [GeneratedRegex(
        "^[，,(;]?(?:较|比)"
            + Whose
            + @"(?:目标|任务|指标|计划|标准|要求)(?:值|数|量)?(?:为|是|:|\(|≥|>=|>|不低于|不少于)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Than();

    [GeneratedRegex(@"^\)?(?:的|略|仅|约)?(?:高|多|超|增)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex More();

    [GeneratedRegex(
        @"^[(，,]"
            + Whose
            + @"(?:目标|任务|指标|计划|标准|要求)(?:值|数|量)?(?:为|是|:|≥|>|=|不低于)*$|^\((?:≥|>=?|不低于)$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Bracket();

    [GeneratedRegex("上年|去年|同期|(?:19|20)[0-9]{2}年", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Former();

    [GeneratedRegex("目标|任务|计划|指标值|标准|要求|应[^，。;]{0,6}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Asked();
}
