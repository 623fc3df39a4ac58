namespace Plumbline.Documents.Reading;

/// <summary>A file to be read.</summary>
/// <param name="Bytes">All of it.</param>
/// <param name="Name">Its name; the extension decides only where the content does not.</param>
public sealed record SourceFile(ReadOnlyMemory<byte> Bytes, string Name)
{
    /// <summary>The extension in lower case with its dot, or the empty text.</summary>
    internal string Extension => Path.GetExtension(Name).ToLowerInvariant();
}
