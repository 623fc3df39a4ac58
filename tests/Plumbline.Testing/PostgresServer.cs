using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Plumbline.Testing;

/// <summary>A PostgreSQL server of the tests' own on a free port, stopped and deleted afterwards.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "postgres";
    private const int Tries = 600;

    private readonly string folder;
    private readonly string programs;

    private PostgresServer(string folder, string programs, int port)
    {
        (this.folder, this.programs, Port) = (folder, programs, port);
        Connection = $"Host=127.0.0.1;Port={port};Username={User};Include Error Detail=true;Maximum Pool Size=40";
    }

    /// <summary>Connection text without a database.</summary>
    public string Connection { get; }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>What to say where it is not installed.</summary>
    public const string Missing = "PostgreSQL is not installed (Debian: postgresql)";

    /// <summary>Starts a server; null where it is not installed. Under CI it must be there.</summary>
    public static async Task<PostgresServer?> Start()
    {
        if (Programs() is not { } programs)
        {
            return Environment.GetEnvironmentVariable("CI") == "true"
                ? throw new InvalidOperationException(Missing)
                : null;
        }

        var server = await Make(programs);
        await server.Program(
            "initdb",
            "-D",
            server.Cluster,
            "-U",
            User,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8"
        );
        // Many, since each test has a database of its own, and so a pool that keeps a connection for some minutes.
        await File.AppendAllTextAsync(
            Path.Combine(server.Cluster, "postgresql.conf"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"port = {server.Port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nmax_connections = 600\n"
            )
        );
        await server.Open();
        return server;
    }

    /// <summary>A standby of this server: from then on what is committed here is on its disk too.</summary>
    public async Task<PostgresServer> Follow()
    {
        var standby = await Make(programs);
        var port = Port.ToString(CultureInfo.InvariantCulture);
        string[] from = ["-h", "127.0.0.1", "-p", port, "-U", User];
        await standby.Program("pg_basebackup", [.. from, "-D", standby.Cluster, "-R", "-X", "stream"]);
        await standby.Set($"port = {standby.Port}");
        await standby.Open();
        await Set($"synchronous_standby_names = '*'");
        await Program("pg_ctl", "-D", Cluster, "reload");
        // Taken up when the server says so; a query that finds nothing divides by nothing and fails.
        const string IsTaken = "select 1 / count(*) from pg_stat_replication where sync_state = 'sync'";
        for (var tries = 0; !await Succeeds("psql", [.. from, "-c", IsTaken]); tries++)
        {
            if (tries == Tries)
            {
                throw new InvalidOperationException(await File.ReadAllTextAsync(Path.Combine(standby.folder, "log")));
            }

            await Task.Delay(50);
        }

        return standby;
    }

    /// <summary>Makes a standby the server that is written to.</summary>
    public Task Promote() => Program("pg_ctl", "-D", Cluster, "-w", "promote");

    /// <summary>It is gone, with its disk.</summary>
    public async Task Lose()
    {
        await Program("pg_ctl", "-D", Cluster, "-m", "immediate", "-w", "stop");
        Directory.Delete(Cluster, recursive: true);
    }

    /// <summary>Stops it as a power cut does, and starts it again.</summary>
    public async Task Restart()
    {
        await Program("pg_ctl", "-D", Cluster, "-m", "immediate", "-w", "stop");
        await Open();
    }

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(Cluster))
        {
            await Program("pg_ctl", "-D", Cluster, "-m", "immediate", "-w", "stop");
        }

        Directory.Delete(folder, recursive: true);
    }

    private string Cluster => Path.Combine(folder, "cluster");

    private static async Task<PostgresServer> Make(string programs)
    {
        var place = Directory.CreateTempSubdirectory("plumbline-pg").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            await Run("chown", User, place);
        }

        return new(place, programs, FreePort());
    }

    private Task Open() => Program("pg_ctl", "-D", Cluster, "-l", Path.Combine(folder, "log"), "-w", "start");

    private Task Set(FormattableString line) =>
        File.AppendAllTextAsync(
            Path.Combine(Cluster, "postgresql.conf"),
            line.ToString(CultureInfo.InvariantCulture) + "\n"
        );

    private async Task<bool> Succeeds(string name, string[] arguments)
    {
        try
        {
            await Program(name, arguments);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private Task Program(string name, params string[] arguments)
    {
        var program = Path.Combine(programs, name);
        return Environment.IsPrivilegedProcess
            ? Run("runuser", ["-u", User, "--", program, .. arguments])
            : Run(program, arguments);
    }

    private static async Task Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true,
            UseShellExecute = false,
            // The server that pg_ctl leaves behind must not hold the pipes of this process.
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var problems = new System.Text.StringBuilder();
        process.ErrorDataReceived += (_, line) => problems.AppendLine(line.Data);
        process.BeginErrorReadLine();
        while (!process.HasExited)
        {
            await Task.Delay(20);
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program}: {problems}");
        }
    }

    private static string? Programs() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .OrderDescending(StringComparer.Ordinal)
                .Select(version => Path.Combine(version, "bin"))
                .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
