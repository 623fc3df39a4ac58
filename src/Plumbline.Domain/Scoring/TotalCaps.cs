using System.Collections.Immutable;

namespace Plumbline.Domain.Scoring;

/// <summary>总分封顶 by execution rate (rule book §2.4: [70,80) % at most 89, [60,70) % 79, [50,60) % 69, below 59).</summary>
public static class TotalCaps
{
    /// <summary>The strictest cap whose bound the rate stays under, or null.</summary>
    public static TotalCap? For(ImmutableArray<TotalCap> caps, Rate executionRate)
    {
        TotalCap? strictest = null;
        foreach (var cap in caps)
        {
            var applies = executionRate.ToFraction() < cap.Below.ToFraction();
            if (applies && (strictest is null || cap.AtMost < strictest.AtMost))
            {
                strictest = cap;
            }
        }

        return strictest;
    }
}
