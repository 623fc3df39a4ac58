using Plumbline.Findings;

namespace Plumbline.App.Backups;

/// <summary>Room on the disk that a folder lies on, or will lie on.</summary>
public static class DiskRoom
{
    /// <summary>Bytes that are free for this user.</summary>
    public static long Free(string folder) => new DriveInfo(Existing(Path.GetFullPath(folder))).AvailableFreeSpace;

    internal static Finding? Refusal(string folder, long needed) =>
        Free(folder) is var free && free < needed ? BackupMessages.TooFull(folder, needed, free) : null;

    /// <summary>The nearest folder above that is there.</summary>
    internal static string Existing(string folder) =>
        Directory.Exists(folder) || Path.GetDirectoryName(folder) is not { } parent ? folder : Existing(parent);
}
