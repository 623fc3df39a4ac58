using System.CommandLine;
using System.Globalization;
using Plumbline.App.Draws;

namespace Plumbline.Cli.Commands;

/// <summary>
/// <c>plumb draw verify FILE</c>: redoes a published draw from its seed and population. Exit code 1 when it differs, 3 when
/// the file is no record of a draw.
/// </summary>
internal static class DrawCommand
{
    internal static Command Create(CliConsole console)
    {
        var file = new Argument<string>("FILE") { Description = console.Say(DrawTexts.File) };
        var verify = new Command("verify", console.Say(DrawTexts.Verify)) { file };
        verify.SetAction(parsed => Verify(console, parsed.GetValue(file)!));
        return new("draw", console.Say(DrawTexts.Draw)) { verify };
    }

    private static int Verify(CliConsole console, string path)
    {
        var file = VerifyDraw.Read(path);
        if (!file.TryGet(out var bytes))
        {
            JudgedFiles.Complain(console, path, file.Findings);
            return ExitCode.Unreadable;
        }

        if (VerifyDraw.Run(bytes) is not { } proof)
        {
            console.Error.WriteLine(console.Say(DrawTexts.NoRecord, ("file", path)));
            return ExitCode.Unreadable;
        }

        var record = proof.Record;
        console.Out.WriteLine(
            console.Say(
                DrawTexts.Title,
                ("name", record.Name),
                ("year", Number(record.Year)),
                ("count", Number(record.Population.IsDefault ? 0 : record.Population.Length)),
                ("sample", Number(record.Sample)),
                ("seed", record.Seed ?? "—")
            )
        );
        console.Out.WriteLine(
            proof.Difference is { } difference
                ? difference.In(console.Language)
                : console.Say(DrawTexts.Same, ("drawn", Number(record.Drawn.Length)))
        );
        return proof.Difference is null ? ExitCode.Ok : ExitCode.Errors;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
