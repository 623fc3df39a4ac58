using Plumbline.Findings;

namespace Plumbline.App.Backups;

/// <summary>Room on the disk that a folder lies on, or will lie on.</summary>
public static class DiskRoom
{
    private static readonly StringComparison PathCase = OperatingSystem.IsWindows()
        ? StringComparison.OrdinalIgnoreCase
        : StringComparison.Ordinal;

    /// <summary>Bytes that are free for this user.</summary>
    public static long Free(string folder) => new DriveInfo(Existing(Path.GetFullPath(folder))).AvailableFreeSpace;

    /// <summary>The disk: the place in the tree of folders, nearest above, where one begins.</summary>
    internal static string Disk(string folder) => Disk(folder, DriveInfo.GetDrives().Select(drive => drive.Name));

    internal static string Disk(string folder, IEnumerable<string> roots)
    {
        var real = Real(Path.GetFullPath(folder));
        return roots.Where(root => Closed(real).StartsWith(Closed(root), PathCase)).MaxBy(root => root.Length)
            ?? Path.GetPathRoot(real)!;
    }

    internal static Finding? Refusal(string folder, long needed) =>
        Free(folder) is var free && free < needed ? BackupMessages.TooFull(folder, needed, free) : null;

    /// <summary>The nearest folder above that is there.</summary>
    internal static string Existing(string folder) =>
        Directory.Exists(folder) || Path.GetDirectoryName(folder) is not { } parent ? folder : Existing(parent);

    // The folder that links lead to.
    private static string Real(string folder)
    {
        if (Path.GetDirectoryName(folder) is not { } parent)
        {
            return folder;
        }

        var here = new DirectoryInfo(Path.Combine(Real(parent), Path.GetFileName(folder)));
        return here.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Real(target.FullName) : here.FullName;
    }

    // A root may end with a separator (C:\, /) or not (/mnt/data).
    private static string Closed(string path) =>
        Path.EndsInDirectorySeparator(path) ? path : path + Path.DirectorySeparatorChar;
}
