using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Numerals;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>PL1015: the commas of a number part its digits by threes; 1,2345.6 has lost or gained a digit.</summary>
internal static class DigitGroups
{
    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        ImmutableArray<Figure> wrong =
        [
            .. subject.Document.Figures.All.Where(figure => !figure.InChinese && IsWrong(figure)),
        ];
        if (!wrong.IsEmpty)
        {
            yield return TextCase.Report(
                RuleIds.DigitGroups,
                Severity.Warning,
                wrong,
                TextMessages.Misgrouped.With(("found", wrong[0].Raw), ("count", $"{wrong.Length}")),
                TextMessages.Regroup.With()
            );
        }
    }

    private static bool IsWrong(Figure figure)
    {
        var text = figure.Passage.Compact;
        var start = figure.Start < text.Length && text[figure.Start] == '-' ? figure.Start + 1 : figure.Start;
        return start < text.Length && ThousandsMarks.WrongAt(text, start) > 0;
    }
}
