using Plumbline.Findings;

namespace Plumbline.App.Audits.Scans;

/// <summary>What is said of a list of recognised numbers that cannot be used, and of one that was.</summary>
public static class ScanMessages
{
    /// <summary>A list of recognised numbers that cannot be used.</summary>
    public const string BadList = "PL5307";

    /// <summary>How many recognised numbers a person has settled.</summary>
    public const string Settled = "PL5308";

    internal static Template NoList { get; } = new("这不是识别数字的核对清单", "This is no list of recognised numbers");

    internal static Template NoListRepair { get; } =
        new(
            "用 --ocr-list 写出的清单，填好后存为 CSV 或 xlsx，不改表头和第一行",
            "Use a list that --ocr-list wrote; save it as CSV or xlsx with its first line and headings as they are"
        );

    internal static Template ListThere { get; } =
        new("清单没有写：文件已经存在，不覆盖", "The list was not written: the file is there and is not overwritten");

    internal static Template ListThereRepair { get; } = new("换一个文件名再写", "Write it under another name");

    internal static Template NoRow { get; } = new("这一行没有序号、页、行", "This row lacks its number, page or line");

    internal static Template OtherFile { get; } =
        new("清单是另一个文件的：指纹与“{file}”不符", "The list is of another file: its hash is not that of '{file}'");

    internal static Template OtherFileRepair { get; } =
        new(
            "找出写清单时的那个扫描件，或对这个文件重新用 --ocr-list 写清单",
            "Take the file of which the list was written, or write a list of this one with --ocr-list"
        );

    internal static Template UnknownRow { get; } =
        new(
            "序号{number}在识别结果中没有，或那里读到的不是“{read}”",
            "The recognised text has no number {number}, or does not read '{read}' there"
        );

    internal static Template UnknownRowRepair { get; } =
        new(
            "不改“核对”以外的栏；识别程序换过版本的，重新用 --ocr-list 写清单",
            "Change no other column than the last; after a change of the recognising program write the list anew"
        );

    internal static Template TwiceRow { get; } = new("序号{number}有两行", "Number {number} has two rows");

    internal static Template TwiceRowRepair { get; } = new("删去其中一行", "Remove one of them");

    internal static Template NoNumber { get; } = new("“{answer}”不是一个数", "'{answer}' is not a number");

    internal static Template NoNumberRepair { get; } =
        new(
            "填原件上印的一个数（可以带单位），或“对”“无”，或空着",
            "Write the one number that is printed, with its unit or without, or ok, or none, or leave it empty"
        );

    internal static Template SettledText { get; } =
        new(
            "文字由扫描图片识别，未经核对；其中数字{all}个：读得对{right}个，改正{corrected}个，原件没有{none}个，未确认{open}个（不参与核对）",
            "The words were recognised from pictures and are not confirmed; of {all} numbers {right} are confirmed as read, "
                + "{corrected} corrected, {none} not in the original, {open} open and left out of the audit"
        );

    internal static Template SettledRepair { get; } = new("在清单里填完其余各行", "Fill in the other rows of the list");

    internal static Finding Refusal(string file, int? line, Message why, Message repair) =>
        new(BadList, Severity.Error, new FilePlace(file, line), why) { Repair = repair };
}
