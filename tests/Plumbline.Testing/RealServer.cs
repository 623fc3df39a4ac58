using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Plumbline.Testing;

/// <summary>The web application as a process of its own, over a folder that outlives it, so that it can be killed.</summary>
public sealed class RealServer : IAsyncDisposable
{
    /// <summary>Password of every account of the demonstration.</summary>
    public const string Password = "Plumbline2026";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline-server");
    private readonly int port = FreePort();
    private Process? process;

    /// <summary>Where it listens; the same after a restart.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

    /// <summary>The built application; null where it was not built.</summary>
    public static string? Program
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory);
            var file = Path.Combine(
                Repository.Root,
                "src/Plumbline.Web/bin",
                output.Parent!.Name,
                output.Name,
                "Plumbline.Web.dll"
            );
            return File.Exists(file) ? file : null;
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task Start(CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", [Program!, "--urls", Address.AbsoluteUri])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src/Plumbline.Web"),
            Environment =
            {
                ["Database__Folder"] = folder.FullName,
                ["Demo__Seed"] = "true",
                ["Demo__Password"] = Password,
                ["Content"] = Repository.Content,
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                // All visitors of a test come from one address.
                ["Limits__Costly"] = "1000000",
                ["Limits__Public"] = "1000000",
                ["Logging__LogLevel__Default"] = "None",
            },
        };
        process = Process.Start(start)!;
        using var client = new HttpClient { BaseAddress = Address };
        var watch = Stopwatch.StartNew();
        while (!await Answers(client, cancellation))
        {
            if (process.HasExited || watch.Elapsed > Patience)
            {
                throw new InvalidOperationException("The application does not start.");
            }

            await Task.Delay(100, cancellation);
        }
    }

    /// <summary>Ends it as a power cut does: no signal handler, no flush.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await Kill();
        }

        process?.Dispose();
        folder.Delete(recursive: true);
    }

    private static async Task<bool> Answers(HttpClient client, CancellationToken cancellation)
    {
        try
        {
            using var response = await client.GetAsync("/health", cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
