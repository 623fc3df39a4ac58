namespace Plumbline.Audit.Figures;

/// <summary>Why a number is no quantity, or could not be understood.</summary>
public static class Reasons
{
    public const string Year = "年份";
    public const string Date = "日期";
    public const string Time = "时刻";
    public const string DocumentNumber = "文号";
    public const string Ordinal = "序数";
    public const string ListNumber = "序号";
    public const string Caption = "图表或附件编号";
    public const string Name = "名称中的数字";
    public const string Note = "注释编号";
    public const string Telephone = "电话号码";
    public const string Address = "网址或邮箱";
    public const string Code = "编码";
    public const string Filing = "网页的索引号或备案号";
    public const string Visits = "网页的浏览次数";
    public const string PageNumber = "页码";
    public const string ColumnNumber = "栏次";
    public const string TooLong = "位数过多，不是数量";
    public const string OutOfRange = "数值过大或小数位过多，不参与核算";
    public const string Recognised = "由图像识别得出，须经人核对";
    public const string Glued = "各格连在一起，分不出唯一的几个数";
    public const string Letters = "数字中夹有字母，读不准";

    /// <summary>Only while statements are looked for; in the end such a number is understood.</summary>
    internal const string Companion = "由相邻的数说明";

    public const string NoUnit = "没有单位，也没有可以对应的名称";
}
