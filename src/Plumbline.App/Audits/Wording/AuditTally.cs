using System.Globalization;
using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Wording;

/// <summary>The lines that account for every number and every relation.</summary>
public static class AuditTally
{
    /// <summary>How many numbers there are and what became of them.</summary>
    public static Message Numbers(AuditReport report) =>
        AuditWords.Numbers.With(
            ("all", Text(report.Figures.Length)),
            ("bound", Count(report, FigureStatus.Bound)),
            ("plain", Count(report, FigureStatus.Plain)),
            ("irrelevant", Count(report, FigureStatus.Irrelevant)),
            ("unresolved", Count(report, FigureStatus.Unresolved))
        );

    /// <summary>How many relations there are and what became of them.</summary>
    public static Message Relations(AuditReport report) =>
        AuditWords.Relations.With(
            ("all", Text(report.Relations.Length)),
            ("holds", Count(report, Verdict.Holds)),
            ("rounding", Count(report, Verdict.Rounding)),
            ("fails", Count(report, Verdict.Fails)),
            ("undecidable", Count(report, Verdict.Undecidable))
        );

    private static string Count(AuditReport report, FigureStatus status) =>
        Text(report.Figures.Count(figure => figure.Status == status));

    private static string Count(AuditReport report, Verdict verdict) =>
        Text(report.Relations.Count(relation => relation.Verdict == verdict));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
