using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Plumbline.App.Content;
using Plumbline.App.Demo;
using Plumbline.Cli.Output;
using Plumbline.Findings;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumb demo</c>: the five samples through check, score and documents, with a page that shows it all.</summary>
internal static class DemoCommand
{
    internal static Command Create(CliConsole console)
    {
        var folder = new Option<string>("--out", "-o")
        {
            Description = console.Say(CliTexts.DemoOut),
            DefaultValueFactory = _ => "out",
        };
        var noPdf = new Option<bool>("--no-pdf") { Description = console.Say(CliTexts.NoPdfOption) };
        var command = new Command("demo", console.Say(CliTexts.Demo)) { folder, noPdf };
        command.SetAction(
            (parsed, cancellation) => Run(console, parsed.GetValue(folder)!, !parsed.GetValue(noPdf), cancellation)
        );
        return command;
    }

    private static async Task<int> Run(CliConsole console, string folder, bool pdf, CancellationToken cancellation)
    {
        var content = ContentFolder.Find();
        var options = new DemoOptions(pdf, (what, at, of) => Progress(console, what, at, of));
        var result = await RunDemo.Run(content, folder, options, cancellation);
        if (!result.TryGet(out var departments))
        {
            JudgedFiles.Complain(console, content.Path, result.Findings);
            return ExitCode.Unreadable;
        }

        foreach (var remark in result.Findings)
        {
            console.Error.WriteLine(remark.Message.In(console.Language));
        }

        WriteTable(console, departments);
        var index = Path.Combine(Path.GetFullPath(folder), RunDemo.IndexFile);
        console.Out.WriteLine(console.Say(CliTexts.OpenIndex, ("file", index)));
        return departments.Any(department => department.Filings.Any(filing => filing.HasErrors))
            ? ExitCode.Errors
            : ExitCode.Ok;
    }

    private static void WriteTable(CliConsole console, ImmutableArray<DemoDepartment> departments)
    {
        var headings = console.Chinese
            ? ["部门", "年度", "方案", "自评得分", "复算得分", "错误", "警告", "提示", "文书"]
            : new[]
            {
                "Department",
                "Year",
                "Regime",
                "Declared",
                "Recomputed",
                "Errors",
                "Warnings",
                "Remarks",
                "Documents",
            };
        var rows = departments.Select(department =>
            new[]
            {
                department.Department.Filing.Identity.Department,
                department.Department.Filing.Year.ToString(),
                department.Department.Regime.Code,
                department.Department.Filing.Scores?.Self?.Literal ?? "—",
                ScoreWords.Of(department.Department.Sheet, console.Language),
                Count(department, Severity.Error),
                Count(department, Severity.Warning),
                Count(department, Severity.Info),
                department.Documents.Length.ToString(CultureInfo.InvariantCulture),
            }
        );
        TextTable.Write(console, headings, rows);
    }

    private static string Count(DemoDepartment department, Severity severity) =>
        department
            .Filings.Sum(filing => filing.Findings.Count(finding => finding.Severity == severity))
            .ToString(CultureInfo.InvariantCulture);

    private static void Progress(CliConsole console, string what, int at, int of) =>
        console.Error.WriteLine(
            console.Say(
                CliTexts.Working,
                ("what", what),
                ("at", at.ToString(CultureInfo.InvariantCulture)),
                ("of", of.ToString(CultureInfo.InvariantCulture))
            )
        );
}
