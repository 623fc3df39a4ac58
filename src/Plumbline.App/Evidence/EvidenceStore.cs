using System.Security.Cryptography;
using Plumbline.App.Data;

namespace Plumbline.App.Evidence;

/// <summary>A file that was taken in.</summary>
/// <param name="Hash">SHA-256, lower-case hexadecimal.</param>
/// <param name="Size">Bytes.</param>
/// <param name="MediaType">By its content.</param>
public sealed record StoredFile(string Hash, long Size, string MediaType);

/// <summary>
/// Files under the hash of their bytes: <c>evidence/ab/cdef…</c>. A file that no form uses does no harm, and one that is
/// there is never written again.
/// </summary>
public sealed class EvidenceStore(EvidenceOptions options, DatabaseOptions database)
{
    private const int HashLetters = 64;

    private readonly string folder = Path.GetFullPath(options.Folder ?? Path.Combine(database.Folder, "evidence"));

    /// <summary>Takes a file in under a name of its own, not yet under its hash.</summary>
    /// <returns>The file, or null when it is larger than it may be.</returns>
    internal async Task<Incoming?> Receive(Stream content, CancellationToken cancellation)
    {
        var incoming = Path.Combine(folder, "incoming");
        Directory.CreateDirectory(incoming);
        var path = Path.Combine(incoming, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        var buffer = new byte[81_920];
        while (await content.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (file.Length + read > options.MostBytes)
            {
                await file.DisposeAsync();
                File.Delete(path);
                return null;
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        file.Flush(flushToDisk: true);
        return new(path, Convert.ToHexStringLower(hash.GetHashAndReset()), file.Length, EvidenceType.Of(file));
    }

    /// <summary>Puts a received file under its hash; it is on disk when this returns.</summary>
    internal void Keep(Incoming file)
    {
        var path = PathOf(file.Hash)!;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (File.Exists(path))
        {
            File.Delete(file.Path);
        }
        else
        {
            File.Move(file.Path, path);
        }
    }

    /// <summary>The bytes; null where there is no such file.</summary>
    public Stream? Open(string hash) =>
        PathOf(hash) is { } path && File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read)
            : null;

    private string? PathOf(string hash) =>
        hash.Length == HashLetters && hash.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(folder, hash[..2], hash[2..])
            : null;
}

/// <summary>A file that has come in and is not yet believed.</summary>
internal sealed record Incoming(string Path, string Hash, long Size, string? MediaType);
