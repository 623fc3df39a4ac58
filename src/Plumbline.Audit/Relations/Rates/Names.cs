using System.Buffers;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>What a quantity or a base is called, and whether two names mean one thing.</summary>
internal static partial class Names
{
    private const int LongName = 4;
    private static readonly SearchValues<char> Ends = SearchValues.Create("，,。;:、!?)(");

    // What brackets, leading and closing words cannot do without: most words have none of it, and nothing has to be replaced.
    private static readonly SearchValues<char> Brackets = SearchValues.Create("([“”\"");
    private static readonly SearchValues<char> Opens = SearchValues.Create(
        "其另以和与及并同截目现共我的一二三四五六七八九"
    );
    private static readonly SearchValues<char> Closes = SearchValues.Create(
        "已经均各别约近仅超过共计为是达到有占成了现排≥≤=><的至"
    );

    // A name is a clause; what is longer was glued together by a damaged file, and the words by the number are the name.
    private const int LongestWords = 200;

    /// <summary>The last clause of some words, without brackets and linking words.</summary>
    public static string Clause(string words)
    {
        var plain = WithoutBrackets(Ending(words)).AsSpan().TrimEnd(":(“\"");
        var clause = plain[(plain.LastIndexOfAny(Ends) + 1)..].ToString();
        clause = clause is [.., var last] && Closes.Contains(last) ? Closing().Replace(clause, "") : clause;
        return clause is [var first, ..] && (Opens.Contains(first) || char.IsDigit(first))
            ? Opening().Replace(clause, "")
            : clause;
    }

    /// <summary>A name without the words that lead over to its number: 约, 仅, 达到.</summary>
    public static string WithoutClosing(string name) => Closing().Replace(Ending(name), "");

    /// <summary>The name without what does not tell it apart: 总, 合计, 本年, 决算; empty for a mere 总额.</summary>
    public static string Core(string name) => Ornament().Replace(WithoutBrackets(Ending(name)), "");

    private static string WithoutBrackets(string words) =>
        words.AsSpan().ContainsAny(Brackets) ? Bracket().Replace(words, "") : words;

    private static string Ending(string words) => words.Length > LongestWords ? words[^LongestWords..] : words;

    /// <summary>
    /// How well the name of a quantity answers to a name that is looked for: 3 the same core, 2 a longer form of it, 1
    /// words in common that prove nothing by themselves, 0 not at all.
    /// </summary>
    public static int Fit(string name, string wanted) => FitOfCores(Core(name), Core(wanted));

    /// <summary>The same for names of which the core is known.</summary>
    public static int FitOfCores(string own, string sought)
    {
        if (own.Length == 0 || sought.Length == 0)
        {
            return 0;
        }

        return own == sought ? 3
            : own.Length < 2 || sought.Length < 2 ? 0
            : sought.Length >= LongName && own.EndsWith(sought, StringComparison.Ordinal) ? 2
            : own.Contains(sought, StringComparison.Ordinal) || sought.Contains(own, StringComparison.Ordinal) ? 1
            : 0;
    }

    /// <summary>Whether two neighbouring characters of a name stand in some words.</summary>
    public static bool ShareTwo(string name, string words)
    {
        for (var at = 0; at + 1 < name.Length; at++)
        {
            if (words.AsSpan().Contains(name.AsSpan(at, 2), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\([^()]{0,60}\)|\[\d{1,2}\]|“|”|""", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Bracket();

    [GeneratedRegex(
        @"^(?:其中|另外?|以及|和|与|及|并|同时|截至|截止|目前|现有|共有?|我[局校单位县区市]+|的|\d+[.、]|[一二三四五六七八九]是)+",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"(?:(?:已经?|均|各|分别|(?<![节签合履违预集])约|近|仅|超过?|共计?|总共|合计|累计|为|是|达到?|有|计|占|完成了?|实现|安排|≥|≤|>=|<=|>|<|=|了|的|到|至|共有))+$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Closing();

    [GeneratedRegex(
        @"(?:19|20)\d{2}年?(?:度|末|底|初)?"
            + "|总额|总计|总数|总量|总和|总|合计|共计|累计|年终|年末|年底|本年度|全年度?|本年|当年|今年|年度|决算|全部|整体|共有|现有|部门|单位|金额|数额|规模|实际|完成|安排|的|[数额值]$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Ornament();
}
