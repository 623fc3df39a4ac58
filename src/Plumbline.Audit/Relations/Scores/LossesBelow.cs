using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// 预算执行(12分，自评10.5分) and in the lines below 执行率偏低扣1分，三公经费增加扣0.5分: what is explained below a score is what is
/// missing to its full marks. More than that cannot be; a point without a reason is asked about.
/// </summary>
internal static partial class LossesBelow
{
    private const int MostPassages = 8;
    private const int MostMissed = 3;
    private static readonly System.Buffers.SearchValues<char> Off = System.Buffers.SearchValues.Create("扣失减");

    /// <summary>The statements of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="items">The scores that it tells, in reading order.</param>
    public static IEnumerable<Claim> Of(Understood document, ImmutableArray<ScoreItem> items)
    {
        var standards = new Dictionary<int, bool>();
        for (var at = 0; at < items.Length; at++)
        {
            var next = at + 1 < items.Length ? items[at + 1] : null;
            if (
                items[at] is { Full: { } full, Lost.IsEmpty: true, IsOverall: false } item
                && full.Value > item.Earned.Value
                && next?.Passage.Chapter?.Index != item.Passage.Index
                && Claimed(item, full, Below(document, item, next, standards)) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? Claimed(ScoreItem item, Figure full, (List<Figure> Lost, string Words) below)
    {
        var (lost, words) = below;
        if (lost.Count == 0 || InAll().IsMatch(words))
        {
            return null;
        }

        var claim = new Claim(
            RelationKind.Difference,
            item.Earned,
            [full, .. lost],
            Formula.Difference,
            RuleIds.DifferenceStated
        )
        {
            Label = $"{item.Name}得分",
        };
        var missed = full.Value - item.Earned.Value;
        foreach (var figure in lost)
        {
            missed -= figure.Value;
        }

        return missed.IsZero ? claim
            : missed.Abs() > MostMissed || Some().IsMatch(words) ? null
            : missed.Sign < 0 ? claim
            : claim with { Strength = Strength.Scoped, Doubt = Unexplained.With() };
    }

    private static Findings.Template Unexplained { get; } =
        new(
            "下文写明的扣分少于本项失分：请补充其余扣分的原因，或核对得分",
            "The points taken off below are fewer than are missing: give the reason for the rest, or check the score"
        );

    // What is taken off in the rest of the passage and in those below, up to the next score.
    private static (List<Figure> Lost, string Words) Below(
        Understood document,
        ScoreItem item,
        ScoreItem? next,
        Dictionary<int, bool> standards
    )
    {
        var lost = new List<Figure>();
        var words = new System.Text.StringBuilder();
        var passages = document.Text.Passages;
        var last = Math.Min(passages.Length - 1, item.Passage.Index + MostPassages);
        for (var index = item.Passage.Index; index <= last; index++)
        {
            var passage = passages[index];
            var isFirst = index == item.Passage.Index;
            if (
                (next is not null && index > next.Passage.Index)
                || (!isFirst && (passage.Cell is not null || IsNextChapter(item, passage)))
                || IsStandard(passage, standards)
            )
            {
                break;
            }

            var from = isFirst ? item.End : 0;
            var to = index == next?.Passage.Index ? next.Start : passage.Compact.Length;
            if (from < to)
            {
                words.Append(passage.Compact, from, to - from);
                lost.AddRange(LostIn(document.Figures, passage, from, to));
            }
        }

        return (lost, words.ToString());
    }

    // Read once of a passage, however many scores it tells.
    private static bool IsStandard(Passage passage, Dictionary<int, bool> known)
    {
        if (!known.TryGetValue(passage.Index, out var standard))
        {
            known[passage.Index] = standard = ScoreReader.IsStandard(passage.Compact);
        }

        return standard;
    }

    private static IEnumerable<Figure> LostIn(FigureSet figures, Passage passage, int from, int to)
    {
        if (!passage.Compact.AsSpan(from, to - from).ContainsAny(Off))
        {
            yield break;
        }

        var start = from;
        foreach (var figure in figures.Quantities(new Sentence(passage, from, to)))
        {
            if (
                figure is { Dimension: Dimension.Score, IsPlain: true }
                && figure.End <= to
                && passage.Compact[start..figure.Start] is var lead
                && ScoreRoles.Of(figure, lead) == ScoreRole.Lost
                && !Criterion().IsMatch(lead)
            )
            {
                yield return figure;
            }

            start = figure.End;
        }
    }

    private static bool IsNextChapter(ScoreItem item, Passage passage)
    {
        var (own, other) = (HeadingMark.Of(item.Passage.Compact).Rank, HeadingMark.Of(passage.Compact).Rank);
        return other > 0 && (own == 0 || other <= own);
    }

    // 执行率低于90%的，扣1分; 应扣2分: how points are given, and not what became of them.
    [GeneratedRegex(
        "(?:[的者][，,]?|(?<![响供适相反对])应|可|须|需|要|将|则|拟|予以?|酌情|至少|最多)(?:直接|一次性)?(?:扣|失分|减分)[^，,。;:0-9]{0,4}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Criterion();

    [GeneratedRegex("(?:共|合计|累计|总计|总共|每|各)[^，,。;:0-9]{0,6}扣", Patience.Options, Patience.Milliseconds)]
    private static partial Regex InAll();

    [GeneratedRegex("等|主要|其中|部分", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Some();
}
