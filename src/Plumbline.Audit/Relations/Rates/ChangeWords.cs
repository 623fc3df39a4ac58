using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>Which way a change goes, as the words say.</summary>
internal enum Direction
{
    Up,
    Down,

    /// <summary>增长(下降): both words of a template kept.</summary>
    Either,
}

/// <summary>The words of a change before its number.</summary>
/// <param name="Direction">Up or down.</param>
/// <param name="Base">What it is compared with: 上年, 年初预算; empty where the words name nothing.</param>
/// <param name="Subject">What changed, where the words say so: 较上年|基本支出|增加.</param>
/// <param name="IsCompared">Whether 较, 比 or 与 stands before it.</param>
/// <param name="IsBare">Nothing but the word of change stands before the number: ，增长.</param>
internal sealed record ChangeWords(Direction Direction, string Base, string Subject, bool IsCompared, bool IsBare)
{
    /// <summary>比上年多: a word of difference that need not be a change of the value beside it.</summary>
    public bool IsLoose { get; init; }
}

/// <summary>The patterns of 较上年增加, 增长, 由…增至.</summary>
internal static partial class ChangePattern
{
    private const string Up = "净增加?|增收|增支|多收入?|多支出?|增加|增长|增幅|上升|提高|提升|上涨|涨幅|扩大|延长|增";
    private const string Down =
        "负增长|净减少?|减收|减支|少收入?|少支出?|减少|下降|降低|降幅|减幅|下滑|压减|缩减|压缩|压降|回落|缩短|缩小|减";
    private const string Word =
        "(?:(?<up>"
        + Up
        + ")|(?<down>"
        + Down
        + @")|(?<both>变动|变化|增减)(?=率|幅))(?<both>[(/](?:"
        + Up
        + "|"
        + Down
        + @")\)?)?";

    // 比上年多: words that state a change only behind what it is compared with.
    private const string Than = "(?:" + Word + "|(?<than>(?<up>[多高]出?)|(?<down>少|低)))";
    private static readonly char[] Marks = [.. "，,。;:、()"];

    private const string After = "(?:率|额|数|幅度?|比例)?(?:了|约|近|分别|为|达到?|:)*$";
    private const string Earlier =
        "[^，,。;:]{0,16}?(?:上年|去年|上一年|前年|同期|同月|(?:19|20)[0-9]{2}年|预算|年初|期初|上期)"
        + "(?:度|末|底|同期|同月|初|决算|预算|执行|实际|水平|数|年|批复)*";
    private const string Versus =
        "(?:(?:同比|环比)(?<base>)|(?:较|(?<!占|对|百分|之)比(?!例|重|率|值)|与|和|同)"
        + "(?:(?<base>"
        + Earlier
        + ")(?:相比较?|比较|对比|相较|比)?|(?<base>[^，,。;:]{0,40}?)(?:相比较?|比较|对比|相较)))[，,]?";

    /// <summary>The words of a change, or null.</summary>
    public static ChangeWords? Read(string lead)
    {
        var compared = Compared().Match(lead);
        var match = compared.Success ? compared : Plain().Match(lead);
        if (!match.Success)
        {
            return null;
        }

        return new ChangeWords(
            match.Groups["both"].Success ? Direction.Either
                : match.Groups["up"].Success ? Direction.Up
                : Direction.Down,
            match.Groups["base"].Value,
            match.Groups["subject"].Length > 0 ? match.Groups["subject"].Value : Ahead(lead, compared),
            compared.Success,
            Bare().IsMatch(lead)
        )
        {
            IsLoose = match.Groups["than"].Success,
        };
    }

    // 公务接待费|比上年减少: what changed may be said before the comparison.
    private static string Ahead(string lead, Match compared)
    {
        var at = compared.Success ? lead[..compared.Index].LastIndexOfAny(Marks) : -1;
        return at < 0 ? "" : lead[(at + 1)..compared.Index];
    }

    /// <summary>The words before the former value: 较上年|2.08|减少, 比2017年决算收入|4125万元|增加.</summary>
    public static bool OpensBase(string lead) => FormerOpen().IsMatch(lead);

    /// <summary>The words between a former value and the change: 与上年决算A万元|相比，支出增加; 上年A万元|，今年增加.</summary>
    public static bool GoesOn(string lead) => Linked().IsMatch(lead);

    /// <summary>The words before a value that something rose or fell from: 由, 从.</summary>
    public static bool OpensFrom(string lead) => From().IsMatch(lead);

    /// <summary>Whether the words before the first number of a sentence open a list of parts: 。其中：基本支出.</summary>
    public static bool OpensParts(string lead) => Parts().IsMatch(lead);

    /// <summary>Which way something went to the number: 增加到, 降至; null when the words say nothing of the kind.</summary>
    public static Direction? To(string lead)
    {
        var match = Reached().Match(lead);
        return !match.Success ? null
            : match.Groups["up"].Success ? Direction.Up
            : match.Groups["down"].Success ? Direction.Down
            : Direction.Either;
    }

    /// <summary>Whether the words set a value of another scope against: 同口径, 按可比价, 扣除 a part.</summary>
    public static bool IsAdjusted(string words) => Adjusted().IsMatch(words);

    /// <summary>Whether a name or lead speaks of the year before.</summary>
    public static bool IsFormer(string words) => Former().IsMatch(words);

    [GeneratedRegex(
        Versus + "(?<subject>[^，,。;:]{0,20}?)(?:也|均|各|共|实际|总体|相应|同比)?" + Than + After,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Compared();

    [GeneratedRegex("(?:各|同比|共|均|也)?" + Word + After, Patience.Options, Patience.Milliseconds)]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"^(?:[，,()、;]|相比|比)*(?:各|同比|环比|共|均|也|较?上年|比上年|较?同期|较去年|比去年)?" + Word + After,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Bare();

    // 较上年, 与概算, or 较 and 比 with whatever opens the clause: 较设计单价|45元|降低; or what was in the year before: 上年到位|80万元|，今年增加.
    [GeneratedRegex(
        @"(?:较|比|与|同)[^，,。;:]{0,40}?(?:上年|去年|上一年|同期|(?:19|20)\d{2}年|预算|年初|期初|概算|估算)[^，,。;:]{0,30}(?<![多少高低]出?)$"
            + "|^[，,;(、](?:实际|均|也|共|同期|总体)*(?:较|比(?!例|重|率|值))[^，,。;:0-9]{1,24}$"
            + "|(?:^|[，,。;:])(?:上年|去年|上一年)度?(?:同期|实际|共)?(?!末?结[转余]|目标|计划)[^，,。;:0-9]{0,10}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex FormerOpen();

    [GeneratedRegex(
        "^(?:相比较?|比较|对比|相较)[，,][^，,。;:0-9]{0,12}$|^[，,][今本当]年度?[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Linked();

    [GeneratedRegex("(?:由|从)[^，,。;:由从]{0,40}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex From();

    [GeneratedRegex(
        @"^[^，,。;:]{0,16}?[，,]?[^，,。;:]{0,16}?(?:(?<up>"
            + Up
            + "|升|发展|扩充)|(?<down>"
            + Down
            + @"|降)|调整|变)?(?:加|少|长)?(?:到|至|为|达到?)了?(?:现在|目前|今年|如今|当前|(?:19|20)\d{2}年)?(?:末|底|度)?的?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Reached();

    [GeneratedRegex("(?:^|[。!?])(?:其中|包括)[:，]?[^。]*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Parts();

    [GeneratedRegex("[同可]比?口径|可比价|剔除|扣除|还原", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Adjusted();

    [GeneratedRegex("上年(?!末?(?:结转|结余))|去年|上一年|往年|同期|年初数", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Former();
}
