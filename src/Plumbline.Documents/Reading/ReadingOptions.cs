namespace Plumbline.Documents.Reading;

/// <summary>How a file from outside is read: how much of it, and with which programs.</summary>
public sealed record ReadingOptions
{
    /// <summary>The limits of the program, and programs from the search path.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>How much is taken in, and how long another program may take.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary>Name or path of LibreOffice, which reads the formats of old office programs.</summary>
    public string Office { get; init; } = "soffice";
}
