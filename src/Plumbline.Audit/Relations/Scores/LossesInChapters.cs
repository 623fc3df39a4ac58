using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// 产出指标50分，得48分 in the conclusion, and in the chapter 产出指标完成情况 … 扣2分: what the chapter takes off is what the score lacks. A
/// chapter need not tell of every loss: only what holds is claimed.
/// </summary>
internal static class LossesInChapters
{
    private const int ShortestName = 2;
    private const int MostItems = 30;
    private const int MostPassages = 40;

    /// <summary>The statements of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="items">The scores that it tells, in reading order.</param>
    public static IEnumerable<Claim> Of(Understood document, ImmutableArray<ScoreItem> items)
    {
        var lacking = items
            .Where(item =>
                item is { Full: { } full, Lost.IsEmpty: true, IsOverall: false, Name.Length: >= ShortestName }
                && full.Value > item.Earned.Value
            )
            .DistinctBy(item => item.Name, StringComparer.Ordinal)
            .Take(MostItems)
            .ToList();
        return lacking.Count == 0
            ? []
            : document
                .Text.Passages.Where(passage => passage.Level > 0 && passage.Cell is null)
                .SelectMany(heading =>
                    lacking
                        .Where(item => IsAbout(heading, item))
                        .Select(item => Told(item, Losses(document, heading)))
                        .OfType<Claim>()
                );
    }

    private static bool IsAbout(Passage heading, ScoreItem item) =>
        heading.Index != item.Passage.Index
        && item.Passage.Chapter?.Index != heading.Index
        && heading.Compact[HeadingMark.Of(heading.Compact).Length..].StartsWith(NameOf(item), StringComparison.Ordinal);

    // 其中产出指标50分得48分
    private static string NameOf(ScoreItem item) =>
        item.Name.StartsWith("其中", StringComparison.Ordinal) ? item.Name[2..] : item.Name;

    private static Claim? Told(ScoreItem item, ImmutableArray<Figure> lost)
    {
        var claim = new Claim(
            RelationKind.Difference,
            item.Earned,
            [item.Full!, .. lost],
            Formula.Difference,
            RuleIds.DifferenceStated
        )
        {
            Label = $"{item.Name}得分",
        };
        return lost.Length > 0 && Rates.Readings.Holds(claim) ? claim : null;
    }

    private static ImmutableArray<Figure> Losses(Understood document, Passage heading)
    {
        var lost = ImmutableArray.CreateBuilder<Figure>();
        var passages = document.Text.Passages;
        var last = Math.Min(passages.Length - 1, heading.Index + MostPassages);
        for (var index = heading.Index + 1; index <= last; index++)
        {
            var passage = passages[index];
            if (passage.Cell is not null || (passage.Level > 0 && passage.Level <= heading.Level))
            {
                break;
            }

            if (ScoreReader.IsStandard(passage.Compact))
            {
                return [];
            }

            lost.AddRange(LossesListed.Losses(document, passage));
        }

        return lost.DrainToImmutable();
    }
}
