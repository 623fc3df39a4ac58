using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Plumbline.App.Content;
using Plumbline.App.Documents;
using Plumbline.App.Filings;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumb report FILE…</c>: forms, reports, scoring sheet and findings as files.</summary>
internal static class ReportCommand
{
    internal static Command Create(CliConsole console)
    {
        var files = CommonOptions.Files(console);
        var regime = CommonOptions.Regime(console);
        var format = Format(console);
        var folder = new Option<string>("--out", "-o")
        {
            Description = console.Say(CliTexts.ReportOut),
            DefaultValueFactory = _ => ".",
        };
        var only = new Option<string[]>("--only")
        {
            Description = console.Say(CliTexts.ReportOnly),
            DefaultValueFactory = _ => [],
        };
        var command = new Command("report", console.Say(CliTexts.Report)) { files, format, folder, only, regime };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                if (JudgedFiles.Packs(console) is not { } packs)
                {
                    return ExitCode.Unreadable;
                }

                var named = parsed.GetValue(files)!;
                var (judged, allRead) = JudgedFiles.Judge(console, packs.Regimes, named, parsed.GetValue(regime));
                var order = new Order(
                    packs,
                    parsed.GetValue(folder)!,
                    parsed.GetValue(format)!,
                    parsed.GetValue(only)!
                );
                var allWritten = await WriteAll(console, order, judged, cancellation);
                return allRead && allWritten ? ExitCode.Ok : ExitCode.Unreadable;
            }
        );
        return command;
    }

    private static Option<string[]> Format(CliConsole console)
    {
        var format = new Option<string[]>("--format")
        {
            Description = console.Say(CliTexts.ReportFormat),
            DefaultValueFactory = _ => ["docx"],
        };
        format.AcceptOnlyFromAmong([.. DocumentFormat.All.Select(known => known.Name), DocumentFormat.Pdf]);
        return format;
    }

    private static async Task<bool> WriteAll(
        CliConsole console,
        Order order,
        ImmutableArray<CheckedFiling> judged,
        CancellationToken cancellation
    )
    {
        var allWritten = true;
        var names = FileSuffixes.Of([.. judged.Select(one => one.Filing)]);
        for (var at = 0; at < judged.Length; at++)
        {
            Progress(console, judged, at);
            allWritten &= await Write(console, order, judged[at], names[at], cancellation);
        }

        return allWritten;
    }

    private static async Task<bool> Write(
        CliConsole console,
        Order order,
        CheckedFiling judged,
        string suffix,
        CancellationToken cancellation
    )
    {
        var documents = OfferDocuments.Of(judged, order.Packs, order.Only);
        var result = WriteDocuments.Run(documents, order.Folder, suffix, order.Formats);
        if (order.Pdf && result.TryGet(out var words))
        {
            result = await MakePdfs.Run(words, cancellation);
        }

        if (!result.TryGet(out var written))
        {
            JudgedFiles.Complain(console, order.Folder, result.Findings);
            return false;
        }

        foreach (var file in written.SelectMany(document => document.Files))
        {
            console.Out.WriteLine(console.Say(CliTexts.Written, ("file", file)));
        }

        return true;
    }

    private static void Progress(CliConsole console, ImmutableArray<CheckedFiling> judged, int at)
    {
        if (judged.Length > 1)
        {
            console.Error.WriteLine(
                console.Say(
                    CliTexts.Working,
                    ("what", judged[at].Opened.File),
                    ("at", (at + 1).ToString(CultureInfo.InvariantCulture)),
                    ("of", judged.Length.ToString(CultureInfo.InvariantCulture))
                )
            );
        }
    }

    /// <summary>What was ordered on the command line. A PDF is made of a Word file, which is then written too.</summary>
    private sealed record Order(Packs Packs, string Folder, string[] FormatNames, string[] Only)
    {
        internal bool Pdf { get; } = FormatNames.Contains(DocumentFormat.Pdf);

        internal ImmutableArray<DocumentFormat> Formats =>
            [
                .. DocumentFormat.All.Where(format =>
                    FormatNames.Contains(format.Name, StringComparer.Ordinal) || (Pdf && format.Name == "docx")
                ),
            ];
    }
}
