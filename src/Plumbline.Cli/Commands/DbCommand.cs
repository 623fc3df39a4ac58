using System.CommandLine;
using System.Globalization;
using Plumbline.App.Data;
using Plumbline.App.Data.Migrations;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumb db migrate</c>: brings a database to the newest schema.</summary>
internal static class DbCommand
{
    internal static Command Create(CliConsole console)
    {
        var database = new DatabaseFlags(console);
        var migrate = new Command("migrate", console.Say(LogTexts.Migrate)) { database.Folder, database.Connection };
        migrate.SetAction(
            async (parsed, cancellation) =>
            {
                await using var db = database.Open(parsed);
                var applied = await Migrate.Run(db, TimeProvider.System, cancellation);
                foreach (var migration in applied)
                {
                    console.Out.WriteLine(console.Say(LogTexts.Applied, ("name", migration.Name)));
                }

                var count = applied.Length.ToString(CultureInfo.InvariantCulture);
                console.Out.WriteLine(console.Say(LogTexts.Migrated, ("count", count)));
                return ExitCode.Ok;
            }
        );
        return new Command("db", console.Say(LogTexts.Db)) { migrate };
    }
}

/// <summary>The database that a command works on: a folder with SQLite, or a connection to PostgreSQL.</summary>
internal sealed class DatabaseFlags(CliConsole console)
{
    internal Option<string> Folder { get; } =
        new("--folder")
        {
            Description = console.Say(LogTexts.Folder),
            DefaultValueFactory = _ => new DatabaseOptions().Folder,
        };

    internal Option<string?> Connection { get; } =
        new("--connection") { Description = console.Say(LogTexts.Connection) };

    internal AppDb Open(ParseResult parsed)
    {
        if (parsed.GetValue(Connection) is { } connection)
        {
            return OpenDb.Postgres(connection);
        }

        var options = new DatabaseOptions { Folder = parsed.GetValue(Folder)! };
        Directory.CreateDirectory(Path.GetDirectoryName(options.File)!);
        return OpenDb.Sqlite(DataServices.SqliteConnectionText(options.File));
    }
}
