using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>Reads the scores that a passage tells, from left to right.</summary>
internal sealed class ScoreReader
{
    private const int LongestGap = 40;
    private const int LongestLoss = 10;
    private const int LongestName = 30;
    private const int MostLosses = 4;

    private readonly Passage passage;
    private readonly ImmutableArray<Figure> figures;
    private readonly ScoreRole[] roles;

    private ScoreReader(Passage passage, ImmutableArray<Figure> figures)
    {
        this.passage = passage;
        this.figures = figures;
        roles = new ScoreRole[figures.Length];
        for (var index = 0; index < figures.Length; index++)
        {
            roles[index] = ScoreRoles.Of(figures[index], Before(index));
        }

        for (var index = 0; index < figures.Length; index++)
        {
            if (IsOutOf(index))
            {
                (roles[index], roles[index + 1]) = (ScoreRole.Earned, ScoreRole.Full);
            }
            else if (roles[index] == ScoreRole.None && IsEarned(index))
            {
                roles[index] = ScoreRole.Earned;
            }
        }
    }

    // 满意度指标10分，得满分: all of it was earned.
    private bool IsFullyEarned(int index) =>
        figures[index] is { Dimension: Dimension.Score, IsPlain: true }
        && ScoreRoles.IsFullyEarned(passage.Compact.AsSpan(figures[index].End));

    // 决策14分/15分: what was earned, and behind the stroke what can be.
    private bool IsOutOf(int index) =>
        index + 1 < figures.Length
        && Between(index) is "/"
        && roles[index] is ScoreRole.None or ScoreRole.Earned
        && figures[index + 1] is { Dimension: Dimension.Score, IsPlain: true } full
        && figures[index] is { Dimension: Dimension.Score or Dimension.None, IsPlain: true } earned
        && full.IsAtLeast(earned);

    // 决策14分(满分15分); 各部分得分为：决策14分、过程23.7分: the score of a part needs no word of its own.
    private bool IsEarned(int index) =>
        figures[index].Dimension == Dimension.Score
        && !IsFullByNext(index)
        && (
            (index + 1 < figures.Length && roles[index + 1] == ScoreRole.Full && Opens(index))
            || ScoreRoles.OpensParts(Before(index))
            || (index > 0 && roles[index - 1] == ScoreRole.Earned && ScoreRoles.IsNextPart(Before(index)))
        );

    /// <summary>The scores of a passage; none where it tells how points are given.</summary>
    public static ImmutableArray<ScoreItem> In(Passage passage, ImmutableArray<Figure> figures) =>
        figures.IsEmpty || !passage.Compact.Contains('分', StringComparison.Ordinal) || IsStandard(passage.Compact)
            ? []
            : [.. new ScoreReader(passage, figures).Items()];

    // 每少一次扣0.5分，扣完为止: how points are taken off, not what was.
    internal static bool IsStandard(string compact) =>
        compact.Contains("扣完为止", StringComparison.Ordinal)
        || compact.Contains("不得分", StringComparison.Ordinal)
        || compact.Contains("得满分", StringComparison.Ordinal)
        || compact.Contains("加分", StringComparison.Ordinal);

    private IEnumerable<ScoreItem> Items()
    {
        Figure? full = null;
        var (name, lost) = ("", ImmutableArray.CreateBuilder<Figure>());
        for (var index = 0; index < figures.Length; index++)
        {
            var figure = figures[index];
            switch (roles[index])
            {
                case not ScoreRole.Lost when IsFullyEarned(index):
                    yield return new ScoreItem(passage, NameAt(index), figure) { Full = figure };
                    full = null;
                    lost.Clear();
                    break;
                case ScoreRole.Full:
                    (full, name) = (figure, NameAt(index));
                    lost.Clear();
                    break;
                case ScoreRole.None when IsFullByNext(index):
                    (full, name) = (figure, NameAt(index));
                    lost.Clear();
                    break;
                case ScoreRole.Lost when full is not null && IsClose(lost.LastOrDefault(full), figure):
                    lost.Add(figure);
                    break;
                case ScoreRole.Earned:
                    full = full is not null && IsClose(lost.LastOrDefault(full), figure) ? full : null;
                    var item = new ScoreItem(passage, full is null ? NameAt(index) : name, figure)
                    {
                        Full = full,
                        Lost = full is null ? [] : lost.ToImmutable(),
                        IsOverall = ScoreRoles.IsOverall(Before(index)),
                        IsTotal = index > 1 && ScoreRoles.IsInAll(Before(index)),
                    };
                    index = Behind(index, ref item);
                    yield return item;
                    full = null;
                    lost.Clear();
                    break;
                default:
                    break;
            }
        }
    }

    // 得分48.2分（满分50分） and 得24分，扣1分: what is told behind the score.
    private int Behind(int index, ref ScoreItem item)
    {
        var next = index + 1;
        if (next < figures.Length && roles[next] == ScoreRole.Full && item.Full is null && Opens(index))
        {
            item = item with { Full = figures[next] };
            return next;
        }

        if (item.Lost.IsEmpty)
        {
            var (lost, isPart) = (ImmutableArray.CreateBuilder<Figure>(), false);
            while (next < figures.Length && roles[next] == ScoreRole.Lost && IsSaidAtOnce(next))
            {
                isPart |= IsOfMore(Between(next - 1));
                lost.Add(figures[next]);
                index = next++;
            }

            isPart |= lost.Count > 1 || (lost.Count == 1 && IsLostToo(next));
            item = item with { Lost = lost.ToImmutable(), IsPartly = isPart };
        }

        return index;
    }

    // 效果20分得19分，合计扣6分: a part of it, or that of all scores before.
    private static bool IsOfMore(ReadOnlySpan<char> words) =>
        words.Contains("其中", StringComparison.Ordinal)
        || words.Contains("共", StringComparison.Ordinal)
        || words.Contains("计", StringComparison.Ordinal);

    private bool Opens(int index) => Between(index) is ['(' or '/', ..];

    private bool IsSaidAtOnce(int next) =>
        Between(next - 1) is { Length: <= LongestLoss } words && words.IndexOfAny("。;每各") < 0;

    // 扣2分，因制度不健全、管理不到位再扣1分: more is taken off in the same sentence.
    private bool IsLostToo(int next) =>
        next < figures.Length && roles[next] == ScoreRole.Lost && Between(next - 1).IndexOfAny("。;") < 0;

    private bool IsFullByNext(int index) =>
        index + 1 < figures.Length
        && figures[index].Dimension == Dimension.Score
        && (
            (roles[index + 1] == ScoreRole.Earned && ScoreRoles.Joins(Between(index)))
            || (roles[index] == ScoreRole.None && IsFullByLosses(index))
        );

    // 因两个项目未完工扣2分: what is counted in the reason.
    private bool IsOther(int index) => figures[index].Dimension is not (Dimension.Score or Dimension.None);

    // 执行10分，因支付偏慢扣0.3分，得9.7分: what was taken off stands between what can be earned and what was.
    private bool IsFullByLosses(int index)
    {
        var next = index + 1;
        while (
            next < figures.Length
            && next - index <= MostLosses
            && (roles[next] == ScoreRole.Lost || (roles[next] == ScoreRole.None && IsOther(next)))
            && ScoreRoles.IsOfOneScore(Between(next - 1))
        )
        {
            next++;
        }

        return next > index + 1
            && next < figures.Length
            && roles[next - 1] == ScoreRole.Lost
            && roles[next] == ScoreRole.Earned
            && ScoreRoles.Joins(Between(next - 1))
            && figures[next].Value + Sum(index + 1, next) == figures[index].Value;
    }

    private Fraction Sum(int from, int to) =>
        figures[from..to]
            .Where((_, at) => roles[from + at] == ScoreRole.Lost)
            .Aggregate(Fraction.Zero, (sum, lost) => sum + lost.Value);

    // Nothing but what belongs to one score stands between: no new item, no long way.
    private bool IsClose(Figure full, Figure figure) =>
        passage.Compact.AsSpan(full.End, figure.Start - full.End) is { Length: <= LongestGap } words
        && words.IndexOf(';') < 0
        && (words.IndexOf('。') < 0 || ScoreRoles.Joins(words));

    private ReadOnlySpan<char> Before(int index)
    {
        var from = index == 0 ? 0 : figures[index - 1].End;
        return passage.Compact.AsSpan(from, Math.Max(0, figures[index].Start - from));
    }

    private ReadOnlySpan<char> Between(int index) =>
        passage.Compact.AsSpan(figures[index].End, Math.Max(0, figures[index + 1].Start - figures[index].End));

    // The clause that holds the figure, or where it says nothing but the role, the one before it.
    private string NameAt(int index)
    {
        var words = Before(index);
        for (var clause = 0; clause < 2; clause++)
        {
            var cut = words.LastIndexOfAny("，。;:、");
            var name = ScoreRoles.NameIn(words[(cut + 1)..].ToString());
            if (name.Length > 0)
            {
                return name.Length <= LongestName ? name : "";
            }

            words = cut < 0 ? default : words[..cut];
        }

        return "";
    }
}
