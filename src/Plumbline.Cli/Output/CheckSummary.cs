using System.Globalization;
using Plumbline.App.Filings;
using Plumbline.Findings;

namespace Plumbline.Cli.Output;

/// <summary>What a check of several filings came to: one row for each, and how many have errors.</summary>
internal static class CheckSummary
{
    internal static void Write(CliConsole console, IReadOnlyList<CheckedFiling> judged)
    {
        var headings = console.Chinese
            ? ["部门", "项目", "年度", "错误", "警告", "提示", "文件"]
            : new[] { "Department", "Project", "Year", "Errors", "Warnings", "Remarks", "File" };
        TextTable.Write(console, headings, judged.Select(Row));
        var bad = judged.Count(filing => filing.HasErrors);
        console.Out.WriteLine(console.Say(CliTexts.Summary, ("count", Text(judged.Count)), ("bad", Text(bad))));
    }

    private static string[] Row(CheckedFiling judged) =>
        [
            judged.Filing.Identity.Department,
            judged.Filing.Identity.Project ?? "",
            judged.Filing.Year.ToString(),
            Count(judged, Severity.Error),
            Count(judged, Severity.Warning),
            Count(judged, Severity.Info),
            Path.GetFileName(judged.Opened.File),
        ];

    private static string Count(CheckedFiling judged, Severity severity) =>
        Text(judged.Findings.Count(finding => finding.Severity == severity));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
