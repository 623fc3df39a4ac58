using System.Security.Cryptography;
using Plumbline.App.Data;

namespace Plumbline.App.Uploads;

/// <summary>Uploaded reports under the hash of their bytes: <c>uploads/ab/cdef…</c> in the data folder.</summary>
public sealed class UploadStore(DatabaseOptions database)
{
    private const int HashLetters = 64;

    private readonly string folder = Path.GetFullPath(Path.Combine(database.Folder, "uploads"));

    /// <summary>Keeps the bytes; on disk when it returns. The hash is SHA-256 in lower-case hexadecimal.</summary>
    internal async Task<string> Keep(byte[] bytes, CancellationToken cancellation)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = PathOf(hash)!;
        if (File.Exists(path))
        {
            return hash;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var incoming = path + "." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        await using (var file = new FileStream(incoming, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(bytes, cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(incoming, path, overwrite: true);
        return hash;
    }

    /// <summary>The bytes; null where there is no such file.</summary>
    public async Task<byte[]?> Read(string hash, CancellationToken cancellation) =>
        PathOf(hash) is { } path && File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellation) : null;

    private string? PathOf(string hash) =>
        hash.Length == HashLetters && hash.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(folder, hash[..2], hash[2..])
            : null;
}
