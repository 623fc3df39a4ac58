using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace Plumbline.App.Tests.Audits.Scans;

/// <summary>Makes scans as a copier does: LibreOffice sets the page, poppler makes a picture of it, a PDF holds the picture.</summary>
internal static class Scanner
{
    /// <summary>A PDF of one page that is a picture of a text; skips the test where a program for it is not installed.</summary>
    internal static async Task<string> Scan(string folder, string words)
    {
        await Run(folder, "tesseract", "--version");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "page.txt"),
            words,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            TestContext.Current.CancellationToken
        );
        var profile = "-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        await Run(folder, "soffice", profile, "--headless", "--convert-to", "pdf", "page.txt");
        await Run(folder, "pdftoppm", "-r", "200", "-gray", "-jpeg", "-singlefile", "page.pdf", "page");
        var picture = await File.ReadAllBytesAsync(
            Path.Combine(folder, "page.jpg"),
            TestContext.Current.CancellationToken
        );
        var scan = Path.Combine(folder, "扫描件.pdf");
        await File.WriteAllBytesAsync(scan, Pdf(picture), TestContext.Current.CancellationToken);
        return scan;
    }

    // A4 at 200 points to the inch.
    private static byte[] Pdf(byte[] jpeg)
    {
        var (width, height, colours) = SizeOf(jpeg);
        var file = new MemoryStream();
        var places = new List<long>();
        file.Write("%PDF-1.4\n"u8);
        Add("<</Type/Catalog/Pages 2 0 R>>"u8);
        Add("<</Type/Pages/Count 1/Kids[3 0 R]>>"u8);
        Add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>"u8);
        Add("<</Length 25>>\nstream\n595 0 0 842 0 0 cm /I Do \nendstream"u8);
        var head =
            "<</Type/XObject/Subtype/Image/BitsPerComponent 8/Filter/DCTDecode"
            + string.Create(
                CultureInfo.InvariantCulture,
                $"/ColorSpace/{colours}/Width {width}/Height {height}/Length {jpeg.Length}>>\nstream\n"
            );
        Add([.. Encoding.ASCII.GetBytes(head), .. jpeg, .. "\nendstream"u8]);
        var table = file.Length;
        Print($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => Print($"{place:D10} 00000 n \n"));
        Print($"trailer<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Add(ReadOnlySpan<byte> content)
        {
            places.Add(file.Length);
            Print($"{places.Count} 0 obj\n");
            file.Write(content);
            Print($"\nendobj\n");
        }

        void Print(FormattableString text) =>
            file.Write(Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture)));
    }

    // The frame of a JPEG names its size and colours behind its mark, length and depth.
    private static (int Width, int Height, string Colours) SizeOf(byte[] jpeg)
    {
        var at = 2;
        while (jpeg[at + 1] is not (0xC0 or 0xC2))
        {
            at += 2 + ((jpeg[at + 2] << 8) | jpeg[at + 3]);
        }

        return (
            (jpeg[at + 7] << 8) | jpeg[at + 8],
            (jpeg[at + 5] << 8) | jpeg[at + 6],
            jpeg[at + 9] == 1 ? "DeviceGray" : "DeviceRGB"
        );
    }

    private static async Task Run(string folder, string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed");
        }
    }
}
