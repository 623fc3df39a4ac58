using Plumbline.Findings;

namespace Plumbline.Cli;

/// <summary>Sentences of <c>plumb import</c>, in both languages.</summary>
internal static class ImportTexts
{
    internal static Template Import { get; } =
        new("把自评表（Word、Excel、网页、文本等）读成填报数据", "Read self-evaluation forms as filings");

    internal static Template File { get; } = new("要读入的自评表文件", "The document that holds the form");

    internal static Template Out { get; } =
        new(
            "写出的填报数据文件；文件中有几张自评表时为文件夹",
            "Filing to write; a folder when the document holds several forms"
        );

    internal static Template Department { get; } =
        new("部门名称（文件没有写明时）", "Department, where the document does not state it");

    internal static Template Year { get; } =
        new("年度（文件没有写明时）", "Fiscal year, where the document does not state it");

    internal static Template Unit { get; } =
        new(
            "金额单位：元、万元或亿元（文件没有写明时）",
            "Unit of money (元, 万元, 亿元), where the document does not state it"
        );

    internal static Template Regime { get; } =
        new("填报数据所依据的规则方案，默认 CN-2020", "Regime that the filing names, default CN-2020");

    internal static Template Into { get; } =
        new("与已有填报数据对照：逐格列出差异", "Set against a filing: list the differences cell by cell");

    internal static Template Accept { get; } =
        new("确认差异并写入该填报数据", "Confirm the differences and write them into the filing");

    internal static Template NeedOut { get; } =
        new("缺少输出：用 -o 指定文件或文件夹", "No output: name a file or folder with -o");

    internal static Template NeedFolder { get; } =
        new("文件中有{count}张自评表：-o 应为文件夹", "The document holds {count} forms: -o must be a folder");

    internal static Template BadUnit { get; } =
        new("金额单位应为元、万元或亿元", "The unit of money must be 元, 万元 or 亿元");

    internal static Template NeedUnit { get; } =
        new(
            "文件没有写明金额单位：用 --unit 指定",
            "The document does not state its unit of money: say it with --unit"
        );

    internal static Template AcceptNeedsInto { get; } = new("--accept 须与 --into 同用", "--accept goes with --into");

    internal static Template Fact { get; } = new("{what}：{value}（{source}）", "{what}: {value} ({source})");

    internal static Template Given { get; } = new("由参数指定", "given");

    internal static Template Printed { get; } = new("文件载明", "printed in the document");

    internal static Template Department1 { get; } = new("部门", "department");

    internal static Template Year1 { get; } = new("年度", "year");

    internal static Template Unit1 { get; } = new("金额单位", "unit of money");

    internal static Template Bound { get; } = new("已读入{count}项", "{count} cells read");

    internal static Template Unbound { get; } =
        new("未读入{count}项，请人工核对：", "{count} cells not read; please look at them:");

    internal static Template NoDifference { get; } = new("没有差异", "No difference");

    internal static Template Differences { get; } = new("差异{count}处：", "{count} differences:");

    internal static Template Change { get; } = new("{term}（{path}）：{was} → {now}", "{term} ({path}): {was} → {now}");

    internal static Template NewRow { get; } =
        new(
            "文件中的这一行在填报数据里没有对应项：{row}",
            "A row of the document matches nothing in the filing: {row}"
        );

    internal static Template LostRow { get; } =
        new("填报数据里的这一行在文件中没有：{row}", "A row of the filing is not in the document: {row}");

    internal static Template ConfirmHint { get; } =
        new("确认无误后加 --accept 写入", "Add --accept to write them into the filing");
}
