using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Migrations;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Season;
using Plumbline.Domain.Workflow;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Review;

/// <summary>A region, a department, a unit, one account for each role, and one form of the unit.</summary>
internal sealed class ReviewWorld : IAsyncDisposable
{
    internal static readonly Packs Packs = Packs.Load(new ContentFolder(Repository.Content).Regimes).OrThrow();

    private readonly ScratchFolder folder = new();
    private readonly Dictionary<Role, Actor> actors = [];

    internal FixedTime Time { get; } = new(new DateTime(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc));

    internal long FormId { get; private set; }

    internal string Connection => DataServices.SqliteConnectionText(Path.Combine(folder.Path, "world.db"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal AppDb Open() => OpenDb.Sqlite(Connection);

    internal Actor As(Role role) => actors[role];

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    internal static async Task<ReviewWorld> Make()
    {
        var world = new ReviewWorld();
        await using var db = world.Open();
        await Migrate.Run(db, world.Time, Cancellation);
        var region = await Unit(db, null, UnitKind.Region, "430000");
        var department = await Unit(db, region, UnitKind.Department, "205");
        var unit = await Unit(db, department, UnitKind.Unit, "205001");
        foreach (var role in Enum.GetValues<Role>())
        {
            var over = role switch
            {
                Role.Filler or Role.UnitReviewer => unit,
                Role.DepartmentFinance or Role.LeadingGroup => department,
                _ => region,
            };
            await world.Add(db, role, over);
        }

        var issued = await IssueTask.Run(
            db,
            world.Time,
            world.As(Role.FinancePerformance),
            new(region.Id, "自评", 2025, "CN-2021", world.Time.Now.AddDays(20), null, [new(unit.Id, null)]),
            Cancellation
        );
        Assert.True(issued.TryGet(out _));
        world.FormId = await db.Forms.Select(form => form.Id).SingleAsync(Cancellation);
        return world;
    }

    /// <summary>Puts the form into a state without a move.</summary>
    internal async Task Put(FormState state)
    {
        await using var db = Open();
        await db.Forms.ExecuteUpdateAsync(form => form.SetProperty(row => row.State, state), Cancellation);
    }

    /// <summary>Takes the rows of the form for those of a filing with two indicators and a budget.</summary>
    internal async Task Fill(string actual = "80")
    {
        var filing = $$"""
            {
              "schema": "plumbline.filing/1", "subject": "department", "regime": "CN-2021", "year": 2025,
              "identity": { "department": "示范单位" },
              "budget": { "total": { "adjustedBudget": "100万元", "executedAmount": "100万元", "weight": "10" } },
              "indicators": [
                { "kind": "output", "aspect": "quantity", "name": "培训人数", "target": "≥100", "actual": "{{actual}}", "weight": "50" },
                { "kind": "outcome", "aspect": "socialBenefit", "name": "就业人数", "target": "≥100", "actual": "100", "weight": "40" }
              ]
            }
            """;
        await using var db = Open();
        await db.FormRows.ExecuteDeleteAsync(Cancellation);
        foreach (var row in FormPart.Split(filing))
        {
            row.FormId = FormId;
            db.FormRows.Add(row);
        }

        await db.SaveChangesAsync(Cancellation);
    }

    private static async Task<Unit> Unit(AppDb db, Unit? parent, UnitKind kind, string code)
    {
        var unit = new Unit
        {
            ParentId = parent?.Id,
            Kind = kind,
            Code = code,
            Name = code,
            Path = code,
        };
        db.Units.Add(unit);
        await db.SaveChangesAsync(Cancellation);
        unit.Path = $"{parent?.Path ?? "/"}{unit.Id}/";
        await db.SaveChangesAsync(Cancellation);
        return unit;
    }

    private async Task Add(AppDb db, Role role, Unit over)
    {
        var account = new Account
        {
            UserName = role.ToString(),
            NormalizedUserName = role.ToString().ToUpperInvariant(),
            DisplayName = role.ToString(),
            Email = $"{role}@example.org",
        };
        db.Users.Add(account);
        await db.SaveChangesAsync(Cancellation);
        db.Posts.Add(
            new()
            {
                AccountId = account.Id,
                UnitId = over.Id,
                Role = role,
            }
        );
        await db.SaveChangesAsync(Cancellation);
        actors[role] = new(account.Id, account.DisplayName, [new(role, over.Id, over.Path)]);
    }
}

/// <summary>A clock that a test sets.</summary>
internal sealed class FixedTime(DateTime now) : TimeProvider
{
    internal DateTime Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => new(Now);
}
