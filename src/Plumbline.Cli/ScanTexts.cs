using Plumbline.Findings;

namespace Plumbline.Cli;

/// <summary>Sentences of <c>plumb audit</c> about scanned files, in both languages.</summary>
internal static class ScanTexts
{
    internal static Template List { get; } =
        new(
            "把扫描件中识别出的数字写成清单（CSV），由人对照原件核对",
            "Write the numbers recognised from a scan as a list (CSV) for a person to compare with the original"
        );

    internal static Template Confirmed { get; } =
        new(
            "核对好的清单：填了的数字按原件参加核对，没填的仍不参加",
            "The list as filled in: its answers enter the audit, open rows stay out of it"
        );

    internal static Template OneFile { get; } =
        new("--ocr-list 和 --ocr-confirmed 只能用于一个文件", "--ocr-list and --ocr-confirmed take one file only");

    internal static Template OneOfBoth { get; } =
        new(
            "--ocr-list 和 --ocr-confirmed 不能同时使用；接着填原来的清单即可",
            "--ocr-list and --ocr-confirmed exclude each other; go on filling in the list that is there"
        );

    internal static Template ListExists { get; } =
        new(
            "--ocr-list 的文件已经存在，可能已填写，不覆盖；换一个文件名",
            "the file of --ocr-list exists and may be filled in; it is not overwritten: choose another name"
        );

    internal static Template ListIsTarget { get; } =
        new(
            "--ocr-list 的文件不能同时是被审核的文件或其他选项的文件；换一个文件名",
            "the file of --ocr-list cannot be the document or the file of another option: choose another name"
        );

    internal static Template ListFolder { get; } =
        new(
            "--ocr-list 的文件所在的文件夹不存在；先建好文件夹",
            "the folder for the file of --ocr-list does not exist: make it first"
        );

    internal static Template NothingRecognised { get; } =
        new(
            "{file}：没有由图像识别出的数字，未写清单",
            "{file}: no number was recognised from a picture; no list written"
        );

    internal static Template ListWritten { get; } =
        new(
            "已写出 {list}：{count}个识别的数字待核对；填好后用 --ocr-confirmed {list} 重新审核",
            "{list} written: {count} recognised numbers to confirm; fill it in and audit again with --ocr-confirmed {list}"
        );
}
