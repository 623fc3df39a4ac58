using Plumbline.Documents.Programs;
using Plumbline.Documents.Reading.Pdf.Graphics;

namespace Plumbline.Documents.Reading.Pdf;

/// <summary>
/// Has poppler write a file anew whose drawings cannot be read here: one that may be read by everybody but not changed is
/// encrypted all the same.
/// </summary>
internal static class PdfRedrawing
{
    private const long MostBytes = 256L * 1024 * 1024;

    /// <summary>What is drawn on each page, or null where that cannot be found out.</summary>
    public static async Task<List<PageDrawing>?> Read(
        SourceFile file,
        int pages,
        ReadingOptions options,
        CancellationToken cancellation
    )
    {
        var scratch = Directory.CreateTempSubdirectory("plumbline-pdf-");
        try
        {
            var call = new ProgramCall(options.PdfRewriter, ["-pdf", "-", "page.pdf"], options.Limits.ConverterTime)
            {
                Folder = scratch.FullName,
                Input = file.Bytes,
            };
            var run = await OutsideProgram.Run(call, cancellation);
            var made = new FileInfo(Path.Combine(scratch.FullName, "page.pdf"));
            return
                run is { Outcome: ProgramOutcome.Ended, ExitCode: 0 } && made is { Exists: true, Length: < MostBytes }
                ? DrawingReader.Read(await File.ReadAllBytesAsync(made.FullName, cancellation), pages)
                : null;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
