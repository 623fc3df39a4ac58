namespace Plumbline.Audit.Forms;

/// <summary>Comparison signs as forms print them, brought to one kind.</summary>
internal static class Signs
{
    /// <summary>大于等于 is ≥, a double line is =; ≧ stays as it is printed.</summary>
    internal static string Plain(string sign) =>
        sign.Trim() switch
        {
            "⩾" or ">=" or "＞=" or "大于等于" or "不低于" or "不少于" => "≥",
            "⩽" or "<=" or "＜=" or "小于等于" or "不超过" or "不高于" => "≤",
            "═" or "＝" or "=" or "等于" => "=",
            "＞" or "大于" => ">",
            "＜" or "小于" => "<",
            var other => other,
        };
}
