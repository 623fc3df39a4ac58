using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C02: a deviation is explained only where there is one, and in its own words. A reason for doing better than the target
/// or for giving oneself fewer points is welcome.
/// </summary>
public sealed class ReasonWithoutMiss : FilingRule
{
    private const int MostUses = 3;

    private static readonly Template NoMiss = new(
        "“{typed}”目标{target}、完成{actual}，没有偏差，却填了偏差原因",
        "'{typed}': target {target}, actual {actual}; there is no deviation, yet a reason is given"
    );

    private static readonly Template Reused = new(
        "{count}项指标填写同一偏差原因：{names}",
        "{count} indicators give the same reason: {names}"
    );

    private static readonly Template RepairNoMiss = new(
        "核对完成值；确无偏差的，删去偏差原因",
        "Check the actual value; where there is no deviation, remove the reason"
    );

    private static readonly Template RepairReused = new(
        "按每项指标的实际情况分别写明原因",
        "Give each indicator its own reason"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.ReasonWithoutMiss,
            "C02",
            Severity.Warning,
            new("偏差原因针对本指标的偏差", "A reason belongs to a deviation of its own indicator"),
            Sources.Checker
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var explained = IndicatorRow.In(subject.Filing).Where(row => row.Reason is not null).ToList();
        return explained
            .Where(IsPointless)
            .Select(PointlessReason)
            .Concat(Repeated(explained, subject.Parameter("uses", MostUses)));
    }

    private static bool IsPointless(IndicatorRow row) =>
        Achievement.Of(row) is { JustMet: true } && (row.Indicator.SelfScore is null || row.HasFullMarks);

    private Finding PointlessReason(IndicatorRow row) =>
        At(
            row.Path + ".deviationReason",
            NoMiss.With(
                ("typed", row.Name),
                ("target", row.Indicator.Target!.Text),
                ("actual", row.Indicator.Actual!.Text)
            )
        ) with
        {
            Found = row.Reason,
            Repair = RepairNoMiss.With(),
        };

    private IEnumerable<Finding> Repeated(List<IndicatorRow> explained, int uses) =>
        explained
            .GroupBy(row => row.Reason!, StringComparer.Ordinal)
            .Select(group => group.ToList())
            .Where(rows => rows.Count >= uses)
            .Select(rows =>
                At(
                    rows[0].Path + ".deviationReason",
                    Reused.With(("count", $"{rows.Count}"), ("names", Said.Listed([.. rows.Select(row => row.Name)])))
                ) with
                {
                    Found = rows[0].Reason,
                    Repair = RepairReused.With(),
                    Related = [.. rows.Skip(1).Select(row => new FieldPlace(row.Path + ".deviationReason"))],
                }
            );
}
