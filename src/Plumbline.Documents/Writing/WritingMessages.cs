using Plumbline.Findings;

namespace Plumbline.Documents.Writing;

/// <summary>Everything the writers can complain about. Ids 54xx: making files with the help of other programs.</summary>
public static class WritingMessages
{
    /// <summary>LibreOffice is not installed.</summary>
    public const string NoConverter = "PL5401";

    /// <summary>LibreOffice did not make a PDF of a file.</summary>
    public const string NotConverted = "PL5402";

    /// <summary>LibreOffice took longer than allowed.</summary>
    public const string TooSlow = "PL5403";

    internal static Template NoConverterText { get; } =
        new(
            "未安装 LibreOffice（找不到 {program}），无法生成 PDF；其他格式不受影响",
            "LibreOffice is not installed ({program} was not found), so no PDF can be made; the other formats are not affected"
        );

    internal static Template NoConverterRepair { get; } =
        new(
            "安装 LibreOffice Writer，或用 Word、WPS 打开 docx 文件另存为 PDF",
            "Install LibreOffice Writer, or open the docx file in Word or WPS and save it as PDF"
        );

    internal static Template NotConvertedText { get; } =
        new("LibreOffice 没有生成该文件的 PDF：{reason}", "LibreOffice made no PDF of this file: {reason}");

    internal static Template NotConvertedRepair { get; } =
        new(
            "用 Word 或 WPS 打开该文件，检查能否正常显示",
            "Open the file in Word or WPS and see whether it shows as it should"
        );

    internal static Template TooSlowText { get; } =
        new(
            "LibreOffice 在 {seconds} 秒内没有完成转换，已停止",
            "LibreOffice did not finish within {seconds} seconds and was stopped"
        );

    internal static Template TooSlowRepair { get; } =
        new("减少一次转换的文件数，或放宽时限", "Convert fewer files at a time, or allow more time");
}
