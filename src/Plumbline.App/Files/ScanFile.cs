using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Plumbline.App.Evidence;

namespace Plumbline.App.Files;

/// <summary>What the virus scanner said of a file.</summary>
/// <param name="Clean">Nothing was found.</param>
/// <param name="Words">What is kept: program and answer; null: none is configured.</param>
internal sealed record ScanAnswer(bool Clean, string? Words);

/// <summary>Lets the configured program look at a file. A program that cannot answer is no clean bill.</summary>
internal static class ScanFile
{
    internal static async Task<ScanAnswer> Run(EvidenceOptions options, string path, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(options.Scanner))
        {
            return new(true, null);
        }

        var start = new ProcessStartInfo(options.Scanner)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in options.ScannerArguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            start.ArgumentList.Add(argument);
        }

        start.ArgumentList.Add(path);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(options.ScannerSeconds));
        var name = Path.GetFileName(options.Scanner);
        try
        {
            using var scanner = Process.Start(start)!;
            return await Answer(scanner, name, limit.Token);
        }
        catch (Win32Exception)
        {
            return new(false, $"{name}: missing");
        }
    }

    private static async Task<ScanAnswer> Answer(Process scanner, string name, CancellationToken limit)
    {
        try
        {
            // Read to the end, so that a talkative program does not wait for us.
            await Task.WhenAll(
                scanner.StandardOutput.ReadToEndAsync(limit),
                scanner.StandardError.ReadToEndAsync(limit),
                scanner.WaitForExitAsync(limit)
            );
        }
        catch (OperationCanceledException)
        {
            scanner.Kill(entireProcessTree: true);
            return new(false, $"{name}: timeout");
        }

        return new(scanner.ExitCode == 0, string.Create(CultureInfo.InvariantCulture, $"{name}: {scanner.ExitCode}"));
    }
}
