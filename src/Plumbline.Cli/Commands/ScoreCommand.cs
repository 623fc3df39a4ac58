using System.CommandLine;
using System.Text.Json.Nodes;
using Plumbline.App.Filings;
using Plumbline.Cli.Output;
using Plumbline.Domain.Scoring;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumb score FILE…</c>: scores and grades; with <c>--explain</c> every score with its working.</summary>
internal static class ScoreCommand
{
    internal static Command Create(CliConsole console)
    {
        var files = CommonOptions.Files(console);
        var format = CommonOptions.Format(console);
        var regime = CommonOptions.Regime(console);
        var explain = new Option<bool>("--explain") { Description = console.Say(CliTexts.Explain) };
        var command = new Command("score", console.Say(CliTexts.Score)) { files, explain, format, regime };
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
                WriteText(console, judged, parsed.GetValue(explain));
            }

            return allRead ? ExitCode.Ok : ExitCode.Unreadable;
        });
        return command;
    }

    private static void WriteText(CliConsole console, IReadOnlyList<CheckedFiling> judged, bool explain)
    {
        foreach (var filing in judged)
        {
            console.Out.WriteLine(FilingTitle.Of(filing));
            foreach (var sheet in Sheets(filing))
            {
                foreach (
                    var line in explain
                        ? ScoreSheetText.Lines(sheet, console.Language)
                        : ScoreSummary.Lines(console, sheet)
                )
                {
                    console.Out.WriteLine(line);
                }
            }

            console.Out.WriteLine();
        }
    }

    private static IEnumerable<ScoreSheet> Sheets(CheckedFiling filing) =>
        filing.Ratios is { } ratios ? [filing.Sheet, ratios] : [filing.Sheet];

    private static JsonObject Json(CliConsole console, CheckedFiling filing) =>
        new()
        {
            ["file"] = filing.Opened.File,
            ["department"] = filing.Filing.Identity.Department,
            ["project"] = filing.Filing.Identity.Project,
            ["year"] = filing.Filing.Year.Number,
            ["declared"] = filing.Filing.Scores?.Self?.Literal,
            ["sheets"] = new JsonArray([.. Sheets(filing).Select(sheet => (JsonNode)JsonOutput.Sheet(console, sheet))]),
        };
}
