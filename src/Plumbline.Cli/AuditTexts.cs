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

    internal static Template Remark { get; } = new("读取说明", "reading");

    internal static Template Story { get; } = new("可能的改法", "possible repair");
}
