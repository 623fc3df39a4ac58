using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// Sets of parts that are known to make up a whole (rules.md §10.3, §10.6), so that a sum over them must tie. Each set
/// names the parts that may appear, and how many of those marked as needed must.
/// </summary>
/// <param name="Whole">What the whole may be called.</param>
/// <param name="Parts">What each part may be called; one group of words for each part.</param>
/// <param name="Needed">How many parts, counted from the first, must be there for the set to be whole.</param>
/// <param name="Rule">The rule that checks it.</param>
internal sealed record Family(ImmutableArray<string> Whole, ImmutableArray<Regex> Parts, int Needed, string Rule)
{
    /// <summary>
    /// The part that makes the set complete, from 0; null where the needed ones do. Without it others may be left out:
    /// 财政拨款收入 and 事业收入 need not be all income.
    /// </summary>
    public int? Rest { get; init; }

    /// <summary>Whether parts, one bit for each, make up the whole.</summary>
    public bool IsClosed(int seen) => Rest is not { } rest || (seen & (1 << rest)) != 0;

    /// <summary>Whether words name the whole.</summary>
    public bool IsWhole(string noun) => Whole.Any(word => noun.Contains(word, StringComparison.Ordinal));

    /// <summary>The part that words name, from 0, or −1.</summary>
    public int PartOf(string noun)
    {
        for (var index = 0; index < Parts.Length; index++)
        {
            if (Parts[index].IsMatch(noun))
            {
                return index;
            }
        }

        return -1;
    }
}

/// <summary>The known sets.</summary>
internal static partial class Families
{
    private const string End =
        "(?:(?:支出|收入)?(?:决算|预算|执行|合计|总额|金额|数|额|共计|共|为|是|资金|安排|拨款|支出|收入))*$";

    public static ImmutableArray<Family> All { get; } =
    [
        Of(
            "支出|拨款|经费|预算|决算|资金",
            2,
            RuleIds.ExpenditureTotal,
            "基本支出",
            "项目支出",
            "上缴上级(?:支出)?",
            "经营支出",
            "(?:对)?附属单位补助(?:支出)?"
        ),
        Of(
            "基本支出|支出|经费|预算",
            2,
            RuleIds.BasicExpenditureTotal,
            "人员(?:经费|支出|费用?)",
            "(?:日常)?公用(?:经费|支出|费用?)"
        ),
        Of("三公", 2, RuleIds.ThreePublicTotal, "(?:公务用车|公车|车辆).*", "(?:公务)?接待.*", ".*出国.*"),
        Of("车", 2, RuleIds.ThreePublicTotal, ".*购[置车].*", ".*运行.*"),
        Of(
            "收入|预算|总计",
            2,
            RuleIds.SourcesOfIncome,
            "(?<!一般公共预算|基金预算|基金|经营预算)财政(?:补助|拨款)?(?:收入)?",
            "事业收入",
            "其他收入",
            "经营收入",
            "上级补助收入",
            "附属单位(?:上缴|缴款)收入"
        ) with
        {
            Rest = 2,
        },
        Of("采购", 3, RuleIds.SumStated, ".*货物.*", ".*工程.*", ".*服务.*"),
        Of("", 2, RuleIds.SumStated, ".*男.{0,4}", ".*女.{0,4}"),
        Of(
            "高级职称|高级职务|高级专业技术职称|高级专业技术职务",
            2,
            RuleIds.SumStated,
            "正高(?:级|职称)*",
            "副高(?:级|职称)*"
        ),
        Of(
            "人|职工|编制|教师",
            2,
            RuleIds.SumStated,
            "(?:在职|在编|在岗).{0,6}",
            "(?:离?退休).{0,6}",
            "离休.{0,4}",
            "遗属.{0,4}"
        ),
        Of(
            "编制|人员|人",
            2,
            RuleIds.SumStated,
            "行政(?:编制|人员)?",
            "事业(?:编制|人员)?",
            "(?:工勤|机关工勤).{0,6}",
            "参公.{0,6}"
        ),
    ];

    private static readonly ImmutableArray<Regex> Apart =
    [
        Pattern("中央|国家级|省级|市级|县级|区级|州级|校级|镇级|乡级"),
        Pattern("中央|省级?(?:资金|财政|配套)|市级?(?:资金|财政|配套)|[县区]级?(?:资金|财政|配套)|本级"),
        Pattern("学前|幼儿|小学|初中|高中|中职|特殊教育|特教|九年一貫制|九年一贯制"),
        Pattern("公务员|参公|事业(?:编|人员)|工勤|聘用|临聘|合同制|编外"),
        Pattern("博士|硕士|研究生|本科|专科|大专"),
        Pattern("正高|副高|中级|初级"),
        Pattern("特等奖|一等奖|二等奖|三等奖|优秀奖|金奖|银奖|铜奖"),
        Pattern("[一二三四五六七八九]年级"),
        Pattern("男|女"),
        Pattern("城镇|城市|农村"),
        Pattern("大型|大\\([一二]\\)型|中型|小型|小\\([一二]\\)型|微型"),
        Pattern("(?:第?[一二三四1-4]|[1-4])季度|[上下]半年"),
        Pattern("金牌|银牌|铜牌"),
        Pattern("刑事|民商?事|行政|执行|国家赔偿|其他"),
        Pattern(
            "(?:国家|地方|行政|事业|机关|政法|参公|全额|差额|自收自支|工勤)[^，、]{0,2}编制|编外|在编|聘用|劳务派遣"
        ),
        Pattern("第[一二三四五六七八九]批"),
        Pattern("春季|秋季|夏季|冬季"),
        Pattern("企业|个体(?:工商户|户)?|合作社"),
    ];

    // Nothing is in two of these, but the list may leave one of them out: only their excess tells.
    private static readonly ImmutableArray<Regex> Graded =
    [
        Pattern("优秀?|良好?|中等?|[较一]?差"),
        Pattern("[一二三四五]类|[甲乙丙丁ABCD]类"),
        Pattern("集中|分散|货币"),
    ];

    // One matter may come in by two ways, or be dealt with together with another: an excess is only asked about.
    private static readonly ImmutableArray<Regex> Mixed =
    [
        Pattern("热线|网络|网上|来访|来信|来电|信访|窗口"),
        Pattern("建议|提案"),
        Pattern("线上|线下"),
        Pattern("立行立改|限期整改|长期整改|持续整改|立即整改"),
        Pattern("治安|刑事|交通|纠纷|火灾|求助"),
        Pattern("未完成|未启动|尚未|基本完成|部分完成|正在|完成"),
    ];

    // Schools of two kinds may be one; a pupil is in one of them.
    private static readonly Regex Schools = Pattern("幼儿园|小学|中学|大学");

    private static readonly Regex Last = Pattern("^(?:其他|其余)|[及和]以下");

    /// <summary>
    /// Whether parts of a kind that cannot overlap (国家级, 省级, 市级; 小学, 初中) are together more than their whole.
    /// </summary>
    public static bool Exceed(Item whole, List<Item> parts) =>
        parts.Count > 1
        && Ties.IsPlain(whole)
        && parts.TrueForAll(Ties.IsPlain)
        && Total(parts) > whole.Figure.Value
        && (AreExclusive(parts) || (whole.Noun.Contains('生', StringComparison.Ordinal) && AreBy(Schools, parts)));

    /// <summary>Whether parts of a kind that mostly do not overlap (线上, 线下; 建议, 提案) are together more than their whole.</summary>
    public static bool MayExceed(Item whole, List<Item> parts) =>
        parts.Count > 1
        && Ties.IsPlain(whole)
        && parts.TrueForAll(Ties.IsPlain)
        && Pass(whole, parts)
        && Mixed.Any(kind => AreBy(kind, parts));

    /// <summary>
    /// Whether a list is rounded off: its last part is the others (其他), or at least three parts that cannot overlap come
    /// near to the whole.
    /// </summary>
    public static bool IsRounded(Item whole, List<Item> parts) =>
        Ties.IsPlain(whole)
        && parts.TrueForAll(Ties.IsPlain)
        && (
            (parts.Count > 2 && AreApart(parts) && Ties.IsNear(whole, parts, parts.Count))
            || (
                parts[^1].Noun.StartsWith("其他", StringComparison.Ordinal)
                && (parts.Count > 2 || Ties.IsNear(whole, parts, parts.Count))
            )
        );

    /// <summary>Whether parts all but give a whole, or would but for two swapped digits.</summary>
    public static bool IsNearly(Item whole, List<Item> parts) =>
        IsAlmost(whole, parts) || (parts.Count > 2 && Ties.IsTurned(whole, parts));

    /// <summary>
    /// Whether at least three parts come so near to their whole that the list seems meant to be complete: within a fiftieth, or
    /// within a twentieth for parts that cannot overlap and for counts that miss by one.
    /// </summary>
    public static bool IsAlmost(Item whole, List<Item> parts)
    {
        if (parts.Count < 3 || !Ties.IsPlain(whole) || !parts.TrueForAll(Ties.IsPlain))
        {
            return false;
        }

        var gap = (whole.Figure.Value - Total(parts)).Abs();
        return gap * 50 <= whole.Figure.Value
            || (gap * 20 <= whole.Figure.Value && (AreApart(parts) || (gap == 1 && whole.Figure.IsExactCount)));
    }

    /// <summary>
    /// Whether at least three parts that stand right behind their whole, and fill its bracket or its sentence, are meant to be
    /// all of it: things and money within a tenth, persons and households only where words tell them apart.
    /// </summary>
    public static bool IsTold(Item whole, List<Item> parts) =>
        IsAlmost(whole, parts)
        || (
            parts.Count > 2
            && Ties.IsPlain(whole)
            && parts.TrueForAll(Ties.IsPlain)
            && Ties.IsNear(whole, parts, parts.Count)
            && (AreApart(parts) || parts.TrueForAll(IsThing))
        );

    // 党员, 女性 and 贫困户 may be one and the same.
    private static bool IsThing(Item part) =>
        part.Kind is not (Figures.UnitKind.Persons or "人次" or "户" or "户次")
        && part.Noun.Length > 1
        && part.Noun[^1] is not ('人' or '户' or '生');

    /// <summary>
    /// Whether three parts or more are together a little more than their whole: up to a twentieth. Parts that overlap mostly
    /// pass it by more.
    /// </summary>
    public static bool Overrun(Item whole, List<Item> parts)
    {
        if (parts.Count < 3 || !Ties.IsPlain(whole) || !parts.TrueForAll(Ties.IsPlain))
        {
            return false;
        }

        var gap = Total(parts) - whole.Figure.Value;
        return gap.Sign > 0
            && gap * 20 <= whole.Figure.Value
            && (parts.Count > 3 || Partition.IsAmount(whole) || AreOfOneMake(parts));
    }

    /// <summary>Whether parts are together more than their whole.</summary>
    public static bool Pass(Item whole, List<Item> parts) => Total(parts) > whole.Figure.Value;

    /// <summary>Whether parts are told apart by one view, so that nothing is in two of them: 经营型, 生产型, 服务型.</summary>
    public static bool AreOfOneMake(List<Item> parts) =>
        AreApart(parts) || parts.TrueForAll(part => part.Noun.Length > 1 && part.Noun[^1] == parts[0].Noun[^1]);

    /// <summary>Whether parts are named by words of one kind that cannot overlap, each by its own.</summary>
    public static bool AreApart(List<Item> parts) => Apart.Any(kind => AreBy(kind, parts));

    /// <summary>Whether nothing is in two of the parts, though a kind of them may be left out: 优, 良, 差.</summary>
    public static bool AreExclusive(List<Item> parts) => AreApart(parts) || Graded.Any(kind => AreBy(kind, parts));

    private static bool AreBy(Regex kind, List<Item> parts)
    {
        var named = parts.ConvertAll(part => kind.Match(part.Noun).Value);
        return named.TrueForAll(name => name.Length > 0)
            && named.Distinct(StringComparer.Ordinal).Count() == named.Count;
    }

    /// <summary>Whether a list leaves nothing out: a known set, or one that ends with the others or with 及以下.</summary>
    public static bool AreAll(Item whole, List<Item> parts) =>
        Complete(whole, parts).Count == parts.Count || Last.IsMatch(parts[^1].Noun);

    private static Fraction Total(List<Item> parts)
    {
        var sum = Fraction.Zero;
        foreach (var part in parts)
        {
            sum += part.Figure.Value;
        }

        return sum;
    }

    /// <summary>
    /// How many items at the head of a list make up a known set that is whole, with its rule; 0 when none is known.
    /// </summary>
    public static (int Count, string Rule) Complete(Item whole, IReadOnlyList<Item> parts)
    {
        foreach (var family in All)
        {
            if (!family.IsWhole(whole.Noun))
            {
                continue;
            }

            var seen = 0;
            var count = 0;
            while (
                count < parts.Count
                && family.PartOf(parts[count].Noun) is >= 0 and var part
                && (seen & (1 << part)) == 0
            )
            {
                seen |= 1 << part;
                count++;
            }

            if (
                count > 1
                && (seen & ((1 << family.Needed) - 1)) == (1 << family.Needed) - 1
                && (
                    family.IsClosed(seen) || Ties.Tie(whole, parts, count) || Ties.IsSlip(whole, [.. parts.Take(count)])
                )
            )
            {
                return (count, family.Rule);
            }
        }

        if (!whole.Noun.Contains('支', StringComparison.Ordinal))
        {
            return default;
        }

        var classes = 0;
        while (classes < parts.Count && Functional().IsMatch(parts[classes].Noun))
        {
            classes++;
        }

        return classes > 2 && Ties.IsNear(whole, parts, classes) ? (classes, RuleIds.ExpenditureTotal) : default;
    }

    private static Family Of(string whole, int needed, string rule, params ImmutableArray<string> parts) =>
        new(
            [.. whole.Split('|')],
            ImmutableArray.CreateRange(parts, part => Pattern("^.{0,16}?" + part + End)),
            needed,
            rule
        );

    private static Regex Pattern(string words) =>
        new(words, Patience.Options, TimeSpan.FromMilliseconds(Patience.Milliseconds));

    [GeneratedRegex(
        "^(?:.*(?:一般公共服务|公共安全|教育|科学技术|文化旅游体育与传媒|文化体育与传媒|社会保障和就业|卫生健康|医疗卫生与计划生育"
            + "|节能环保|城乡社区|农林水|交通运输|资源勘探.{0,8}|商业服务业等?|金融|自然资源海洋气象等?|国土海洋气象等?|住房保障|粮油物资储备"
            + "|灾害防治及应急管理|债务付息|债务还本|其他))(?:\\([类]\\))?支出(?:类)?(?:科目)?(?:\\([类]\\))?"
            + End,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Functional();
}
