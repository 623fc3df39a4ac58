using System.Collections.Immutable;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>管理得分36分(满分40分)，产出得分27分(满分30分)，效果得分28分(满分30分): what the parts can earn makes 100, where it does.</summary>
internal static class FullMarks
{
    private const int Fewest = 3;
    private const int Most = 12;
    private const decimal Full = 100;

    /// <summary>The statements of the scores that running text tells, in reading order.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<ScoreItem> items)
    {
        foreach (var group in items.Where(item => item.Passage.Cell is null).GroupBy(item => item.Passage.Index))
        {
            var parts = group.Where(item => !item.IsOverall && item.Full is not null).ToList();
            if (
                parts.Count is >= Fewest and <= Most
                && !group.Any(item => item is { IsOverall: true, Full: not null })
                && parts.Sum(item => item.Full!.Exact) == Full
            )
            {
                yield return new Claim(
                    RelationKind.WeightSum,
                    null,
                    [.. parts.Select(item => item.Full!)],
                    Formula.Sum,
                    RuleIds.WeightSum
                )
                {
                    Constant = 100,
                    Label = "满分合计",
                    ByNumbers = true,
                };
                if (Total(group.ToList(), parts) is { } total)
                {
                    yield return total;
                }
            }
        }
    }

    // 得分93分：管理36分/40分、产出28分/30分、效果29分/30分: the only score of the paragraph without full marks is that of all of them.
    private static Claim? Total(List<ScoreItem> group, List<ScoreItem> parts)
    {
        if (group.FindAll(item => item.Full is null) is not [var whole])
        {
            return null;
        }

        var claim = new Claim(
            RelationKind.ScoreSum,
            whole.Earned,
            [.. parts.Select(item => item.Earned)],
            Formula.Sum,
            RuleIds.TotalScoreShown
        )
        {
            Label = $"{whole.Name}得分",
        };
        return Rates.Readings.Holds(claim) ? claim : null;
    }
}
