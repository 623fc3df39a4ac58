using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Plumbline.Findings;

namespace Plumbline.App.Backups;

/// <summary>An archive that is read; nothing in it is believed before it was checked.</summary>
internal sealed class OpenBackup : IDisposable
{
    private const int BufferBytes = 81_920;

    private readonly ZipArchive archive;

    private OpenBackup(ZipArchive archive, BackupManifest manifest) => (this.archive, Manifest) = (archive, manifest);

    internal BackupManifest Manifest { get; }

    public void Dispose() => archive.Dispose();

    /// <summary>The archive with its manifest, or why it is none.</summary>
    /// <exception cref="IOException">There is no such file.</exception>
    internal static Result<OpenBackup> From(string file)
    {
        var stream = File.OpenRead(file);
        try
        {
            var packed = new ZipArchive(stream, ZipArchiveMode.Read);
            return Manifested(packed) is { } manifest
                ? Result.Of(new OpenBackup(packed, manifest))
                : throw new InvalidDataException();
        }
        catch (Exception problem) when (problem is InvalidDataException or JsonException)
        {
            stream.Dispose();
            return Result.Failed<OpenBackup>(BackupMessages.Unreadable(file));
        }
    }

    /// <summary>Unpacks an entry, if its bytes are those of the manifest.</summary>
    /// <returns>Whether they are.</returns>
    internal async Task<bool> Unpack(BackupEntry entry, Stream target, CancellationToken cancellation)
    {
        if (archive.GetEntry(entry.Name) is not { } packed)
        {
            return false;
        }

        try
        {
            await using var content = await packed.OpenAsync(cancellation);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var (size, buffer) = (0L, new byte[BufferBytes]);
            // Never more than was promised: an archive may unpack to far more than its size.
            while (size <= entry.Size && await content.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
                size += read;
            }

            return size == entry.Size && Convert.ToHexStringLower(hash.GetHashAndReset()) == entry.Sha256;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Opens an entry that was checked before.</summary>
    internal Stream Open(string name) => archive.GetEntry(name)!.Open();

    private static BackupManifest? Manifested(ZipArchive archive)
    {
        if (archive.GetEntry(BackupManifest.Name) is not { } entry)
        {
            return null;
        }

        using var json = entry.Open();
        return
            BackupManifest.FromJson(json) is { Format: BackupManifest.Current, Tables.IsDefault: false } manifest
            && !manifest.Entries.IsDefault
            ? manifest
            : null;
    }
}
