using System.Collections.Immutable;

namespace Plumbline.Domain.Scoring;

/// <summary>等级 by score (rule book §2.7). A score that equals a cut belongs to the better grade.</summary>
public static class Grading
{
    /// <summary>The grade of a score, or null when no cut reaches down to it.</summary>
    public static GradeCut? Of(ImmutableArray<GradeCut> cuts, Score score)
    {
        foreach (var cut in cuts)
        {
            if (score >= cut.From)
            {
                return cut;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the cuts, from best to worst, cover every score without gap or overlap: lowest scores fall strictly down to
    /// zero, and no grade stands twice. No cuts at all is a place without grades and is fine.
    /// </summary>
    public static bool Covers(ImmutableArray<GradeCut> cuts)
    {
        if (cuts.IsEmpty)
        {
            return true;
        }

        for (var at = 1; at < cuts.Length; at++)
        {
            if (cuts[at].From >= cuts[at - 1].From || cuts[at].Grade <= cuts[at - 1].Grade)
            {
                return false;
            }
        }

        return cuts[^1].From == Score.Zero;
    }
}
