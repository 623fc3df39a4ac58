using System.Globalization;
using Plumbline.App.Data;
using Plumbline.Testing;

namespace Plumbline.Load;

/// <summary>What the driver is asked for.</summary>
internal sealed record LoadOptions(string Scenario)
{
    internal const string Usage = """
        usage: open | save | lists | rollup | import | rush  [--connection TEXT | --folder DIR] [--KEY VALUE …]
          The database was filled by: plumb seed --province --password PASSWORD [--people N]
          --password   of all accounts (Plumbline2026)
          --seconds    of each measured run (20)
          --warmup     seconds before it (5)
          --people     who save beside each other (64), or the simulated users of rush (2000)
          --rate       requests a second of open, and of the paced run of save (200, 2000)
          --minutes    of rush (5)
          --nodes      of rush (3)
          --think      mean seconds between two fields of one user in rush (2)
          --rows       of import (100000)
          --port       first port (5110)
          --web        the built web application
        """;

    /// <summary>Connection text of PostgreSQL; null: SQLite in <see cref="Folder"/>.</summary>
    internal string? Connection { get; private init; }

    internal string Folder { get; private init; } = "data";

    internal string Password { get; private init; } = "Plumbline2026";

    internal TimeSpan Span { get; private init; } = TimeSpan.FromSeconds(20);

    internal TimeSpan WarmUp { get; private init; } = TimeSpan.FromSeconds(5);

    internal int? People { get; private init; }

    internal int? Rate { get; private init; }

    internal double Minutes { get; private init; } = 5;

    internal int Nodes { get; private init; } = 3;

    internal double Think { get; private init; } = 2;

    internal int Rows { get; private init; } = 100_000;

    internal int Port { get; private init; } = 5110;

    internal string Web { get; private init; } =
        Path.Combine(Repository.Root, "src/Plumbline.Web/bin/Release/net10.0/Plumbline.Web.dll");

    internal string Database => Connection is null ? "SQLite" : "PostgreSQL";

    /// <summary>Opens the database beside the application, to look up what it must answer.</summary>
    internal AppDb Open() =>
        Connection is { } text ? OpenDb.Postgres(text) : OpenDb.Sqlite(DataServices.SqliteConnectionText(File));

    internal string File => new DatabaseOptions { Folder = Folder }.File;

    internal static LoadOptions? Of(string[] arguments)
    {
        if (arguments.Length % 2 == 0)
        {
            return null;
        }

        var options = new LoadOptions(arguments[0]);
        for (var at = 1; at < arguments.Length; at += 2)
        {
            if (options.With(arguments[at], arguments[at + 1]) is not { } changed)
            {
                return null;
            }

            options = changed;
        }

        return options;
    }

    private LoadOptions? With(string key, string value) =>
        key switch
        {
            "--connection" => this with { Connection = value },
            "--folder" => this with { Folder = value },
            "--password" => this with { Password = value },
            "--seconds" => this with { Span = TimeSpan.FromSeconds(Number(value)) },
            "--warmup" => this with { WarmUp = TimeSpan.FromSeconds(Number(value)) },
            "--people" => this with { People = (int)Number(value) },
            "--rate" => this with { Rate = (int)Number(value) },
            "--minutes" => this with { Minutes = Number(value) },
            "--nodes" => this with { Nodes = (int)Number(value) },
            "--think" => this with { Think = Number(value) },
            "--rows" => this with { Rows = (int)Number(value) },
            "--port" => this with { Port = (int)Number(value) },
            "--web" => this with { Web = value },
            _ => null,
        };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>An answer that is not what it has to be; the figures of the run are void.</summary>
internal sealed class WrongAnswerException(string message) : Exception(message);
