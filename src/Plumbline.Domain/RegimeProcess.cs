using System.Collections.Immutable;
using Plumbline.Domain.CarryOvers;
using Plumbline.Domain.Disclosures;
using Plumbline.Domain.ExAnte;
using Plumbline.Domain.Quality;
using Plumbline.Domain.Results;
using Plumbline.Domain.Scoring;
using Plumbline.Domain.Transfers;
using Plumbline.Domain.Workflow;

namespace Plumbline.Domain;

/// <summary>What a place asks of the year's work around the scores: monitoring and the lengths of texts.</summary>
public sealed record RegimeProcess
{
    /// <summary>绩效运行监控 rounds, in the order of the year.</summary>
    public ImmutableArray<MonitoringRound> MonitoringRounds { get; init; } = [];

    /// <summary>执行进度: the least execution rate by the end of a month; below it a warning is due. Empty: none.</summary>
    public ImmutableArray<ExecutionPace> ExecutionPace { get; init; } = [];

    /// <summary>Warning lights of indicators that should rise; null: none are lit.</summary>
    public LightBounds? IndicatorLights { get; init; }

    /// <summary>Warning lights of the budget; null: none are lit.</summary>
    public LightBounds? BudgetLights { get; init; }

    /// <summary>Largest gap between progress of goals and execution, in points of percent, that needs no warning.</summary>
    public Sourced<Rate>? ProgressGap { get; init; }

    /// <summary>Working days within which a warning has to be answered.</summary>
    public Sourced<int>? WarningResponseDays { get; init; }

    /// <summary>绩效目标审核: what goals are graded by, together 100 points; empty: goals are not graded here.</summary>
    public ImmutableArray<GoalReviewItem> GoalReview { get; init; } = [];

    /// <summary>Longest texts that the place's forms take.</summary>
    public ImmutableArray<TextLimit> TextLimits { get; init; } = [];

    /// <summary>Spot checks; null: the place says nothing of them.</summary>
    public RecheckRules? Recheck { get; init; }

    /// <summary>How results bear on budgets; null: the place says nothing of it.</summary>
    public ResultRules? Results { get; init; }

    /// <summary>Department and finance evaluation; null: the place says nothing of it.</summary>
    public EvaluationRules? Evaluation { get; init; }

    /// <summary>Ex-ante evaluation and admission to the project pool; null: the place says nothing of it.</summary>
    public ExAnteRules? ExAnte { get; init; }

    /// <summary>What has to be shown in public; null: the place says nothing of it.</summary>
    public DisclosureRules? Disclosure { get; init; }

    /// <summary>Transfers from above; null: the place says nothing of them.</summary>
    public TransferRules? Transfers { get; init; }

    /// <summary>Money that was not spent in its year; null: the place says nothing of it.</summary>
    public CarryOverRules? CarryOver { get; init; }

    /// <summary>When people are reminded; null: never.</summary>
    public ReminderRules? Reminders { get; init; }

    /// <summary>Assessment of departments' performance work; null: the place says nothing of it.</summary>
    public QualityRules? Quality { get; init; }
}

/// <summary>A single parameter with its source.</summary>
public sealed record Sourced<T>(T Value, Source Source)
    where T : notnull;

/// <summary>A monitoring round.</summary>
/// <param name="Name">What the place calls it.</param>
/// <param name="CutOffMonth">Last month that is looked at, 1 to 12.</param>
/// <param name="Due">Month and day by which the report is due, MM-dd.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record MonitoringRound(string Name, int CutOffMonth, string Due, Source Source);

/// <summary>The least execution rate by the end of a month.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="AtLeast">Lowest rate that needs no warning.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ExecutionPace(int Month, Rate AtLeast, Source Source);

/// <summary>One item by which a declared goal is graded.</summary>
/// <param name="Code">Short name, the same over the years: <c>relevance.goal</c>.</param>
/// <param name="Dimension">完整性, 相关性, 适当性 or 可行性.</param>
/// <param name="Name">The item.</param>
/// <param name="Points">Most points.</param>
/// <param name="Asks">What the reviewer looks at.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record GoalReviewItem(
    string Code,
    string Dimension,
    string Name,
    Weight Points,
    string Asks,
    Source Source
);

/// <summary>The longest text at a path of the filing.</summary>
/// <param name="Path">A path of the filing; items of a list by <c>[*]</c>.</param>
/// <param name="Characters">Most characters.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record TextLimit(string Path, int Characters, Source Source);
