using Plumbline.Domain.Filings;
using Plumbline.Domain.Monitoring;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C33: in a monitoring round an indicator that is behind has a cause, a likelihood and a measure. Those on track are asked
/// for nothing.
/// </summary>
public sealed class OffTrackWithoutReason : FilingRule
{
    private static readonly Template Missing = new(
        "“{typed}”偏离目标（{reason}），未填写{fields}",
        "'{typed}' is off track ({reason}); {fields} missing"
    );

    private static readonly Template Repair = new(
        "填写偏差原因类别、原因说明、完成目标可能性和拟采取措施",
        "Give the kind of cause, the reason, the likelihood and the measure"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.OffTrackWithoutReason,
            "C33",
            Severity.Error,
            new("偏离目标的指标说明原因和措施", "Indicators off track have a cause and a measure"),
            Sources.Practice
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.Filing.Stage != FilingStage.Monitoring)
        {
            yield break;
        }

        var days = subject
            .Filing.Indicators.SelectMany(indicator => indicator.Monitoring)
            .Select(point => point.CutOff);
        foreach (var day in days.Distinct().OrderDescending().Take(1))
        {
            foreach (var watched in FilingWatch.Of(subject.Filing, subject.Regime, day).Indicators)
            {
                var point = subject.Filing.Indicators[watched.At].Monitoring.LastOrDefault(one => one.CutOff == day);
                if (watched.IsOffTrack && point is not null && Fields(point) is { Length: > 0 } fields)
                {
                    yield return Report(watched, fields);
                }
            }
        }
    }

    private static string Fields(MonitoringPoint point) =>
        string.Join(
            '、',
            new[]
            {
                point.Causes.IsEmpty ? "偏差原因类别" : null,
                Said.Reason(point.Reason) ? null : "原因说明",
                point.Likelihood is null ? "完成目标可能性" : null,
                Said.Something(point.Action) ? null : "拟采取措施",
            }.OfType<string>()
        );

    private Finding Report(WatchedIndicator watched, string fields) =>
        At(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"indicators[{watched.At}].monitoring[0].reason"
            ),
            Missing.With(("typed", watched.Name), ("reason", watched.Reason.ToString()), ("fields", fields))
        ) with
        {
            Repair = Repair.With(),
        };
}
