using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Plumbline.App.Data;
using Plumbline.App.Evidence;

namespace Plumbline.App.Files;

/// <summary>
/// Files under the hash of their bytes: <c>evidence/ab/cdef…</c>, <c>uploads/ab/cdef…</c>. A file that nothing names does
/// no harm, one that is there and whole is never written again, and none is kept that the virus scanner did not pass.
/// </summary>
public sealed partial class FileStore(EvidenceOptions options, DatabaseOptions database, ILogger<FileStore>? log = null)
{
    private const int BufferBytes = 81_920;
    private const int NameBytes = 16;

    /// <summary>Takes a file in under a name of its own, not yet under its hash.</summary>
    /// <returns>The file, or null when it is larger than <paramref name="most"/> bytes.</returns>
    internal async Task<Incoming?> Receive(
        FilePurpose purpose,
        Stream content,
        long most,
        CancellationToken cancellation
    )
    {
        var incoming = Path.Combine(Folder(purpose), "incoming");
        Directory.CreateDirectory(incoming);
        var path = Path.Combine(incoming, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes)));
        Incoming? received = null;
        try
        {
            received = await Write(purpose, path, content, most, cancellation);
            return received;
        }
        finally
        {
            // Too large, or the client broke off.
            if (received is null)
            {
                File.Delete(path);
            }
        }
    }

    private static async Task<Incoming?> Write(
        FilePurpose purpose,
        string path,
        Stream content,
        long most,
        CancellationToken cancellation
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var buffer = new byte[BufferBytes];
        while (await content.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (file.Length + read > most)
            {
                return null;
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        file.Flush(flushToDisk: true);
        return new(purpose, path, Convert.ToHexStringLower(hash.GetHashAndReset()), file.Length);
    }

    /// <summary>
    /// Lets the scanner look at a received file and puts a clean one under its hash, on disk when this returns. One that is
    /// not clean is gone; one that was kept and is damaged by now is replaced.
    /// </summary>
    internal async Task<ScanAnswer> Keep(Incoming file, CancellationToken cancellation)
    {
        var scan = await ScanFile.Run(options, file.Path, cancellation);
        var path = PathOf(file.Purpose, file.Hash)!;
        if (!scan.Clean || await IsWhole(path, file.Hash, cancellation))
        {
            Drop(file);
            return scan;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(file.Path, path, overwrite: true);
        return scan;
    }

    /// <summary>Takes a received file away again.</summary>
    internal static void Drop(Incoming file) => File.Delete(file.Path);

    /// <summary>
    /// The bytes; null where there is no such file, or it is not what came in: what is damaged is never shown as proof.
    /// </summary>
    public async Task<Stream?> Open(FilePurpose purpose, string hash, CancellationToken cancellation)
    {
        if (PathOf(purpose, hash) is not { } path || !File.Exists(path))
        {
            return null;
        }

        if (!await IsWhole(path, hash, cancellation))
        {
            Damaged(path);
            return null;
        }

        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    /// <summary>Whether there is such a file, whole or not.</summary>
    public bool Has(FilePurpose purpose, string hash) => PathOf(purpose, hash) is { } path && File.Exists(path);

    private static async Task<bool> IsWhole(string path, string hash, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)) == hash;
    }

    private void Damaged(string path)
    {
        if (log is not null)
        {
            Damaged(log, path);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Critical,
        Message = "The kept file {Path} is not what came in; bring it back from a backup"
    )]
    private static partial void Damaged(ILogger log, string path);

    private string Folder(FilePurpose purpose) => FileFolders.Of(database, options.Folder).For(purpose);

    private string? PathOf(FilePurpose purpose, string hash) =>
        FileHash.Is(hash) ? Path.Combine(Folder(purpose), hash[..2], hash[2..]) : null;
}
