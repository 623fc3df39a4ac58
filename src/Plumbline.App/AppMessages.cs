using Plumbline.Findings;

namespace Plumbline.App;

/// <summary>Everything the operations can complain about. Ids 53xx: files and set-up.</summary>
public static class AppMessages
{
    /// <summary>A file that is not there or may not be read.</summary>
    public const string FileUnreadable = "PL5301";

    /// <summary>A regime that no pack provides.</summary>
    public const string UnknownRegime = "PL5302";

    /// <summary>A file or folder that cannot be written.</summary>
    public const string CannotWrite = "PL5303";

    /// <summary>A file of accepted findings that is none.</summary>
    public const string BadBaseline = "PL5304";

    /// <summary>A folder without anything to work on.</summary>
    public const string NothingInFolder = "PL5305";

    internal static Template NoFilings { get; } =
        new("文件夹中没有填报数据文件（*.json）", "The folder holds no filing (*.json)");

    internal static Template NoFilingsRepair { get; } =
        new(
            "指定存放填报数据的文件夹，或直接指定文件",
            "Name the folder that holds the filings, or the files themselves"
        );

    /// <summary>A text that cannot be audited in reasonable time.</summary>
    public const string TooTangled = "PL5306";

    internal static Template Tangled { get; } =
        new(
            "文字太长且没有断句，未能在时限内核对",
            "The text runs on so long without a stop that it could not be audited in time"
        );

    internal static Template TangledRepair { get; } =
        new("按段落分行后重试，或另存为 docx", "Break it into paragraphs and try again, or save it as docx");

    internal static Template Slow { get; } =
        new("{seconds} 秒内未能核对完，已停止", "The audit was stopped: it was not done within {seconds} seconds");

    internal static Template SlowRepair { get; } =
        new("按单位或按表拆分文件后重试", "Split the file by unit or by table and try again");

    internal static Template TooLarge { get; } =
        new(
            "文字里有大得无法计算的数，未能核对",
            "The text holds numbers too large to reckon with; it was not audited"
        );

    internal static Template TooLargeRepair { get; } =
        new("检查数字和单位是否写错，例如多写了位数", "Check whether digits or units are wrong, as by digits too many");

    /// <summary>A file at which the program itself went wrong.</summary>
    public const string BrokenOff = "PL5309";

    internal static Template BrokenOffText { get; } =
        new(
            "程序处理这个文件时出错，没有核对完（{kind}：{reason}）",
            "The program went wrong at this file and did not finish it ({kind}: {reason})"
        );

    internal static Template BrokenOffRepair { get; } =
        new("把这个文件和这句话报告给维护人员", "Report the file and this sentence to those who maintain the program");

    internal static Template FileMissing { get; } = new("找不到文件", "The file does not exist");

    internal static Template FileDenied { get; } =
        new("没有读取该文件的权限，或文件被占用", "The file may not be read, or is in use");

    internal static Template FileFolder { get; } = new("是文件夹，不是文件", "This is a folder, not a file");

    internal static Template FileIrregular { get; } =
        new(
            "不是普通文件（管道、套接字或设备），没有打开",
            "This is no regular file but a pipe, a socket or a device; it was not opened"
        );

    internal static Template FileRepair { get; } = new("检查路径和权限", "Check the path and your permissions");

    internal static Template NoRegime { get; } = new("没有名为“{code}”的规则方案", "There is no regime named '{code}'");

    internal static Template NoRegimeRepair { get; } = new("改用已有的规则方案：{known}", "Use one of: {known}");

    internal static Template WriteDenied { get; } = new("无法写入：{reason}", "Cannot write: {reason}");

    internal static Template WriteRepair { get; } =
        new("另选输出文件夹，或检查磁盘空间和权限", "Choose another folder, or check disk space and permissions");

    internal static Template NoBaseline { get; } =
        new("不是已认可问题的清单（{schema}）", "This is no file of accepted findings ({schema})");

    internal static Template NoBaselineRepair { get; } =
        new("用 --write-baseline 重新生成", "Write it anew with --write-baseline");
}
