using Plumbline.Findings;

namespace Plumbline.App.Imports.Figures;

/// <summary>Texts about rows and cells of workbooks.</summary>
public static class FigureMessages
{
    /// <summary>No workbook at all.</summary>
    public static Template Unreadable { get; } =
        new("不是可以读取的 xlsx 或 xls 工作簿", "This is no xlsx or xls workbook that can be read");

    /// <summary>No heading row.</summary>
    public static Template NoHeadings { get; } =
        new("没有找到表头：需要的列有{fields}", "No heading row was found; these columns are needed: {fields}");

    /// <summary>A cell that has to be filled.</summary>
    public static Template Empty { get; } = new("“{field}”为空", "“{field}” is empty");

    /// <summary>A cell that is no amount.</summary>
    public static Template NoAmount { get; } = new("“{field}”不是金额：{text}", "“{field}” is no amount: {text}");

    /// <summary>A cell that is no year.</summary>
    public static Template NoYear { get; } = new("“{field}”不是年度：{text}", "“{field}” is no year: {text}");

    /// <summary>A unit that is not there, or not the person's.</summary>
    public static Template NoUnit { get; } =
        new("没有代码为{code}的有效单位，或您无权管理", "There is no open unit {code}, or it is not yours");

    /// <summary>A project that is not there, or not the person's.</summary>
    public static Template NoProject { get; } =
        new("没有代码为{code}的项目，或您无权管理", "There is no project {code}, or it is not yours");

    /// <summary>A project code of several units.</summary>
    public static Template ManyProjects { get; } =
        new(
            "代码{code}属于多个单位，请加上单位代码列",
            "The code {code} is that of several units: add a column of unit codes"
        );

    /// <summary>A word that is no source of money.</summary>
    public static Template NoNature { get; } = new("不认识的资金来源：{text}", "Unknown source of money: {text}");

    /// <summary>A word that is no kind of unit.</summary>
    public static Template NoKind { get; } = new("不认识的单位类别：{text}", "Unknown kind of unit: {text}");

    /// <summary>A word that is no item of accounts.</summary>
    public static Template NoItem { get; } = new("不认识的科目：{text}", "Unknown item of accounts: {text}");

    /// <summary>A unit of money that is none of ours.</summary>
    public static Template UnknownUnit { get; } =
        new(
            "“{sheet}”的金额单位“{unit}”不能识别，请改为元、万元或亿元",
            "The unit of money of “{sheet}”, {unit}, is not known: use 元, 万元 or 亿元"
        );

    /// <summary>Several units of money for the same columns.</summary>
    public static Template ManyUnits { get; } =
        new(
            "“{sheet}”写有不同的金额单位：{units}，请统一后再导入",
            "“{sheet}” prints several units of money, {units}: use one"
        );

    /// <summary>A code of a unit that the person does not look after.</summary>
    public static Template CodeTaken { get; } =
        new("代码{code}已被另一个有效单位使用", "The code {code} is already that of another open unit");

    /// <summary>A row that repeats another.</summary>
    public static Template Twice { get; } = new("与第{row}行重复", "It repeats row {row}");

    /// <summary>A unit that stands under another name.</summary>
    public static Template WrongParent { get; } =
        new("这一类单位不能设在“{parent}”之下", "A unit of this kind cannot stand below {parent}");

    /// <summary>An execution export without its day.</summary>
    public static Template NoAsOf { get; } = new("请填写数据截至日期", "Say up to which day the figures count");

    /// <summary>A batch that is done already.</summary>
    public static Template Confirmed { get; } = new("这一批已经导入", "This batch was brought in already");

    /// <summary>A file that is too large.</summary>
    public static Template TooMany { get; } =
        new("行数超过{most}，请分成几个文件", "There are more than {most} rows: split the file");
}
