using Plumbline.Findings;

namespace Plumbline.Domain.Filings;

/// <summary>Everything that reading a filing can complain about. Ids 50xx: the file itself.</summary>
public static class FilingMessages
{
    /// <summary>Not JSON, or cut off.</summary>
    public const string NotJson = "PL5001";

    /// <summary>A member that no filing has.</summary>
    public const string UnknownMember = "PL5002";

    /// <summary>A value of the wrong type or form.</summary>
    public const string WrongValue = "PL5003";

    /// <summary>A member that must be there.</summary>
    public const string MissingMember = "PL5004";

    /// <summary>Past a limit of size.</summary>
    public const string TooLarge = "PL5005";

    /// <summary>A member or key that stands twice.</summary>
    public const string Duplicate = "PL5006";

    /// <summary>A reference to a value that is not there.</summary>
    public const string DeadReference = "PL5007";

    internal static Template NotJsonText { get; } =
        new(
            "文件不是完整的 JSON：第{line}行第{column}列附近无法读取",
            "The file is not complete JSON: unreadable near line {line}, column {column}"
        );

    internal static Template NotJsonRepair { get; } =
        new(
            "检查该处的引号、逗号和括号，或重新导出文件",
            "Check quotes, commas and brackets there, or export the file again"
        );

    internal static Template NotUtf8Text { get; } =
        new(
            "文件不是 UTF-8 编码：第{line}行第{column}列的字节无法识别",
            "The file is not UTF-8: unreadable bytes in line {line}, column {column}"
        );

    internal static Template NotUtf8Repair { get; } =
        new("在编辑器中另存为 UTF-8 编码，或重新导出文件", "Save it again as UTF-8, or export the file again");

    internal static Template TooDeepText { get; } =
        new("文件嵌套超过{limit}层", "The file is nested more than {limit} levels deep");

    internal static Template TooDeepRepair { get; } =
        new("删去多余的层级，或重新导出文件", "Remove levels, or export the file again");

    internal static Template WrongFormatText { get; } =
        new(
            $"文件格式“{{found}}”不受支持，应为“{FilingJson.SchemaName}”",
            $"The format '{{found}}' is not supported; expected '{FilingJson.SchemaName}'"
        );

    internal static Template NotAnObjectText { get; } =
        new(
            "文件不是一份填报数据：最外层应为对象（花括号括起）",
            "The file is no filing: the outermost value must be an object in braces"
        );

    internal static Template NotAnObjectRepair { get; } =
        new("选择填报数据文件，或重新导出", "Choose the file of a filing, or export it again");

    internal static Template UnknownMemberText { get; } =
        new("“{place}”没有名为“{member}”的数据项", "'{place}' has no member named '{member}'");

    internal static Template UnknownTopMemberText { get; } =
        new("填报数据没有名为“{member}”的数据项", "A filing has no member named '{member}'");

    internal static Template UnknownMemberRepair { get; } =
        new("改为已有的数据项名：{known}", "Use one of the members it has: {known}");

    internal static Template WrongValueText { get; } =
        new(
            "“{term}”的值 {found} 不能识别，应为{expected}",
            "The value {found} of '{term}' cannot be read; expected {expected}"
        );

    internal static Template BadCharactersText { get; } =
        new("“{term}”含有控制字符或不完整的字符", "'{term}' holds control characters or incomplete characters");

    internal static Template BadNameText { get; } =
        new("“{place}”有一个数据项名含有不完整的字符", "A member name in '{place}' holds an incomplete character");

    internal static Template BadCharactersRepair { get; } =
        new("删除该处不可见的字符后重新输入", "Delete the invisible characters there and type the text again");

    internal static Template MoreText { get; } =
        new("问题过多，只列出前{limit}处", "There are too many problems; only the first {limit} are listed");

    internal static Template MoreRepair { get; } =
        new("先改正已列出的问题，再检查一次", "Correct those listed, then check again");

    internal static Template WrongValueRepair { get; } = new("按所示格式重新填写", "Write it in the form shown");

    internal static Template MissingMemberText { get; } =
        new("缺少必填的“{term}”（{member}）", "The required '{term}' ({member}) is missing");

    internal static Template MissingMemberRepair { get; } = new("补填该项", "Add it");

    internal static Template TooLargeFileText { get; } =
        new("文件超过上限{limit}", "The file exceeds the limit of {limit}");

    internal static Template TooLargeText { get; } =
        new("{what}超过上限{limit}", "{what} exceeds the limit of {limit}");

    internal static Template TooLargeRepair { get; } = new("拆分后分别读取", "Split it and read the parts");

    internal static Template DuplicateText { get; } =
        new("“{name}”在同一处出现两次", "'{name}' stands twice in the same place");

    internal static Template DuplicateRepair { get; } = new("删除或改名其中一个", "Remove or rename one of them");

    internal static Template DeadReferenceText { get; } =
        new(
            "引用的数据项“{path}”不存在、没有值或不能印出",
            "The referenced value '{path}' does not exist, is empty or cannot be printed"
        );

    internal static Template DeadReferenceRepair { get; } =
        new("改正路径，或先填写被引用的数据项", "Correct the path, or fill in the value it refers to");
}
