using System.Diagnostics;
using System.Globalization;
using Plumbline.Testing;

namespace Plumbline.Load;

/// <summary>A process that answers on a port: a node of the application, or the bare endpoint.</summary>
internal sealed class Node : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private Node(Process process, Uri address) => (this.process, Address) = (process, address);

    internal Uri Address { get; }

    /// <summary>Processor time that it has used so far.</summary>
    internal TimeSpan Used
    {
        get
        {
            process.Refresh();
            return process.HasExited ? TimeSpan.Zero : process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a node of the application and waits until it answers.</summary>
    internal static Task<Node> Web(LoadOptions options, int port) =>
        Start(
            [options.Web, "--contentRoot", Path.Combine(Repository.Root, "src/Plumbline.Web")],
            AddressOf(port),
            new(StringComparer.Ordinal)
            {
                ["Database__Kind"] = options.Connection is null ? "Sqlite" : "Postgres",
                ["Database__Connection"] = options.Connection,
                ["Database__Folder"] = Path.GetFullPath(options.Folder),
                ["Content"] = Repository.Content,
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Logging__LogLevel__Default"] = "Warning",
                // All simulated people sit behind one address.
                ["Limits__SignInByAddress"] = "1000000",
                ["Limits__SignInByName"] = "1000000",
                ["Sessions__Concurrent"] = "10000",
            },
            "/health"
        );

    /// <summary>Starts this program again as the bare endpoint.</summary>
    internal static Task<Node> Bare(LoadOptions options, int port) =>
        Start(
            [
                Environment.GetCommandLineArgs()[0],
                "ceiling",
                "--port",
                port.ToString(CultureInfo.InvariantCulture),
                .. options.Connection is { } text ? (string[])["--connection", text] : ["--folder", options.Folder],
            ],
            AddressOf(port),
            [],
            "/ready"
        );

    /// <summary>Ends it as a power cut does.</summary>
    internal async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Kill();
        }

        process.Dispose();
    }

    private static Uri AddressOf(int port) =>
        new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

    private static async Task<Node> Start(
        string[] arguments,
        Uri address,
        Dictionary<string, string?> environment,
        string ready
    )
    {
        var start = new ProcessStartInfo("dotnet", [.. arguments, "--urls", address.AbsoluteUri])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (environment.Count == 0)
        {
            start = new("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        }

        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        var node = new Node(Process.Start(start)!, address);
        node.process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text && environment.Count > 0)
            {
                Console.Error.WriteLine($"[{address.Port}] {text}");
            }
        };
        node.process.BeginOutputReadLine();
        await node.Answers(ready);
        return node;
    }

    private async Task Answers(string path)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // It is still starting.
            }

            if (clock.Elapsed >= Patience)
            {
                await DisposeAsync();
                throw new TimeoutException($"{path} did not answer within {Patience}.");
            }

            await Task.Delay(50);
        }
    }
}
