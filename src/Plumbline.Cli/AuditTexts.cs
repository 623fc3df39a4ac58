using Plumbline.Findings;

namespace Plumbline.Cli;

/// <summary>Sentences of <c>plumb audit</c>, in both languages.</summary>
internal static class AuditTexts
{
    internal static Template Audit { get; } =
        new(
            "审核公开的自评报告和自评表：逐个数字核对勾稽关系",
            "Audit published reports and forms: every number accounted for"
        );

    internal static Template Files { get; } =
        new(
            "要审核的文件：Word、WPS、PDF、网页、Excel、纯文本",
            "Files to audit: Word, WPS, PDF, web page, Excel, plain text"
        );

    internal static Template Format { get; } = new("输出格式：text 或 json", "Output format: text or json");

    internal static Template Numbers { get; } =
        new(
            "数字{all}个：已核{bound}，已读懂{plain}，无关{irrelevant}，未读懂{unresolved}",
            "{all} numbers: {bound} checked, {plain} understood, {irrelevant} irrelevant, {unresolved} not understood"
        );

    internal static Template Relations { get; } =
        new(
            "勾稽关系{all}条：相符{holds}，四舍五入相符{rounding}，不符{fails}，无法判定{undecidable}",
            "{all} relations: {holds} hold, {rounding} within rounding, {fails} fail, {undecidable} undecidable"
        );
}
