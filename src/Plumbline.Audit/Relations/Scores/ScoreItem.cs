using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>One score told in a text: 预算执行分值9分，得分8.2分，扣0.8分.</summary>
/// <param name="Passage">Where it is told.</param>
/// <param name="Name">What it is the score of; empty where the words do not say.</param>
/// <param name="Earned">What was earned.</param>
internal sealed record ScoreItem(Passage Passage, string Name, Figure Earned)
{
    /// <summary>What can be earned, where it is printed beside.</summary>
    public Figure? Full { get; init; }

    /// <summary>What was taken off, told in one breath with the score.</summary>
    public ImmutableArray<Figure> Lost { get; init; } = [];

    /// <summary>Whether what is printed as taken off may be only a part of it, or a part of a part.</summary>
    public bool IsPartly { get; init; }

    /// <summary>The result of a whole evaluation.</summary>
    public bool IsOverall { get; init; }

    /// <summary>Told as the total of the scores right before it: …，效果得19分，合计94.5分.</summary>
    public bool IsTotal { get; init; }

    /// <summary>The first folded character of its figures.</summary>
    public int Start => Full is { } full ? Math.Min(full.Start, Earned.Start) : Earned.Start;

    /// <summary>The folded character after its figures.</summary>
    public int End => Lost is [.., var lost] ? lost.End : Math.Max(Earned.End, Full?.End ?? 0);
}
