namespace Plumbline.Documents.Reading;

/// <summary>How much of a file from outside is taken in. Past a limit the file is refused and the limit named.</summary>
public sealed record ReadingLimits
{
    /// <summary>The limits of the program.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>Bytes of the file.</summary>
    public int FileBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Pages.</summary>
    public int Pages { get; init; } = 2_000;

    /// <summary>Positions in the grids of all tables together.</summary>
    public int Cells { get; init; } = 1_000_000;

    /// <summary>Paragraphs, or lines of a plain text.</summary>
    public int Paragraphs { get; init; } = 500_000;

    /// <summary>Characters of plain text.</summary>
    public int Characters { get; init; } = 50_000_000;

    /// <summary>Numbers in digits or Chinese numerals: those of 2,000 pages with 100 on each.</summary>
    public int Numbers { get; init; } = 200_000;

    /// <summary>Elements of a web page.</summary>
    public int Elements { get; init; } = 500_000;

    /// <summary>Elements inside elements.</summary>
    public int Depth { get; init; } = 256;

    /// <summary>Parts of a package.</summary>
    public int PackageParts { get; init; } = 10_000;

    /// <summary>Bytes that the parts of a package unpack to, those that are read.</summary>
    public long UnpackedBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>How many times larger a part may be unpacked than packed, once it is past <see cref="RatioFrom"/>.</summary>
    public int PackingRatio { get; init; } = 300;

    /// <summary>Bytes below which the ratio does not matter.</summary>
    public long RatioFrom { get; init; } = 8L * 1024 * 1024;

    /// <summary>Time for another program to convert a file.</summary>
    public TimeSpan ConverterTime { get; init; } = TimeSpan.FromSeconds(60);
}
