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
}
