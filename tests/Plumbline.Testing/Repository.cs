namespace Plumbline.Testing;

/// <summary>Files of the working copy, found by walking up from where the tests run.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution file.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Data packs, catalogues and samples.</summary>
    public static string Content { get; } = Path.Combine(Root, "content");

    /// <summary>The published documents behind the samples; null where they do not lie beside the repository.</summary>
    public static string? Seeds { get; } = FolderOrNull(Path.Combine(Root, "..", "shared", "seeds"));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Plumbline.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Plumbline.slnx is in none of the folders above the tests");
    }

    private static string? FolderOrNull(string path) => Directory.Exists(path) ? Path.GetFullPath(path) : null;
}
