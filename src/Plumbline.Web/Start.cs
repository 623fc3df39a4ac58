using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Plumbline.App.Backups;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Demo;
using Plumbline.App.Evidence;
using Plumbline.App.Files;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Configuration;

namespace Plumbline.Web;

/// <summary>What happens before the first request: packs are loaded, the database is brought up to date.</summary>
internal static class Start
{
    private const string Place = "Regime";
    private const string Letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>Registers content and packs; a broken pack stops the start with file and line.</summary>
    internal static void AddContent(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => ContentFolder.Of(provider.GetRequiredService<IConfiguration>()["Content"]));
        services.AddSingleton(provider =>
            AtPlace(
                Packs.Load(provider.GetRequiredService<ContentFolder>().Regimes).OrThrow(),
                provider.GetRequiredService<IConfiguration>()[Place]
            )
        );
        services.AddScoped<SeedDemo>();
    }

    private static Packs AtPlace(Packs packs, string? code) =>
        string.IsNullOrWhiteSpace(code) ? packs
        : packs.Regimes.Find(code) is not null ? packs with { Place = code }
        : throw new OptionsValidationException(
            Place,
            typeof(Packs),
            [new WrongSetting(Place, SettingTexts.NoRegime.With(("code", code))).ToString()]
        );

    /// <summary>Migrates, and fills an empty database with the demonstration where the settings ask for it.</summary>
    internal static async Task PrepareDatabase(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DatabaseOptions>().MakePlace();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await Upgrade(app, scope.ServiceProvider, db);
        if (app.Configuration.GetValue<bool>("Demo:Seed"))
        {
            await Seed(scope.ServiceProvider, app.Configuration["Demo:Password"]);
        }
    }

    // A file is copied in a moment; a server is backed up by whoever upgrades it: docs/how-to/upgrade.md.
    private static async Task Upgrade(WebApplication app, IServiceProvider services, AppDb db)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var folder =
            db is SqliteDb && app.Configuration.GetValue("Database:BackupBeforeUpgrade", defaultValue: true)
                ? Path.Combine(services.GetRequiredService<DatabaseOptions>().Folder, "backups")
                : null;
        var run = await UpgradeDatabase.Run(db, folder, time, CancellationToken.None);
        if (!run.TryGet(out _))
        {
            throw new InvalidDataException(run.Findings[0].Message.In(Findings.Language.Chinese));
        }
    }

    // The password of the demonstration is made on the machine it runs on; none is the same everywhere.
    private static async Task Seed(IServiceProvider services, string? password)
    {
        var secret =
            password
            ?? RandomNumberGenerator.GetString(Letters, 8) + "Aa1" + RandomNumberGenerator.GetString(Letters, 3);
        if (!await services.GetRequiredService<SeedDemo>().Run(secret, CancellationToken.None))
        {
            return;
        }

        var database = services.GetRequiredService<DatabaseOptions>();
        var folders = FileFolders.Of(database, services.GetRequiredService<EvidenceOptions>().Folder);
        await DemoFiles.Write(folders, CancellationToken.None);
        var file = Path.Combine(Path.GetFullPath(database.Folder), "demo-accounts.txt");
        var lines = SeedDemo
            .Accounts.Select(account => $"{account.UserName}\t{secret}\t{account.Role}")
            .Concat(SeedDemo.Writers.Select(writer => $"{writer}\t{secret}\t{Role.Filler}"));
        await using var writer = new StreamWriter(PrivateFile.Create(file));
        foreach (var line in lines)
        {
            await writer.WriteLineAsync(line);
        }
    }
}
