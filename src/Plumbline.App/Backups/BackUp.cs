using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Migrations;
using Plumbline.App.Files;
using Plumbline.Findings;

namespace Plumbline.App.Backups;

/// <summary>
/// Writes the database, as it was at one instant, and all kept files into one archive, while people go on working. See
/// docs/how-to/back-up.md.
/// </summary>
public static class BackUp
{
    /// <summary>The name under which the archive grows until it is whole.</summary>
    private const string Partial = ".partial";

    /// <summary>
    /// What was written, with a remark for every kept file that is damaged or gone; or why nothing was. An archive that
    /// could not be finished is taken away again.
    /// </summary>
    /// <remarks>Where kept files lie; null: the database alone.</remarks>
    /// <exception cref="IOException">It cannot be written: the disk is full.</exception>
    public static async Task<Result<BackupManifest>> Run(
        AppDb db,
        FileFolders? folders,
        string file,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        if (File.Exists(file))
        {
            return Result.Failed<BackupManifest>(BackupMessages.AlreadyThere(file));
        }

        if (await Migrate.Schema(db, cancellation) is not { } schema)
        {
            return Result.Failed<BackupManifest>(BackupMessages.Nothing());
        }

        var partial = file + Partial;
        try
        {
            var written = await Write(db, schema, folders, partial, time, cancellation);
            File.Move(partial, file);
            return written;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>The version of the program.</summary>
    internal static string Version { get; } =
        typeof(BackUp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static async Task<Result<BackupManifest>> Write(
        AppDb db,
        int schema,
        FileFolders? folders,
        string partial,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var stream = PrivateFile.Create(partial);
        BackupManifest manifest;
        ImmutableArray<Finding> remarks;
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var zip = new BackupZip(archive, now);
            // Named before the copy is taken: a file is on disk before its row is, so all that is named is there.
            var named = folders is null ? [] : await Named(db, cancellation);
            var tables =
                db is SqliteDb
                    ? await SqliteBackup.Write(db, zip, partial, cancellation)
                    : await PostgresBackup.Write(db, zip, cancellation);
            remarks = folders is null ? [] : await Files(folders, named, zip, cancellation);
            var kind = db is SqliteDb ? DatabaseKind.Sqlite : DatabaseKind.Postgres;
            manifest = new(BackupManifest.Current, Version, now, kind, schema, tables, zip.Entries);
            await zip.Close(manifest, cancellation);
        }

        stream.Flush(flushToDisk: true);
        return Result.Of(manifest, remarks);
    }

    private static async Task<List<string>> Named(AppDb db, CancellationToken cancellation)
    {
        var evidence = await db.EvidenceFiles.Select(file => file.Hash).ToListAsync(cancellation);
        var uploads = await db.UploadedReports.Select(file => file.Hash).Distinct().ToListAsync(cancellation);
        return
        [
            .. evidence.Select(hash => NameOf(FileFolders.EvidenceName, hash)),
            .. uploads.Select(hash => NameOf(FileFolders.UploadsName, hash)),
        ];
    }

    // After the database, so that all that its rows name is there.
    private static async Task<ImmutableArray<Finding>> Files(
        FileFolders folders,
        List<string> named,
        BackupZip zip,
        CancellationToken cancellation
    )
    {
        var remarks = ImmutableArray.CreateBuilder<Finding>();
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var (name, path) in Under(FileFolders.EvidenceName, folders.Evidence)
                .Concat(Under(FileFolders.UploadsName, folders.Uploads))
        )
        {
            await using var content = File.OpenRead(path);
            var entry = await zip.Add(name, content, cancellation);
            kept.Add(name);
            if (entry.Sha256 != BackupEntry.HashOf(name))
            {
                remarks.Add(BackupMessages.DamagedKept(name));
            }
        }

        remarks.AddRange(named.Where(name => !kept.Contains(name)).Select(BackupMessages.MissingKept));
        return remarks.ToImmutable();
    }

    private static string NameOf(string folder, string hash) => $"{folder}/{hash[..2]}/{hash[2..]}";

    private static IEnumerable<(string Name, string Path)> Under(string name, string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => ($"{name}/{Path.GetRelativePath(folder, path).Replace('\\', '/')}", path))
                .Where(file => BackupEntry.HashOf(file.Item1) is not null)
            : [];
}
