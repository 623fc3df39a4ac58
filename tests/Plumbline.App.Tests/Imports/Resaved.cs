using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Plumbline.App.Tests.Imports;

/// <summary>A workbook or text document as LibreOffice saves it again.</summary>
internal static class Resaved
{
    /// <summary>The bytes; skips the test where LibreOffice is not installed.</summary>
    internal static async Task<byte[]> ByLibreOffice(byte[] file, string format = "xlsx")
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-resaved");
        try
        {
            var (from, to) = (Path.Combine(folder.FullName, $"a.{format}"), Path.Combine(folder.FullName, "out"));
            await File.WriteAllBytesAsync(from, file, TestContext.Current.CancellationToken);
            var start = new ProcessStartInfo(
                "soffice",
                [
                    "-env:UserInstallation=" + new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri,
                    "--headless",
                    "--convert-to",
                    format,
                    "--outdir",
                    to,
                    from,
                ]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return await File.ReadAllBytesAsync(
                Path.Combine(to, Path.GetFileName(from)),
                TestContext.Current.CancellationToken
            );
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") is not "true")
        {
            Assert.Skip("soffice is not installed");
            throw;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
