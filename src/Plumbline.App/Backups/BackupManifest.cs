using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Plumbline.App.Data;

namespace Plumbline.App.Backups;

/// <summary>What a backup says of itself: the last entry of the archive, <c>manifest.json</c>.</summary>
/// <param name="Format">Of the archive; 1.</param>
/// <param name="Version">Of the program that wrote it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Kind">Of the database; a backup goes back into the same kind.</param>
/// <param name="Schema">Number of the newest migration.</param>
/// <param name="Tables">Every table, those that others refer to first.</param>
/// <param name="Entries">Every entry of the archive but this one.</param>
public sealed record BackupManifest(
    int Format,
    string Version,
    DateTime At,
    DatabaseKind Kind,
    int Schema,
    ImmutableArray<BackupTable> Tables,
    ImmutableArray<BackupEntry> Entries
)
{
    /// <summary>The format that this program writes and reads.</summary>
    internal const int Current = 1;

    /// <summary>The entry that holds it.</summary>
    internal const string Name = "manifest.json";

    /// <summary>The entry that holds a whole SQLite database.</summary>
    internal const string SqliteEntry = "database/plumbline.db";

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Rows of all tables.</summary>
    [JsonIgnore]
    public long Rows => Tables.Sum(table => table.Rows);

    /// <summary>Bytes of all entries, unpacked.</summary>
    [JsonIgnore]
    public long Bytes => Entries.Sum(entry => entry.Size);

    /// <summary>How many of the entries are kept files.</summary>
    [JsonIgnore]
    public int KeptFiles => Entries.Count(entry => BackupEntry.HashOf(entry.Name) is not null);

    /// <summary>The entry of a table of PostgreSQL.</summary>
    internal static string EntryOf(string table) => $"database/{table}.copy";

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Shape);

    /// <exception cref="JsonException">It is none.</exception>
    internal static BackupManifest? FromJson(Stream json) => JsonSerializer.Deserialize<BackupManifest>(json, Shape);
}

/// <summary>A table.</summary>
/// <param name="Name">Of the table.</param>
/// <param name="Columns">In the order of the entry, without those that the database reckons; empty for SQLite.</param>
/// <param name="Rows">How many.</param>
public sealed record BackupTable(string Name, ImmutableArray<string> Columns, long Rows);

/// <summary>An entry of the archive.</summary>
/// <param name="Name">Path within the archive.</param>
/// <param name="Size">Bytes, unpacked.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed partial record BackupEntry(string Name, long Size, string Sha256)
{
    private const string Kept = "^(?<folder>evidence|uploads)/(?<head>[0-9a-f]{2})/(?<rest>[0-9a-f]{62})$";

    /// <summary>The hash that the place of a kept file gives; null: not a kept file.</summary>
    internal static string? HashOf(string name) =>
        KeptFile().Match(name) is { Success: true } match
            ? match.Groups["head"].Value + match.Groups["rest"].Value
            : null;

    /// <summary>Which folder a kept file belongs to.</summary>
    internal static string FolderOf(string name) => KeptFile().Match(name).Groups["folder"].Value;

    [GeneratedRegex(Kept, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeptFile();
}
