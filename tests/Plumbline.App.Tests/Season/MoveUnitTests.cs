using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Organisation;
using Plumbline.App.Tests.Data;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Season;

/// <summary>划转: a school goes over to another department.</summary>
public sealed class MoveUnitTests(Databases databases)
{
    private static readonly DateOnly Today = ChinaTime.Today(TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Unit_EndsThere_AndBeginsHere_WithProjectsThatGoOn(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var other = await Other(town);
        var ended = await Ended(town);
        var filler = await Holder(town);

        var moved = (await Move(town, other.Code)).OrThrow();

        var old = await town.Db.Units.SingleAsync(unit => unit.Id == town.First.Id, Cancellation);
        Assert.Equal((Today.AddDays(-1), moved.Unit.Id), (old.ValidTo, old.SuccessorId));
        Assert.Equal(
            (old.Code, old.Name, old.Kind, (DateOnly?)Today, $"{other.Path}{moved.Unit.Id}/"),
            (moved.Unit.Code, moved.Unit.Name, moved.Unit.Kind, moved.Unit.ValidFrom, moved.Unit.Path)
        );
        Assert.Equal((1, 1, 0), (moved.Projects, moved.Posts, moved.FormsLeft));
        var projects = await town.Db.Projects.ToDictionaryAsync(row => row.Id, row => row.UnitPath, Cancellation);
        Assert.Equal((moved.Unit.Path, old.Path), (projects[town.Project.Id], projects[ended.Id]));
        var actor = (await FindActor.Run(town.Db, filler, Today, Cancellation))!;
        Assert.True(actor.May(Right.FillForms, moved.Unit.Path));
        Assert.True(actor.May(Right.FillForms, old.Path));
        var told = await town.Db.Events.SingleAsync(entry => entry.Kind == "unit-move", Cancellation);
        Assert.Equal(($"units/{old.Id}", "某编〔2026〕1号"), (told.Place, told.Reason));
    }

    [Theory, MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Move_ThatCannotBe_ChangesNothing(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var other = await Other(town);
        var department = town.Act(Role.DepartmentFinance, town.Department);

        var refusals = new[]
        {
            await Move(town, "none"),
            await Move(town, town.Department.Code),
            await Move(town, town.Region.Code),
            await Move(town, other.Code, Today.AddDays(1)),
            await Move(town, other.Code, reason: " "),
            await Move(town, other.Code, actor: department),
            await Move(town, other.Code, unit: town.Department),
        };

        Assert.All(refusals, refused => Assert.False(refused.TryGet(out _)));
        Assert.Equal(5, await town.Db.Units.CountAsync(Cancellation));
        Assert.All(await town.Db.Units.ToListAsync(Cancellation), unit => Assert.Null(unit.ValidTo));
    }

    // Its code belongs to the new place from now on, so it can neither go again from the old one nor be taken.
    [Theory, MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task MovedUnit_HasItsCode_AndTheOldOneIsClosed(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var other = await Other(town);
        (await Move(town, other.Code)).OrThrow();

        Assert.False((await Move(town, other.Code)).TryGet(out _));
        var twin = new NewUnit(town.Department.Id, UnitKind.Unit, town.First.Code, "另一学校");
        Assert.False(
            (await AddUnit.Run(town.Db, TimeProvider.System, Administrator(town), twin, Cancellation)).TryGet(out _)
        );
    }

    private static Actor Administrator(Town town) => town.Act(Role.Administrator, town.Region);

    private static async Task<Result<MovedUnit>> Move(
        Town town,
        string parent,
        DateOnly? from = null,
        string reason = "某编〔2026〕1号",
        Actor? actor = null,
        Unit? unit = null
    )
    {
        var request = new UnitTransfer((unit ?? town.First).Id, parent, from ?? Today, reason);
        var result = await MoveUnit.Run(
            town.Db,
            TimeProvider.System,
            actor ?? Administrator(town),
            request,
            Cancellation
        );
        town.Db.ChangeTracker.Clear();
        return result;
    }

    private static async Task<Unit> Other(Town town)
    {
        var wanted = new NewUnit(town.Region.Id, UnitKind.Department, "301", "某市体育局");
        return (await AddUnit.Run(town.Db, TimeProvider.System, Administrator(town), wanted, Cancellation)).OrThrow();
    }

    private static async Task<Project> Ended(Town town)
    {
        var project = new Project
        {
            UnitId = town.First.Id,
            UnitPath = town.First.Path,
            Code = "P0",
            Name = "已完工项目",
            FirstYear = 2020,
            LastYear = 2021,
        };
        town.Db.Projects.Add(project);
        await town.Db.SaveChangesAsync(Cancellation);
        return project;
    }

    private static async Task<long> Holder(Town town)
    {
        var account = new Account { UserName = "school", DisplayName = "校" };
        town.Db.Users.Add(account);
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.Posts.Add(
            new()
            {
                AccountId = account.Id,
                UnitId = town.First.Id,
                Role = Role.Filler,
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
        return account.Id;
    }
}
