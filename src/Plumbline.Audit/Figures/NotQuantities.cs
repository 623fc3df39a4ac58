using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Figures;

/// <summary>The places of a passage whose digits are no quantity: dates, document numbers, list marks, names.</summary>
internal static partial class NotQuantities
{
    private static readonly ImmutableArray<(string Reason, Func<Regex> Pattern)> Patterns =
    [
        (Reasons.Address, WebAddress),
        (Reasons.Telephone, Telephone),
        (Reasons.DocumentNumber, DocumentNumber),
        (Reasons.Date, FullDate),
        (Reasons.Year, Years),
        (Reasons.Date, Months),
        (Reasons.Time, Clock),
        (Reasons.Ordinal, Ordinal),
        (Reasons.Caption, Caption),
        (Reasons.ListNumber, ListMark),
        (Reasons.Name, NameWithDigits),
        (Reasons.Code, AccountCode),
    ];

    /// <summary>Ranges of folded characters with the reason; earlier patterns win.</summary>
    public static Masks In(string text)
    {
        var masks = new Masks();
        foreach (var (reason, pattern) in Patterns)
        {
            if (reason == Reasons.Address && !MayHoldAddress(text))
            {
                continue;
            }

            masks.Begin(reason);
            foreach (var match in pattern().EnumerateMatches(text))
            {
                masks.Add(match.Index, match.Index + match.Length);
            }
        }

        return masks;
    }

    // Nearly no passage holds one, and the pattern of mail addresses begins anew at each character.
    private static bool MayHoldAddress(string text) =>
        text.Contains('@', StringComparison.Ordinal)
        || text.Contains("://", StringComparison.Ordinal)
        || text.Contains("www.", StringComparison.Ordinal);

    [GeneratedRegex(
        @"(?:https?://|www\.)[\w./?=&%#:-]+|[\w.-]{1,64}@[\w-]+(?:\.[\w-]+)+",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex WebAddress();

    [GeneratedRegex(
        @"(?:电话|传真|热线|手机|邮编|邮政编码|QQ)[号码]*[:是为]?[\d、-]{5,40}|(?<!\d)1[3-9]\d{9}(?![\d.])|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Telephone();

    [GeneratedRegex(
        @"[\[({【](?:19|20)\d{2}[\])}】]第?\d{1,5}号?|第?\d{1,5}号(?:文|令|公告|通知|函|楼|院|线|地块|门|栋|[)\]》，。;、])|(?<![\d.])\d{1,5}号(?!\d)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(
        @"(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}[日号]?)?|(?:19|20)\d{2}(?<dash>[./-])\d{1,2}\k<dash>\d{1,2}(?!\d)(?!万|元|%)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex FullDate();

    [GeneratedRegex(
        @"(?<!\d)(?:19|20)\d{2}(?:[-~至到、/](?:19|20)?\d{2})*(?:年|学年|届|级)|[\[(](?:19|20)\d{2}[\])]|"
            + @"(?<![\d.])(?:19|20)\d{2}[-~至到](?:19|20)\d{2}(?![\d.])"
            + @"|(?<=截至|截止|至)(?:19|20)\d{2}(?![\d.])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Years();

    [GeneratedRegex(
        @"(?<![\d.])\d{1,2}(?:[-~至到、/]\d{1,2})*月(?:\d{1,2}(?:[-~至到、]\d{1,2})*[日号]?)?|(?<=月底|月初|日至|日-|日、)\d{1,2}日",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Months();

    [GeneratedRegex(
        @"(?<![\d:])(?<!比(?:例|值|率)?(?:约?为|达|约)?)\d{1,2}:\d{2}(?::\d{2})?(?![\d:]|\.\d)|(?<=上午|下午|晚上|早上)\d{1,2}[时点](?:\d{1,2}分)?",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"第\d{1,4}(?=条|款|项|章|节|页|期|届|次|批|名|位|季度|中学|小学|幼儿园|轮|号|个|学期|部分|实验|高级|初级|三)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Ordinal();

    [GeneratedRegex(
        @"(?:附件|附表|图表|表格|专栏|续表|[附表图注])\(?\d{1,3}(?:[-.]\d{1,2})?\)?(?![\d个人所项元万%])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Caption();

    [GeneratedRegex(
        @"(?:^|(?<=[。;:!?”》]))\(?\d{1,2}(?:、|\)|[.．](?!\d)|[.](?=(?:19|20)\d{2}年))|(?<=[^\d\w(]|^|[一-龥])\(\d{1,2}\)(?=[^\d])"
            + @"|^\d{1,2}(?:\.\d{1,2}){1,3}(?=[一-龥]{2})(?!万|亿|元|个|人|分|所|倍|年|亩|公里|平方|次|项)"
            + @"|(?<=指标|任务|目标|项目|问题|措施|标段|一期|二期)\d{1,2}(?=[:、.][^\d])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex ListMark();

    [GeneratedRegex(
        @"(?<!\d)(?>\d+(?:\+[\dA-Za-z]+)+)(?!\)?[÷×*/=])|[A-Za-z][A-Za-z-]*\d+(?:\.\d+)*|"
            + @"(?<![\d.])\d{1,4}[A-Z](?![a-z]|[A-Z]*[/%])|"
            + @"[“""‘]\d+(?:[·.+-]\d+)*[·.+-]?[A-Za-z]*[”""’]"
            + @"|(?<!\d)\d+(?=中学|小学|联网|热线|专线|医院|工程|计划|行动|幼儿园|平台系统|集团军)|\d{1,2}·\d{1,2}"
            + @"|[“""][^“”""]{0,8}\d+[^“”""\d]{0,8}[”""](?=工程|计划|行动|模式|机制|体系|工作法|项目|战略|活动)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex NameWithDigits();

    [GeneratedRegex(
        @"(?<![\d.])(?:20[1-9]|21[0-9]|22[0-9]|23[0-3]|30[1-9]|31[0-3]|"
            + @"399)(?:\d{2}){0,2}-?(?=[一-龥]{2,14}(?:支出|费|补助|补贴|缴费|运行|公积金|\([类款项]\)))"
            + @"|\((?:类|款|项)?\d{3}(?:\d{2}){1,2}\)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex AccountCode();
}
