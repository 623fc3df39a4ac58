using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Backups;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Migrations;
using Plumbline.App.Files;
using Plumbline.Findings;
using static Plumbline.App.Doctor.DoctorMessages;

namespace Plumbline.App.Doctor;

/// <summary>Looks at all that the program needs of the machine, and says what to do about what is missing.</summary>
public static class Examine
{
    private const long Megabyte = 1024 * 1024;
    private const long FewBytes = 200 * Megabyte;
    private const long LowBytes = 2048 * Megabyte;
    private const int OldestServer = 13;

    private static readonly TimeSpan Drift = TimeSpan.FromSeconds(5);

    /// <summary>Everything, in a fixed order. Nothing is changed; a database that is not there is not made.</summary>
    public static async Task<ImmutableArray<Diagnosis>> Run(
        DatabaseOptions options,
        FileFolders folders,
        ContentFolder content,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var all = ImmutableArray.CreateBuilder<Diagnosis>();
        if (options.Kind == DatabaseKind.Sqlite && !File.Exists(options.File))
        {
            all.Add(Warn("database", Database, NoDatabase.With(("what", options.File)), NoDatabaseRepair));
            all.Add(ClockAlone(time));
        }
        else
        {
            await using var db = OpenDb.From(options);
            all.AddRange(await WithDatabase(db, time, cancellation));
        }

        all.Add(Packs(content));
        // A folder that is not there yet is made by the program in the one above.
        var kept = ((string[])[Path.GetFullPath(options.Folder), folders.Evidence, folders.Uploads])
            .Select(DiskRoom.Existing)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        all.AddRange(kept.DistinctBy(DiskRoom.Disk, StringComparer.Ordinal).Select(folder => Of("disk", folder)));
        all.AddRange(kept.Select(Writing));
        all.AddRange(await Tools.Look(cancellation));
        return all.ToImmutable();
    }

    private static async Task<ImmutableArray<Diagnosis>> WithDatabase(
        AppDb db,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        try
        {
            return
            [
                await Server(db, cancellation),
                await Schema(db, cancellation),
                await ClockBeside(db, time, cancellation),
            ];
        }
        catch (Exception problem) when (problem is DbException or InvalidOperationException or ArgumentException)
        {
            return
            [
                Bad("database", Database, NotReached.With(("reason", problem.Message)), NotReachedRepair),
                ClockAlone(time),
            ];
        }
    }

    private static async Task<Diagnosis> Server(AppDb db, CancellationToken cancellation)
    {
        if (db is SqliteDb)
        {
            var version = await Text(db, "select sqlite_version()", cancellation);
            return await Text(db, "pragma quick_check(1)", cancellation) == "ok"
                ? Ok("database", Database, Fine.With(("what", $"SQLite {version}")))
                : Bad("database", Database, Damaged.With(), DamagedRepair);
        }

        var server = await Text(db, "show server_version_num", cancellation);
        var what = $"PostgreSQL {await Text(db, "show server_version", cancellation)}";
        return int.Parse(server, CultureInfo.InvariantCulture) / 10_000 >= OldestServer
            ? Ok("database", Database, Fine.With(("what", what)))
            : Bad("database", Database, OldServer.With(("what", what)), OldServerRepair);
    }

    private static async Task<Diagnosis> Schema(AppDb db, CancellationToken cancellation)
    {
        var newest = await Migrate.Schema(db, cancellation);
        var pending = await Migrate.Pending(db, cancellation);
        if (newest is null)
        {
            return Warn("migrations", Migrations, NoDatabase.With(("what", "schema_version")), NoDatabaseRepair);
        }

        var number = ("number", newest.Value.ToString("0000", CultureInfo.InvariantCulture));
        return newest > Migrate.For(db)[^1].Number ? Bad("migrations", Migrations, Ahead.With(number), AheadRepair)
            : pending.IsEmpty ? Ok("migrations", Migrations, UpToDate.With(number))
            : Warn("migrations", Migrations, Behind.With(("count", Number(pending.Length))), BehindRepair);
    }

    private static async Task<Diagnosis> ClockBeside(AppDb db, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (db is PostgresDb)
        {
            var server = await db
                .Database.SqlQueryRaw<DateTime>("select now() at time zone 'utc' as \"Value\"")
                .SingleAsync(cancellation);
            var off = (now - DateTime.SpecifyKind(server, DateTimeKind.Utc)).Duration();
            if (off > Drift)
            {
                var seconds = ((long)off.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return Warn("clock", Clock, ClockOff.With(("other", "PostgreSQL"), ("seconds", seconds)), ClockRepair);
            }
        }

        var last = await Migrate.Schema(db, cancellation) is null
            ? null
            : await db.Events.MaxAsync(entry => (DateTime?)entry.At, cancellation);
        return last > now + Drift
            ? Bad("clock", Clock, ClockBehind.With(("last", Shown(last.Value))), ClockRepair)
            : ClockAlone(time);
    }

    private static Diagnosis ClockAlone(TimeProvider time) =>
        Ok("clock", Clock, ClockFine.With(("now", Shown(time.GetUtcNow().UtcDateTime))));

    private static Diagnosis Packs(ContentFolder content)
    {
        var loaded = Content.Packs.Load(content.Regimes);
        return loaded.TryGet(out var packs)
            ? Ok(
                "content",
                DoctorMessages.Content,
                DoctorMessages.Packs.With(("count", Number(packs.Regimes.All.Count)))
            )
            : Bad(
                "content",
                DoctorMessages.Content,
                BadPack.With(("reason", Reason(loaded.Findings[0]))),
                BadPackRepair
            );
    }

    private static string Reason(Finding finding) => $"{finding.Place} {finding.Message.In(Language.Chinese)}";

    private static Diagnosis Of(string id, string folder)
    {
        var free = DiskRoom.Free(folder);
        var gigabytes = ((decimal)free / (1024 * Megabyte)).ToString("0.0", CultureInfo.InvariantCulture);
        var what = Free.With(("folder", folder), ("free", gigabytes));
        return free < FewBytes ? Bad(id, Disk, what, DiskRepair)
            : free < LowBytes ? Warn(id, Disk, what, DiskRepair)
            : Ok(id, Disk, what);
    }

    private static Diagnosis Writing(string folder)
    {
        var probe = Path.Combine(folder, ".plumbline-write-test");
        try
        {
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return Ok("rights", Rights, Writable.With(("folder", folder)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Bad("rights", Rights, NotWritable.With(("folder", folder)), WritableRepair);
        }
    }

    private static Task<string> Text(AppDb db, string sql, CancellationToken cancellation) =>
        ScalarText.Run(db, sql, cancellation);

    private static string Shown(DateTime utc) =>
        ChinaTime.Show(utc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Diagnosis Ok(string id, Template name, Message what) => new(id, name, Health.Ok, what);

    private static Diagnosis Warn(string id, Template name, Message what, Template repair) =>
        new(id, name, Health.Warn, what, repair.With());

    private static Diagnosis Bad(string id, Template name, Message what, Template repair) =>
        new(id, name, Health.Fail, what, repair.With());
}
