using System.Globalization;
using Plumbline.App.Audits;
using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Plumbline.Findings;

namespace Plumbline.Cli.Output;

/// <summary>One line for each audited file of a folder.</summary>
internal static class AuditSummary
{
    internal static void Write(CliConsole console, IReadOnlyList<string[]> rows)
    {
        var headings = console.Chinese
            ? ["文件", "错误", "警告", "提示", "数字", "未读懂", "关系", "不符", "无法判定"]
            : new[]
            {
                "File",
                "errors",
                "warnings",
                "info",
                "numbers",
                "not understood",
                "relations",
                "fail",
                "undecidable",
            };
        TextTable.Write(console, headings, rows);
    }

    /// <summary>The line of a file; all that is kept of it until the last one is done.</summary>
    internal static string[] Row(AuditedFile audited)
    {
        var report = audited.Report;
        return
        [
            audited.File,
            Text(report.Findings.Count(found => found.Finding.Severity == Severity.Error)),
            Text(report.Findings.Count(found => found.Finding.Severity == Severity.Warning)),
            Text(report.Findings.Count(found => found.Finding.Severity == Severity.Info)),
            Text(report.Figures.Length),
            Text(report.Figures.Count(figure => figure.Status == FigureStatus.Unresolved)),
            Text(report.Relations.Length),
            Text(report.Relations.Count(relation => relation.Verdict == Verdict.Fails)),
            Text(report.Relations.Count(relation => relation.Verdict == Verdict.Undecidable)),
        ];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
