using System.Collections.Immutable;
using Plumbline.Domain.Results;

namespace Plumbline.Domain.ExAnte;

/// <summary>What an ex-ante evaluation comes to.</summary>
public enum AssessmentConclusion
{
    /// <summary>予以支持.</summary>
    Support,

    /// <summary>部分支持, 调整后支持.</summary>
    SupportAfterAdjustment,

    /// <summary>不予支持.</summary>
    Reject,
}

/// <summary>From how many points a conclusion holds.</summary>
/// <param name="Conclusion">The conclusion.</param>
/// <param name="Word">As the place words it.</param>
/// <param name="From">The least total.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ConclusionCut(AssessmentConclusion Conclusion, string Word, Score From, Source Source);

/// <summary>评估指标体系 of one kind of project: five dimensions with items, together 100 points.</summary>
/// <param name="Kind">Stable name: <c>project</c>, <c>building</c>, <c>policy</c>.</param>
/// <param name="Name">As people know it.</param>
/// <param name="Items">What experts score; the first level is the dimension.</param>
public sealed record ExAnteTemplate(string Kind, string Name, ImmutableArray<EvaluationItem> Items)
{
    /// <summary>The dimensions in order.</summary>
    public IEnumerable<string> Dimensions => Items.Select(item => item.Level1).Distinct(StringComparer.Ordinal);
}

/// <summary>事前绩效评估: which projects need one, who is drawn, how it is scored and what follows (rule book §7).</summary>
/// <param name="From">Money of a year, in 万元, from which a new project needs an admission before it declares goals.</param>
/// <param name="Seats">How many experts are drawn.</param>
/// <param name="Spread">Part of an item's weight from which experts count as far apart.</param>
public sealed record ExAnteRules(Sourced<int> From, Sourced<int> Seats, Sourced<Rate> Spread)
{
    /// <summary>Conclusions by falling bound; the last one starts at 0.</summary>
    public ImmutableArray<ConclusionCut> Conclusions { get; init; } = [];

    /// <summary>One template for each kind of project.</summary>
    public ImmutableArray<ExAnteTemplate> Templates { get; init; } = [];

    /// <summary>The template of a kind; null: the place has none.</summary>
    public ExAnteTemplate? Template(string kind) => Templates.FirstOrDefault(one => one.Kind == kind);

    /// <summary>What a total means; null: no bound reaches down to it.</summary>
    public ConclusionCut? Conclude(Score total) => Conclusions.FirstOrDefault(cut => total >= cut.From);

    /// <summary>The amount from which an admission is needed.</summary>
    public Money Threshold => Money.FromFen(From.Value * MoneyUnit.TenThousandYuan.InFen());
}
