using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations;

/// <summary>
/// Targets that must not be passed: costs, energy used, accidents, complaints, what is controlled or limited (rules.md
/// §2.4, negative indicators), and what is to be done by a time. A rate of what was handled, saved or brought down is none
/// of them.
/// </summary>
internal static partial class Ceilings
{
    /// <summary>Whether less is better of what the words name.</summary>
    public static bool IsNamed(string words) =>
        Waiting().IsMatch(words) || (Ceiling().IsMatch(words) && !Better().IsMatch(words));

    /// <summary>
    /// Whether a value is the time by which something is done, or how long it takes: 12月底前, 90天 of 建设周期. How long a service
    /// is kept up, or how early a warning comes, is none.
    /// </summary>
    public static bool IsTime(string words, string value) =>
        Time().Match(value) is { Success: true } time && (time.Groups["before"].Success || Doing().IsMatch(words));

    [GeneratedRegex(
        "[0-9](?:个?月|个?工作日|日|号|天|个?小时|分钟|个?学期|个?季度|周|年)(?:[上中下]旬|底|初|末)?(?<before>之?前|内|以内|前完成)?(?:完成)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Time();

    [GeneratedRegex(
        "^(?!.*提前).*(?:完[成工]|[竣开]工|办[结理]|拨付|到位|兑[付现]|支付|响应|处[置理]|验收|交付|工期|时限|及时)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Doing();

    // How long somebody has to wait or a work takes: 办结时间, 审批时限, 建设周期.
    [GeneratedRegex(
        "(?<!提前)(?:办结|办理|审批|响应|处理|处置|等待|反馈|到达|答复|完[成工]|[开竣]工|验收|拨付|到位|建设|施工|交付)(?:平均)?(?:时间|时限|时长|周期|天数|期限)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Waiting();

    [GeneratedRegex(
        "控制(?!率|点|面|覆盖)|上限|限额|成本|能耗|耗电|耗水|耗能|事故|投诉|工期|排放|死亡|发病|差错|违纪|违规|伤亡|逾期|超标(?!准)|停机|故障",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Ceiling();

    [GeneratedRegex(
        "下降|降低|降幅|节约|节省|节支|减少|压减|压降|减排|处理|处置|办结|整改|回复|受理|解决|满意|排查|演练|培训|合格率|达标|完成率",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Better();
}
