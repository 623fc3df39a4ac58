using Plumbline.Findings;

namespace Plumbline.App.Reports;

/// <summary>Texts about reports.</summary>
internal static class ReportMessages
{
    internal static Template NoOutline { get; } =
        new("这个规则方案没有适用的报告体例", "The regime has no report for this form");

    internal static Template DeadToken { get; } = new("找不到“{path}”这项数据", "There is no value “{path}”");

    internal static Template NoChapter { get; } =
        new("报告里没有这一章，或它没有分给您", "The report has no such chapter, or it was not given to you");

    internal static Template NoSection { get; } =
        new("请选择本部门的内设股室和截止时间", "Choose a section of this department and a deadline");

    internal static Template NoHeading { get; } =
        new("文件里没有找到与报告体例相同的章节标题", "The file has no heading that matches a chapter of the report");

    internal static Template StaleLeft { get; } =
        new(
            "报告里还有{count}处去年的数字或日期没有更新或确认：{chapters}",
            "{count} numbers or dates of last year are neither replaced nor confirmed: {chapters}"
        );

    internal static Template StaleRepair { get; } =
        new(
            "在报告里改成今年的数，或点一下确认仍然成立",
            "Replace them in the report, or confirm each that still holds with a click"
        );

    internal static Template TooLarge { get; } = new("文件过大", "The file is too large");
}
