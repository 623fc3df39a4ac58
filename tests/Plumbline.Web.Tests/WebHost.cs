using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Web.Tests;

/// <summary>The host over a database of its own, with the demonstration in it, in a folder that goes with it.</summary>
public sealed class WebHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>Password of every account of the demonstration.</summary>
    internal const string Password = "Plumbline2026";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline-web");
    private readonly string environment;

    public WebHost()
        : this("Production") { }

    internal WebHost(string environment) => this.environment = environment;

    /// <summary>Settings that stand above those of all tests.</summary>
    internal IReadOnlyList<(string Key, string Value)> Settings { get; init; } = [];

    public ValueTask InitializeAsync()
    {
        StartServer();
        return ValueTask.CompletedTask;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder
            .UseEnvironment(environment)
            .UseSetting("Database:Folder", folder.FullName)
            .UseSetting("Demo:Seed", "true")
            .UseSetting("Demo:Password", Password)
            .UseSetting("Content", Repository.Content)
            // One host serves all tests: they sign in often, side by side, from one address.
            .UseSetting("Sessions:Concurrent", "10000")
            .UseSetting("Limits:SignInByAddress", "1000000")
            .UseSetting("Limits:SignInByName", "1000000")
            .UseSetting("Limits:Public", "1000000")
            .UseSetting("Limits:PublicUploads", "1000000")
            .UseSetting("Limits:Uploads", "1000000")
            .UseSetting("Limits:Costly", "1000000")
            .UseSetting("Limits:Api", "1000000")
            .ConfigureLogging(log => log.ClearProviders());
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && folder.Exists)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
