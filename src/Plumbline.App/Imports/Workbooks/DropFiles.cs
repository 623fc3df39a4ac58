using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Plumbline.Documents.Reading;

namespace Plumbline.App.Imports.Workbooks;

/// <summary>A file that was dropped in, or lay in an archive that was.</summary>
/// <param name="Name">Its name; one out of an archive with the folders before it.</param>
/// <param name="Bytes">Its content.</param>
public sealed record DroppedFile(string Name, byte[] Bytes);

/// <summary>
/// Files and archives of files as one list, which is kept as one archive. Nothing is left out silently: a file that is no
/// workbook stays in the list and is named there.
/// </summary>
public static class DropFiles
{
    /// <summary>Most files in one drop.</summary>
    public const int MostFiles = 500;

    /// <summary>Most bytes of all files of a drop, unpacked.</summary>
    public const long MostBytes = 300L << 20;

    private const int Gb18030 = 54936;

    /// <summary>The files, or null when they are too many or too large.</summary>
    /// <exception cref="InvalidDataException">An archive is broken.</exception>
    public static ImmutableArray<DroppedFile>? Unpack(IEnumerable<DroppedFile> dropped)
    {
        var files = ImmutableArray.CreateBuilder<DroppedFile>();
        var left = MostBytes;
        foreach (var file in dropped)
        {
            if (IsArchive(file))
            {
                foreach (var inner in Entries(file, left))
                {
                    left -= inner.Bytes.Length;
                    files.Add(inner);
                }
            }
            else
            {
                left -= file.Bytes.Length;
                files.Add(file);
            }

            if (left < 0 || files.Count > MostFiles)
            {
                return null;
            }
        }

        return Named(files);
    }

    /// <summary>All files in one archive.</summary>
    internal static byte[] Keep(ImmutableArray<DroppedFile> files)
    {
        using var to = new MemoryStream();
        using (var archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                using var entry = archive.CreateEntry(file.Name, CompressionLevel.NoCompression).Open();
                entry.Write(file.Bytes);
            }
        }

        return to.ToArray();
    }

    /// <summary>The files of a kept archive.</summary>
    internal static ImmutableArray<DroppedFile> Kept(byte[] archive) => [.. Entries(new("", archive), MostBytes)];

    // A workbook is an archive too; only one without the parts of an office file is an archive of files.
    private static bool IsArchive(DroppedFile file)
    {
        if (!file.Bytes.AsSpan().StartsWith("PK"u8))
        {
            return false;
        }

        try
        {
            using var archive = Open(file.Bytes);
            return archive.GetEntry("[Content_Types].xml") is null && archive.GetEntry("mimetype") is null;
        }
        catch (InvalidDataException)
        {
            // A damaged file stays in the list, where it is said to be unreadable.
            return false;
        }
    }

    private static IEnumerable<DroppedFile> Entries(DroppedFile file, long most)
    {
        using var archive = Open(file.Bytes);
        foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0 && !IsOfTheSystem(entry.FullName)))
        {
            if (most < 0)
            {
                yield break;
            }

            var bytes = Read(entry, Math.Min(most, ReadingLimits.Default.FileBytes));
            most -= bytes.Length;
            yield return new(entry.FullName, bytes);
        }
    }

    // What an archive says of its sizes is not believed: one byte more than allowed is read and tells.
    private static byte[] Read(ZipArchiveEntry entry, long most)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        var buffer = new byte[81_920];
        while (to.Length <= most && from.Read(buffer) is > 0 and var read)
        {
            to.Write(buffer, 0, read);
        }

        return to.ToArray();
    }

    private static bool IsOfTheSystem(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name.EndsWith("/.DS_Store", StringComparison.Ordinal);

    // Archives made by Chinese editions of Windows name their entries in GBK.
    private static ZipArchive Open(byte[] bytes) =>
        new(
            new MemoryStream(bytes, writable: false),
            ZipArchiveMode.Read,
            leaveOpen: false,
            CodePagesEncodingProvider.Instance.GetEncoding(Gb18030)
        );

    // Two files of one name, from two folders of the person, are two files; a number that a third file bears is left out.
    private static ImmutableArray<DroppedFile> Named(IReadOnlyCollection<DroppedFile> files)
    {
        var given = files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. files.Select(file =>
                used.Add(file.Name)
                    ? file
                    : file with
                    {
                        Name = Numbered(file.Name).First(name => !given.Contains(name) && used.Add(name)),
                    }
            ),
        ];
    }

    private static IEnumerable<string> Numbered(string name) =>
        Enumerable
            .Range(2, MostFiles * 2)
            .Select(number =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Path.GetFileNameWithoutExtension(name)} ({number}){Path.GetExtension(name)}"
                )
            );
}
