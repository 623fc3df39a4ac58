using System.CommandLine;
using System.Globalization;
using Plumbline.App.Log;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumb verify-log</c>: reckons the whole log anew; exit code 1 when it does not agree.</summary>
internal static class VerifyLogCommand
{
    internal static Command Create(CliConsole console)
    {
        var database = new DatabaseFlags(console);
        var command = new Command("verify-log", console.Say(LogTexts.Verify)) { database.Folder, database.Connection };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var db = database.Open(parsed);
                var proof = await VerifyLog.Run(db, cancellation);
                Print(console, proof);
                return proof.IsSound ? ExitCode.Ok : ExitCode.Errors;
            }
        );
        return command;
    }

    internal static void Print(CliConsole console, LogProof proof)
    {
        foreach (var found in proof.Breaks)
        {
            console.Out.WriteLine(
                console.Say(
                    LogTexts.Broken,
                    ("chain", Number(found.ChainId)),
                    ("seq", Number(found.Seq)),
                    ("what", found.What.In(console.Language))
                )
            );
        }

        console.Out.WriteLine(
            console.Say(
                LogTexts.Proof,
                ("chains", Number(proof.Chains)),
                ("events", Number(proof.Events)),
                ("seals", Number(proof.Seals)),
                ("tail", Number(proof.Tail)),
                ("broken", Number(proof.Breaks.Length))
            )
        );
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
