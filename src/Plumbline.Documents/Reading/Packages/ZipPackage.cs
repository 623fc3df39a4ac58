using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Plumbline.Documents.Reading.Packages;

/// <summary>
/// The parts of a zipped document. Nothing is written to disk, so the names of parts can do no harm; what unpacks is
/// counted, so that a small file cannot fill the memory.
/// </summary>
internal sealed class ZipPackage : IDisposable
{
    private readonly ZipArchive archive;
    private readonly ReadingLimits limits;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private long unpacked;

    /// <summary>Opens a package.</summary>
    /// <exception cref="InvalidDataException">It is no zip archive.</exception>
    public ZipPackage(SourceFile file, ReadingLimits limits)
    {
        this.limits = limits;
        archive = new ZipArchive(StreamOf(file.Bytes), ZipArchiveMode.Read, leaveOpen: false);
        if (archive.Entries.Count > limits.PackageParts)
        {
            throw Refusals.OverLimit(ReadingMessages.PartCount, limits.PackageParts);
        }

        foreach (var entry in archive.Entries)
        {
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>Names of all parts, with forward slashes.</summary>
    public IEnumerable<string> Names => parts.Keys;

    /// <summary>Whether there is a part of this name; case does not matter.</summary>
    public bool Has(string name) => parts.ContainsKey(name);

    /// <summary>The bytes of a part, or null where there is none.</summary>
    public byte[]? Read(string name)
    {
        if (!parts.TryGetValue(name, out var entry))
        {
            return null;
        }

        if (entry.IsEncrypted)
        {
            throw Refusals.Encrypted();
        }

        using var stream = entry.Open();
        var bytes = Unpack(stream, entry);
        unpacked += bytes.Length;
        return bytes;
    }

    public void Dispose() => archive.Dispose();

    // The length that the archive declares is a hint only; what counts is what comes out.
    private byte[] Unpack(Stream stream, ZipArchiveEntry entry)
    {
        var most = Math.Min(limits.UnpackedBytes - unpacked, Array.MaxLength);
        var mostByRatio = Math.Max(limits.RatioFrom, entry.CompressedLength * limits.PackingRatio);
        var buffer = new byte[(int)Math.Clamp(entry.Length + 1, 256, Math.Min(limits.RatioFrom, most + 1))];
        for (var length = 0; ; )
        {
            var read = stream.Read(buffer, length, buffer.Length - length);
            length += read;
            if (length > most)
            {
                throw Refusals.OverLimit(ReadingMessages.UnpackedSize, limits.UnpackedBytes);
            }

            if (length > mostByRatio)
            {
                throw Refusals.OverLimit(ReadingMessages.Ratio, limits.PackingRatio);
            }

            if (read == 0)
            {
                Array.Resize(ref buffer, length);
                return buffer;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, length * 2L));
            }
        }
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
