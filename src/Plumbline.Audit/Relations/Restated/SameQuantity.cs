using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// Whether two equal numbers are one quantity printed twice. Many digits are hardly printed for two things; few digits prove
/// nothing, so that both places must name the same: 100% of one indicator is not 100% of another, 10 points not other 10 points.
/// </summary>
internal sealed partial class SameQuantity
{
    private const int Alike = 45;
    private const int SomewhatAlike = 20;
    private const int SpecificDigits = 3;
    private const int TellingDigits = 4;
    private const int Apart = 8;
    private const int SharedWords = 4;
    private const int SharedHead = 2;
    private const int LongestRow = 16;
    private const int FewestDigits = 2;

    private static readonly FrozenSet<string> GeneralUnits =
    [
        "元",
        "%",
        "个百分点",
        "百分点",
        "分",
        "个",
        "人",
        "人次",
        "次",
        "项",
        "件",
        "所",
        "份",
        "种",
        "类",
        "批",
        "年",
        "月",
        "个月",
        "天",
        "日",
        "岁",
        "周岁",
        "倍",
        "级",
        "等",
        "小时",
    ];

    // Points of rows: what each can earn and has earned, whatever other rows earn.
    private readonly FrozenSet<int> points;

    // What stands in the rows of a form, whether or not the page shows cells, and the names of those rows.
    private readonly FrozenDictionary<int, string> rows;

    private readonly FormSubjects formSubjects;
    private readonly FigureSet figures;
    private readonly Dictionary<(int Figure, bool IsNear), string> cores = [];

    private SameQuantity(Understood document)
    {
        (formSubjects, figures) = (document.FormSubjects, document.Figures);
        var places = document.Forms.SelectMany(FormPlaces.Of).ToList();
        points = places.Where(place => place.Role == FormRole.Points).Select(place => place.Figure.Index).ToFrozenSet();
        rows = places
            .DistinctBy(place => place.Figure.Index)
            .ToFrozenDictionary(place => place.Figure.Index, place => place.Name);
    }

    /// <summary>Knows which numbers of a document are points of a form.</summary>
    public static SameQuantity In(Understood document) => new(document);

    /// <summary>Whether two mentions of one value are one quantity.</summary>
    public bool Are(Mention first, Mention second)
    {
        var (one, other) = (first.Figure, second.Figure);
        var digits = DigitsOf(one.Number);
        if (
            one.Passage.Index == other.Passage.Index
            && other.Start - one.End <= Apart
            && digits < Mentions.ProvingDigits
        )
        {
            return false;
        }

        if (SameTable(one, other))
        {
            return AreOfOneTable(first, second, digits);
        }

        if (digits < (IsExactMoney(one, other) ? FewestDigits : SpecificDigits))
        {
            return AreNamedAlike(first, second);
        }

        return (first.Term is not null && first.Term == second.Term)
            || digits >= (IsAcross(one, other) ? TellingDigits : Mentions.ProvingDigits)
            || (
                IsOfChange(first) || IsOfChange(second)
                    ? ShareWords(one, other) || !AreBehindOthers(one, other)
                    : first.Counted.Length == 0 && second.Counted.Length == 0
            )
            || IsNamedIn(one, other)
            || IsNamedIn(other, one)
            || AreAlike(first, second, SomewhatAlike);
    }

    // The zero at the end of 9.70 is no chance: 9.7 of points is printed with as many decimals as 9.68.
    private static int DigitsOf(PrintedNumber number)
    {
        var (digits, printed) = (Slip.Digits(number), Slip.PrintedDigits(number));
        return digits > 1 && printed - digits < number.Decimals ? printed : digits;
    }

    // Other rows and columns are other quantities; a sentence in a cell of a form tells its rows.
    private bool AreOfOneTable(Mention first, Mention second, int digits) =>
        IsGrand(first) && IsGrand(second)
            ? digits >= Mentions.ProvingDigits
            : (IsProse(first.Figure) || IsProse(second.Figure))
                && digits > 0
                && !IsOfPoints(first.Figure)
                && !IsOfPoints(second.Figure)
                && (digits >= TellingDigits || AreAlike(first, second, Alike));

    private bool AreNamedAlike(Mention first, Mention second)
    {
        var (one, other) = (first.Figure, second.Figure);
        if (one.Number.Unscaled == 0)
        {
            return first.Name == second.Name && IsTold(one) && IsTold(other);
        }

        if ((points.Contains(one.Index) && points.Contains(other.Index)) || formSubjects.Differ(one, other))
        {
            return false;
        }

        if ((first.Term is not null && first.Term == second.Term) || IsNamedIn(one, other) || IsNamedIn(other, one))
        {
            return true;
        }

        if (IsOfPoints(one) || IsOfPoints(other))
        {
            return false;
        }

        return !AreOfOneSentence(one, other)
            && (AreAlike(first, second, Alike) || AreOfOneUnit(one, other) || ShareWords(one, other));
    }

    // A list in one sentence tells of several things: 高一18个班，高二18个班.
    private static bool AreOfOneSentence(Figure one, Figure other) =>
        one.Passage.Index == other.Passage.Index
        && !one.Passage.Compact.AsSpan(one.End, Math.Max(0, other.Start - one.End)).Contains('。');

    private bool ShareWords(Figure one, Figure other)
    {
        var isNear = one.Passage.Index == other.Passage.Index;
        return RowOf(one).Length <= LongestRow
            && RowOf(other).Length <= LongestRow
            && CommonWords.Share(CoreOf(one, isNear), CoreOf(other, isNear), SharedWords);
    }

    // What opens the paragraph of both tells them not apart. A figure is held against many: its words are read once.
    private string CoreOf(Figure figure, bool isNear)
    {
        if (!cores.TryGetValue((figure.Index, isNear), out var core))
        {
            var words = isNear ? CommonWords.Nearest(figure) : CommonWords.Of(figure);
            cores[(figure.Index, isNear)] = core = CommonWords.Core(words);
        }

        return core;
    }

    private bool IsNamedIn(Figure cell, Figure told) =>
        !IsTold(cell) && IsTold(told) && (IsRowNamed(cell, told) || IsRateOf(cell, told) || IsTotalOf(cell, told));

    // 中央资金支付率90% and the 执行率 of the row 中央补助资金.
    private static bool IsRateOf(Figure cell, Figure told) =>
        cell.Label.Contains('率', StringComparison.Ordinal)
        && told.Label.EndsWith('率')
        && CommonWords.Share(CommonWords.Core(RowOf(cell)), CommonWords.Core(told.Label), SharedHead);

    // 智慧交通平台项目…执行率为68.00% and the row 智慧交通平台: the sentence, or what stands above it, names the row.
    private static bool IsRowNamed(Figure cell, Figure told) =>
        CommonWords.Core(RowOf(cell)) is { Length: > 1 } row
        && (
            CommonWords.Of(told).Contains(row, StringComparison.Ordinal)
            || told.Passage.Chapter?.Compact.Contains(row, StringComparison.Ordinal) == true
        );

    // 覆盖农村学校37所 and the total of a column 学校数(所).
    private static bool IsTotalOf(Figure cell, Figure told) =>
        RowOf(cell) is "合计" or "总计"
        && Far.FarKinds.Exactly(cell) == Far.FarKinds.Exactly(told)
        && CommonWords.Share(cell.Label, CommonWords.Nearest(told), SharedHead);

    private static string RowOf(Figure cell) => cell.Scope[(cell.Scope.LastIndexOf('/') + 1)..];

    // 27辆, 12.6公里: the unit says what is counted.
    private static bool AreOfOneUnit(Figure one, Figure other) =>
        Far.FarKinds.Exactly(one) is { Length: > 0 } unit
        && unit == Far.FarKinds.Exactly(other)
        && !GeneralUnits.Contains(unit)
        && Limits.In(CommonWords.Nearest(one)) is var limits
        && Limits.In(CommonWords.Nearest(other)) is var others
        && (limits.Count == 0 || others.Count == 0 || limits.SetEquals(others));

    private bool IsOfPoints(Figure figure) => figure.Dimension == Dimension.Score || points.Contains(figure.Index);

    // Two places without a name have no name in common.
    private bool AreAlike(Mention first, Mention second, int least)
    {
        var (one, other) = (Named(first), Named(second));
        return AreAlike(one, other, least)
            || AreAlike(first.Counted, second.Counted, least)
            || AreAlike(one, second.Counted, least)
            || AreAlike(first.Counted, other, least);
    }

    private static bool AreAlike(string one, string other, int least) =>
        one.Length > 1 && Mentions.Likeness(one, other) >= least;

    // The head of a column alone names no quantity, 实际完成值, nor does 下降 without what went down.
    private string Named(Mention mention) =>
        IsOfChange(mention) ? ""
        : IsTold(mention.Figure) ? mention.Name
        : rows.TryGetValue(mention.Figure.Index, out var row) ? row
        : mention.Figure.Scope.Length > 0 ? mention.Name
        : "";

    // 减少1930.74万元，下降1.73% and 减少738.30万元，下降1.73%: what stands before tells two changes apart.
    private bool AreBehindOthers(Figure one, Figure other) =>
        Ahead(one) is { } first
        && Ahead(other) is { } second
        && Far.FarKinds.Of(first) == Far.FarKinds.Of(second)
        && first.Value != second.Value;

    private Figure? Ahead(Figure figure) =>
        figure.Index > 0
        && figures.All[figure.Index - 1] is { IsQuantity: true } before
        && before.Passage == figure.Passage
            ? before
            : null;

    private static bool IsOfChange(Mention mention) => Went().IsMatch(mention.Name);

    // Whether its own passage says more than the number.
    private bool IsTold(Figure figure) =>
        (figure.Passage.Cell is null && !rows.ContainsKey(figure.Index)) || IsProse(figure);

    private static bool IsProse(Figure figure) =>
        figure.Label.Length > 1 && figure.Passage.Compact.Contains(figure.Label, StringComparison.Ordinal);

    // Amounts with decimals of which one stands in running text: 280.00万元 is hardly printed for two things.
    private static bool IsExactMoney(Figure first, Figure second) =>
        first is { Dimension: Dimension.Money, Number.Decimals: > 0 }
        && (first.Passage.Cell is null || second.Passage.Cell is null)
        && !AreOfOneSentence(first, second);

    // One in a table and one in a sentence, in 万元 with decimals: a report tells its tables.
    private static bool IsAcross(Figure first, Figure second) =>
        first is { Dimension: Dimension.Money, Number.Decimals: > 0 }
        && (first.Passage.Cell is null) != (second.Passage.Cell is null);

    // 收入总计 and 支出总计 of one table.
    private static bool IsGrand(Mention mention) => mention.Name.EndsWith("总计", StringComparison.Ordinal);

    private static bool SameTable(Figure a, Figure b) =>
        a.Passage.Cell is { } one && b.Passage.Cell is { } other && one.Table == other.Table;

    [GeneratedRegex(
        "^(?:同比|环比|比|较|与)?(?:上年|去年|同期)?(?:相比)?(?:净|再)?(?:增长|增加|减少|下降|降低|上升|提高|上涨)了?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Went();
}
