using Plumbline.Documents.Reading;
using Plumbline.Testing;

namespace Plumbline.Tests.Robustness.Fuzz;

/// <summary>The folder of files that once did harm, or might.</summary>
internal static class Corpus
{
    internal static string Folder { get; } = Path.Combine(Repository.Root, "tests", "corpus");

    /// <summary>Names of the files in a folder of it.</summary>
    internal static IEnumerable<string> Names(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Folder, folder))
            .Select(Path.GetFileName)
            .OfType<string>()
            .Order(StringComparer.Ordinal);

    /// <summary>A file of it.</summary>
    internal static SourceFile File(string folder, string name) =>
        new(System.IO.File.ReadAllBytes(Path.Combine(Folder, folder, name)), name);
}
