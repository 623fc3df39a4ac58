using System.CommandLine;
using System.Text.Json.Nodes;
using Plumbline.App.Filings;
using Plumbline.Cli.Output;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumb check FILE…</c>: the findings of filings; of several, a table at the end.</summary>
internal static class CheckCommand
{
    internal static Command Create(CliConsole console)
    {
        var files = CommonOptions.Files(console);
        var format = CommonOptions.Format(console);
        var regime = CommonOptions.Regime(console);
        var command = new Command("check", console.Say(CliTexts.Check)) { files, format, regime };
        command.SetAction(parsed =>
        {
            if (JudgedFiles.Regimes(console) is not { } regimes)
            {
                return ExitCode.Unreadable;
            }

            var (judged, allRead) = JudgedFiles.Judge(
                console,
                regimes,
                parsed.GetValue(files)!,
                parsed.GetValue(regime)
            );
            if (parsed.GetValue(format) is CommonOptions.Json)
            {
                JsonOutput.Write(console, new JsonArray([.. judged.Select(filing => (JsonNode)Json(console, filing))]));
            }
            else
            {
                WriteText(console, judged);
            }

            return JudgedFiles.Exit(judged, allRead);
        });
        return command;
    }

    private static void WriteText(CliConsole console, IReadOnlyList<CheckedFiling> judged)
    {
        foreach (var filing in judged)
        {
            console.Out.WriteLine(FilingTitle.Of(filing));
            FindingsText.Write(console, filing.Findings, filing.Filing);
            console.Out.WriteLine();
        }

        if (judged.Count > 1)
        {
            CheckSummary.Write(console, judged);
        }
    }

    private static JsonObject Json(CliConsole console, CheckedFiling filing) =>
        new()
        {
            ["file"] = filing.Opened.File,
            ["department"] = filing.Filing.Identity.Department,
            ["project"] = filing.Filing.Identity.Project,
            ["year"] = filing.Filing.Year.Number,
            ["regime"] = filing.Regime.Code,
            ["findings"] = JsonOutput.Findings(console, filing.Findings),
        };
}
