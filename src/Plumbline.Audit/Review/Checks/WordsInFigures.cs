using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Audit.Texts;
using Plumbline.Findings;
using IndicatorRow = Plumbline.Audit.Forms.IndicatorRow;

namespace Plumbline.Audit.Review.Checks;

/// <summary>
/// PL4023 and PL4011 on a text: a target in figures has a result in figures, and a percentage is a target only of something
/// that is counted.
/// </summary>
internal static class WordsInFigures
{
    private const int LongName = 16;

    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        foreach (var form in subject.Forms)
        {
            foreach (
                var finding in Report(form, [.. form.Indicators.Where(AnswersInWords)], TextMessages.WordsForFigures)
            )
            {
                yield return finding;
            }

            foreach (var finding in Report(form, [.. form.Indicators.Where(IsProse)], TextMessages.SetFigure))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<AuditFinding> Report(RecognisedForm form, IndicatorRow[] rows, Template template)
    {
        if (rows.Length > 0)
        {
            yield return TextCase.Report(
                template == TextMessages.SetFigure ? RuleIds.QualitativeWithoutBand : RuleIds.WordsForNumber,
                Severity.Info,
                [.. rows.Select(TextCase.SpanOf)],
                template.With(
                    ("form", TextCase.NameOf(form)),
                    ("count", $"{rows.Length}"),
                    ("names", Said.Listed([.. rows.Select(row => row.Name)]))
                ),
                (template == TextMessages.SetFigure ? TextMessages.SayWhichRate : TextMessages.GiveFigure).With()
            );
        }
    }

    private static bool AnswersInWords(IndicatorRow row) =>
        row is { Target.Figure: not null, Actual.Figure: null }
        && ValueShapes.IsFigure(ValueShapes.Of(Folding.Compact(row.Target.Text)))
        && Said.Something(row.Actual.Text)
        && !row.Actual.Text.Any(char.IsDigit);

    // "Improve the quality of teaching, raise …" with 100% as its target: of what?
    private static bool IsProse(IndicatorRow row) =>
        row.Target.Figure is { Dimension: Dimension.Percent } target
        && target.Value == 100
        && row.Name.Length >= LongName
        && row.Name.IndexOfAny(['，', ',', '。', '；', ';']) > 0
        && !row.Name.ContainsAny(["率", "比", "度", "%", "％"]);
}
