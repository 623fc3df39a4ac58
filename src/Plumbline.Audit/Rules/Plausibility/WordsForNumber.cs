using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>C23: the result of an indicator whose target is a figure is a figure, not 已完成 or 达标.</summary>
public sealed class WordsForNumber : FilingRule
{
    private static readonly Template Words = new(
        "“{typed}”的指标值为{target}，完成值却是文字“{actual}”",
        "The target of '{typed}' is {target}, but the result is in words: '{actual}'"
    );

    private static readonly Template Repair = new("填写实际完成的数值", "Give the figure that was reached");

    public override RuleInfo Info { get; } =
        new(
            RuleIds.WordsForNumber,
            "C23",
            Severity.Warning,
            new("定量指标的完成值填数值", "The result of a quantitative indicator is a figure"),
            Sources.FilledForms
        );

    public override IEnumerable<Finding> Check(FilingCase subject) =>
        IndicatorRow.In(subject.Filing).Where(row => AnswersInWords(row.Indicator)).Select(Report);

    // A result with any digit in it (a date, two figures in one cell) is another matter.
    private static bool AnswersInWords(Indicator indicator) =>
        indicator is { Target.Figure: not null, Actual: { Figure: null, Text: var actual } }
        && Said.Something(actual)
        && !actual.Any(char.IsDigit);

    private Finding Report(IndicatorRow row) =>
        At(
            row.Path + ".actual",
            Words.With(
                ("typed", row.Name),
                ("target", row.Indicator.Target!.Text),
                ("actual", row.Indicator.Actual!.Text)
            )
        ) with
        {
            Found = row.Indicator.Actual!.Text,
            Repair = Repair.With(),
        };
}
