using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Audits;
using Plumbline.App.Audits.Json;
using Plumbline.App.Audits.Scans;
using Plumbline.Cli.Output;
using Plumbline.Findings;

namespace Plumbline.Cli.Commands;

/// <summary>Audits the files of an order, several at a time, and prints each when its turn comes.</summary>
internal sealed class AuditRun
{
    private readonly CliConsole console;
    private readonly AuditOrder order;
    private readonly AuditFiles files;
    private readonly AuditPrinter printer;
    private readonly AuditSettings settings;
    private readonly ScanOrder scan;
    private readonly List<string[]> summary = [];
    private bool errors;
    private bool unreadable;

    private AuditRun(CliConsole console, AuditOrder order, AuditFiles files, AuditSettings settings, ScanOrder scan)
    {
        this.console = console;
        this.order = order;
        this.files = files;
        this.settings = settings;
        printer = new AuditPrinter(console, order, files);
        this.scan = scan;
    }

    internal static async Task<int> Of(CliConsole console, AuditOrder order, CancellationToken cancellation)
    {
        var found = AuditFiles.Of(order.Named);
        if (AuditUsage.Problem(order, found) is { } problem)
        {
            console.Error.WriteLine(console.Say(CliTexts.UsageError, ("problem", console.Say(problem))));
            return ExitCode.Usage;
        }

        if (found.Files.IsEmpty)
        {
            console.Error.WriteLine(console.Say(AuditTexts.NothingToAudit, ("folder", string.Join('、', order.Named))));
            return ExitCode.Unreadable;
        }

        var loading = await AuditSettings.Load(order, cancellation);
        if (!loading.TryGet(out var loaded))
        {
            Complain(console, loading.Findings);
            return ExitCode.Unreadable;
        }

        var lists = ScanOrder.Load(console, order, found.Files[0]);
        if (!lists.TryGet(out var scan))
        {
            Complain(console, lists.Findings);
            return ExitCode.Unreadable;
        }

        return await new AuditRun(console, order, found, loaded, scan).Run(cancellation);
    }

    private async Task<int> Run(CancellationToken cancellation)
    {
        var at = 0;
        await foreach (
            var (file, result) in SideBySide.Of(files.Files, Environment.ProcessorCount, Audit, cancellation)
        )
        {
            at++;
            if (files.HasFolder)
            {
                Progress(file, at);
            }

            if (result.TryGet(out var done))
            {
                Take(done);
            }
            else
            {
                Miss(file, result.Findings);
            }
        }

        return Finish();
    }

    private void Take(PrintedAudit done)
    {
        errors |= done.HasErrors;
        if (files.HasFolder && order.IsText)
        {
            summary.Add(done.Summary);
        }

        printer.Print(done);
    }

    // In a folder there may be anything; only what should be readable and is not makes the run fail.
    private void Miss(string file, ImmutableArray<Finding> why)
    {
        Complain(console, why, why[0].Rule == ScanMessages.BadList ? null : file);
        if (files.Found.Contains(file) && why.All(AuditFile.IsForeign))
        {
            return;
        }

        unreadable = true;
        if (order.IsJson && files.AreSeveral)
        {
            printer.PrintLine(AuditJson.Unreadable(file, why, console.Language));
        }
    }

    private int Finish()
    {
        if (summary.Count > 0)
        {
            AuditSummary.Write(console, summary);
        }

        printer.Close();
        settings.WriteBaseline(order.WriteBaseline);
        return unreadable ? ExitCode.Unreadable
            : errors && order.WriteBaseline is null ? ExitCode.Errors
            : ExitCode.Ok;
    }

    private async Task<Result<PrintedAudit>> Audit(string file, CancellationToken cancellation)
    {
        var audited = await AuditFile.Run(file, scan.Options, cancellation);
        return audited.Then(read => scan.Carry(read, cancellation)).Then(one => printer.Render(settings.Judge(one)));
    }

    private void Progress(string file, int at) =>
        console.Error.WriteLine(
            console.Say(
                CliTexts.Working,
                ("what", file),
                ("at", at.ToString(CultureInfo.InvariantCulture)),
                ("of", files.Files.Length.ToString(CultureInfo.InvariantCulture))
            )
        );

    // One line for each file: what could not be read, and why; of a list that a person filled in also how to repair it.
    private static void Complain(CliConsole console, ImmutableArray<Finding> why, string? file = null) =>
        console.Error.WriteLine(
            $"{file ?? why[0].Place.ToString()}: {string.Join(' ', why.Select(finding => Said(console, finding)))}"
        );

    private static string Said(CliConsole console, Finding why) =>
        why.Repair is { } repair
            ? $"{why.Message.In(console.Language)}{(console.Chinese ? "；" : "; ")}{repair.In(console.Language)}"
            : why.Message.In(console.Language);
}
