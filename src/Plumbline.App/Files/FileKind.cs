using System.Formats.Tar;

namespace Plumbline.App.Files;

/// <summary>Tells a file that holds bytes from a pipe, a socket or a device, which may never answer once it is opened.</summary>
internal static class FileKind
{
    /// <summary>Whether there is no harm in opening what a path names; what is not there is for the opening to say.</summary>
    internal static bool IsRegular(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path))
        {
            return true;
        }

        var file = (FileInfo?)File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path);
        // Only a file has a length; an empty one is told from the others by the archive format that tells them apart.
        return file.Exists && (file.Length > 0 || IsEmptyFile(file.FullName));
    }

    private static bool IsEmptyFile(string path)
    {
        try
        {
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, leaveOpen: true))
            {
                writer.WriteEntry(path, "entry");
            }

            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
        }
        catch (IOException)
        {
            // A socket has no place in an archive.
            return false;
        }
    }
}
