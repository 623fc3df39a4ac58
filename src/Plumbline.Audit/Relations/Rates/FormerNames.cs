using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// Whether a value of last year is of the thing that changed: 上年公用经费500万元 is no former value of 人员经费, whatever
/// is said to have grown.
/// </summary>
internal static partial class FormerNames
{
    private const int Reach = 6;

    /// <summary>Whether both are named, and by words that have nothing in common.</summary>
    public static bool AreOfTwo(Flow flow, int former, int current)
    {
        var (before, now) = (CoreOf(flow, former), CoreOf(flow, current));
        return LastYear().IsMatch(flow.Name(former))
            && before.Length > 1
            && now.Length > 1
            && !Names.ShareTwo(before, now);
    }

    /// <summary>Whether a value before a change is called that of the year before, or stands in a bracket as such.</summary>
    public static bool IsFormer(Flow flow, Change change, int current, int index) =>
        ChangePattern.IsFormer(flow.Name(index))
        || IsOfYearBefore(flow, change, current, index)
        || (index == current + 1 && IsBracketed(flow, index) && !Planned().IsMatch(change.Words.Base));

    /// <summary>
    /// The value of the year before in the sentences before: 2022年支出A万元。2023年支出B万元，比上年增长. Both are called the same, or the
    /// present one by no name of its own.
    /// </summary>
    public static int? InSentenceBefore(Flow flow, Change change, int current) =>
        flow.Before(current)
            .TakeWhile(index => flow.SamePassage(index, current))
            .Take(Reach)
            .Where(index =>
                flow.Comparable(index, current)
                && IsOfYearBefore(flow, change, current, index)
                && CoreOf(flow, index) is var before
                && CoreOf(flow, current) is var now
                && (now.Length == 0 || now == before)
            )
            .Cast<int?>()
            .FirstOrDefault();

    // 2022年A万元，2023年B万元，比上年增长: of the year before, or of the year that the words compare with.
    private static bool IsOfYearBefore(Flow flow, Change change, int current, int index) =>
        index < current
        && YearIn(flow.Lead(index)) is { } before
        && YearIn(flow.Lead(current)) is { } now
        && before == (YearIn(change.Words.Base) ?? now - 1);

    /// <summary>2022年A人，2023年B人: a value and the one before it, of one year and the next.</summary>
    public static bool AreOfTwoYears(Flow flow, int current) =>
        flow.SameSentence(current - 1, current)
        && flow.Comparable(current - 1, current)
        && YearIn(flow.Lead(current - 1)) + 1 == YearIn(flow.Lead(current));

    /// <summary>Whether no years are printed that say that a value is not of the year before another's.</summary>
    public static bool MayBeOfTwoYears(Flow flow, int former, int current) =>
        YearIn(flow.Lead(former)) is not { } before
        || YearIn(flow.Lead(current)) is not { } now
        || Math.Abs(before - now) == 1;

    private static int? YearIn(string words) =>
        Year().Match(words) is { Success: true } match
            ? int.Parse(match.ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    /// <summary>
    /// Whether a value stands in a bracket of its own right behind the present one, under an earlier year: 巩固率94.1%(2020年93.4%).
    /// </summary>
    public static bool IsBracketed(Flow flow, int index) =>
        index > 0
        && flow.SameSentence(index - 1, index)
        && flow[index].Dimension == flow[index - 1].Dimension
        && flow.Tail(index).StartsWith(')')
        && Aside().Match(flow.Lead(index)) is { Success: true } match
        && (match.Groups["year"] is not { Success: true } year || IsBefore(flow, index, year.ValueSpan));

    // Of the year right before: a change against the year before is no change against that of two years ago.
    private static bool IsBefore(Flow flow, int index, ReadOnlySpan<char> year) =>
        int.TryParse(year, System.Globalization.CultureInfo.InvariantCulture, out var printed)
        && flow[index - 1].Year == printed + 1;

    /// <summary>
    /// Whether a value was planned and what came of it is told behind it: 预算9.5万元，实际支出为预算的72%，上年支出7.36万元，同比下降. What
    /// changed is what came of it.
    /// </summary>
    public static bool IsPlanOf(Flow flow, int index, Change change) =>
        Intended().IsMatch(flow.Name(index))
        && flow.SameSentence(index, change.Start)
        && Enumerable
            .Range(index + 1, Math.Max(0, change.Start - index - 1))
            .Append(change.Former ?? index)
            .Any(at => at != index && Done().IsMatch(flow.Lead(at)) && !Intended().IsMatch(flow.Clause(at)));

    [GeneratedRegex("(?:19|20)[0-9]{2}(?=年)", Patience.Options | RegexOptions.RightToLeft, Patience.Milliseconds)]
    private static partial Regex Year();

    [GeneratedRegex("预算(?!拨款|财政|支出|收入)|计划|目标|任务|概算", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Intended();

    [GeneratedRegex(
        "实际|实有|实支|(?:上年|去年|上一年)[^，,。;:]{0,4}(?:支出|支付|完成|培训|开展|执行|决算|发放)|决算|完成[^，,。;:成]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Done();

    private static string CoreOf(Flow flow, int index) =>
        Deed().Replace(Names.Core(LastYear().Replace(flow.Name(index), "")), "");

    [GeneratedRegex(
        "^.{0,8}?(?:[上去前]一?年度?|(?:19|20)[0-9]{2}年度?|同期)(?:同期|同比|末|底|全年)*的?",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex LastYear();

    [GeneratedRegex("预算|年初|计划|目标|概算", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Planned();

    [GeneratedRegex(
        @"^\((?:上年|去年|上一年|(?<year>(?:19|20)\d{2})年)(?:度|末|底|同期)*(?:为|是|:)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Aside();

    // Words of spending and of doing name nothing that could be two things.
    [GeneratedRegex(
        "投入|支出|支付|拨付|拨款|下达|发放|到位|执行|预算|资金|经费|使用|[为是达共有]",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Deed();
}
