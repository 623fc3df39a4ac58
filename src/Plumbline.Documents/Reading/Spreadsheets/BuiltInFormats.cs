using System.Collections.Frozen;

namespace Plumbline.Documents.Reading.Spreadsheets;

/// <summary>The number formats that spreadsheets know by number alone, as Chinese versions of Excel show them.</summary>
internal static class BuiltInFormats
{
    /// <summary>Prints a value as it is.</summary>
    public const string General = "General";

    private const string YearMonth = "yyyy\"年\"m\"月\"";
    private const string MonthDay = "m\"月\"d\"日\"";

    private static readonly FrozenDictionary<int, string> Formats = new Dictionary<int, string>
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [5] = "\"¥\"#,##0;-\"¥\"#,##0",
        [6] = "\"¥\"#,##0;-\"¥\"#,##0",
        [7] = "\"¥\"#,##0.00;-\"¥\"#,##0.00",
        [8] = "\"¥\"#,##0.00;-\"¥\"#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [11] = "0.00E+00",
        [12] = "# ?/?",
        [13] = "# ??/??",
        [14] = "yyyy/m/d",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [18] = "h:mm AM/PM",
        [19] = "h:mm:ss AM/PM",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [22] = "yyyy/m/d h:mm",
        [27] = YearMonth,
        [28] = MonthDay,
        [29] = MonthDay,
        [30] = "m-d-yy",
        [31] = YearMonth + "d\"日\"",
        [32] = "h\"时\"mm\"分\"",
        [33] = "h\"时\"mm\"分\"ss\"秒\"",
        [36] = YearMonth,
        [37] = "#,##0;-#,##0",
        [38] = "#,##0;-#,##0",
        [39] = "#,##0.00;-#,##0.00",
        [40] = "#,##0.00;-#,##0.00",
        [41] = "#,##0;-#,##0;\"-\"",
        [42] = "\"¥\"#,##0;\"¥\"-#,##0;\"¥\"\"-\"",
        [43] = "#,##0.00;-#,##0.00;\"-\"",
        [44] = "\"¥\"#,##0.00;\"¥\"-#,##0.00;\"¥\"\"-\"",
        [45] = "mm:ss",
        [46] = "[h]:mm:ss",
        [47] = "mm:ss.0",
        [48] = "##0.0E+0",
        [49] = "@",
        [50] = YearMonth,
        [51] = MonthDay,
        [52] = YearMonth,
        [53] = MonthDay,
        [54] = MonthDay,
        [57] = YearMonth,
        [58] = MonthDay,
    }.ToFrozenDictionary();

    /// <summary>The format of a number, or the general one.</summary>
    public static string Of(int number) => Formats.GetValueOrDefault(number, General);
}
