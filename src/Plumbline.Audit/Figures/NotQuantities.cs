using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Figures;

/// <summary>The places of a passage whose digits are no quantity: dates, document numbers, list marks, names.</summary>
internal static partial class NotQuantities
{
    private const int LongNumber = 10;
    private static readonly SearchValues<char> SignsOfNumbers = SearchValues.Create("0123456789.,%≥≤");
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    // Each with what it cannot do without, so that few passages are searched: so many digits in a row, and one
    // of some signs or a number as long as that of a telephone.
    private static readonly ImmutableArray<Kind> Kinds =
    [
        new(Reasons.Address, WebAddress, 0, "@/w"),
        new(Reasons.Telephone, Telephone, 0, "话真线机编码Q-", LongNumber),
        new(Reasons.Filing, FilingMark, 1, "号码备/", LongNumber),
        new(Reasons.Visits, Visits, 1, "览读问击"),
        new(Reasons.PageNumber, Leader, 1, ".…·-"),
        new(Reasons.PageNumber, PageCount, 1, "页"),
        new(Reasons.Note, NoteMark, 1, "["),
        new(Reasons.DocumentNumber, DocumentNumber, 1, "号[({【"),
        new(Reasons.Date, FullDate, 4, "月./-"),
        new(Reasons.Year, Years, 4, ""),
        new(Reasons.Date, Months, 1, "月日"),
        new(Reasons.Time, Clock, 1, ":午晚早"),
        new(Reasons.Ordinal, Ordinal, 1, "第"),
        new(Reasons.Caption, Caption, 1, "附表图注栏开决"),
        new(Reasons.ListNumber, ListMark, 1, "、).．:"),
        new(Reasons.Name, NameWithDigits, 0, Letters + "+“”\"‘·规学网线院程划动儿台团"),
        new(Reasons.Code, AccountCode, 3, "-(列出费助贴行金"),
    ];

    /// <summary>Ranges of folded characters with the reason; earlier patterns win.</summary>
    public static Masks In(string text)
    {
        var masks = new Masks();
        var digits = LongestRun(text);
        if (digits <= LongNumber && IsNumberAlone(text))
        {
            return masks;
        }

        foreach (var kind in Kinds)
        {
            if (!kind.MayStandIn(text, digits) || (kind.Reason == Reasons.Address && !MayHoldAddress(text)))
            {
                continue;
            }

            masks.Begin(kind.Reason);
            foreach (var match in kind.Pattern().EnumerateMatches(text))
            {
                var end = match.Index + match.Length;
                if (!MayBeMeasured(kind.Reason) || !IsMeasured(text, match.Index, end))
                {
                    masks.Add(match.Index, end);
                }
            }
        }

        return masks;
    }

    // 1,234.56, ≥95%: what most cells of a table hold.
    private static bool IsNumberAlone(string text) =>
        !text.AsSpan().ContainsAnyExcept(SignsOfNumbers)
        && text.LastIndexOf('.') is var point
        && (point < 0 || (point + 1 < text.Length && char.IsAsciiDigit(text[point + 1]) && text.IndexOf('.') == point));

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var sign in text)
        {
            run = char.IsDigit(sign) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static bool MayBeMeasured(string reason) =>
        reason
            is Reasons.Telephone
                or Reasons.Year
                or Reasons.Caption
                or Reasons.ListNumber
                or Reasons.Name
                or Reasons.Code;

    // 安排205万元, 由1850元提高至2000元, 发表15篇, 咨询电话12580次: a unit behind the digits makes them a quantity, unless it begins
    // a word of its own, 表1项目支出.
    private static bool IsMeasured(string text, int start, int end)
    {
        if (!char.IsAsciiDigit(text[end - 1]) || IsQuoted(text[start]))
        {
            return false;
        }

        var at = end < text.Length && text[end] == ')' && text.LastIndexOf('(', start) >= 0 ? end + 1 : end;
        var unit = UnitLexer.At(text, at);
        return unit.Unit.Length > 0
            && (
                unit.Multiplier > 1
                || unit.Dimension is Dimension.Money or Dimension.Percent
                || !Word().IsMatch(text.AsSpan(at))
            );
    }

    private static bool IsQuoted(char mark) => mark is '“' or '"' or '‘' || char.IsAsciiLetter(mark);

    // Nearly no passage holds one, and the pattern of mail addresses begins anew at each character.
    private static bool MayHoldAddress(string text) =>
        text.Contains('@', StringComparison.Ordinal)
        || text.Contains("://", StringComparison.Ordinal)
        || text.Contains("www.", StringComparison.Ordinal);

    // Words that begin like a unit.
    [GeneratedRegex(
        "^(?:项目|单位|部门|部分|年度|年[初末终底报均内]|届|级|学[年期]|度|节能|城乡|城[镇市]|科学|科[技室]|社会|社区|个人|对[个企社外]|国[防有家债土]|市[场政]|区域"
            + "|县级|分[类析项布配]|组[织成合]|本|名称|人[员才均民力事]|面[临向对]|口径|路[径线]|条[件块]|种[植类]|类别|期[末初间]|场[地所]|所[示列述属有在]|平台|系统"
            + "|基[地础]|中心|品牌|日常|月度|克服|升级|周[边期]|道路|题|批[复准]|位[置于]|点|位|步|层|片区|站|起|户外|成|队伍|团|校|村|镇|乡"
            + "|章|段|文|款|门|支出|支[付持]|师|生|包[括含]|集|首|根据|件|份|号)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Word();

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

    // The head of a published page: 索引号: abc/2021-00045, 监督索引号53990012345678000.
    [GeneratedRegex(
        @"(?:索引号|公开编号|报表编号|预算编码|预算代码|项目编码|项目代码|"
            + @"信息编号|统一社会信用代码|机构代码|标识码|ICP备(?:案号)?|公网安备|备案(?:编)?号)[号]?[:：|\]]*[\dA-Za-z/_.-]*\d[\dA-Za-z/_.-]*"
            + @"|(?<![\w/.-])[A-Za-z0-9-]{4,24}/(?:19|20)\d{2}-\d{3,12}(?!\d)|(?<![\d.])\d{16,20}(?![\d.%元万亿])"
            + @"|(?<![\w.])\d{6,8}[A-Z]\d{10,14}(?!\d)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex FilingMark();

    [GeneratedRegex(
        @"(?:浏览|阅读|访问|点击)(?:次数|量|数)?[:：](?>\d{1,9}(?:人?次)?)(?![\d.,%万亿千百余多，。;、])|(?:浏览|阅读|访问|点击)(?:次数|量)\d{1,9}(?:人?次)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Visits();

    // 二、人员编制………………4: the leader of a table of contents.
    [GeneratedRegex(
        @"(?:\.{5,}|…{2,}|·{5,}|-{8,})\d{1,3}(?![\d.,%万亿千百元])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Leader();

    // 第2页，共46页, 总共: 1页
    [GeneratedRegex(
        @"第\d{1,4}页[,，]?共\d{1,4}页|总共:\d{1,4}页|^共\d{1,4}页$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex PageCount();

    // 教育事业统计公报[1]: the mark of a note.
    [GeneratedRegex(@"(?<=[一-龥)”》])\[\d{1,2}\]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex NoteMark();

    [GeneratedRegex(
        @"[\[({【](?:19|20)\d{2}[\])}】]第?\d{1,5}号?|第?\d{1,5}号(?:文|令|公告|通知|函|楼|院|线|地块|门|栋|[)\]》，。;、])|(?<![\d.])\d{1,5}号(?!\d)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(
        @"(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}[日号]?)?|(?:19|20)\d{2}(?<dash>[./-])\d{1,2}\k<dash>\d{1,2}(?!\d)(?!万|元|%)"
            + @"|(?<![\d.])\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}(?![\d.])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex FullDate();

    [GeneratedRegex(
        @"(?<!\d)(?:19|20)\d{2}(?:[-~至到、/](?:19|20)?\d{2})*(?:年|学年|届|级)|[\[(](?:19|20)\d{2}[\])]|"
            + @"(?<![\d.])(?:19|20)\d{2}[-~至到](?:19|20)\d{2}(?![\d.])"
            + @"|(?<=截至|截止)(?:19|20)\d{2}(?![\d.])",
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
        @"(?:附件|附表|图表|表格|专栏|续表|(?<!调查|测评|评议|登记|问卷|申请|推荐|评分|反馈|意见|有效)[附表图注])\(?\d{1,3}(?:[-.—]\d{1,2})?\)?(?!\d)"
            + @"|(?:公开|财决)\d{1,2}(?:-\d{1,2})?(?=表)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Caption();

    [GeneratedRegex(
        @"(?:^|(?<=[。;:!?”》]))\(?\d{1,2}(?:、|\)|[.．](?!\d)|[.](?=(?:19|20)\d{2}年))|(?<=[^\d\w(]|^|[一-龥])\(\d{1,2}\)(?=[^\d])"
            + @"|^\d{1,2}(?:\.\d{1,2}){1,3}(?=[一-龥]{2})"
            + @"|(?<=指标|任务|目标|项目|问题|措施|标段|一期|二期)\d{1,2}(?=[:、.][^\d])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex ListMark();

    [GeneratedRegex(
        @"(?<![\d.+])(?>\d[\d.]*(?:\+[\dA-Za-z.]+)+)(?!\)?[÷×*/=])|[A-Za-z][A-Za-z-]*\d+(?:\.\d+)*|"
            + @"(?<![\d.])\d{1,4}[A-Z](?![a-z]|[A-Z]*[/%])|"
            + @"[“""‘]\d+(?:[·.+-]\d+)*[·.+-]?[A-Za-z]*[”""’]"
            + @"|(?<!\d)\d+(?=中学|小学|联网|热线|专线|医院|工程|计划|行动|幼儿园|平台系统|集团军)|\d{1,2}·\d{1,2}"
            + @"|[八十]项规定|[“""][^“”""]{0,8}\d+[^“”""\d]{0,8}[”""](?=工程|计划|行动|模式|机制|体系|工作法|项目|战略|活动)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex NameWithDigits();

    [GeneratedRegex(
        @"(?<![\d.])(?:20[1-9]|21[0-9]|22[0-9]|23[0-3]|30[1-9]|31[0-3]|"
            + @"399)(?:\d{2}){0,2}-?(?=[一-龥]{2,14}(?:支出|费|补助|补贴|缴费|运行|公积金|\([类款项]\)))"
            + @"|(?<![\d.])\d{3}(?:\d{3})?-(?=[一-龥]{2,16}(?:人民政府|局|委员会|办公室|学校|中学|小学|中心|本级))"
            + @"|(?<![\d.])2[0-3]\d{5}-(?=[一-龥]{2})|(?<=列)2[0-3]\d{5}(?![\d.,元万亿])"
            + @"|\((?:类|款|项)?\d{3}(?:\d{2}){1,2}\)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex AccountCode();

    // A kind of digits that are no quantity, and what a passage has to hold for its pattern to match at all.
    private sealed record Kind(
        string Reason,
        Func<Regex> Pattern,
        int Digits,
        string Signs,
        int OrDigits = int.MaxValue
    )
    {
        private readonly SearchValues<char> signs = SearchValues.Create(Signs);

        public bool MayStandIn(string text, int digits) =>
            digits >= Digits && (Signs.Length == 0 || digits >= OrDigits || text.AsSpan().ContainsAny(signs));
    }
}
