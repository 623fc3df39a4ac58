namespace Plumbline.App.Files;

/// <summary>The files in a folder and below it.</summary>
public static class FilesBelow
{
    private static readonly EnumerationOptions Here = new()
    {
        IgnoreInaccessible = false,
        MatchCasing = MatchCasing.CaseInsensitive,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>
    /// Their paths. A folder that may not be looked into stands for what is in it, so that whoever opens the paths names it as
    /// refused instead of passing over it.
    /// </summary>
    /// <param name="folder">A folder that exists.</param>
    /// <param name="pattern">Of their names: <c>*.json</c>.</param>
    public static IEnumerable<string> Of(string folder, string pattern)
    {
        try
        {
            return
            [
                .. Directory.GetFiles(folder, pattern, Here),
                .. Directory.GetDirectories(folder, "*", Here).SelectMany(below => Of(below, pattern)),
            ];
        }
        catch (UnauthorizedAccessException)
        {
            return [folder];
        }
    }
}
