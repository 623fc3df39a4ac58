using System.Runtime.CompilerServices;
using Plumbline.App.Audits;
using Plumbline.App.Audits.Json;
using Plumbline.Cli.Output;
using Plumbline.Findings;

namespace Plumbline.Cli.Commands;

/// <summary>Audits the files of an order, several at a time, and prints each when its turn comes.</summary>
internal static class AuditRun
{
    internal static async Task<int> Of(CliConsole console, AuditOrder order, CancellationToken cancellation)
    {
        var several = order.Named.Count > 1;
        var (errors, unreadable) = (false, false);
        await foreach (var (file, result) in Results(order.Named, cancellation))
        {
            if (result.TryGet(out var audited))
            {
                errors |= audited.HasErrors;
                Print(console, order, audited);
                continue;
            }

            unreadable = true;
            Complain(console, file, result);
            if (several && order.Format == CommonOptions.Json)
            {
                console.Out.WriteLine(AuditJson.Unreadable(file, result.Findings, console.Language));
            }
        }

        return unreadable ? ExitCode.Unreadable
            : errors ? ExitCode.Errors
            : ExitCode.Ok;
    }

    // As many files at once as there are processors; in the order of their names.
    private static async IAsyncEnumerable<(string File, Result<AuditedFile> Result)> Results(
        IReadOnlyList<string> files,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var running = new Queue<(string File, Task<Result<AuditedFile>> Audit)>();
        foreach (var file in files)
        {
            running.Enqueue((file, Task.Run(() => AuditFile.Run(file, cancellation), cancellation)));
            if (running.Count > Environment.ProcessorCount)
            {
                var (first, audit) = running.Dequeue();
                yield return (first, await audit);
            }
        }

        while (running.TryDequeue(out var last))
        {
            yield return (last.File, await last.Audit);
        }
    }

    private static void Print(CliConsole console, AuditOrder order, AuditedFile audited)
    {
        if (order.Format == CommonOptions.Json)
        {
            console.Out.WriteLine(AuditJson.Of(audited, console.Language));
        }
        else
        {
            AuditLines.Write(console, audited);
        }
    }

    // One line: what could not be read, and why.
    private static void Complain(CliConsole console, string file, Result<AuditedFile> result) =>
        console.Error.WriteLine(
            $"{file}: {string.Join(' ', result.Findings.Select(finding => finding.Message.In(console.Language)))}"
        );
}
