using System.Collections.Immutable;
using Plumbline.Domain.Filings;

namespace Plumbline.Domain.Library;

/// <summary>
/// 指标库中的一项: an indicator to choose from, with the fields of a goal library card (rule book §3.4). It never holds a
/// target: targets come from local plans, standards and history.
/// </summary>
public sealed record LibraryIndicator
{
    public required IndicatorCode Code { get; init; }

    /// <summary>Code of the field it belongs to: <c>education</c>, <c>common</c>.</summary>
    public required string Field { get; init; }

    public required IndicatorKind Kind { get; init; }

    /// <summary>Null for management indicators, whose second level is <see cref="Group"/>.</summary>
    public IndicatorAspect? Aspect { get; init; }

    /// <summary>Second level in words, where no aspect says it: 预算执行, 资产管理.</summary>
    public string? Group { get; init; }

    public required string Name { get; init; }

    public required string Explanation { get; init; }

    /// <summary>Unit of measure; null for a qualitative indicator.</summary>
    public string? Unit { get; init; }

    public required IndicatorNature Nature { get; init; }

    /// <summary>Null for a qualitative indicator.</summary>
    public Direction? Direction { get; init; }

    /// <summary>How it is reckoned, where it is a ratio.</summary>
    public IndicatorFormula? Formula { get; init; }

    /// <summary>指标来源.</summary>
    public required IndicatorSource IndicatorSource { get; init; }

    /// <summary>指标值设定依据: the usual one.</summary>
    public required TargetBasis TargetBasis { get; init; }

    /// <summary>完成值取值方式.</summary>
    public required MeasurementMethod Measurement { get; init; }

    /// <summary>完成值数据来源.</summary>
    public required DataSource DataSource { get; init; }

    /// <summary>佐证资料类型.</summary>
    public ImmutableArray<EvidenceKind> Evidence { get; init; } = [];

    /// <summary>佐证资料要求: what to keep as proof, in words.</summary>
    public required string Proof { get; init; }

    /// <summary>Other names under which forms state the same measure.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>Where it comes from, and how sure that is.</summary>
    public required Source Source { get; init; }

    /// <summary>Its name and all other names.</summary>
    public IEnumerable<string> Names => Synonyms.Prepend(Name);
}

/// <summary>算式: numerator ÷ denominator, in terms.</summary>
public sealed record IndicatorFormula(string Numerator, string Denominator)
{
    /// <summary>As printed; a difference in the numerator stands in brackets.</summary>
    public override string ToString() =>
        Numerator.Contains('－', StringComparison.Ordinal)
            ? $"（{Numerator}）÷{Denominator}"
            : $"{Numerator}÷{Denominator}";
}
