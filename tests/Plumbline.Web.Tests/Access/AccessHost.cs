using System.Globalization;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Demo;
using Plumbline.App.Publishing;
using Plumbline.App.Season;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.Web.Tests.Access;

/// <summary>Tests that share the host with everybody signed in.</summary>
[CollectionDefinition(Name)]
public sealed class AccessTests : ICollectionFixture<AccessHost>
{
    internal const string Name = "access";
}

/// <summary>Something that pages open by its id, and where it lies.</summary>
/// <param name="Name">For messages.</param>
/// <param name="UnitPath">Path of the unit it belongs to.</param>
/// <param name="Ids">Ids by the first part of the route: forms, tasks, projects, units, people.</param>
internal sealed record Target(string Name, string UnitPath, IReadOnlyDictionary<string, long> Ids);

/// <summary>Somebody signed in, or nobody.</summary>
internal sealed record Visitor(string Name, Actor? Actor, HttpClient Client)
{
    /// <summary>Whether the posts give the right over the unit.</summary>
    internal bool May(IEnumerable<Right> rights, string unitPath) =>
        Actor is { } actor && rights.All(right => actor.May(right, unitPath));

    internal bool MayAnywhere(IEnumerable<Right> rights) =>
        Actor is { } actor && rights.All(right => actor.MayAnywhere(right));
}

/// <summary>
/// A host of its own with everybody signed in: each role in the demonstration's first department, again in its second, a
/// person without any post, and nobody; and a region next door to which none of them has anything to say.
/// </summary>
public sealed class AccessHost : IAsyncLifetime
{
    // An id that nothing has, for what a unit has none of.
    private const long Nothing = 999_999_999;

    private readonly WebHost host = new();
    private readonly List<Visitor> visitors = [];
    private readonly List<Target> targets = [];

    internal IServiceProvider Services => host.Services;

    internal IReadOnlyList<Visitor> Visitors => visitors;

    internal IReadOnlyList<Target> Targets => targets;

    public async ValueTask InitializeAsync()
    {
        host.StartServer();
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var departments = await db
            .Units.Where(unit => unit.Kind == UnitKind.Department)
            .OrderBy(unit => unit.Path)
            .Take(2)
            .ToListAsync();
        foreach (var role in Enum.GetValues<Role>())
        {
            await AddAccount(db, users, $"second-{role}", departments[1].Id, role);
        }

        await AddAccount(db, users, "nobody-yet", null, default);
        var outside = await AddOutside(db, scope.ServiceProvider.GetRequiredService<TimeProvider>());
        targets.Add(await TargetOf(db, "first", departments[0]));
        targets.Add(await TargetOf(db, "second", departments[1]));
        targets.Add(await TargetOf(db, "outside", outside));
        await SignInAll(db);
    }

    public ValueTask DisposeAsync()
    {
        visitors.ForEach(visitor => visitor.Client.Dispose());
        return host.DisposeAsync();
    }

    /// <summary>A browser that keeps cookies, follows nothing and takes any answer.</summary>
    internal HttpClient Browser() => host.CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>Signs in as people do: opens the page, types, posts the form with its token.</summary>
    internal static async Task SignIn(HttpClient client, string userName, string password)
    {
        var token = await Token(client, "/account/signin");
        using var form = new FormUrlEncodedContent([
            new("Input.UserName", userName),
            new("Input.Password", password),
            new("__RequestVerificationToken", token),
        ]);
        using var answer = await client.PostAsync("/account/signin", form);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>The token of the first form of a page.</summary>
    internal static async Task<string> Token(HttpClient client, string path)
    {
        var html = await client.GetStringAsync(path);
        var page = new HtmlParser().ParseDocument(html);
        return page.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
    }

    /// <summary>Adds an account with the demonstration's password and perhaps a post.</summary>
    internal static async Task<Account> AddAccount(
        AppDb db,
        UserManager<Account> users,
        string name,
        long? unit,
        Role role
    )
    {
        var account = new Account { UserName = name, DisplayName = name };
        Assert.True((await users.CreateAsync(account, WebHost.Password)).Succeeded);
        if (unit is { } id)
        {
            db.Posts.Add(
                new()
                {
                    AccountId = account.Id,
                    UnitId = id,
                    Role = role,
                }
            );
            await db.SaveChangesAsync();
        }

        return account;
    }

    // A region with a department, a project, a task and forms of its own.
    private static async Task<Unit> AddOutside(AppDb db, TimeProvider time)
    {
        var region = await AddUnit(db, null, UnitKind.Region, "449900");
        var department = await AddUnit(db, region, UnitKind.Department, "601");
        var project = new Project
        {
            UnitId = department.Id,
            UnitPath = department.Path,
            Code = "601-1",
            Name = "outside",
            FirstYear = 2025,
        };
        db.Projects.Add(project);
        await db.SaveChangesAsync();
        var issuer = await db.Users.OrderBy(user => user.Id).FirstAsync();
        var actor = new Actor(issuer.Id, "issuer", [new(Role.FinancePerformance, region.Id, region.Path)]);
        var deadline = time.GetUtcNow().UtcDateTime.AddDays(9);
        FormOrder[] orders = [new(department.Id, null), new(department.Id, project.Id)];
        var request = new IssueRequest(region.Id, "outside", 2025, "CN-2021", deadline, null, orders);
        (await IssueTask.Run(db, time, actor, request, CancellationToken.None)).OrThrow();
        return department;
    }

    private static async Task<Unit> AddUnit(AppDb db, Unit? parent, UnitKind kind, string code)
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
        await db.SaveChangesAsync();
        unit.Path = string.Create(CultureInfo.InvariantCulture, $"{parent?.Path ?? "/"}{unit.Id}/");
        db.Units.Update(unit);
        await db.SaveChangesAsync();
        return unit;
    }

    private static async Task<Target> TargetOf(AppDb db, string name, Unit unit)
    {
        var form = await db.Forms.Where(row => row.UnitId == unit.Id).OrderByDescending(row => row.Id).FirstAsync();
        var account = await db
            .Posts.Where(post => post.UnitId == unit.Id)
            .Select(post => post.AccountId)
            .FirstOrDefaultAsync();
        return new(
            name,
            unit.Path,
            new Dictionary<string, long>(StringComparer.Ordinal)
            {
                ["forms"] = form.Id,
                ["tasks"] = form.TaskId,
                ["projects"] = await db
                    .Projects.Where(row => row.UnitId == unit.Id)
                    .Select(row => row.Id)
                    .FirstOrDefaultAsync(),
                ["units"] = unit.Id,
                ["people"] = account,
                ["surveys"] = await SurveyOf(db, unit),
                ["rectification"] =
                    await db
                        .RectificationItems.Where(row => row.UnitPath.StartsWith(unit.Path))
                        .Select(row => (long?)row.Id)
                        .FirstOrDefaultAsync()
                    ?? Nothing,
                ["ex-ante"] =
                    await db
                        .Assessments.Where(row => row.UnitPath.StartsWith(unit.Path))
                        .Select(row => (long?)row.Id)
                        .FirstOrDefaultAsync()
                    ?? Nothing,
                ["transfers"] =
                    await db
                        .Transfers.Where(row => row.UnitPath.StartsWith(unit.Path))
                        .Select(row => (long?)row.Id)
                        .FirstOrDefaultAsync()
                    ?? Nothing,
                ["carry-overs"] =
                    await db
                        .CarryOvers.Where(row => row.UnitPath.StartsWith(unit.Path))
                        .Select(row => (long?)row.Id)
                        .FirstOrDefaultAsync()
                    ?? Nothing,
                ["evaluations"] =
                    await db
                        .Evaluations.Where(row => row.UnitPath.StartsWith(unit.Path))
                        .Select(row => (long?)row.Id)
                        .FirstOrDefaultAsync()
                    ?? Nothing,
            }
        );
    }

    private static async Task<long> SurveyOf(AppDb db, Unit unit)
    {
        var chain = new App.Data.Records.Chain { Kind = "survey" };
        db.Chains.Add(chain);
        await db.SaveChangesAsync();
        var survey = new Survey
        {
            UnitId = unit.Id,
            UnitPath = unit.Path,
            Year = 2025,
            Name = "probe",
            Content =
                """{"title":"probe","lead":"","questions":[{"key":"a","text":"a","kind":"words","options":[]}]}""",
            State = SurveyState.Open,
            Code = PublicCode.New(),
            ChainId = chain.Id,
        };
        db.Surveys.Add(survey);
        await db.SaveChangesAsync();
        return survey.Id;
    }

    private async Task SignInAll(AppDb db)
    {
        var names = SeedDemo
            .Accounts.Select(account => account.UserName)
            .Concat(Enum.GetNames<Role>().Select(role => $"second-{role}"))
            .Append("nobody-yet");
        foreach (var name in names)
        {
            var client = Browser();
            await SignIn(client, name, WebHost.Password);
            var account = await db.Users.SingleAsync(user => user.UserName == name);
            var today = ChinaTime.Today(TimeProvider.System);
            visitors.Add(new(name, await FindActor.Run(db, account.Id, today, CancellationToken.None), client));
        }

        visitors.Add(new("anonymous", null, Browser()));
    }
}
