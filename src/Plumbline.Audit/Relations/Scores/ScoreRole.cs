using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>What a number of points is in a sentence about scores.</summary>
internal enum ScoreRole
{
    /// <summary>The words do not say.</summary>
    None,

    /// <summary>What can be earned: 满分50分, 分值5分, 该指标25分.</summary>
    Full,

    /// <summary>What was earned: 得分48.2分, 自评得24分.</summary>
    Earned,

    /// <summary>What was taken off: 扣0.8分.</summary>
    Lost,
}

/// <summary>Tells the role of a number of points from the words right before it.</summary>
internal static partial class ScoreRoles
{
    private const int MostWords = 30;

    /// <summary>The role of a figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="before">The folded words between it and the figure before it or the start of the passage.</param>
    public static ScoreRole Of(Figure figure, ReadOnlySpan<char> before)
    {
        if (figure.Dimension != Dimension.Score && !(figure.Dimension == Dimension.None && figure.Unit.Length == 0))
        {
            return ScoreRole.None;
        }

        before = before.Length > MostWords ? before[^MostWords..] : before;

        // 总分100分 can be earned, 总分96分 was.
        return Total().IsMatch(before)
            ? IsRound(figure)
                ? ScoreRole.Full
                : ScoreRole.Earned
            : Full().IsMatch(before)
                ? ScoreRole.Full
                : Lost().IsMatch(before)
                    ? ScoreRole.Lost
                    : Earned().IsMatch(before)
                        ? ScoreRole.Earned
                        : ScoreRole.None;
    }

    /// <summary>Whether words between two numbers of points make the first what can be earned: 15分得14.5分.</summary>
    public static bool Joins(ReadOnlySpan<char> between) => Joint().IsMatch(between);

    /// <summary>Whether words between two numbers of points stay with one score: no new item begins, nothing is retold.</summary>
    public static bool IsOfOneScore(ReadOnlySpan<char> between) =>
        between.Length <= MostWords && between.IndexOfAny("。;每共") < 0;

    /// <summary>Whether words name the result of a whole evaluation: 自评得分, 综合得分, 总得分.</summary>
    public static bool IsOverall(ReadOnlySpan<char> words) => Overall().IsMatch(words);

    /// <summary>Whether words open a list of the scores of parts, up to the name of the first: ，各部分得分为：决策.</summary>
    public static bool OpensParts(ReadOnlySpan<char> words) => Parts().IsMatch(words);

    /// <summary>Whether words between two scores hold nothing but the name of the next part: 、过程.</summary>
    public static bool IsNextPart(ReadOnlySpan<char> words) => Next().IsMatch(words);

    /// <summary>Whether words between two scores hold nothing but the word for their total: ，合计得分.</summary>
    public static bool IsInAll(ReadOnlySpan<char> words) => InAll().IsMatch(words);

    /// <summary>The words without those that tell a role, without marks before and behind.</summary>
    public static string NameIn(string words)
    {
        var name = words.AsSpan().TrimStart("，。;:、()*");
        name = name[HeadingMark.Of(name).Length..];
        var end = Tail().Match(name.ToString()) is { Success: true } tail ? tail.Index : name.Length;
        return name[..end].TrimEnd("，。;:、(\"“”").ToString();
    }

    /// <summary>Whether the words behind a number of points say that all of them were earned: ，满分。</summary>
    public static bool IsFullyEarned(ReadOnlySpan<char> behind) => Fully().IsMatch(behind);

    private static bool IsRound(Figure figure) => figure.Value == 100 || figure.Value == 110 || figure.Value == 120;

    [GeneratedRegex("^[，,(](?:自评|得|为|实得)*满分(?:[。;，,)]|$)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Fully();

    [GeneratedRegex(@"(?<!自评|得|综合|评价)总分值?(?:为|是|共|:|合计|计)*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Total();

    [GeneratedRegex(
        @"(?:满分值?|分值|权重分?值?|标准分值?|应得分?|(?:该|本)(?:项|指标|项指标)|赋分|指标分)(?:为|是|共|:|合计|计)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Full();

    [GeneratedRegex(
        @"(?<!不|酌情|再|最多)(?:扣减?|扣除|扣了|扣分|失分|减分)(?:分值)?(?:为|共|:|合计|计)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Lost();

    [GeneratedRegex(
        @"(?<!不|应|可|则|的|率|记)(?:自评得?分?|自评总分|自评综合得?分|得分|实得分?|总得分|评分|评价分|总分|得)(?:为|是|共|:|合计|计|约)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Earned();

    [GeneratedRegex(
        @"^[)\]】]?[，:。、;]?(?:本项|该项|该指标|本指标|自评|实际|评价|综合)*(?:得分?|实得分?|评分|自评分?)(?:为|是|:)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Joint();

    [GeneratedRegex(
        @"(?:自评|综合|评价|绩效|整体|最终|支出|总)(?:综合|评价|自评)?(?:总?得?分)(?:为|是|共|:|合计|计|约)*$"
            + "|(?:^|。)(?:部门|单位|学校|项目|我[局校院馆]|本次|综合|整体)+(?:绩效|预算)*自评(?:为|是|打)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Overall();

    [GeneratedRegex(
        @"(?:各(?:部分|项|类|一级)(?:指标|内容)?得分|(?:具体|得分)(?:情况|得分)?)(?:分别|情况|如下)*(?:为|是)?:[^，。;:、0-9]{2,14}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Parts();

    [GeneratedRegex(
        "^(?:、|，|;|和|及|以及)(?!.*(?:上年|去年|比|较|高于|低于|目标))[^，。;:、0-9()]{2,14}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Next();

    [GeneratedRegex(
        "^[)]?[，,;。](?:以上|上述|各项|[两二三四五六]项)?(?:合计|总计|共计|总共|共)(?:得分?|评分|分数)?(?:为|是|:)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex InAll();

    [GeneratedRegex(
        @"(?:指标)?[，:(]?(?:满分值?|分值|权重分?值?|标准分值?|应得分?|该(?:项|指标|项指标)|本(?:项|指标|项指标)|赋分|指标分|总分|"
            + @"自评得?分?|综合得分|实际得分?|得分|实得分?|评分|得|为|是|:)+$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Tail();
}
