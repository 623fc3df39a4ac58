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
            RuleIds.TableTotal,
            "T04",
            Severity.Error,
            new("表中合计等于各行或各列之和", "The total of a table is the sum of its rows or columns"),
            Sources.Own
        ),
        new(
            RuleIds.ProductStated,
            "T11",
            Severity.Error,
            new(
                "文中按标准、单价或比例计算的数与其因数相符",
                "What a text reckons from a standard, a unit price or a quota follows from its factors"
            ),
            Sources.Own
        ),
        new(
            RuleIds.TargetAgainstActual,
            "T12",
            Severity.Warning,
            new("文中的实际完成值达到同一事项的目标值", "An outcome that a text gives reaches the target it gives"),
            Sources.Own
        ),
        new(
            RuleIds.HeadingNumbers,
            "T21",
            Severity.Info,
            new("标题编号连续", "Headings are numbered in order"),
            Sources.Own
        ),
        new(
            RuleIds.DigitGroups,
            "T22",
            Severity.Warning,
            new("数字的千分位逗号每三位一个", "Commas part the digits of a number by threes"),
            Sources.Own
        ),
    ];
}
