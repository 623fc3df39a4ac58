using System.Collections.Immutable;

namespace Plumbline.Domain.Quality;

/// <summary>What of a department's performance work is counted, each as a part of a whole.</summary>
public enum QualityMeasure
{
    /// <summary>绩效目标按时申报: goals handed in by their deadline, of those due.</summary>
    GoalsOnTime,

    /// <summary>绩效目标填报完整: goals without an error that nobody explained, of those handed in.</summary>
    GoalsComplete,

    /// <summary>监控按时答复: forms of monitoring rounds handed in by their deadline, of those due.</summary>
    MonitoringAnswered,

    /// <summary>自评按时完成: self-evaluations handed in by their deadline, of those due.</summary>
    SelfEvaluationOnTime,

    /// <summary>自评表无差错: self-evaluations in which the audit found no error, of those handed in.</summary>
    FreeOfErrors,

    /// <summary>自评诚信: how near self scores came to finance's, of the re-checked forms.</summary>
    Honesty,

    /// <summary>按时公开: duties of disclosure met in time, of those due.</summary>
    DisclosedOnTime,

    /// <summary>按时整改: items reported by their last day, of those due or done.</summary>
    RectifiedOnTime,
}

/// <summary>From which rate which share of the points is given.</summary>
/// <param name="From">Lowest rate of the step.</param>
/// <param name="Share">Share of the points.</param>
public sealed record QualityStep(Rate From, Rate Share);

/// <summary>One item of the score.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Points">Most points.</param>
/// <param name="Steps">By falling bound; below the last nothing is given. Empty: points in proportion to the rate.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record QualityItem(
    string Name,
    QualityMeasure Measure,
    Weight Points,
    ImmutableArray<QualityStep> Steps,
    Source Source
);

/// <summary>预算绩效管理工作考核: how a place scores the performance work of its departments.</summary>
public sealed record QualityRules
{
    /// <summary>The items, together 100 points.</summary>
    public ImmutableArray<QualityItem> Items { get; init; } = [];

    /// <summary>Departments that are no further apart than this share a place.</summary>
    public Sourced<Score>? Tie { get; init; }
}
