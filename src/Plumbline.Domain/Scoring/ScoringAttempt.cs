using System.Collections.Immutable;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>A working that still lacks its weight, or why there is none; and remarks in either case.</summary>
internal readonly record struct ScoringAttempt(Working? Working, Message? WhyNot)
{
    internal ImmutableArray<Message> Remarks { get; init; } = [];

    internal static ScoringAttempt Failed(Message whyNot) => new(null, whyNot);

    internal ScoringAttempt And(Message? remark) => remark is null ? this : this with { Remarks = Remarks.Add(remark) };

    /// <summary>The line with this attempt's outcome.</summary>
    internal ScoreLine On(ScoreLine line, Weight weight, int decimals)
    {
        if (Working is not { } working)
        {
            return line with { WhyNot = WhyNot, Remarks = Remarks };
        }

        var complete = working with { Weight = weight, Decimals = decimals };
        return line with { Weight = weight, Working = complete, Score = complete.Score, Remarks = Remarks };
    }
}
