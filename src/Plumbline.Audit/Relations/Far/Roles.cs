using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>The words right before an amount that say it was spent, or that it is left.</summary>
internal static partial class Roles
{
    /// <summary>发放|, 结算补贴|, 已支付|</summary>
    [GeneratedRegex(
        "(?<!未|尚未|未能|应|计划)(?:支出|支付|发放|结算|拨付|使用|执行)(?:了|补贴|补助|资金|经费|共|计|为|数)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    public static partial Regex Spent();

    /// <summary>结余|, 未支付资金|</summary>
    [GeneratedRegex(
        "(?:剩余|结余|结转|未支[付出用]|未拨付|未使用|未执行)(?:的|资金|经费|共|计|为|金额)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    public static partial Regex Left();
}
