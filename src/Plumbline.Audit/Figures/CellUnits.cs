using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Figures;

/// <summary>The unit of a bare number in a table, as its heads state it.</summary>
/// <param name="Dimension">What it measures.</param>
/// <param name="Multiplier">How many base units one printed unit is.</param>
internal readonly record struct CellUnit(Dimension Dimension, long Multiplier)
{
    /// <summary>It is one of several units (单位：人、万元): only what has decimals can be meant.</summary>
    public bool IsOneOfSeveral { get; init; }
}

/// <summary>Works out the units of bare numbers from heads, row labels and the line above the table.</summary>
internal static partial class CellUnits
{
    /// <summary>The unit of a bare number under a head and beside words.</summary>
    /// <param name="above">The heads above it, outermost first.</param>
    /// <param name="left">The words to its left.</param>
    /// <param name="own">The unit that a line above or in the table states for all of it.</param>
    /// <param name="isWhole">No decimals are printed; what has them is no count of things, 车辆 486000.00.</param>
    /// <param name="before">The unit that an earlier table states; it goes on where heads speak of money.</param>
    public static CellUnit Of(string above, string left, bool isWhole, CellUnit? own, CellUnit? before)
    {
        // 投资(万元) above 完成率(%): the innermost head speaks first.
        var last = above[(above.LastIndexOf('/') + 1)..];
        if ((Stated(last) ?? (Percent().IsMatch(last) ? null : Stated(above))) is { } stated)
        {
            return stated;
        }

        if (Score().IsMatch(last))
        {
            return new(Dimension.Score, 1);
        }

        // 出生率(‰): no percentages.
        if (last.Contains('‰', StringComparison.Ordinal) || left.Contains('‰', StringComparison.Ordinal))
        {
            return default;
        }

        if (
            Percent().IsMatch(last)
            || (last.Length == 0 && Percent().IsMatch(left))
            || (!Count().IsMatch(last) && RowOfRates().IsMatch(left))
        )
        {
            return new(Dimension.Percent, 1);
        }

        // Years and totals above, and beside them what each row measures: 建设面积(万亩).
        if (Stated(left[(left.LastIndexOf('/') + 1)..]) is { } beside && !Count().IsMatch(last))
        {
            return beside;
        }

        if (Count().IsMatch(last) || (isWhole && Count().IsMatch(left[(left.LastIndexOf('/') + 1)..])))
        {
            return new(Dimension.Count, 1);
        }

        var isMoney = Money().IsMatch(above) || (last.Length == 0 && Money().IsMatch(left));
        return OfTable(last, isMoney, isWhole, own, isMoney ? Stated(left) ?? own ?? before : own);
    }

    // The unit that a table states for all of it, where the head does not speak of something else.
    private static CellUnit OfTable(string last, bool isMoney, bool isWhole, CellUnit? own, CellUnit? stated)
    {
        if (own is { Dimension: Dimension.Count } counts)
        {
            return isWhole && !Target().IsMatch(last) && (!isMoney || Sum().IsMatch(last)) ? counts : default;
        }

        return isMoney ? stated ?? default
            : Target().IsMatch(last) || (own is { IsOneOfSeveral: true } && isWhole) ? default
            : own ?? default;
    }

    /// <summary>Whether words name an amount of money.</summary>
    public static bool IsMoney(string words) => Money().IsMatch(words);

    /// <summary>The unit that words state: 项目资金（万元）, 单位：元, 金额(亿元).</summary>
    public static CellUnit? Stated(string words)
    {
        if (Several(words) is { } several)
        {
            return several;
        }

        var match = UnitInWords().Match(words);
        return !match.Success
            ? Other(words)
            : match.Groups["money"].Value switch
            {
                "亿元" => new(Dimension.Money, 100_000_000),
                "百万元" => new(Dimension.Money, 1_000_000),
                "万元" => new(Dimension.Money, 10_000),
                "千元" => new(Dimension.Money, 1_000),
                "元" => new(Dimension.Money, 1),
                "%" => new(Dimension.Percent, 1),
                "分" => new(Dimension.Score, 1),
                _ => new(Dimension.Count, 1),
            };
    }

    private static CellUnit? Several(string words) =>
        InSeveral().Match(words) is { Success: true } match
            ? new(
                Dimension.Money,
                match.Groups["money"].Value switch
                {
                    "亿元" => 100_000_000,
                    "万元" => 10_000,
                    "千元" => 1_000,
                    _ => 1,
                }
            )
            {
                IsOneOfSeveral = true,
            }
            : null;

    /// <summary>
    /// The figure as a number of persons where the line above names one, 实有人数 and 172 each a line of their own; null where
    /// it does not.
    /// </summary>
    public static Figure? OfPeople(Figure figure, string above) =>
        figure.Number.Decimals == 0 && People().IsMatch(above)
            ? figure with
            {
                Label = above,
                Dimension = Dimension.Count,
                Multiplier = 1,
            }
            : null;

    [GeneratedRegex(
        "^(?:人员|核定|事业|行政)*编制(?:人?数|总数)?$|^(?:实有|现有|在职|在编|在岗|离退休|教职工|教师|职工|学生|在校生|在校学生|年末|人员)+人?数$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex People();

    /// <summary>Whether a line says nothing but the unit: (单位：万元), 金额单位：元.</summary>
    public static bool IsUnitLine(string words) => UnitLine().IsMatch(words);

    /// <summary>Whether words state that a table counts things: (单位：份), 单位：人次.</summary>
    public static bool AreCounts(string words) => InCounts().IsMatch(words);

    [GeneratedRegex(@"^[(\[]?(?:金额|货币)?单位[:为]?[^。，;0-9]{1,12}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex UnitLine();

    // 建设面积(万亩), 里程(公里): any unit that may stand behind a number.
    private static CellUnit? Other(string words)
    {
        if (InBrackets().Match(words) is not { Success: true } match)
        {
            return null;
        }

        var unit = match.Groups["unit"].ValueSpan;
        var read = UnitLexer.At(unit, 0);
        return read.End == unit.Length && read.Dimension is Dimension.Count or Dimension.Measure
            ? new(read.Dimension, read.Multiplier)
            : null;
    }

    [GeneratedRegex(
        "单位[:为](?:[人户个所亩名家次%吨处份台套]{1,2}[、/])+(?<money>[亿万千]?元)"
            + "|单位[:为](?<money>[亿万千]?元)(?:[、/][人户个所亩名家次%吨处份台套]{1,2})+(?:$|[)])"
            + "|单位[:为](?:[^、，元()0-9]{1,4}[、，]){1,4}(?<money>[亿万千]?元)(?:[、，][^、，元()0-9]{1,4}){0,4}(?:$|[)])"
            + "|单位[:为](?<money>[亿万千]?元)(?:[、，][^、，元()0-9]{1,4}){1,4}(?:$|[)])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex InSeveral();

    [GeneratedRegex(
        "单位[:为](?:(?:人次|户次|台套|人|户|个|所|名|家|次|份|台|套|件|项|处|座|辆|张|册|栋|间|床)[、/]?)+(?:$|[)])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex InCounts();

    [GeneratedRegex(@"[(\[](?:单位[:为]?)?(?<unit>[^()\[\]0-9]{1,5})[)\]]$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex InBrackets();

    [GeneratedRegex(
        @"[(\[](?:单位[:为]?|人民币|金额)?(?<money>亿元|百万元|万元|千元|元|%|分|人|个|所|名|人次)[)\]]|单位[:为]?(?:人民币)?(?<money>亿元|百万元|"
            + @"万元|千元|元(?![旦宵月素件]))|金额单位[:为]?(?<money>亿元|万元|千元|元)|/(?<money>亿元|万元|元)$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex UnitInWords();

    [GeneratedRegex(@"分值|得分|权重|评分|自评分|扣分|满分|总分|分数", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Score();

    [GeneratedRegex(@"率(?:$|[(%/])|占比|比例|比重|%|增减幅|增幅|降幅", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Percent();

    // 执行率 beside the cells of a row, below heads that name whose it is and no unit.
    [GeneratedRegex(@"(?:^|/)[^/]*[一-龥]率(?:[(]?%[)]?)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex RowOfRates();

    [GeneratedRegex(@"人数|编制|在职|户数|面积|车辆|次数|个数|台数|批次|数量", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Count();

    [GeneratedRegex("^(?:合计|总计|小计|总数|共计)$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Sum();

    // Under these heads each row has a unit of its own.
    [GeneratedRegex(@"指标值|完成值|实际值|目标值|完成情况|指标", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Target();

    [GeneratedRegex(
        @"预算|决算|执行|金额|资金|支出|收入|经费|拨款|结转|结余|合计|总额|总计|费用|到位|成本|投资|年初数|年末数|本年数|上年数|调整数|批复|费$|购置费|运行费",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Money();
}
