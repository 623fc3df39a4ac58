using System.Collections.Immutable;
using System.Security.Cryptography;
using Plumbline.App.Files;
using Plumbline.Findings;

namespace Plumbline.App.Backups;

/// <summary>
/// Brings kept files back under their hashes. A file that no row names does no harm, so they come before the database, and
/// those that are there already stay, unless what is packed is whole and they are not.
/// </summary>
internal static class RestoreFiles
{
    internal static async Task Run(OpenBackup backup, FileFolders folders, CancellationToken cancellation)
    {
        foreach (var entry in backup.Manifest.Entries)
        {
            if (BackupEntry.HashOf(entry.Name) is { } hash)
            {
                var folder =
                    BackupEntry.FolderOf(entry.Name) == FileFolders.EvidenceName ? folders.Evidence : folders.Uploads;
                await One(backup, entry, hash, Path.Combine(folder, hash[..2], hash[2..]), cancellation);
            }
        }
    }

    /// <summary>Those that were damaged when the backup was made.</summary>
    internal static ImmutableArray<Finding> Damaged(BackupManifest manifest) =>
        [
            .. manifest
                .Entries.Where(entry => BackupEntry.HashOf(entry.Name) is { } hash && hash != entry.Sha256)
                .Select(entry => BackupMessages.DamagedKept(entry.Name)),
        ];

    private static async Task One(
        OpenBackup backup,
        BackupEntry entry,
        string hash,
        string path,
        CancellationToken cancellation
    )
    {
        if (File.Exists(path) && (entry.Sha256 != hash || await IsWhole(path, hash, cancellation)))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = path + ".partial";
        try
        {
            await using (var target = File.Create(partial))
            {
                await backup.Unpack(entry, target, cancellation);
                target.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static async Task<bool> IsWhole(string path, string hash, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == hash;
    }
}
