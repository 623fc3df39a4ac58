using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Plumbline.App.Data;
using Plumbline.App.Files;
using Plumbline.App.Log;

namespace Plumbline.Cli.Commands;

/// <summary>
/// The database that a command works on: a folder with SQLite, or a connection to PostgreSQL. What the command line leaves
/// open comes from the settings of the web application: its file and the environment.
/// </summary>
internal sealed class DatabaseFlags(CliConsole console)
{
    internal Option<string?> Folder { get; } = new("--folder") { Description = console.Say(LogTexts.Folder) };

    internal Option<string?> Connection { get; } =
        new("--connection") { Description = console.Say(LogTexts.Connection) };

    internal Option<string?> Evidence { get; } = new("--evidence") { Description = console.Say(LogTexts.Evidence) };

    /// <summary>Where the database and the files beside it lie.</summary>
    internal DatabaseOptions Options(ParseResult parsed)
    {
        var options = new DatabaseOptions();
        OfficeSettings.Read().GetSection(DatabaseOptions.Section).Bind(options);
        if (parsed.GetValue(Folder) is { } folder)
        {
            (options.Folder, options.Kind) = (folder, DatabaseKind.Sqlite);
        }

        if (parsed.GetValue(Connection) is { } connection)
        {
            (options.Connection, options.Kind) = (connection, DatabaseKind.Postgres);
        }

        return options;
    }

    internal FileFolders Folders(ParseResult parsed) =>
        FileFolders.Of(Options(parsed), parsed.GetValue(Evidence) ?? OfficeSettings.Read()["Evidence:Folder"]);

    internal AppDb Open(ParseResult parsed)
    {
        var options = Options(parsed);
        options.MakePlace();
        return OpenDb.From(options, OfficeSettings.Read().GetValue(LogHash.Setting, LogAlgorithm.Sha256));
    }
}
