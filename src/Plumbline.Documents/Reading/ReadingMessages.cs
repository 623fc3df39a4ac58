using Plumbline.Findings;

namespace Plumbline.Documents.Reading;

/// <summary>
/// Everything the readers can complain about: PL531x and PL532x refuse a file, PL533x and PL534x remark on one.
/// </summary>
public static class ReadingMessages
{
    /// <summary>The file has no bytes, or no words.</summary>
    public const string Empty = "PL5311";

    /// <summary>The file passes a limit.</summary>
    public const string OverLimit = "PL5312";

    /// <summary>The content is of no format that is read.</summary>
    public const string Unsupported = "PL5313";

    /// <summary>The file is not whole.</summary>
    public const string Damaged = "PL5314";

    /// <summary>The file is protected by a password.</summary>
    public const string Encrypted = "PL5315";

    /// <summary>The file declares a document type, by which entities could be drawn in.</summary>
    public const string DocumentType = "PL5316";

    /// <summary>The program that reads this format is not installed.</summary>
    public const string NoConverter = "PL5317";

    /// <summary>The program that reads this format gave nothing.</summary>
    public const string NotConverted = "PL5318";

    /// <summary>The program that reads this format took too long.</summary>
    public const string TooSlow = "PL5319";

    /// <summary>All pages are pictures.</summary>
    public const string Scanned = "PL5320";

    /// <summary>Hidden words, rows, columns or sheets were left out.</summary>
    public const string HiddenLeftOut = "PL5331";

    /// <summary>Changes that are not settled were read as accepted.</summary>
    public const string ChangesAccepted = "PL5332";

    /// <summary>Headers and footers were left out.</summary>
    public const string FurnitureLeftOut = "PL5333";

    /// <summary>Macros are there and were not run.</summary>
    public const string Macros = "PL5334";

    /// <summary>Some bytes are no characters of the encoding.</summary>
    public const string BadCharacters = "PL5335";

    /// <summary>Pictures, charts or embedded files may hold figures that were not read.</summary>
    public const string PicturesNotRead = "PL5336";

    /// <summary>Formulas whose value the file does not keep.</summary>
    public const string FormulasWithoutValue = "PL5337";

    /// <summary>Cells that show an error of the spreadsheet program.</summary>
    public const string ErrorCells = "PL5338";

    /// <summary>Some pages are pictures.</summary>
    public const string ScannedPages = "PL5339";

    /// <summary>Words of some pages were made out from pictures of them.</summary>
    public const string RecognisedPages = "PL5345";

    internal static Template EmptyText { get; } =
        new("文件是空的，没有任何文字", "The file is empty: it holds no words");

    internal static Template EmptyRepair { get; } =
        new("确认上传的是正确的文件", "Check that this is the file that was meant");

    internal static Template OverLimitRepair { get; } =
        new("拆分文件，或删除其中的图片和附件后重试", "Split the file, or take pictures and attachments out of it");

    internal static Template UnsupportedText { get; } =
        new("无法识别该文件的格式", "The file is of no format that can be read");

    internal static Template UnsupportedRepair { get; } =
        new("另存为 docx、xlsx、pdf、html 或 txt 后重试", "Save it as docx, xlsx, pdf, html or txt and try again");

    internal static Template DamagedText { get; } =
        new("文件已损坏或不完整：{reason}", "The file is damaged or not whole: {reason}");

    internal static Template DamagedRepair { get; } =
        new("用 Word、WPS 打开并另存一份后重试", "Open it in Word or WPS, save it anew and try again");

    internal static Template EncryptedText { get; } = new("文件设有密码", "The file is protected by a password");

    internal static Template EncryptedRepair { get; } =
        new("打开文件，取消密码保护后另存", "Open it, take the password off and save it");

    internal static Template DocumentTypeText { get; } =
        new(
            "文件内含文档类型声明，可能引入外部内容，未读取",
            "Not read: the file declares a document type, which could draw in other files"
        );

    internal static Template NoConverterText { get; } =
        new("读取该格式需要 {program}，本机未安装", "Reading this format needs {program}, which is not installed");

    internal static Template NoConverterRepair { get; } =
        new("安装 {program}，或另存为 docx、txt 后重试", "Install {program}, or save the file as docx or txt");

    internal static Template NotConvertedText { get; } =
        new("{program} 无法读取该文件：{reason}", "{program} cannot read this file: {reason}");

    internal static Template TooSlowText { get; } =
        new(
            "{program} 在 {seconds} 秒内没有完成，已停止",
            "{program} did not finish within {seconds} seconds and was stopped"
        );

    internal static Template ScannedText { get; } =
        new("全部 {pages} 页都是扫描图片，没有文字可读", "All {pages} pages are pictures; there are no words to read");

    internal static Template HiddenSheets { get; } =
        new("有 {count} 个隐藏的工作表未读取：{where}", "{count} hidden worksheets left out: {where}");

    internal static Template HiddenRows { get; } =
        new("有 {count} 个隐藏的行未读取：{where}", "{count} hidden rows left out: {where}");

    internal static Template HiddenColumns { get; } =
        new("有 {count} 个隐藏的列未读取：{where}", "{count} hidden columns left out: {where}");

    internal static Template HiddenValues { get; } =
        new(
            "有 {count} 个单元格的内容被格式隐藏，未读取：{where}",
            "{count} cell values hidden by their format left out: {where}"
        );

    internal static Template HiddenText { get; } =
        new("有 {count} 处隐藏的文字未读取", "{count} hidden pieces of text left out");

    internal static Template HiddenRepair { get; } =
        new("如需检查，请取消隐藏后重试", "To have them checked, show them and try again");

    internal static Template ChangesText { get; } =
        new(
            "有 {count} 处未处理的修订，按全部接受读取",
            "{count} tracked changes are open; they were read as accepted"
        );

    internal static Template ChangesRepair { get; } =
        new("定稿前请接受或拒绝全部修订", "Accept or reject all changes before the file is final");

    internal static Template FurnitureText { get; } =
        new("有 {count} 处页眉、页脚或导航未读取", "{count} headers, footers or menus were left out");

    internal static Template FurnitureRepair { get; } = new("无需处理", "Nothing has to be done");

    internal static Template MacrosText { get; } =
        new("文件带有宏，宏未运行", "The file holds macros; they were not run");

    internal static Template MacrosRepair { get; } =
        new("报送前请另存为不带宏的格式", "Save it in a format without macros before handing it in");

    internal static Template BadCharactersText { get; } =
        new(
            "有 {count} 处字节不是有效字符，显示为“\uFFFD”",
            "{count} places hold bytes that are no characters; they show as '\uFFFD'"
        );

    internal static Template BadCharactersRepair { get; } = new("用 UTF-8 编码重新保存", "Save the file anew as UTF-8");

    internal static Template PicturesText { get; } =
        new(
            "有 {count} 个图片、图表或嵌入对象，其中的文字和数字未读取",
            "{count} pictures, charts or embedded objects: words and figures in them were not read"
        );

    internal static Template PicturesRepair { get; } =
        new("图片中有数据的，请人工核对", "Check by eye those that hold figures");

    internal static Template FormulasText { get; } =
        new(
            "有 {count} 个公式没有保存结果，按空白读取：{where}",
            "{count} formulas have no saved result and were read as blank: {where}"
        );

    internal static Template FormulasRepair { get; } =
        new("用 Excel 或 WPS 打开并保存一次", "Open the file in Excel or WPS and save it once");

    internal static Template ErrorCellsText { get; } =
        new("有 {count} 个单元格显示错误值：{where}", "{count} cells show an error value: {where}");

    internal static Template ErrorCellsRepair { get; } = new("改正公式", "Put the formulas right");

    internal static Template ScannedPagesText { get; } =
        new("第 {pages} 页是扫描图片，没有读取", "Pages {pages} are pictures and were not read");

    internal static Template ScannedPagesRepair { get; } =
        new(
            "请提供电子版原件；安装 tesseract-ocr 和 tesseract-ocr-chi-sim 后可在本机识别",
            "Ask for the original file, or install tesseract-ocr and tesseract-ocr-chi-sim to have them recognised here"
        );

    internal static Template FailedPagesText { get; } =
        new(
            "第 {pages} 页是扫描图片，识别程序没有读成",
            "Pages {pages} are pictures, and the recognition of their words failed"
        );

    internal static Template FailedPagesRepair { get; } =
        new(
            "请提供电子版原件，或把这几页重新扫描后再试",
            "Ask for the original file, or scan these pages anew and try again"
        );

    internal static Template RecognisedText { get; } =
        new(
            "第 {pages} 页是扫描图片，文字由本机识别得到，其中的数字须经人工确认",
            "Pages {pages} are pictures; their words were recognised here, and a person has to confirm every figure"
        );

    internal static Template RecognisedRepair { get; } =
        new("对照原件逐项确认数字", "Compare each figure with the original and confirm it");

    internal static Template FileSize { get; } =
        new("文件超过 {most} 字节的上限，未读取", "Not read: a file may have at most {most} bytes");

    internal static Template PageCount { get; } =
        new("页数超过 {most} 页的上限，未读取", "Not read: a file may have at most {most} pages");

    internal static Template CellCount { get; } =
        new("表格单元格超过 {most} 个的上限，未读取", "Not read: the tables of a file may have at most {most} cells");

    internal static Template CharacterCount { get; } =
        new("文字超过 {most} 字的上限，未读取", "Not read: a file may have at most {most} characters");

    internal static Template NumberCount { get; } =
        new("文中数字超过 {most} 个的上限，未读取", "Not read: a file may hold at most {most} numbers");

    internal static Template ParagraphCount { get; } =
        new("段落或行数超过 {most} 的上限，未读取", "Not read: a file may have at most {most} paragraphs or lines");

    internal static Template ElementCount { get; } =
        new("网页元素超过 {most} 个的上限，未读取", "Not read: a web page may have at most {most} elements");

    internal static Template NestingDepth { get; } =
        new("嵌套超过 {most} 层的上限，未读取", "Not read: elements may be nested at most {most} deep");

    internal static Template PartCount { get; } =
        new("压缩包内的文件超过 {most} 个的上限，未读取", "Not read: a package may have at most {most} parts");

    internal static Template UnpackedSize { get; } =
        new("解压后超过 {most} 字节的上限，未读取", "Not read: a package may unpack to at most {most} bytes");

    internal static Template Ratio { get; } =
        new("压缩比超过 {most} 倍的上限，未读取", "Not read: a part may be packed at most {most} times smaller");
}
