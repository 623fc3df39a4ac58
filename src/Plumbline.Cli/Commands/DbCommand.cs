using System.CommandLine;
using System.Globalization;
using Plumbline.App.Backups;
using Plumbline.Findings;

namespace Plumbline.Cli.Commands;

/// <summary>
/// <c>plumb db</c>: brings a database to the newest schema, backs it up, checks a backup, brings it back, proves its log.
/// </summary>
internal static class DbCommand
{
    internal static Command Create(CliConsole console) =>
        new("db", console.Say(LogTexts.Db))
        {
            MigrateCommand(console),
            BackUpCommand(console),
            CheckCommand(console),
            RestoreCommand(console),
            // Looked for here as often as beside it.
            VerifyLogCommand.Create(console),
        };

    private static Command MigrateCommand(CliConsole console)
    {
        var database = new DatabaseFlags(console);
        var folder = new Option<string?>("--backup-to") { Description = console.Say(BackupTexts.BackupTo) };
        var none = new Option<bool>("--no-backup") { Description = console.Say(BackupTexts.NoBackup) };
        var migrate = new Command("migrate", console.Say(LogTexts.Migrate))
        {
            folder,
            none,
            database.Folder,
            database.Connection,
        };
        migrate.SetAction(
            async (parsed, cancellation) =>
            {
                await using var db = database.Open(parsed);
                var usual = Path.Combine(database.Options(parsed).Folder, "backups");
                var target = parsed.GetValue(none) ? null : parsed.GetValue(folder) ?? usual;
                var run = await UpgradeDatabase.Run(db, target, TimeProvider.System, cancellation);
                if (!run.TryGet(out var done))
                {
                    JudgedFiles.Complain(console, "migrate", run.Findings);
                    return ExitCode.Unreadable;
                }

                if (done.Backup is { } file)
                {
                    console.Out.WriteLine(console.Say(BackupTexts.BackedUpFirst, ("file", file)));
                }

                foreach (var migration in done.Applied)
                {
                    console.Out.WriteLine(console.Say(LogTexts.Applied, ("name", migration.Name)));
                }

                console.Out.WriteLine(console.Say(LogTexts.Migrated, ("count", Number(done.Applied.Length))));
                return ExitCode.Ok;
            }
        );
        return migrate;
    }

    private static Command BackUpCommand(CliConsole console)
    {
        var database = new DatabaseFlags(console);
        var file = FileArgument(console);
        var command = new Command("backup", console.Say(BackupTexts.Backup))
        {
            file,
            database.Folder,
            database.Connection,
            database.Evidence,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var path = Path.GetFullPath(parsed.GetValue(file)!);
                await using var db = database.Open(parsed);
                var folders = database.Folders(parsed);
                var run = await BackUp.Run(db, folders, path, TimeProvider.System, cancellation);
                return Tell(console, path, run, BackupTexts.BackedUp);
            }
        );
        return command;
    }

    private static Command CheckCommand(CliConsole console)
    {
        var file = FileArgument(console);
        var command = new Command("check", console.Say(BackupTexts.Check)) { file };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var path = Path.GetFullPath(parsed.GetValue(file)!);
                return Tell(console, path, await CheckBackup.Run(path, cancellation), BackupTexts.Checked);
            }
        );
        return command;
    }

    private static Command RestoreCommand(CliConsole console)
    {
        var database = new DatabaseFlags(console);
        var file = FileArgument(console);
        var replace = new Option<bool>("--replace") { Description = console.Say(BackupTexts.Replace) };
        var despite = new Option<bool>("--despite-log") { Description = console.Say(BackupTexts.DespiteLog) };
        var keep = new Option<bool>("--keep-schema") { Description = console.Say(BackupTexts.KeepSchema) };
        var command = new Command("restore", console.Say(BackupTexts.Restore))
        {
            file,
            replace,
            despite,
            keep,
            database.Folder,
            database.Connection,
            database.Evidence,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var path = Path.GetFullPath(parsed.GetValue(file)!);
                var order = new RestoreOrder(parsed.GetValue(replace), parsed.GetValue(despite))
                {
                    AsItWas = parsed.GetValue(keep),
                };
                await using var db = database.Open(parsed);
                var folders = database.Folders(parsed);
                var run = await RestoreBackup.Run(db, folders, path, order, TimeProvider.System, cancellation);
                if (run.TryGet(out var done))
                {
                    VerifyLogCommand.Print(console, done.Log);
                    if (done.SetAside is { } aside)
                    {
                        console.Out.WriteLine(console.Say(BackupTexts.SetAside, ("file", aside)));
                    }
                }

                var manifest = run.Then(static restored => Result.Of(restored.Manifest));
                return Tell(console, path, manifest, BackupTexts.Restored);
            }
        );
        return command;
    }

    private static int Tell(CliConsole console, string file, Result<BackupManifest> run, Template sentence)
    {
        if (run.TryGet(out var manifest))
        {
            console.Out.WriteLine(
                console.Say(
                    sentence,
                    ("file", file),
                    ("version", manifest.Version),
                    ("at", manifest.At.ToString("u", CultureInfo.InvariantCulture)),
                    ("tables", Number(manifest.Tables.Length)),
                    ("rows", Number(manifest.Rows)),
                    ("files", Number(manifest.KeptFiles))
                )
            );
        }

        if (run.Findings.IsEmpty)
        {
            return ExitCode.Ok;
        }

        JudgedFiles.Complain(console, file, run.Findings);
        return manifest is null ? ExitCode.Unreadable : ExitCode.Errors;
    }

    private static Argument<string> FileArgument(CliConsole console) =>
        new("FILE") { Description = console.Say(BackupTexts.File) };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
