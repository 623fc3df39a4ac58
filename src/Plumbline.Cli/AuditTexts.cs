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

    internal static Template Format { get; } =
        new("输出格式：text、json、html（网页）或 docx（审核意见）", "Output format: text, json, html or docx");

    internal static Template Out { get; } =
        new(
            "输出文件；审核多个文件时为文件夹（html、docx）",
            "Output file; a folder when several files become html or docx"
        );

    internal static Template Annotate { get; } =
        new("另存一份原 Word 文件，在问题处加批注", "Also write the original Word file with comments at the findings");

    internal static Template Against { get; } =
        new(
            "与同一单位的其他文件对照（决算、批复预算、上年报告），可多次使用",
            "Set against another document of the same body (accounts, approved budget, last year's report); may be repeated"
        );

    internal static Template Baseline { get; } =
        new("已认可问题的清单：计数但不作为错误", "File of accepted findings: counted, but no error");

    internal static Template WriteBaseline { get; } =
        new("把现有问题写成已认可清单", "Write all present findings as accepted");

    internal static Template AnnotateOne { get; } =
        new("--annotate 只能用于一个文件", "--annotate takes one file only");

    internal static Template AnnotateWord { get; } =
        new(
            "--annotate 需要 docx 文件；请先另存为 docx",
            "--annotate needs a docx file; save the document as docx first"
        );

    internal static Template DocxNeedsOut { get; } =
        new("--format docx 需要用 -o 指定输出文件", "--format docx needs -o with an output file");

    internal static Template SeveralNeedFolder { get; } =
        new("多个文件输出 html 时需要用 -o 指定文件夹", "html of several files needs -o with a folder");

    internal static Template NothingToAudit { get; } =
        new("{folder}：文件夹中没有文件", "{folder}: there are no files in the folder");

    internal static Template Accepted { get; } = new("已认可的问题{count}个", "{count} accepted findings");

    internal static Template Remark { get; } = new("读取说明", "reading");

    internal static Template Story { get; } = new("可能的改法", "possible repair");
}
