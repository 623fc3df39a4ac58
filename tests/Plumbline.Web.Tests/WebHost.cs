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

    public ValueTask InitializeAsync()
    {
        StartServer();
        return ValueTask.CompletedTask;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder
            .UseEnvironment(environment)
            .UseSetting("Database:Folder", folder.FullName)
            .UseSetting("Demo:Seed", "true")
            .UseSetting("Demo:Password", Password)
            .UseSetting("Content", Repository.Content)
            .ConfigureLogging(log => log.ClearProviders());

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
