using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Chain = Plumbline.App.Data.Records.Chain;

namespace Plumbline.App.Demo;

/// <summary>
/// A made-up province in an empty database, for load tests and for looking at large lists: units, projects with their money,
/// tasks of some years, filled forms with rows and events, and accounts. All or nothing.
/// </summary>
public static class SeedProvince
{
    internal const string Regime = "CN-2021";

    /// <summary>The account of 财政绩效股, which issues the tasks.</summary>
    internal const long FinanceAccount = 6;

    /// <summary>User name of one who fills; each has a wide form of an own unit.</summary>
    /// <param name="number">From 1.</param>
    public static string PersonName(int number) => string.Create(CultureInfo.InvariantCulture, $"danwei{number:00000}");

    /// <summary>Fills the database; null where it has units already.</summary>
    public static async Task<ProvinceCounts?> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        ProvinceSize size,
        string password,
        CancellationToken cancellation
    )
    {
        if (size.Problem is { } problem)
        {
            throw new ArgumentOutOfRangeException(problem);
        }

        if (await db.Units.AnyAsync(cancellation))
        {
            return null;
        }

        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await db.Database.OpenConnectionAsync(cancellation);
        if (db is SqliteDb)
        {
            await db.Database.ExecuteSqlRawAsync("pragma cache_size = -400000", cancellation);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var units = new ProvinceUnits(size);
        var counts = await Organisation(db, units, size, password, now, cancellation);
        var forms = new ProvinceForms(packs, units, size, now);
        counts = await Season(db, forms, units, size, counts, cancellation);
        var chains = new ProvinceChains(db, now, counts.Forms);
        var others = await new ProvinceStages(packs, units, forms, now).Write(db, chains, size.Projects, cancellation);
        counts = counts with { Events = counts.Events + others };
        await Continue(db, cancellation);
        await transaction.CommitAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync(db is PostgresDb ? "vacuum analyze" : "analyze", cancellation);
        while (await SealLog.Run(db, time, cancellation) is not null)
        {
            db.ChangeTracker.Clear();
        }

        return counts;
    }

    private static async Task<ProvinceCounts> Organisation(
        AppDb db,
        ProvinceUnits units,
        ProvinceSize size,
        string password,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var accounts = Accounts(units, size, password, now).ToList();
        var made = await BulkInsert.Run(db, units.All, cancellation);
        await BulkInsert.Run(db, accounts.Select(pair => pair.Account), cancellation);
        await BulkInsert.Run(db, accounts.Select(pair => pair.Post), cancellation);
        return new(made, 0, 0, 0, 0, accounts.Count);
    }

    private static async Task<ProvinceCounts> Season(
        AppDb db,
        ProvinceForms forms,
        ProvinceUnits units,
        ProvinceSize size,
        ProvinceCounts counts,
        CancellationToken cancellation
    )
    {
        IEnumerable<Project> Projects() => units.Projects(size.Projects, forms.FirstYear, size.Years);
        var projects = await BulkInsert.Run(db, Projects(), cancellation);
        await BulkInsert.Run(db, Funds(Projects(), forms.FirstYear, forms.RunningYear), cancellation);
        var tasks = forms.Tasks.ToList();
        await BulkInsert.Run(db, tasks, cancellation);
        var (made, rows) = (0L, 0L);
        foreach (var task in tasks)
        {
            // Walked several times rather than kept: a province does not fit into memory row by row.
            var first = forms.Begin(task, made + 1);
            var logs = forms.Of(task, first).Select(one => forms.Log(one.Form, task.Name, db.LogHash)).ToList();
            await BulkInsert.Run(db, logs.Select(log => log.Chain), cancellation);
            await BulkInsert.Run(db, logs.Select(log => log.Event), cancellation);
            made += await BulkInsert.Run(db, forms.Of(task, first).Select(one => one.Form), cancellation);
            rows += await BulkInsert.Run(db, forms.Of(task, first).SelectMany(one => one.Rows), cancellation);
            await BulkInsert.Run(db, forms.Of(task, first).Select(one => one.Achievement), cancellation);
            await BulkInsert.Run(db, forms.Of(task, first).SelectMany(one => one.RuleCounts), cancellation);
            await BulkInsert.Run(db, forms.Of(task, first).Select(one => one.Watch).OfType<FormWatch>(), cancellation);
        }

        return counts with
        {
            Projects = projects,
            Forms = made,
            Rows = rows,
            Events = made,
        };
    }

    private static IEnumerable<ProjectFund> Funds(IEnumerable<Project> projects, int first, int last)
    {
        var id = 0L;
        foreach (var project in projects)
        {
            for (
                var year = Math.Max(first, project.FirstYear);
                year <= Math.Min(last, project.LastYear ?? last);
                year++
            )
            {
                var fen = ProvinceUnits.Fen(project.Id);
                yield return new()
                {
                    Id = ++id,
                    ProjectId = project.Id,
                    Year = year,
                    Nature = FundNature.GeneralPublic,
                    Origin = FundOrigin.CurrentYear,
                    InitialFen = fen * 9 / 10,
                    AdjustedFen = fen,
                    ExecutedFen = fen * 97 / 100,
                    AsOf = new DateOnly(year, 12, 31),
                };
            }
        }
    }

    // Nine accounts as in the demonstration, and those who fill; one password serves all, so it is hashed once.
    private static IEnumerable<(Account Account, Post Post)> Accounts(
        ProvinceUnits units,
        ProvinceSize size,
        string password,
        DateTime now
    )
    {
        var hash = new PasswordHasher<Account>().HashPassword(new(), password);
        var unit = units.Owners[0];
        var posts = SeedDemo
            .Accounts.Select(demo =>
                (
                    demo.UserName,
                    DemoWords.Of(demo.Role),
                    demo.Role,
                    demo.Role <= Role.LeadingGroup ? unit : units.All[0]
                )
            )
            .Concat(
                units
                    .Owners.Take(size.People)
                    .Select((owner, at) => (PersonName(at + 1), owner.Name, Role.Filler, owner))
            );
        return posts.Select(
            (post, at) =>
                (NewAccount(at + 1, post.Item1, post.Item2, hash, now), NewPost(at + 1, post.Item4, post.Item3, now))
        );
    }

    private static Account NewAccount(long id, string userName, string name, string hash, DateTime now) =>
        new()
        {
            Id = id,
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            DisplayName = name,
            PasswordHash = hash,
            SecurityStamp = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(20)),
            ConcurrencyStamp = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)),
            CreatedAt = now,
            LockoutEnabled = true,
        };

    private static Post NewPost(long account, Unit unit, Role role, DateTime now) =>
        new()
        {
            Id = account,
            AccountId = account,
            UnitId = unit.Id,
            Role = role,
            GrantedAt = now,
        };

    private static async Task Continue(AppDb db, CancellationToken cancellation)
    {
        await BulkInsert.Continue<Unit>(db, cancellation);
        await BulkInsert.Continue<Account>(db, cancellation);
        await BulkInsert.Continue<Post>(db, cancellation);
        await BulkInsert.Continue<Project>(db, cancellation);
        await BulkInsert.Continue<ProjectFund>(db, cancellation);
        await BulkInsert.Continue<SeasonTask>(db, cancellation);
        await BulkInsert.Continue<Chain>(db, cancellation);
        await BulkInsert.Continue<Form>(db, cancellation);
    }
}
