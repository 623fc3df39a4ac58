using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>How personal data are written in Chinese texts, and which words before a number say that it is none.</summary>
internal static partial class PersonalText
{
    private const int LabelReach = 40;
    private const int CodeReach = 10;

    // A number that the public is meant to ring.
    private static readonly string[] ServiceWords =
    [
        "咨询",
        "监督",
        "举报",
        "投诉",
        "热线",
        "值班",
        "服务电话",
        "办公电话",
        "公开电话",
        "单位电话",
        "传真",
    ];

    private static readonly string[] ContactWords = ["联系电话", "联系方式", "电话", "邮箱", "信箱"];
    private static readonly string[] PrivateWords = ["家长", "家庭", "住宅", "宅电", "本人", "个人", "监护人", "私人"];
    private static readonly string[] CodeWords = ["编号", "编码", "代码", "合同号", "文号", "单号", "票号", "流水号"];
    private static readonly string[] CardWords = ["卡", "账号", "帐号", "账户", "存折"];
    private static readonly string[] PublicAccounts = ["对公", "单位账", "基本户", "专户", "零余额", "国库", "财政"];

    /// <summary>The text with full-width digits and signs in their plain form, character by character.</summary>
    internal static string Plain(string text) =>
        string.Concat(text.Select(letter => letter is >= '！' and <= '～' ? (char)(letter - '！' + '!') : letter));

    /// <summary>The digits of a number, and the X at its end, without what parts them.</summary>
    internal static string Digits(string number) =>
        string.Concat(number.Where(letter => char.IsAsciiDigit(letter) || letter is 'X' or 'x')).ToUpperInvariant();

    /// <summary>Whether the words before it make a number a code of something.</summary>
    internal static bool IsCode(string text, int at) => Before(text, at, CodeReach).ContainsAny(CodeWords);

    /// <summary>Whether a number is published so that people may ring.</summary>
    internal static bool IsService(string text, int at) =>
        Before(text, at, LabelReach) is var label
        && label.ContainsAny(ServiceWords)
        && !label.ContainsAny(PrivateWords);

    /// <summary>Whether a number or address stands under the contact of an office.</summary>
    internal static bool IsOfficeContact(string text, int at) =>
        IsService(text, at)
        || (
            Before(text, at, LabelReach) is var label
            && label.ContainsAny(ContactWords)
            && !label.ContainsAny(PrivateWords)
        );

    /// <summary>Whether digits that pass the check are a person's bank card: named so, or issued by UnionPay.</summary>
    internal static bool IsCard(string text, int at, string digits)
    {
        var label = Before(text, at, LabelReach);
        var named = label.ContainsAny(CardWords) && digits[0] is >= '3' and <= '9';
        return (named || digits.StartsWith("62", StringComparison.Ordinal))
            && !label.ContainsAny(PublicAccounts)
            && !IsCode(text, at);
    }

    /// <summary>15 to 19 digits, perhaps in groups, perhaps with the X of an identity number.</summary>
    [GeneratedRegex(
        "(?<![0-9A-Za-z.¥]|[0-9]-)[0-9]([ -]?[0-9]){14,18}[Xx]?(?![0-9A-Za-z]|[.][0-9])",
        Options,
        Patience.Milliseconds
    )]
    internal static partial Regex DigitRuns();

    // Before 元, 人 and the like eleven digits are a figure.
    [GeneratedRegex(
        "(?<![0-9A-Za-z.¥]|[0-9]-)([+]?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}"
            + "(?![0-9A-Za-z]|[.,-][0-9]|[ ]?[元万亿千人次户个项字册吨㎡%]|[ ]?平方)",
        Options,
        Patience.Milliseconds
    )]
    internal static partial Regex Mobiles();

    [GeneratedRegex(
        "(?<![0-9A-Za-z.¥]|[0-9]-)([(](?<area>0[1-9][0-9]{1,2})[)][- ]?|(?<area>0[1-9][0-9]{1,2})[-—–])"
            + "[0-9]{7,8}(?![0-9A-Za-z]|[.][0-9])",
        Options,
        Patience.Milliseconds
    )]
    internal static partial Regex Landlines();

    [GeneratedRegex(
        "[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@(?<domain>[A-Za-z0-9-]{1,63}([.][A-Za-z0-9-]{1,63}){1,4})",
        Options,
        Patience.Milliseconds
    )]
    internal static partial Regex Mails();

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    // The words of the same sentence before a number.
    private static string Before(string text, int at, int reach)
    {
        var from = Math.Max(0, at - reach);
        var passage = text[from..at];
        return passage[(passage.LastIndexOfAny(['。', ';', '\n']) + 1)..];
    }
}
