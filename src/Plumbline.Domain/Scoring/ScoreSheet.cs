using System.Collections.Immutable;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>The two families of scores, which must never be mixed (rule book §0.3).</summary>
public enum ScoreSheetKind
{
    /// <summary>10 + 50 + 30 + 10: budget execution and completion of indicators.</summary>
    IndicatorCompletion,

    /// <summary>在职人员控制率, 三公经费变动率 and their like (财预〔2013〕53号 and local tables).</summary>
    ManagementRatios,
}

/// <summary>The scores of one filing under one regime, each with its working. Where there is no total, it says why.</summary>
public sealed record ScoreSheet
{
    public required ScoreSheetKind Kind { get; init; }

    /// <summary>Code of the regime.</summary>
    public required string Regime { get; init; }

    /// <summary>All lines: budget execution first, then indicators or ratios in the order of the filing or the pack.</summary>
    public required ImmutableArray<ScoreLine> Lines { get; init; }

    /// <summary>Sum of the line scores before any cap; null when the filing cannot be scored.</summary>
    public Score? Sum { get; init; }

    /// <summary>The cap by execution rate that lowered the total, if one did.</summary>
    public TotalCap? Cap { get; init; }

    /// <summary>The total after the cap; null when there is none. Never zero for want of data.</summary>
    public Score? Total { get; init; }

    /// <summary>Sum of the weights that count.</summary>
    public Weight WeightSum { get; init; }

    /// <summary>The grade of the total; null without a total.</summary>
    public GradeCut? Grade { get; init; }

    /// <summary>Why there is no total: no form, no weights, indicators without a value. Empty when there is one.</summary>
    public ImmutableArray<Message> WhyNoTotal { get; init; } = [];

    /// <summary>Remarks that a reader of the scores needs: suggestions, flags, unverified sources.</summary>
    public ImmutableArray<Message> Remarks { get; init; } = [];
}

/// <summary>One line of a score sheet.</summary>
public sealed record ScoreLine
{
    /// <summary>Path of the scored row: <c>indicators[3]</c>, <c>budget.total</c>, or the id of a ratio.</summary>
    public required string Path { get; init; }

    public required string Name { get; init; }

    public Weight? Weight { get; init; }

    /// <summary>How it was scored; null when it was not.</summary>
    public Working? Working { get; init; }

    /// <summary>The score; null when it was not scored.</summary>
    public Score? Score { get; init; }

    /// <summary>The score that the filing prints for itself.</summary>
    public Quantity? Declared { get; init; }

    /// <summary>Why it was not scored: not applicable, no weight, no value, value in words without a band.</summary>
    public Message? WhyNot { get; init; }

    /// <summary>The row counts for nothing by declaration (不适用); its absence does not prevent a total.</summary>
    public bool NotApplicable { get; init; }

    public ImmutableArray<Message> Remarks { get; init; } = [];
}
