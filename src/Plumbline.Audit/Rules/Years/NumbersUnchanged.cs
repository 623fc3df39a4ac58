using Plumbline.Domain;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Years;

/// <summary>
/// Y03: the figures of two years are seldom all the same. Rows without deviation by nature (0, 100 %, what equals its
/// target) prove nothing and are not counted.
/// </summary>
public sealed class NumbersUnchanged : FilingRule
{
    private const int FewestRows = 4;

    private static readonly Template Same = new(
        "{count}项可比指标中有{same}项的完成值与上年完全相同",
        "{same} of {count} comparable indicators report exactly last year's result"
    );

    private static readonly Template Repair = new(
        "核对数据来源，填写本年实际完成值",
        "Check where the figures come from and enter this year's"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.NumbersUnchanged,
            "Y03",
            Severity.Warning,
            new("完成值不沿用上年数字", "Results are this year's figures, not last year's"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var rows = YearRow.In(subject.Filing, subject.PriorYear).Where(row => Telling(row) is not null).ToList();
        var same = rows.Where(row => Telling(row) == true).ToList();
        var share = subject.Parameter("share", (Fraction)80) / 100;
        if (rows.Count < subject.Parameter("rows", FewestRows) || new Fraction(same.Count, rows.Count) < share)
        {
            return [];
        }

        return
        [
            At("indicators", Same.With(("count", $"{rows.Count}"), ("same", $"{same.Count}"))) with
            {
                Repair = Repair.With(),
                Related = [.. same.Select(row => new FieldPlace(row.Now.Path + ".actual"))],
            },
        ];
    }

    // Whether the result is last year's; null: the row says nothing about it.
    private static bool? Telling(YearRow row) =>
        (row.Now.Indicator.Actual?.Figure, row.Before.Actual?.Figure) is ({ } now, { } then)
        && !now.Value.IsZero
        && !IsAll(now)
        && row.Now.Indicator.Target?.Figure?.Value != now.Value
            ? now.Value == then.Value && now.BaseUnit == then.BaseUnit
            : null;

    private static bool IsAll(Quantity figure) => figure.Unit is "%" && figure.Value == 100;
}
