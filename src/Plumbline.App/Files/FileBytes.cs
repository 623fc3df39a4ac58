using Plumbline.Findings;

namespace Plumbline.App.Files;

/// <summary>The bytes of a file that somebody named, or why there are none.</summary>
internal static class FileBytes
{
    /// <summary>
    /// All bytes; of a file over <paramref name="most"/> bytes only as many as show the reader that it is too large.
    /// </summary>
    internal static Result<byte[]> Of(string file, int most)
    {
        try
        {
            if (Directory.Exists(file))
            {
                // One that may not be looked into is refused for that.
                _ = Directory.GetFileSystemEntries(file);
                return Unreadable(file, AppMessages.FileFolder);
            }

            return FileKind.IsRegular(file) ? Read(file, most) : Unreadable(file, AppMessages.FileIrregular);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return Unreadable(file, AppMessages.FileMissing);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Unreadable(file, AppMessages.FileDenied);
        }
    }

    private static Result<byte[]> Read(string file, int most)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var bytes = new byte[Math.Min(stream.Length, most + 1L)];
        stream.ReadExactly(bytes);
        return Result.Of(bytes);
    }

    private static Result<byte[]> Unreadable(string file, Template why) =>
        Result.Failed<byte[]>(
            new Finding(AppMessages.FileUnreadable, Severity.Error, new FilePlace(file), why.With())
            {
                Repair = AppMessages.FileRepair.With(),
            }
        );
}
