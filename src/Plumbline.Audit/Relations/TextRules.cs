using System.Collections.Immutable;
using Plumbline.Audit.Rules;
using Plumbline.Findings;

namespace Plumbline.Audit.Relations;

/// <summary>
/// The rules on statements of a text that no filing rule covers. They hold in every regime: what a text says of its own
/// numbers is arithmetic.
/// </summary>
public static class TextRules
{
    /// <summary>The rules by id.</summary>
    public static ImmutableArray<RuleInfo> All { get; } =
    [
        new(
            RuleIds.SumStated,
            "T01",
            Severity.Error,
            new("文中所列各部分之和等于总数", "The parts that a text lists add up to its total"),
            Sources.Own
        ),
        new(
            RuleIds.DifferenceStated,
            "T02",
            Severity.Error,
            new("文中所述的剩余数、差额与原数相符", "What a text says is left, or the gap, follows from its numbers"),
            Sources.Own
        ),
        new(
            RuleIds.PartExceedsWhole,
            "T03",
            Severity.Error,
            new("文中的部分不大于整体", "A part that a text names is not more than its whole"),
            Sources.Own
        ),
        new(
            RuleIds.HeadingNumbers,
            "T11",
            Severity.Info,
            new("标题编号连续", "Headings are numbered in order"),
            Sources.Own
        ),
        new(
            RuleIds.TableTotal,
            "T04",
            Severity.Error,
            new("表格的合计等于所列各项", "Totals of a table equal what it lists"),
            Sources.Own
        ),
        new(
            RuleIds.ProductStated,
            "T05",
            Severity.Error,
            new("文中的乘积等于标准乘以数量", "A product that a text states is rate times quantity"),
            Sources.Own
        ),
        new(
            RuleIds.TargetAgainstActual,
            "T06",
            Severity.Warning,
            new("文中的实际完成与目标相符", "What a text says was reached agrees with its target"),
            Sources.Own
        ),
    ];
}
