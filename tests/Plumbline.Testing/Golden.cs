namespace Plumbline.Testing;

/// <summary>
/// Text kept in a file beside the tests. With <c>PLUMB_UPDATE=1</c> the file is written instead of compared; the change is
/// then read in review like code.
/// </summary>
public static class Golden
{
    private static bool Updates => Environment.GetEnvironmentVariable("PLUMB_UPDATE") is "1";

    /// <summary>The kept text, which the actual text must equal.</summary>
    /// <param name="file">Path under <c>tests/</c>, with forward slashes.</param>
    /// <param name="actual">The text of this run; it becomes the kept one when updating.</param>
    public static string Expected(string file, string actual)
    {
        var path = Path.Combine(Repository.Root, "tests", file);
        if (Updates)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        return File.Exists(path)
            ? File.ReadAllText(path)
            : $"(there is no {file}; run with PLUMB_UPDATE=1 and review it)";
    }
}
