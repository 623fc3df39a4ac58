using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.App.Imports;
using Plumbline.Cli.Output;
using Plumbline.Domain.Filings;

namespace Plumbline.Cli.Commands;

/// <summary>Carries out <c>plumb import FILE --into filing.json</c>.</summary>
internal static class ImportIntoRun
{
    internal static async Task<int> Of(
        CliConsole console,
        ImportOrder order,
        string filing,
        ImportAsked asked,
        CancellationToken cancellation
    )
    {
        if (JudgedFiles.Packs(console) is not { } packs)
        {
            return ExitCode.Unreadable;
        }

        var (judged, allRead) = JudgedFiles.Judge(console, packs.Regimes, [filing], null);
        if (!allRead)
        {
            return ExitCode.Unreadable;
        }

        var result = await ImportInto.Run(judged[0], packs, order.File, cancellation);
        if (!result.TryGet(out var difference))
        {
            JudgedFiles.Complain(console, order.File, result.Findings);
            return ExitCode.Unreadable;
        }

        if (asked.Json)
        {
            JsonOutput.Write(console, Json(difference));
        }
        else
        {
            Write(console, difference, asked.Accept);
        }

        return asked.Accept ? Accept(console, judged[0].Filing, difference, order, filing) : ExitCode.Ok;
    }

    private static int Accept(
        CliConsole console,
        Filing filing,
        FormDifference difference,
        ImportOrder order,
        string file
    )
    {
        if ((order.Unit ?? difference.Unit) is not { } unit)
        {
            return ImportRun.Usage(console, ImportTexts.NeedUnit);
        }

        var accepted = ImportInto.Accept(filing, difference, unit);
        if (!accepted.TryGet(out var edited))
        {
            JudgedFiles.Complain(console, file, accepted.Findings);
            return ExitCode.Unreadable;
        }

        File.WriteAllBytes(file, FilingJson.Write(edited));
        console.Error.WriteLine(console.Say(CliTexts.Written, ("file", file)));
        return ExitCode.Ok;
    }

    private static void Write(CliConsole console, FormDifference difference, bool accepted)
    {
        if (difference.IsEmpty)
        {
            console.Out.WriteLine(console.Say(ImportTexts.NoDifference));
            return;
        }

        var count = difference.Changes.Length.ToString(CultureInfo.InvariantCulture);
        console.Out.WriteLine(console.Say(ImportTexts.Differences, ("count", count)));
        foreach (var change in difference.Changes)
        {
            console.Out.WriteLine(
                "  "
                    + console.Say(
                        ImportTexts.Change,
                        ("term", change.Term),
                        ("path", change.Path ?? "—"),
                        ("was", Shown(change.Was)),
                        ("now", Shown(change.Now))
                    )
            );
        }

        foreach (var row in difference.NewRows)
        {
            console.Out.WriteLine("  " + console.Say(ImportTexts.NewRow, ("row", row)));
        }

        foreach (var row in difference.LostRows)
        {
            console.Out.WriteLine("  " + console.Say(ImportTexts.LostRow, ("row", row)));
        }

        if (!accepted)
        {
            console.Out.WriteLine(console.Say(ImportTexts.ConfirmHint));
        }
    }

    private static string Shown(string text) => text.Length == 0 ? "（空）" : text;

    private static JsonObject Json(FormDifference difference) =>
        new()
        {
            ["schema"] = "plumbline.import-difference/1",
            ["changes"] = new JsonArray([
                .. difference.Changes.Select(change =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["path"] = change.Path,
                            ["term"] = change.Term,
                            ["was"] = change.Was,
                            ["now"] = change.Now,
                        }
                ),
            ]),
            ["newRows"] = new JsonArray([.. difference.NewRows.Select(row => (JsonNode)JsonValue.Create(row)!)]),
            ["lostRows"] = new JsonArray([.. difference.LostRows.Select(row => (JsonNode)JsonValue.Create(row)!)]),
        };
}
