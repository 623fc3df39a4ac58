using System.Collections.Immutable;

namespace Plumbline.Domain.Workflow;

/// <summary>When a place reminds people by itself.</summary>
public sealed record ReminderRules
{
    /// <summary>Days before the deadline of a form on which its fillers are reminded, falling; null: never.</summary>
    public Sourced<ImmutableArray<int>>? BeforeDeadline { get; init; }

    /// <summary>逾期升级 of rectification: who hears of it how many days after the last day, by rising days.</summary>
    public ImmutableArray<OverdueStep> RectificationOverdue { get; init; } = [];
}

/// <summary>One step of escalation.</summary>
/// <param name="Days">Days after the last day, from 1.</param>
/// <param name="Roles">Who hears of it.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record OverdueStep(int Days, ImmutableArray<Role> Roles, Source Source);
