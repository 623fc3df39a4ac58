namespace Plumbline.App.Content;

/// <summary>
/// The folder of regimes, catalogues and samples: named by the environment, else beside the program, else the nearest
/// one above the working directory (a checkout).
/// </summary>
public sealed record ContentFolder(string Path)
{
    /// <summary>Environment variable that names another folder.</summary>
    public const string Variable = "PLUMBLINE_CONTENT";

    public string Regimes => System.IO.Path.Combine(Path, "regimes");

    public string Samples => System.IO.Path.Combine(Path, "samples");

    public string Library => System.IO.Path.Combine(Path, "library");

    public string Fonts => System.IO.Path.Combine(Path, "fonts");

    /// <summary>The folder that a setting names, or else the one in force.</summary>
    public static ContentFolder Of(string? named) => string.IsNullOrWhiteSpace(named) ? Find() : new(named);

    /// <summary>The folder in force.</summary>
    public static ContentFolder Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return new(named);
        }

        var beside = System.IO.Path.Combine(AppContext.BaseDirectory, "content");
        if (Directory.Exists(beside))
        {
            return new(beside);
        }

        for (
            var folder = new DirectoryInfo(Directory.GetCurrentDirectory());
            folder is not null;
            folder = folder.Parent
        )
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "content");
            if (Directory.Exists(System.IO.Path.Combine(candidate, "regimes")))
            {
                return new(candidate);
            }
        }

        return new(beside);
    }
}
