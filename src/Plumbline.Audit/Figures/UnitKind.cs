namespace Plumbline.Audit.Figures;

/// <summary>
/// Which units count alike, the one place that says so: 人, 名 and 位; 所, 家 and 校; ㎡ and 平方米. Every grammar asks here.
/// </summary>
internal static class UnitKind
{
    /// <summary>The unit of money without its multiplier: all amounts are of one kind.</summary>
    public const string Money = "元";

    /// <summary>Persons.</summary>
    public const string Persons = "人";

    /// <summary>Institutions and places.</summary>
    public const string Places = "所";

    /// <summary>The word for anything that has no word of its own.</summary>
    public const string Anything = "个";

    private static readonly char[] Multipliers = [.. "十百千万亿"];

    private static readonly char[] More = ['多', '余'];

    private const string Goods = "台辆套副床顶张把条双只支具架艘部枚例";

    /// <summary>The unit without 万 and its like; 多 and 余 between them belong to the number.</summary>
    public static string Bare(string unit) => unit.TrimStart(Multipliers).TrimStart(More);

    /// <summary>One word for all units that count alike; a unit without such fellows stays as it is.</summary>
    public static string Of(string unit) =>
        Bare(unit) switch
        {
            "人" or "名" or "位" or "生" or "师" => Persons,
            "所" or "家" or "处" or "园" or "校" or "单位" or "单" => Places,
            "个班" => Anything,
            "平方米" or "㎡" or "平米" or "m²" or "m2" or "平方" => "㎡",
            "公里" or "千米" or "km" => "公里",
            "平方公里" or "平方千米" or "km²" or "km2" => "平方公里",
            "公顷" or "hm²" or "hm2" or "ha" => "公顷",
            "米" or "m" => "米",
            "立方米" or "立方" or "m³" or "m3" => "立方米",
            "公斤" or "千克" or "kg" => "公斤",
            "吨" or "t" => "吨",
            var other => other,
        };

    /// <summary>The same where 个 is taken for 所 and 家: 现有学校12个 and 12所.</summary>
    public static string Loosely(string unit) => Of(unit) is var kind && kind == Anything ? Places : kind;

    /// <summary>Whether two kinds may be added: 个 stands for anything that is counted one by one, 件 for goods.</summary>
    public static bool Adds(string left, string right) =>
        left.Length > 0 && (left == right || Covers(left, right) || Covers(right, left));

    /// <summary>Whether a word counts goods: 台, 套, 件.</summary>
    public static bool IsOfGoods(char word) => word == '件' || Goods.Contains(word, StringComparison.Ordinal);

    private static bool Covers(string general, string kind) =>
        general switch
        {
            Anything => kind
                is not (Money or Persons or "人次" or "次" or "㎡" or "亩" or "米" or "公里" or "公斤" or "立方米"),
            "件" => kind.Length == 1 && Goods.Contains(kind[0], StringComparison.Ordinal),
            _ => false,
        };
}
