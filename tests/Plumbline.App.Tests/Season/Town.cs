using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Organisation;
using Plumbline.App.Tests.Data;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.Season;

/// <summary>A region with a department, two schools and a project each, and an actor for each role that acts here.</summary>
internal sealed class Town : IAsyncDisposable
{
    private Town(TestDatabase database) => (Database, Db) = (database, database.Open());

    internal TestDatabase Database { get; }

    internal AppDb Db { get; }

    internal Unit Region { get; private set; } = new();

    internal Unit Department { get; private set; } = new();

    internal Unit First { get; private set; } = new();

    internal Unit Second { get; private set; } = new();

    internal Project Project { get; private set; } = new();

    internal Actor Finance => Act(Role.FinancePerformance, Region);

    internal Actor Filler => Act(Role.Filler, First);

    internal static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private long Account { get; set; }

    internal static async Task<Town> Build(Databases databases, DatabaseKind kind) =>
        await Build(await databases.New(kind));

    /// <summary>The town with the write path of its forms.</summary>
    internal static async Task<(Town Town, SaveStore Store)> BuildWithStore(Databases databases, DatabaseKind kind)
    {
        var database = await databases.New(kind);
        return (await Build(database), database.Store());
    }

    internal static async Task<Town> Build(TestDatabase database)
    {
        var town = new Town(database);
        var account = new Account { UserName = "finance", DisplayName = "财政" };
        town.Db.Users.Add(account);
        var region = new Unit
        {
            Kind = UnitKind.Region,
            Code = "4399",
            Name = "某市财政局",
            Path = "-",
        };
        town.Db.Units.Add(region);
        await town.Db.SaveChangesAsync(Cancellation);
        region.Path = string.Create(CultureInfo.InvariantCulture, $"/{region.Id}/");
        await town.Db.SaveChangesAsync(Cancellation);
        (town.Account, town.Region) = (account.Id, region);
        town.Department = await town.Add(region, UnitKind.Department, "201", "某市教育局");
        town.First = await town.Add(town.Department, UnitKind.Unit, "201001", "第一小学");
        town.Second = await town.Add(town.Department, UnitKind.Unit, "201002", "第二小学");
        town.Project = await town.AddProject(town.First, "P1");
        await town.AddProject(town.Second, "P2");
        town.Db.ChangeTracker.Clear();
        return town;
    }

    internal Actor Act(Role role, Unit unit) =>
        new(Account, "某人", ImmutableArray.Create(new HeldPost(role, unit.Id, unit.Path)));

    public ValueTask DisposeAsync() => Db.DisposeAsync();

    internal async Task<Unit> Add(Unit parent, UnitKind kind, string code, string name) =>
        (
            await AddUnit.Run(
                Db,
                TimeProvider.System,
                Act(Role.Administrator, Region),
                new(parent.Id, kind, code, name),
                Cancellation
            )
        ).OrThrow();

    internal async Task<Project> AddProject(Unit unit, string code)
    {
        var project = new Project
        {
            UnitId = unit.Id,
            UnitPath = unit.Path,
            Code = code,
            Name = "校舍维修",
            FirstYear = 2024,
        };
        Db.Projects.Add(project);
        await Db.SaveChangesAsync(Cancellation);
        return project;
    }

    /// <summary>Adds somebody who scores for the region as a third party.</summary>
    internal async Task<Actor> Expert(string name)
    {
        var account = new Account { UserName = name, DisplayName = name };
        Db.Users.Add(account);
        await Db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Db.Posts.Add(
            new()
            {
                AccountId = account.Id,
                UnitId = Region.Id,
                Role = Role.ThirdParty,
            }
        );
        await Db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Db.ChangeTracker.Clear();
        return new(account.Id, name, [new(Role.ThirdParty, Region.Id, Region.Path)]);
    }
}
