using Plumbline.Findings;

namespace Plumbline.App.Registers;

/// <summary>Texts of registers.</summary>
internal static class RegisterTexts
{
    internal static Template NoHeadings { get; } =
        new(
            "找不到表头：需要“编号”和“{now}”两列，或“业务系统”“数据”和“{now}”三列",
            "No heading row: the columns 编号 and {now} are needed, or 业务系统, 数据 and {now}"
        );

    internal static Template OtherUnit { get; } =
        new(
            "表头“{heading}”的单位不是万元：金额请按万元填写，表头写“{now}”或“{now}（万元）”",
            "The heading {heading} names another unit than 万元: give amounts in 万元 under {now} or {now}（万元）"
        );

    internal static Template TooMany { get; } =
        new(
            "超过{most}行有数据，请分几个文件导入",
            "More than {most} rows with figures: bring them in by several files"
        );

    internal static Template NoIndicator { get; } = new("没有这个指标或数据", "There is no such indicator or figure");

    internal static Template NothingToWrite { get; } =
        new("登记表还没有可写入的数据", "The register has no figure to write yet");

    internal static Template Taken { get; } =
        new(
            "取自履职事项登记：{submitted}/{expected}个单位填有此项",
            "Taken from the register of activities: {submitted} of {expected} units state it"
        );

    internal static Template Written { get; } =
        new("取自{year}年度履职事项登记", "Taken from the register of activities of {year}");
}
