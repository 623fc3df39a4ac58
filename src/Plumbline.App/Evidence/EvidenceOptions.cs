namespace Plumbline.App.Evidence;

/// <summary>Configuration section <c>Evidence</c>. The scanner looks at uploaded reports too.</summary>
public sealed class EvidenceOptions
{
    public const string Section = "Evidence";

    /// <summary>Folder of evidence; null: <c>evidence</c> beside the database.</summary>
    public string? Folder { get; init; }

    /// <summary>Largest file, in bytes.</summary>
    public long MostBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>
    /// A program that is given the file's path and ends with 0 when it is clean, 1 when it is not: <c>clamdscan</c>.
    /// Null: nothing is scanned.
    /// </summary>
    public string? Scanner { get; init; }

    /// <summary>What the program is given before the path, parted by blanks.</summary>
    public string ScannerArguments { get; init; } = "";

    /// <summary>How long it may take, in seconds.</summary>
    public int ScannerSeconds { get; init; } = 60;
}
