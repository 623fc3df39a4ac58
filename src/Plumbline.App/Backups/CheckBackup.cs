using Plumbline.Findings;

namespace Plumbline.App.Backups;

/// <summary>Reads a whole archive and holds every entry against the manifest, without touching any database.</summary>
public static class CheckBackup
{
    /// <summary>What the backup says of itself, or which entry is not what it should be.</summary>
    /// <exception cref="IOException">There is no such file.</exception>
    public static async Task<Result<BackupManifest>> Run(string file, CancellationToken cancellation)
    {
        var opened = OpenBackup.From(file);
        if (!opened.TryGet(out var backup))
        {
            return Result.Failed<BackupManifest>(opened.Findings);
        }

        using (backup)
        {
            return await Check(backup, cancellation) is { } wrong
                ? Result.Failed<BackupManifest>(wrong)
                : Result.Of(backup.Manifest);
        }
    }

    internal static async Task<Finding?> Check(OpenBackup backup, CancellationToken cancellation)
    {
        foreach (var entry in backup.Manifest.Entries)
        {
            if (!await backup.Unpack(entry, Stream.Null, cancellation))
            {
                return BackupMessages.Differs(entry.Name);
            }
        }

        return null;
    }
}
