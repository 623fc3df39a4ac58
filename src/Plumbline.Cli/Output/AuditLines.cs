using System.Globalization;
using Plumbline.App.Audits;
using Plumbline.Audit;
using Plumbline.Audit.Figures;

namespace Plumbline.Cli.Output;

/// <summary>An audit as lines for a person: findings, heaviest first, then every number accounted for.</summary>
internal static class AuditLines
{
    internal static void Write(CliConsole console, AuditedFile audited)
    {
        var report = audited.Report;
        console.Out.WriteLine($"== {audited.File}");
        foreach (var found in report.Findings.OrderByDescending(found => found.Finding.Severity))
        {
            console.Out.WriteLine(
                $"{FindingsText.Severity(console, found.Finding.Severity)} {found.Finding.Rule}  "
                    + found.Finding.Message.In(console.Language)
            );
        }

        console.Out.WriteLine(
            console.Say(
                AuditTexts.Numbers,
                ("all", Text(report.Figures.Length)),
                ("bound", Count(report, FigureStatus.Bound)),
                ("plain", Count(report, FigureStatus.Plain)),
                ("irrelevant", Count(report, FigureStatus.Irrelevant)),
                ("unresolved", Count(report, FigureStatus.Unresolved))
            )
        );
        console.Out.WriteLine(
            console.Say(
                AuditTexts.Relations,
                ("all", Text(report.Relations.Length)),
                ("holds", Count(report, Verdict.Holds)),
                ("rounding", Count(report, Verdict.Rounding)),
                ("fails", Count(report, Verdict.Fails)),
                ("undecidable", Count(report, Verdict.Undecidable))
            )
        );
    }

    private static string Count(AuditReport report, FigureStatus status) =>
        Text(report.Figures.Count(figure => figure.Status == status));

    private static string Count(AuditReport report, Verdict verdict) =>
        Text(report.Relations.Count(relation => relation.Verdict == verdict));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
