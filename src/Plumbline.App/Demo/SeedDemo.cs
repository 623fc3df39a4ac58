using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Filings;
using Plumbline.App.Forms;
using Plumbline.App.Log;
using Plumbline.App.Organisation;
using Plumbline.App.Season;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Demo;

/// <summary>An account of the demonstration.</summary>
/// <param name="UserName">To sign in with.</param>
/// <param name="Role">Its role.</param>
public sealed record DemoAccount(string UserName, Role Role);

/// <summary>
/// A demonstration city in an empty database: the five sample departments with what they published, schools, projects,
/// a task that is running, and one account for each role.
/// </summary>
public sealed class SeedDemo(
    AppDb db,
    Packs packs,
    ContentFolder content,
    UserManager<Account> users,
    TimeProvider time
)
{
    private const string City = "示范市";

    internal const int ClosedYears = 2;

    private string? hash;

    /// <summary>The accounts, one for each role.</summary>
    public static ImmutableArray<DemoAccount> Accounts { get; } =
    [
        new("tianbao", Role.Filler),
        new("fuzeren", Role.UnitReviewer),
        new("jicai", Role.DepartmentFinance),
        new("lingdao", Role.LeadingGroup),
        new("yewugu", Role.FinanceBusiness),
        new("jixiaogu", Role.FinancePerformance),
        new("zhuanjia", Role.ThirdParty),
        new("shenji", Role.Observer),
        new("guanli", Role.Administrator),
    ];

    /// <summary>Accounts of 股室, each of which writes its chapters of the department's report.</summary>
    public static ImmutableArray<string> Writers => DemoOffices.Writers;

    /// <summary>The fiscal year of the running task: the one before this.</summary>
    internal int RunningYear => Now.Year - 1;

    /// <summary>The first year of the schools' projects.</summary>
    internal int FirstYear => RunningYear - ClosedYears;

    private DateTime Now => EventLog.Stamp(time.GetUtcNow().UtcDateTime);

    /// <summary>Fills the database, unless there is a unit in it already. True when it did.</summary>
    public async Task<bool> Run(string password, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Units.AnyAsync(cancellation))
        {
            return false;
        }

        var samples = Samples();
        var region = await Add(null, UnitKind.Region, "439900", $"{City}财政局", cancellation);
        var departments = new List<(Unit Unit, OpenedFiling Sample)>();
        foreach (var (sample, at) in samples.Select((sample, at) => (sample, at)))
        {
            var code = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{201 + at}");
            var name = sample.Filing.Identity.Department;
            departments.Add((await Add(region, UnitKind.Department, code, name, cancellation), sample));
        }

        var (schools, projects) = await DemoSchools.Add(this, departments[0].Unit, cancellation);
        var whole = await AddFirstLevel(departments[0].Unit, projects, cancellation);
        var offices = await DemoOffices.Add(this, departments[0].Unit, cancellation);
        await AddAccounts(region, departments[0].Unit, schools[0], password, cancellation);
        foreach (var (userName, office) in DemoOffices.Writers.Zip(offices))
        {
            AddPost(await AddAccount(userName, office.Name, password), office, Role.Filler);
        }

        await db.SaveChangesAsync(cancellation);
        var finance = await db.Users.SingleAsync(user => user.UserName == "jixiaogu", cancellation);
        var actor = (await FindActor.Run(db, finance.Id, DateOnly.FromDateTime(Now), cancellation))!;
        foreach (var (unit, sample) in departments)
        {
            await AddPublished(actor, region, unit, sample, cancellation);
        }

        await AddYears(actor, region, departments, [.. projects, whole], cancellation);
        await DemoLibrary.Add(db, region, departments[0].Unit, finance.Id, Now, cancellation);
        await new DemoGoals(db, packs, actor, region, Now).Run(projects, RunningYear, cancellation);
        await transaction.CommitAsync(cancellation);
        await AddRegisters(departments[0].Unit, schools, cancellation);
        await AddWork(region, [.. departments.Select(pair => pair.Unit)], cancellation);
        return true;
    }

    // What offices did with what was handed in, by the operations that people use.
    private async Task AddWork(Unit region, List<Unit> departments, CancellationToken cancellation)
    {
        await DemoPublications.Run(db, packs, time, [.. departments], cancellation);
        await DemoDraws.Run(db, packs, time, cancellation);
        await DemoEvaluations.Run(db, packs, time, cancellation);
        await DemoResults.Run(db, packs, time, cancellation);
        await new DemoExAnte(db, packs, time).Run(region, departments[0], FirstYear, cancellation);
        await new DemoDisclosures(db, packs, time).Run(departments[0], RunningYear, cancellation);
        await new DemoCarryOvers(db, packs, time).Run(RunningYear, cancellation);
        await new DemoTransfers(db, packs, time).Run(departments[0], RunningYear, cancellation);
        await DemoPublications.RunProjects(db, packs, time, departments[0], cancellation);
        await DemoWebhooks.Run(db, time, cancellation);
    }

    private async Task AddRegisters(Unit department, List<Unit> schools, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var filler = await db.Users.SingleAsync(user => user.UserName == "tianbao", cancellation);
        var actor = new Actor(filler.Id, filler.DisplayName, [new(Role.Filler, department.Id, department.Path)]);
        var day = DemoTime.By(time, RunningYear + 1, 1, 15);
        await DemoRegisters.Run(db, packs, day, actor, (department, schools), RunningYear, cancellation);
        await DemoSurveys.Run(db, packs, day, actor, (department.Id, schools[0].Id), RunningYear, cancellation);
    }

    /// <summary>Adds a unit below another.</summary>
    internal async Task<Unit> Add(
        Unit? parent,
        UnitKind kind,
        string code,
        string name,
        CancellationToken cancellation
    ) => (await AddUnit.Insert(db, [(parent, new(parent?.Id ?? 0, kind, code, name))], cancellation))[0];

    /// <summary>Adds projects of a unit.</summary>
    internal async Task<List<Project>> AddProjects(
        Unit unit,
        IEnumerable<(string Code, string Name)> projects,
        int year,
        CancellationToken cancellation
    )
    {
        var added = projects
            .Select(project => new Project
            {
                UnitId = unit.Id,
                UnitPath = unit.Path,
                Code = project.Code,
                Name = project.Name,
                FirstYear = year,
                Recurrence = ProjectRecurrence.Recurrent,
            })
            .ToList();
        db.Projects.AddRange(added);
        await db.SaveChangesAsync(cancellation);
        return added;
    }

    private List<OpenedFiling> Samples() =>
        [
            .. Directory
                .GetDirectories(content.Samples)
                .Order(StringComparer.Ordinal)
                .Select(folder => OpenFiling.FromFile(Path.Combine(folder, "department.json")).OrThrow()),
        ];

    private async Task AddAccounts(
        Unit region,
        Unit department,
        Unit school,
        string password,
        CancellationToken cancellation
    )
    {
        foreach (var (userName, role) in Accounts)
        {
            var account = await AddAccount(userName, DemoWords.Of(role), password);
            var unit = role switch
            {
                Role.Filler or Role.UnitReviewer or Role.DepartmentFinance or Role.LeadingGroup => department,
                _ => region,
            };
            AddPost(account, unit, role);
            if (role == Role.Filler)
            {
                AddPost(account, school, role);
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task<Account> AddAccount(string userName, string name, string password)
    {
        var account = new Account
        {
            UserName = userName,
            DisplayName = name,
            CreatedAt = Now,
            LockoutEnabled = true,
        };
        foreach (var rule in users.PasswordValidators)
        {
            Accept(await rule.ValidateAsync(users, account, password));
        }

        // One password for all of them, so it is hashed once: that is made to be slow.
        account.PasswordHash = hash ??= users.PasswordHasher.HashPassword(account, password);
        Accept(await users.CreateAsync(account));
        return account;
    }

    private static void Accept(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Description)));
        }
    }

    private void AddPost(Account account, Unit unit, Role role) =>
        db.Posts.Add(
            new()
            {
                AccountId = account.Id,
                UnitId = unit.Id,
                Role = role,
                GrantedAt = Now,
            }
        );

    // What the department published for its year, as it stands in the samples.
    private async Task AddPublished(
        Actor actor,
        Unit region,
        Unit unit,
        OpenedFiling sample,
        CancellationToken cancellation
    )
    {
        var filing = sample.Filing;
        var projects = await AddProjects(
            unit,
            sample.Projects.Select((form, at) => ($"{unit.Code}-{filing.Year}-{at + 1}", form.Identity.Project!)),
            filing.Year.Number,
            cancellation
        );
        var task = await AddTask(
            actor,
            region,
            filing.Year.Number,
            filing.Regime,
            (Now, -TimeSpan.FromDays(30)),
            cancellation
        );
        var orders = projects
            .Select(project => new FormOrder(unit.Id, project.Id))
            .Prepend(new(unit.Id, null))
            .ToList();
        var forms = await IssueTask.AddForms(db, task, orders, actor, Now, cancellation);
        foreach (var (form, content) in forms.Zip(sample.Projects.Prepend(filing)))
        {
            await DemoForms.Fill(db, form, content, FormState.FinanceAccepted, actor, Now, cancellation);
        }

        foreach (var form in forms)
        {
            var opened = (await OpenForm.Run(db, form.Id, cancellation))!;
            await CheckForm.Keep(db, await CheckForm.Run(db, opened, packs, cancellation), cancellation);
        }
    }

    // 一级项目 of the department, of which each school carries a part.
    private async Task<Project> AddFirstLevel(Unit department, List<Project> projects, CancellationToken cancellation)
    {
        var name = DemoProject.All[1].Name;
        var added = await AddProjects(department, [($"{department.Code}-00", name)], FirstYear, cancellation);
        foreach (var part in projects.Where(project => project.Name == name))
        {
            part.ParentId = added[0].Id;
        }

        await db.SaveChangesAsync(cancellation);
        return added[0];
    }

    // The schools' projects of two closed years, then the running year with the departments' own forms.
    private async Task AddYears(
        Actor actor,
        Unit region,
        List<(Unit Unit, OpenedFiling Sample)> departments,
        List<Project> projects,
        CancellationToken cancellation
    )
    {
        var wholes = departments.Select(department => department.Unit.Id).ToList();
        var schools = projects
            .Select(project => project.UnitId)
            .Where(unit => !wholes.Contains(unit))
            .Distinct()
            .ToList();
        for (var ago = ClosedYears; ago >= 0; ago--)
        {
            var year = RunningYear - ago;
            var now = ago == 0 ? Now : DemoTime.On(year + 1, 3, 11).At;
            var task = await AddTask(actor, region, year, "CN-2020", (now, TimeSpan.FromDays(21)), cancellation);
            var own = ago > 0 ? [] : wholes.Concat(schools).Select(unit => new FormOrder(unit, null));
            var orders = projects
                .Where(project => ago == 0 || !wholes.Contains(project.UnitId))
                .Select(project => new FormOrder(project.UnitId, project.Id));
            var forms = await IssueTask.AddForms(db, task, [.. own, .. orders], actor, now, cancellation);
            await DemoYears.Fill(db, packs, forms, actor, ago, now, cancellation);
            var ofSchools = forms.Where(form => form.ProjectId is null && schools.Contains(form.UnitId));
            await DemoHandedIn.Run(db, packs, ofSchools, actor, Now, cancellation);
        }
    }

    private async Task<SeasonTask> AddTask(
        Actor actor,
        Unit region,
        int year,
        string regime,
        (DateTime Now, TimeSpan Left) issued,
        CancellationToken cancellation
    )
    {
        var task = new SeasonTask
        {
            UnitId = region.Id,
            Name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}年度绩效自评"),
            Year = year,
            Regime = regime,
            Deadline = issued.Now.Date.AddHours(10) + issued.Left,
            IssuedAt = issued.Now,
            IssuedById = actor.AccountId,
        };
        db.Tasks.Add(task);
        await db.SaveChangesAsync(cancellation);
        return task;
    }
}
