using System.ComponentModel;
using System.Diagnostics;
using Plumbline.Documents.Reading;
using Xunit;

namespace Plumbline.Tests.Documents.Reading;

/// <summary>Files saved in another format by LibreOffice, all in one run.</summary>
internal static class Converted
{
    /// <summary>The files of a folder that match, each in a format, by their names without extension.</summary>
    /// <param name="folder">Where they lie; what is made lies there too.</param>
    /// <param name="pattern">For example <c>*.txt</c>.</param>
    /// <param name="importFilter">What they are, as LibreOffice names it.</param>
    /// <param name="exportFilter">Extension and what is made of them.</param>
    internal static async Task<Dictionary<string, SourceFile>> To(
        string folder,
        string pattern,
        string importFilter,
        string exportFilter
    )
    {
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        string[] arguments =
        [
            "-env:UserInstallation=" + profile,
            "--headless",
            "--infilter=" + importFilter,
            "--convert-to",
            exportFilter,
            "--outdir",
            folder,
            .. Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal),
        ];
        var start = new ProcessStartInfo("soffice", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await said;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") is not "true")
        {
            Assert.Skip("soffice is not installed");
        }

        return Directory
            .EnumerateFiles(folder, "*." + exportFilter.Split(':')[0])
            .ToDictionary(
                path => Path.GetFileNameWithoutExtension(path),
                path => new SourceFile(File.ReadAllBytes(path), Path.GetFileName(path)),
                StringComparer.Ordinal
            );
    }
}
