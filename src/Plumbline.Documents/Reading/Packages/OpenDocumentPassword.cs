namespace Plumbline.Documents.Reading.Packages;

/// <summary>Tells OpenDocument files under a password: the list of their parts says of each how it was encrypted.</summary>
internal static class OpenDocumentPassword
{
    private const string Manifest = "META-INF/manifest.xml";

    /// <summary>Whether a file is such a one.</summary>
    public static bool Is(SourceFile file, ReadingLimits limits)
    {
        if (ZipKind.Of(file) is not (ZipKind.OpenText or ZipKind.OpenSheet))
        {
            return false;
        }

        using var package = new ZipPackage(file, limits);
        return package.Read(Manifest) is { } manifest && manifest.AsSpan().IndexOf(":encryption-data"u8) >= 0;
    }
}
