using Xunit;

namespace Plumbline.Tests.Documents.Reading.Pages;

/// <summary>Whether poppler is installed here.</summary>
internal static class PopplerTool
{
    /// <summary>Skips the test where it is not; on the build server it has to be.</summary>
    internal static void Require()
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        if (
            Environment.GetEnvironmentVariable("CI") is not "true"
            && !folders.Any(folder =>
                File.Exists(Path.Combine(folder, "pdftotext")) || File.Exists(Path.Combine(folder, "pdftotext.exe"))
            )
        )
        {
            Assert.Skip("pdftotext is not installed");
        }
    }
}
