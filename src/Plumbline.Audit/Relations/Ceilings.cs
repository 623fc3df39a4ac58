using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations;

/// <summary>
/// Targets that must not be passed: costs, energy used, accidents, complaints, what is controlled or limited (rules.md
/// §2.4, negative indicators). A rate of what was handled, saved or brought down is none of them.
/// </summary>
internal static partial class Ceilings
{
    /// <summary>Whether less is better of what the words name.</summary>
    public static bool IsNamed(string words) =>
        Waiting().IsMatch(words) || (Ceiling().IsMatch(words) && !Better().IsMatch(words));

    // How long somebody has to wait: 办结时间, 审批时限.
    [GeneratedRegex(
        "(?:办结|办理|审批|响应|处理|处置|等待|反馈|到达|答复)(?:平均)?(?:时间|时限|时长|周期|天数|期限)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Waiting();

    [GeneratedRegex(
        "控制(?!率|点|面|覆盖)|上限|限额|成本|能耗|耗电|耗水|耗能|事故|投诉|工期|排放|死亡|发病|差错|违纪|违规|伤亡|逾期",
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
