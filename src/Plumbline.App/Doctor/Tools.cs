using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using Plumbline.Documents.Reading;
using Plumbline.Findings;
using static Plumbline.App.Doctor.DoctorMessages;

namespace Plumbline.App.Doctor;

/// <summary>Programs and fonts that make more possible; none of them has to be there.</summary>
internal static class Tools
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Any of these letters makes readable pages; the official ones come first where they are installed.
    private static readonly string[] Families =
    [
        "FangSong",
        "仿宋",
        "SimSun",
        "宋体",
        "Noto",
        "Fandol",
        "Source Han",
        "WenQuanYi",
    ];

    internal static async Task<ImmutableArray<Diagnosis>> Look(CancellationToken cancellation)
    {
        var options = new ReadingOptions();
        return
        [
            Fonts(await FontNames(cancellation)),
            Tool("office", Office, await Say(options.Office, "--version", cancellation), OfficeRepair),
            Tool("poppler", PdfText, await Say(options.PdfText, "-v", cancellation), PdfTextRepair),
        ];
    }

    private static Diagnosis Fonts(string? names)
    {
        var found = Array.Find(Families, family => names?.Contains(family, StringComparison.OrdinalIgnoreCase) is true);
        return found is null
            ? new("fonts", DoctorMessages.Fonts, Health.Warn, Missing.With(), FontsRepair.With())
            : new("fonts", DoctorMessages.Fonts, Health.Ok, Fine.With(("what", found)));
    }

    private static Diagnosis Tool(string id, Template name, string? said, Template repair) =>
        said is null
            ? new(id, name, Health.Warn, Missing.With(), repair.With())
            : new(id, name, Health.Ok, Fine.With(("what", said.Split('\n')[0].Trim())));

    private static async Task<string?> FontNames(CancellationToken cancellation)
    {
        if (!OperatingSystem.IsWindows())
        {
            return await Say("fc-list", ":lang=zh family", cancellation);
        }

        var folder = Environment.GetFolderPath(Environment.SpecialFolder.Fonts);
        return File.Exists(Path.Combine(folder, "simfang.ttf")) ? "FangSong"
            : File.Exists(Path.Combine(folder, "simsun.ttc")) ? "SimSun"
            : null;
    }

    /// <summary>What a program says; null where it is not there or does not answer.</summary>
    private static async Task<string?> Say(string program, string arguments, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                var texts = await Task.WhenAll(
                    process.StandardOutput.ReadToEndAsync(patience.Token),
                    process.StandardError.ReadToEndAsync(patience.Token)
                );
                await process.WaitForExitAsync(patience.Token);
                return string.Concat(texts).Trim();
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                process.Kill(entireProcessTree: true);
                return null;
            }
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
