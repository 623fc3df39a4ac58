using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Text;
using Plumbline.Documents.Reading;
using Plumbline.Tests.Documents.Reading;

namespace Plumbline.Tests.Robustness.Fuzz;

/// <summary>A file with one to four damages, in its bytes or inside its parts.</summary>
[SuppressMessage("Security", "CA5394", Justification = "The same damage in every run.")]
internal static class FileMutation
{
    private const int MostDamages = 4;

    /// <summary>The damaged file of a number; the same number gives the same file.</summary>
    internal static SourceFile Of(IReadOnlyList<SourceFile> files, int number)
    {
        var random = new Random(number);
        var file = files[random.Next(files.Count)];
        var bytes = file.Bytes.ToArray();
        var damages = 1 + random.Next(MostDamages);
        var inside = random.Next(5) > 0;
        for (var index = 0; index < damages; index++)
        {
            bytes = inside ? Inside(bytes, file.Name, random) : ByteMutation.Of(bytes, random);
        }

        // Now and then under the name of another format.
        return new SourceFile(bytes, random.Next(10) > 0 ? file.Name : files[random.Next(files.Count)].Name);
    }

    private static byte[] Inside(byte[] bytes, string name, Random random)
    {
        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            return InsidePackage(bytes, random);
        }

        return name.EndsWith(".xls", StringComparison.Ordinal) || name.EndsWith(".doc", StringComparison.Ordinal)
            ? ByteMutation.Of(bytes, random)
            : Encoding.UTF8.GetBytes(MarkupMutation.Of(Encoding.UTF8.GetString(bytes), random));
    }

    private static byte[] InsidePackage(byte[] bytes, Random random)
    {
        var parts = new List<(string Part, byte[] Content)>();
        using (var archive = new ZipArchive(new MemoryStream(bytes)))
        {
            foreach (var entry in archive.Entries)
            {
                using var stream = entry.Open();
                using var content = new MemoryStream();
                stream.CopyTo(content);
                parts.Add((entry.FullName, content.ToArray()));
            }
        }

        var chosen = random.Next(parts.Count);
        var (part, old) = parts[chosen];
        switch (random.Next(12))
        {
            case 0:
                parts.RemoveAt(chosen);
                break;
            case 1:
                parts[chosen] = ("../../" + part, old);
                break;
            case 2:
                parts[chosen] = (part, ByteMutation.Of(old, random));
                break;
            case 3:
                parts[chosen] = (part, parts[random.Next(parts.Count)].Content);
                break;
            default:
                parts[chosen] = (part, Encoding.UTF8.GetBytes(MarkupMutation.Of(Encoding.UTF8.GetString(old), random)));
                break;
        }

        return parts.Count == 0 ? bytes : Files.ZipBytes([.. parts]);
    }
}
