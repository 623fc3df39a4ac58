using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Doctor;
using Plumbline.Cli.Output;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumb doctor</c>: what the machine lacks and what to do; exit code 1 when something has to be mended.</summary>
internal static class DoctorCommand
{
    internal static Command Create(CliConsole console)
    {
        var database = new DatabaseFlags(console);
        var format = CommonOptions.Format(console);
        var command = new Command("doctor", console.Say(BackupTexts.Doctor))
        {
            format,
            database.Folder,
            database.Connection,
            database.Evidence,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var found = await Examine.Run(
                    database.Options(parsed),
                    database.Folders(parsed),
                    ContentFolder.Of(OfficeSettings.Read()["Content"]),
                    TimeProvider.System,
                    cancellation
                );
                if (parsed.GetValue(format) == CommonOptions.Json)
                {
                    WriteJson(console, found);
                }
                else
                {
                    WriteText(console, found);
                }

                return found.Any(one => one.Health == Health.Fail) ? ExitCode.Errors : ExitCode.Ok;
            }
        );
        return command;
    }

    private static void WriteText(CliConsole console, ImmutableArray<Diagnosis> found)
    {
        foreach (var one in found)
        {
            var health = (one.Health, console.Chinese) switch
            {
                (Health.Ok, true) => "正常",
                (Health.Warn, true) => "注意",
                (Health.Fail, true) => "故障",
                (var other, _) => other.ToString().ToLowerInvariant(),
            };
            console.Out.WriteLine($"[{health}] {console.Say(one.Name)}: {one.What.In(console.Language)}");
            if (one.Repair is { } repair)
            {
                console.Out.WriteLine($"    → {repair.In(console.Language)}");
            }
        }
    }

    private static void WriteJson(CliConsole console, ImmutableArray<Diagnosis> found) =>
        JsonOutput.Write(console, new JsonArray([.. found.Select(one => (JsonNode)Json(console, one))]));

    private static JsonObject Json(CliConsole console, Diagnosis one) =>
        new()
        {
            ["id"] = one.Id,
            ["name"] = console.Say(one.Name),
            ["health"] = one.Health.ToString().ToLowerInvariant(),
            ["what"] = one.What.In(console.Language),
            ["repair"] = one.Repair?.In(console.Language),
        };
}
