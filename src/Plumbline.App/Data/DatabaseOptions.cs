using Plumbline.App.Files;

namespace Plumbline.App.Data;

/// <summary>Which database holds the data.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>Configuration section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    public DatabaseKind Kind { get; set; } = DatabaseKind.Sqlite;

    /// <summary>Folder of the SQLite file and of evidence; relative to the working directory.</summary>
    public string Folder { get; set; } = "data";

    /// <summary>Connection string of PostgreSQL.</summary>
    public string? Connection { get; set; }

    /// <summary>The SQLite file.</summary>
    public string File => Path.GetFullPath(Path.Combine(Folder, "plumbline.db"));

    /// <summary>Makes folder and file where there are none yet, readable for the program's account alone.</summary>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public void MakePlace()
    {
        if (Kind == DatabaseKind.Sqlite)
        {
            PrivateFile.MakeFolder(Path.GetFullPath(Folder));
            PrivateFile.Touch(File);
        }
    }
}
