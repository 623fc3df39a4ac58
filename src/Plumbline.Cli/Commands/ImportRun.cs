using System.Globalization;
using Plumbline.App.Imports;
using Plumbline.Cli.Output;
using Plumbline.Findings;

namespace Plumbline.Cli.Commands;

/// <summary>Carries out <c>plumb import</c>.</summary>
internal static class ImportRun
{
    internal static async Task<int> Of(
        CliConsole console,
        ImportOrder order,
        ImportAsked asked,
        CancellationToken cancellation
    )
    {
        if (asked.Accept && asked.Into is null)
        {
            return Usage(console, ImportTexts.AcceptNeedsInto);
        }

        if (asked.Into is null && asked.Out is null)
        {
            return Usage(console, ImportTexts.NeedOut);
        }

        return asked.Into is { } filing
            ? await ImportIntoRun.Of(console, order, filing, asked, cancellation)
            : await Write(console, order, asked, cancellation);
    }

    internal static int Usage(CliConsole console, Template problem, params ReadOnlySpan<(string, string)> arguments)
    {
        console.Error.WriteLine(console.Say(CliTexts.UsageError, ("problem", console.Say(problem, arguments))));
        return ExitCode.Usage;
    }

    /// <summary>Complains; a document that only lacks a fact is a matter of options.</summary>
    internal static int Failed(CliConsole console, string file, Result<Imported> result)
    {
        JudgedFiles.Complain(console, file, result.Findings);
        return result.Findings.All(finding => finding.Rule == ImportMessages.Unproved)
            ? ExitCode.Usage
            : ExitCode.Unreadable;
    }

    private static async Task<int> Write(
        CliConsole console,
        ImportOrder order,
        ImportAsked asked,
        CancellationToken cancellation
    )
    {
        var result = await ImportDocument.Run(order, cancellation);
        if (!result.TryGet(out var imported))
        {
            return Failed(console, order.File, result);
        }

        var isFolder = Directory.Exists(asked.Out) || !asked.Out!.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        if (!isFolder && imported.Filings.Length > 1)
        {
            var count = imported.Filings.Length.ToString(CultureInfo.InvariantCulture);
            return Usage(console, ImportTexts.NeedFolder, ("count", count));
        }

        var written = WriteFilings.Run(imported, asked.Out!, isFolder);
        if (!written.TryGet(out var files))
        {
            JudgedFiles.Complain(console, asked.Out!, written.Findings);
            return ExitCode.Unreadable;
        }

        if (asked.Json)
        {
            JsonOutput.Write(console, ImportJson.Of(imported, files.Paths));
        }
        else
        {
            ImportText.Write(console, imported, files.Paths);
        }

        return ExitCode.Ok;
    }
}
