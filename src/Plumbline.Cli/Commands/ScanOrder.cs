using System.Globalization;
using Plumbline.App.Audits;
using Plumbline.App.Audits.Scans;
using Plumbline.Documents.Reading;
using Plumbline.Findings;

namespace Plumbline.Cli.Commands;

/// <summary>What an order says of the numbers recognised from a scan: list them, or take a list that came back.</summary>
internal sealed class ScanOrder
{
    // A person waits for the list; a long scan takes minutes.
    private static readonly ReadingOptions Patient = ReadingOptions.Default with
    {
        RecognitionTime = TimeSpan.FromHours(1),
    };

    private readonly CliConsole console;
    private readonly AuditOrder order;
    private readonly ScanList? answered;

    private ScanOrder(CliConsole console, AuditOrder order, ScanList? answered)
    {
        this.console = console;
        this.order = order;
        this.answered = answered;
    }

    /// <summary>How the files are read.</summary>
    internal ReadingOptions Options =>
        order.OcrList is null && order.OcrConfirmed is null ? ReadingOptions.Default : Patient;

    /// <summary>The order with the list that came back, or what is wrong with that: said before anything is recognised.</summary>
    internal static Result<ScanOrder> Load(CliConsole console, AuditOrder order, string file) =>
        order.OcrConfirmed is { } list
            ? ScanList.ReadFor(file, list).Then(read => Result.Of(new ScanOrder(console, order, read)))
            : Result.Of(new ScanOrder(console, order, null));

    /// <summary>The audit with what was answered; the list is written where it was ordered.</summary>
    internal Result<AuditedFile> Carry(AuditedFile audited, CancellationToken cancellation) =>
        answered is not null ? ConfirmScan.Of(audited, answered, order.OcrConfirmed!, cancellation)
        : order.OcrList is { } list ? ScanList.HashOf(audited.File).Then(hash => Listed(audited, hash, list))
        : Result.Of(audited);

    private Result<AuditedFile> Listed(AuditedFile audited, string hash, string list)
    {
        var rows = ScanRow.Of(audited.Report);
        if (rows.IsEmpty)
        {
            console.Error.WriteLine(console.Say(ScanTexts.NothingRecognised, ("file", audited.File)));
            return Result.Of(audited);
        }

        return ScanList
            .Save(list, ScanList.Write(audited.File, hash, rows.Select(row => row.Row)))
            .Then(_ =>
            {
                var count = rows.Length.ToString(CultureInfo.InvariantCulture);
                console.Error.WriteLine(console.Say(ScanTexts.ListWritten, ("list", list), ("count", count)));
                return Result.Of(audited);
            });
    }
}
