using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Migrations;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Season;
using Plumbline.Domain.Workflow;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Forms;

/// <summary>A region, a department, a unit with two projects, and their forms of two years, in a database of their own.</summary>
public sealed class FormsFixture : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline-forms");
    private FormWriter? writer;

    internal DatabaseOptions Database => new() { Folder = folder.FullName };

    internal Packs Packs { get; } = Packs.Load(new ContentFolder(Repository.Content).Regimes).OrThrow();

    internal FormWriter Writer =>
        writer ??= new(new SqliteSaveStore(new SqliteConnection(Connection)), TimeProvider.System);

    /// <summary>Fills the forms of the unit.</summary>
    internal Actor Filler { get; private set; } = null!;

    /// <summary>Fills the forms of another department.</summary>
    internal Actor Stranger { get; private set; } = null!;

    /// <summary>Sees everything, fills nothing.</summary>
    internal Actor Finance { get; private set; } = null!;

    private string Connection => DataServices.SqliteConnectionText(Database.File);

    private long unitId;
    private long regionId;
    private int made;

    internal AppDb Open() => OpenDb.Sqlite(Connection);

    public async ValueTask InitializeAsync()
    {
        await using var db = Open();
        await Migrate.Run(db, TimeProvider.System, CancellationToken.None);
        var region = await Add(db, null, UnitKind.Region, "439900", "某市财政局");
        var department = await Add(db, region, UnitKind.Department, "201", "某市教育局");
        var unit = await Add(db, department, UnitKind.Unit, "201001", "某小学");
        var other = await Add(db, region, UnitKind.Department, "202", "某市水利局");
        (unitId, regionId) = (unit.Id, region.Id);
        Filler = await Person(db, "filler", Role.Filler, unit);
        Stranger = await Person(db, "stranger", Role.Filler, other);
        Finance = await Person(db, "finance", Role.FinancePerformance, region);
    }

    public async ValueTask DisposeAsync()
    {
        if (writer is not null)
        {
            await writer.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    /// <summary>A new project of the unit with a form of a year; its id.</summary>
    internal async Task<long> NewForm(string name, int year = 2025)
    {
        await using var db = Open();
        var project = new Project
        {
            UnitId = unitId,
            UnitPath = await db.Units.Where(unit => unit.Id == unitId).Select(unit => unit.Path).SingleAsync(),
            Code = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"201001-{++made:000}"),
            Name = name,
            FirstYear = year,
        };
        db.Projects.Add(project);
        await db.SaveChangesAsync(CancellationToken.None);
        var order = new IssueRequest(
            regionId,
            $"{year}年度绩效自评",
            year,
            "CN-2021",
            TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(5),
            null,
            [new(unitId, project.Id)]
        );
        var task = (await IssueTask.Run(db, TimeProvider.System, Finance, order, CancellationToken.None)).OrThrow();
        return await db.Forms.Where(form => form.TaskId == task.Id).Select(form => form.Id).SingleAsync();
    }

    private static async Task<Unit> Add(AppDb db, Unit? parent, UnitKind kind, string code, string name)
    {
        var unit = new Unit
        {
            ParentId = parent?.Id,
            Kind = kind,
            Code = code,
            Name = name,
            Path = $"new {code}",
        };
        db.Units.Add(unit);
        await db.SaveChangesAsync(CancellationToken.None);
        unit.Path = $"{parent?.Path ?? "/"}{unit.Id}/";
        await db.SaveChangesAsync(CancellationToken.None);
        return unit;
    }

    private static async Task<Actor> Person(AppDb db, string name, Role role, Unit unit)
    {
        var account = new Account { UserName = name, DisplayName = name };
        db.Users.Add(account);
        await db.SaveChangesAsync(CancellationToken.None);
        db.Posts.Add(
            new()
            {
                AccountId = account.Id,
                UnitId = unit.Id,
                Role = role,
            }
        );
        await db.SaveChangesAsync(CancellationToken.None);
        return (
            await FindActor.Run(
                db,
                account.Id,
                DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
                CancellationToken.None
            )
        )!;
    }
}
