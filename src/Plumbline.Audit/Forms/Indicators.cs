using System.Collections.Immutable;

namespace Plumbline.Audit.Forms;

/// <summary>An indicator block as read.</summary>
/// <param name="Rows">Its indicators.</param>
/// <param name="Subtotals">The sums of its levels.</param>
/// <param name="Weight">总分 under 分值.</param>
/// <param name="Score">总分 under 得分.</param>
/// <param name="End">The cell behind it.</param>
internal readonly record struct Indicators(
    ImmutableArray<IndicatorRow> Rows,
    ImmutableArray<SubtotalRow> Subtotals,
    FormCell Weight,
    FormCell Score,
    int End
);
