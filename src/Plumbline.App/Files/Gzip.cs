using System.IO.Compression;

namespace Plumbline.App.Files;

/// <summary>Bytes that the database keeps packed: filings, audits, files that wait.</summary>
internal static class Gzip
{
    internal static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var to = new MemoryStream();
        using (var through = new GZipStream(to, CompressionLevel.Optimal))
        {
            through.Write(bytes);
        }

        return to.ToArray();
    }

    internal static byte[] Unpack(byte[] packed)
    {
        using var from = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
