using System.Buffers;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>A word that opens a list of parts.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">The character after it.</param>
/// <param name="IsBracket">An opening bracket right behind the whole.</param>
/// <param name="IsComplete">The wording says that all parts follow: 分别为, 具体为, 由…组成.</param>
/// <param name="AllowsSubset">The wording allows that only some parts follow: 其中, 含, 包括.</param>
internal readonly record struct Trigger(int Start, int End, bool IsBracket, bool IsComplete, bool AllowsSubset)
{
    /// <summary>The wording splits a whole that may stand some sentences before: 按功能分类.</summary>
    public bool IsSplit { get; init; }

    /// <summary>The first mark of an enumeration right behind the whole: 支出100万元，一是甲60万元；二是乙40万元.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The whole opens the sentence, 14个项目中，优11个、良3个.</summary>
    public bool IsAmong { get; init; }

    /// <summary>The whole said again by its parts, 即左岸3公里、右岸2公里: they end at the semicolon.</summary>
    public bool IsNamely { get; init; }

    /// <summary>Nothing opens the list in its own passage: the one before it ends in 按功能分类： or 如下：.</summary>
    public bool IsOfPassageBefore { get; init; }
}

/// <summary>Finds the words that open lists of parts.</summary>
internal static partial class Triggers
{
    // Each word has one of these characters, or stands behind one; most cells of tables have none.
    private static readonly SearchValues<char> Telling = SearchValues.Create("中包含由源别具分构即:，;(");

    /// <summary>All triggers of a passage from left to right.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="before">The passage before it.</param>
    public static List<Trigger> In(string text, string before)
    {
        var triggers = new List<Trigger>();
        if (text.Length > 0 && before.EndsWith(':') && Leading().IsMatch(before))
        {
            triggers.Add(new Trigger(0, 0, false, false, false) { IsSplit = true, IsOfPassageBefore = true });
        }

        if (!text.AsSpan().ContainsAny(Telling))
        {
            return triggers;
        }

        foreach (Match match in Word().Matches(text))
        {
            var bracket = match.Groups["bracket"].Success;
            var partial = match.Groups["partial"].Success;
            var complete = match.Groups["complete"].Success;
            triggers.Add(
                new Trigger(match.Index, match.Index + match.Length, bracket, complete, partial)
                {
                    IsSplit = match.Groups["split"].Success,
                    IsMarked = match.Groups["marked"].Success,
                    IsAmong = match.Groups["among"].Success,
                    IsNamely = match.Groups["namely"].Success,
                }
            );
        }

        return triggers;
    }

    [GeneratedRegex(
        "(?:按(?:照)?[^，。;:()0-9]{1,12}(?:分类?|划分|构成|科目)|分[^，。;:()0-9]{1,8}看|其中|包括|构成|分别为|如下):$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Leading();

    [GeneratedRegex(
        @"(?<partial>\(?(?:其中|(?:主要)?包括|包含|(?<=[，(;。:%元人个所名次\d])含)(?!量|税|金)[:，]?"
            + @"|(?<among>(?<=\d[个所家户名项件次批条起处][^，。;:()\d]{1,8})中，))"
            + @"|(?<complete>(?:(?<=，)由(?=[^。;()]{1,80}(?:构成|组成))"
            + @"|资金来源[为是]|分别[为是]|具体(?:[为是]|包括)|分为|具体分布[为是]|构成[为是]"
            + @"|(?<namely>(?<=[元人个所名次项家里米亩段处辆台套座场件份吨户m])，?即(?=[^，。;()\d]{0,16}\d))))[:，]?"
            + @"|(?<plain>(?:主要)?用于(?:以下)?(?:几个)?(?:方面)?:|(?:具体)?(?:情况|构成|明细|分布|安排|支出|内容)?如下:"
            + @"|(?<split>(?:按(?:照)?[^，。;:()\d]{1,12}(?:分类?|划分|构成|科目|看)"
            + @"|(?<=[，。;])(?:分|从)[^，。;:()\d]{1,8}来?看"
            + @"|分[二两三四五六七八九2-9]个?(?:批次?|次|期|年|阶段|档)[^，。;:()\d]{0,6})[:，])"
            + @"|(?<=[元人个所名次项家里米亩段处辆台套座万亿场件份册](?:\([台套件组册个只]\))?):"
            + @"|(?<marked>(?<=[元人个所名次项家里米亩段处辆台套座万亿场件份吨户][，:;])(?:一是|\(1\)|1\.(?!\d)|1、|①)))"
            + @"|(?<bracket>(?<=[元人个所名次项家米亩件台套辆间张份座处场段条起吨里户顷宗批](?:，(?=\([^，。;()\d]{1,8}\d))?"
            + @"|[元人个所名次项家]\p{IsCJKUnifiedIdeographs}{1,6})\((?=[^()]*\d))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Word();
}
