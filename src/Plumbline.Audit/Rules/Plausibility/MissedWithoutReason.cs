using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>C01: a target that was missed has a reason of some length beside it.</summary>
public sealed class MissedWithoutReason : FilingRule
{
    private const int ShortestReason = 10;

    private static readonly Template Empty = new(
        "“{typed}”目标{target}，完成{actual}，未达目标且未填偏差原因",
        "'{typed}': target {target}, actual {actual}; missed, and no reason is given"
    );

    private static readonly Template Short = new(
        "“{typed}”目标{target}，完成{actual}，偏差原因“{reason}”不足{length}字",
        "'{typed}': target {target}, actual {actual}; the reason '{reason}' has fewer than {length} characters"
    );

    private static readonly Template Repair = new(
        "写明未达目标的具体原因和改进措施；完成值有误的，改正完成值",
        "Give the reason and the measures; if the actual value is wrong, correct it"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.MissedWithoutReason,
            "C01",
            Severity.Warning,
            new("未达目标的指标说明偏差原因", "A missed target is explained"),
            Sources.Checker
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var shortest = subject.Parameter("minimumLength", ShortestReason);
        return IndicatorRow
            .In(subject.Filing)
            .Where(row => IsMissed(row) && (row.Reason?.Length ?? 0) < shortest)
            .Select(row => Report(row, shortest));
    }

    private static bool IsMissed(IndicatorRow row) =>
        Achievement.Of(row)?.Missed
        ?? row.Indicator.Band is QualitativeBand.PartlyAchieved or QualitativeBand.NotAchieved;

    private Finding Report(IndicatorRow row, int shortest)
    {
        var message = (row.Reason is null ? Empty : Short).With(
            ("typed", row.Name),
            ("target", row.Indicator.Target?.Text ?? "未填"),
            ("actual", row.Indicator.Actual?.Text ?? BandWord(row.Indicator)),
            ("reason", row.Reason ?? ""),
            ("length", $"{shortest}")
        );
        return At(row.Path + ".deviationReason", message) with
        {
            Found = row.Indicator.DeviationReason ?? "",
            Repair = Repair.With(),
            Related = [new FieldPlace(row.Path + ".actual")],
        };
    }

    private static string BandWord(Indicator indicator) =>
        indicator.Band == QualitativeBand.PartlyAchieved ? "部分达成" : "未达成";
}
