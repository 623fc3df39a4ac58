using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C12: a satisfaction figure comes from a survey that can be shown. Forms without a place for it are only informed; a
/// result that is exactly the target is a reason to ask.
/// </summary>
public sealed class SatisfactionWithoutSurvey : FilingRule
{
    private static readonly string[] SurveyWords =
    [
        "问卷",
        "调查",
        "样本",
        "发放",
        "回收",
        "有效份数",
        "访谈",
        "测评",
        "投票",
    ];

    private static readonly Template Missing = new(
        "“{typed}”完成{actual}，没有调查记录（样本、日期、问题、结果）",
        "'{typed}' is {actual}, without a survey record (sample, date, questions, result)"
    );

    private static readonly Template Exact = new(
        "“{typed}”完成{actual}，恰好等于目标值，没有调查记录（样本、日期、问题、结果）",
        "'{typed}' is {actual}, exactly the target, without a survey record (sample, date, questions, result)"
    );

    private static readonly Template Repair = new(
        "附问卷调查记录：发放、回收、满意份数；满意度＝满意份数÷有效问卷份数",
        "Attach the survey: sent, returned, satisfied; satisfaction = satisfied ÷ valid answers"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.SatisfactionWithoutSurvey,
            "C12",
            Severity.Warning,
            new("满意度有调查数据", "Satisfaction rests on a survey"),
            Sources.Recalled("财预〔2021〕101号（满意度指标的取值）")
        );

    public override IEnumerable<Finding> Check(FilingCase subject) =>
        IndicatorRow
            .In(subject.Filing)
            .Where(row => row.IsSatisfaction && row.Indicator.Actual?.Figure is not null && !HasSurvey(row.Indicator))
            .Select(Report);

    private static bool HasSurvey(Indicator indicator) =>
        !indicator.Evidence.IsEmpty
        || Said.Something(indicator.DataSource)
        || Said.Something(indicator.MeasurementMethod)
        || indicator.Facts.Any(fact => fact.Label.ContainsAny(SurveyWords));

    private Finding Report(IndicatorRow row)
    {
        var exact = Achievement.Of(row) is { JustMet: true };
        var message = (exact ? Exact : Missing).With(("typed", row.Name), ("actual", row.Indicator.Actual!.Text));
        return At(row.Path + ".actual", message) with
        {
            Severity = exact ? Info.Severity : Severity.Info,
            Found = row.Indicator.Actual!.Text,
            Repair = Repair.With(),
        };
    }
}
