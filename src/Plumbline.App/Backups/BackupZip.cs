using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Plumbline.App.Backups;

/// <summary>Writes the entries of a backup one after another and keeps what each was.</summary>
internal sealed class BackupZip(ZipArchive zip, DateTime at)
{
    private const int BufferBytes = 81_920;

    private readonly ImmutableArray<BackupEntry>.Builder entries = ImmutableArray.CreateBuilder<BackupEntry>();

    internal ImmutableArray<BackupEntry> Entries => entries.ToImmutable();

    /// <summary>Copies a stream in and gives the entry.</summary>
    internal async Task<BackupEntry> Add(string name, Stream content, CancellationToken cancellation)
    {
        await using var target = Open(name);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (size, buffer) = (0L, new byte[BufferBytes]);
        while (await content.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
            size += read;
        }

        return Note(name, size, hash);
    }

    /// <summary>Writes the text that a table gives; a row is a line.</summary>
    internal async Task<long> Add(string name, TextReader text, CancellationToken cancellation)
    {
        await using var target = Open(name);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (size, rows, letters) = (0L, 0L, new char[BufferBytes]);
        var encoder = BackupText.Utf8.GetEncoder();
        var bytes = new byte[BackupText.Utf8.GetMaxByteCount(BufferBytes)];
        int read;
        do
        {
            read = await text.ReadAsync(letters, cancellation);
            rows += letters.AsSpan(0, read).Count('\n');
            var count = encoder.GetBytes(letters.AsSpan(0, read), bytes, flush: read == 0);
            hash.AppendData(bytes, 0, count);
            await target.WriteAsync(bytes.AsMemory(0, count), cancellation);
            size += count;
        } while (read > 0);

        Note(name, size, hash);
        return rows;
    }

    /// <summary>Writes the manifest, as the last entry.</summary>
    internal async Task Close(BackupManifest manifest, CancellationToken cancellation)
    {
        await using var target = Open(BackupManifest.Name);
        await target.WriteAsync(manifest.ToJson(), cancellation);
    }

    private BackupEntry Note(string name, long size, IncrementalHash hash)
    {
        var entry = new BackupEntry(name, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        entries.Add(entry);
        return entry;
    }

    private Stream Open(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new(at, TimeSpan.Zero);
        return entry.Open();
    }
}
