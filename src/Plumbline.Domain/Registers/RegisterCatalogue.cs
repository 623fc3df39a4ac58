using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Domain.Filings;

namespace Plumbline.Domain.Registers;

/// <summary>What a figure of a register is, and so how it is typed, shown and added up.</summary>
public enum FigureKind
{
    /// <summary>带单位的数量.</summary>
    Count,

    /// <summary>金额.</summary>
    Amount,

    /// <summary>比率: numerator over denominator, computed, in %.</summary>
    Rate,

    /// <summary>A percentage of which only the percentage is known: typed, never added up.</summary>
    Percent,

    /// <summary>百分点: change of a rate on last year, computed.</summary>
    Points,

    /// <summary>系数 (typed) or 倍数 (computed).</summary>
    Ratio,

    /// <summary>分.</summary>
    Score,

    /// <summary>日期.</summary>
    Date,

    /// <summary>名称清单, one a line.</summary>
    Names,

    /// <summary>文字.</summary>
    Text,

    /// <summary>是或否.</summary>
    YesNo,
}

/// <summary>One figure that a complete report on an activity states.</summary>
/// <param name="Id">Number of the system and key: <c>30.children</c>.</param>
/// <param name="Key">Name within the system, never changed once in use.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Kind">What it is.</param>
public sealed record RegisterFigure(string Id, string Key, string Name, FigureKind Kind)
{
    /// <summary>Unit of a count: 所, 人次.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Id of the numerator; null: the figure is no quotient.</summary>
    public string? Of { get; init; }

    /// <summary>Id of the denominator.</summary>
    public string? Over { get; init; }

    /// <summary>Id of the figure whose change on last year this is.</summary>
    public string? ChangeOf { get; init; }

    /// <summary>The figure stands for one entry of a list; the list's key.</summary>
    public string? Family { get; init; }

    /// <summary>A rate that may exceed 100 %.</summary>
    public bool MayExceedWhole { get; init; }

    /// <summary>Whether units' figures are added up.</summary>
    public bool AddsUp { get; init; }

    /// <summary>How a zero is put in words.</summary>
    public string? Zero { get; init; }

    /// <summary>What happened, or a target or standard.</summary>
    public FactRole Role { get; init; }

    /// <summary>口径.</summary>
    public string? Scope { get; init; }

    /// <summary>Names under which indicators of forms state it.</summary>
    public ImmutableArray<string> Indicators { get; init; } = [];

    /// <summary>Computed figures are never typed.</summary>
    public bool IsComputed => Of is not null || ChangeOf is not null;

    /// <summary>Whether it is a number rather than words.</summary>
    public bool IsNumber => Kind < FigureKind.Date;
}

/// <summary>A group of activity systems.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Chinese">Its Chinese name.</param>
/// <param name="English">Its English name.</param>
public sealed record RegisterGroup(string Key, string Chinese, string English);

/// <summary>One activity system: what a body does in one field of its work.</summary>
/// <param name="No">Its number, by which activities of filings name it.</param>
/// <param name="Group">Key of its group.</param>
/// <param name="Chinese">Its Chinese name.</param>
/// <param name="English">Its English name.</param>
/// <param name="Figures">Its figures, families spread out.</param>
public sealed record RegisterSystem(
    int No,
    string Group,
    string Chinese,
    string English,
    ImmutableArray<RegisterFigure> Figures
)
{
    /// <summary>Words of the body's duties that the system carries out.</summary>
    public ImmutableArray<string> Duties { get; init; } = [];

    /// <summary>What must hold between its figures.</summary>
    public ImmutableArray<RegisterIdentity> Identities { get; init; } = [];
}

/// <summary>A catalogue of activity systems. Systems are data: no code knows one of them.</summary>
/// <param name="Date">Its day, as it is written.</param>
/// <param name="Source">What it was made from.</param>
/// <param name="Groups">In their order.</param>
/// <param name="Systems">In their order.</param>
public sealed record RegisterCatalogue(
    string Date,
    string Source,
    ImmutableArray<RegisterGroup> Groups,
    ImmutableArray<RegisterSystem> Systems
)
{
    private readonly FrozenDictionary<string, RegisterFigure> byId = Systems
        .SelectMany(system => system.Figures)
        .ToFrozenDictionary(figure => figure.Id, StringComparer.Ordinal);

    /// <summary>The figure with an id; null: there is none.</summary>
    public RegisterFigure? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>All figures in their order.</summary>
    public IEnumerable<RegisterFigure> Figures => Systems.SelectMany(system => system.Figures);

    /// <summary>The system of a figure.</summary>
    public RegisterSystem SystemOf(RegisterFigure figure) => Systems.First(one => one.Figures.Contains(figure));
}
