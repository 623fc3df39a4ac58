using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C17: goals and results do not stop at words such as 有效提升. A goal that has a figure in it or beside it is fine, and so
/// is an overall goal whose indicators carry figures.
/// </summary>
public sealed class VagueWords : FilingRule
{
    private static readonly Template Vague = new(
        "{place}只有笼统表述（{words}），没有可衡量的数值",
        "{place} has only vague words ({words}) and no figure"
    );

    private static readonly Template Repair = new(
        "写明数量、比例、时间或标准；确实无法量化的，写明判断标准",
        "Give a number, a rate, a time or a standard; where there is none, the criterion"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.VagueWords,
            "C17",
            Severity.Warning,
            new("目标和结果有可衡量的内容", "Goals and results can be measured"),
            Sources.Checker
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var more = subject.Parameters.GetValueOrDefault("words");
        return Goals(subject.Filing, more).Concat(Indicators(subject.Filing, more));
    }

    private IEnumerable<Finding> Goals(Filing filing, string? more)
    {
        var measured = filing.Indicators.Any(indicator => indicator.Target?.Figure is not null);
        var goals = (filing.Goals?.Items ?? []).Select(
            (goal, at) =>
                (
                    Goal: goal,
                    Path: $"goals.items[{goal.Key ?? $"{at}"}]",
                    Name: $"分项目标“{goal.Name ?? goal.No ?? $"{at + 1}"}”"
                )
        );
        if (!measured && filing.Goals?.Overall is { } overall)
        {
            goals = goals.Prepend((overall, "goals.overall", "年度总体目标"));
        }

        return goals
            .Where(item =>
                item.Goal.Facts.IsEmpty
                && !Said.WithFigure(item.Goal.ExpectedGoal)
                && !Said.WithFigure(item.Goal.ActualOutcome)
            )
            .Select(item => Report(item.Path + ".expectedGoal", item.Name, item.Goal.ExpectedGoal?.Text, more))
            .OfType<Finding>();
    }

    // Rows with weights are what C11 looks at.
    private IEnumerable<Finding> Indicators(Filing filing, string? more) =>
        IndicatorRow
            .In(filing)
            .Where(row => row.Indicator is { Weight: null, Band: null, Target: { Figure: null } })
            .Select(row => Report(row.Path + ".target", $"“{row.Name}”的指标值", row.Indicator.Target!.Text, more))
            .OfType<Finding>();

    private Finding? Report(string path, string place, string? text, string? more)
    {
        var words = VagueExpressions.In(text ?? "", more);
        return words.IsEmpty
            ? null
            : At(path, Vague.With(("place", place), ("words", string.Join("、", words)))) with
            {
                Found = string.Join("、", words),
                Repair = Repair.With(),
            };
    }
}
