using System.IO.Compression;
using System.Xml.Linq;

namespace Plumbline.Tests.Documents;

/// <summary>The parts of an Office file, to look into.</summary>
internal static class OfficePackage
{
    public static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static readonly XNamespace Workbook = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static XDocument Part(Stream file, string name)
    {
        file.Position = 0;
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        using var part = archive.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }

    public static IReadOnlyList<(string Name, string Content)> Parts(Stream file)
    {
        file.Position = 0;
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        return [.. archive.Entries.Select(entry => (entry.FullName, Read(entry)))];
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
