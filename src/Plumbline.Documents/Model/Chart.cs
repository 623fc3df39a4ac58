using System.Collections.Immutable;

namespace Plumbline.Documents.Model;

/// <summary>A chart over named categories. Writers draw it natively where the format can, else as its table.</summary>
public sealed record Chart(
    ChartKind Kind,
    string Title,
    ImmutableArray<string> Categories,
    ImmutableArray<ChartSeries> Series
) : Block;

/// <summary>One series of a chart: a name and one exact decimal, as text, for each category.</summary>
public sealed record ChartSeries(string Name, ImmutableArray<string> Values);

/// <summary>The charts that official reports use.</summary>
public enum ChartKind
{
    Bar,
    Column,
    Pie,
    Line,
}
