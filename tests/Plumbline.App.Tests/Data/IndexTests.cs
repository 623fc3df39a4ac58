using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Plumbline.App.Dashboards;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.App.Publishing;
using Plumbline.App.Results;
using Plumbline.App.Review;
using Plumbline.App.RollUps;
using Plumbline.App.Season;
using Plumbline.App.Tests.Season;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.Data;

/// <summary>
/// What is found, put in order or counted over a whole province has an index of its own; a condition that strays from the
/// index is seen here.
/// </summary>
public sealed class IndexTests(Databases databases)
{
    private static readonly DateTime Day = new(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<string, Func<AppDb, Town, Task>> Questions = new()
    {
        ["IX_form_result"] = (db, town) =>
            FindResults
                .Results(db, town.Finance)
                .Where(form => form.TaskId == 1)
                .OrderBy(form => form.UnitPath)
                .ThenBy(form => form.Id)
                .Take(20)
                .ToListAsync(Cancellation),
        ["IX_form_waiting"] = (db, town) =>
            FindInbox.Run(db, town.Act(Role.DepartmentFinance, town.Department), Day, Cancellation),
        ["IX_form_progress"] = (db, town) => CountProgress.Rows(db, Scope(town), [2025], Cancellation),
        ["IX_form_handed_in"] = (db, town) => SpreadScores.Rows(db, Scope(town), [2025], Cancellation),
        ["IX_form_queue"] = (db, town) => FindWaiting.Run(db, town.Finance, new(), Cancellation),
        ["IX_form_sealed"] = async (db, town) =>
            await (await Publishable.Sealed(db, Publishable.Open(db).Where(form => form.Year == 2025), Cancellation))
                .OrderBy(form => form.UnitPath)
                .ThenBy(form => form.Id)
                .ToListAsync(Cancellation),
        ["IX_project_fund_year_project_id_adjusted_fen"] = (db, _) =>
            SumProjects.Run(db, db.Forms.Where(form => form.TaskId == 1), 2025, Day, Cancellation),
    };

    // What is counted from the index alone.
    private static readonly string[] Covering =
    [
        "IX_form_waiting",
        "IX_form_progress",
        "IX_form_handed_in",
        "IX_project_fund_year_project_id_adjusted_fen",
    ];

    // What SQLite, too, takes only when it knows the number of rows.
    private static readonly string[] ByRows = ["IX_form_waiting", "IX_form_queue"];

    /// <summary>Every index on every database.</summary>
    public static TheoryData<string, DatabaseKind> Cases =>
        [
            .. Questions.Keys.SelectMany(index =>
                Enum.GetValues<DatabaseKind>().Select(kind => new TheoryDataRow<string, DatabaseKind>(index, kind))
            ),
        ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Question_IsAnsweredByItsIndex(string index, DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var plans = new Plans(kind);
        await using var db = Watched(town.Db, plans);
        await db.Database.OpenConnectionAsync(Cancellation);
        // Which of several indexes is taken depends on how many rows there are; here only whether this one can serve is asked.
        if (kind == DatabaseKind.Postgres || ByRows.Contains(index))
        {
            await DropOthers(db, index);
        }

        if (kind == DatabaseKind.Postgres)
        {
            // A table of a few rows is read whole.
            await db.Database.ExecuteSqlRawAsync(
                "set enable_seqscan = off; set enable_sort = off; set enable_incremental_sort = off",
                Cancellation
            );
        }

        await Questions[index](db, town);

        var covering = kind == DatabaseKind.Sqlite && Covering.Contains(index);
        var told = covering ? $"COVERING INDEX {index}" : index;
        Assert.True(
            plans.Lines.Any(line => line.Contains(told, StringComparison.Ordinal)),
            string.Join('\n', plans.Lines)
        );
    }

    private static DashboardScope Scope(Town town) => new(town.Department.Path, 2025, FormLayer.Project, Day);

    private static AppDb Watched(AppDb db, Plans plans)
    {
        var options = db.GetService<IDbContextOptions>();
        return options is DbContextOptions<PostgresDb> postgres
            ? new PostgresDb(new DbContextOptionsBuilder<PostgresDb>(postgres).AddInterceptors(plans).Options)
            : new SqliteDb(
                new DbContextOptionsBuilder<SqliteDb>((DbContextOptions<SqliteDb>)options)
                    .AddInterceptors(plans)
                    .Options
            );
    }

    private static async Task DropOthers(AppDb db, string index)
    {
        var others = await (
            db is PostgresDb
                ? db.Database.SqlQuery<string>(
                    $"""
                    select indexname as "Value" from pg_indexes where schemaname = 'public' and indexname like 'IX%'
                        and indexname <> {index}
                        and tablename = (select tablename from pg_indexes where indexname = {index})
                    """
                )
                : db.Database.SqlQuery<string>(
                    $"""
                    select name as "Value" from sqlite_master where type = 'index' and name like 'IX%' and name <> {index}
                        and tbl_name = (select tbl_name from sqlite_master where name = {index})
                    """
                )
        ).ToListAsync(Cancellation);
        foreach (var other in others)
        {
#pragma warning disable EF1002 // Names that the database told.
            await db.Database.ExecuteSqlRawAsync($"drop index \"{other}\"", Cancellation);
#pragma warning restore EF1002
        }
    }

    // How the database answers each question.
    private sealed class Plans(DatabaseKind kind) : DbCommandInterceptor
    {
        internal List<string> Lines { get; } = [];

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            var text = command.CommandText;
#pragma warning disable CA2100 // The text is the program's own query.
            command.CommandText = (kind == DatabaseKind.Postgres ? "explain " : "explain query plan ") + text;
            await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
            {
                while (await reader.ReadAsync(cancellationToken))
                {
                    Lines.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
                }
            }

            command.CommandText = text;
#pragma warning restore CA2100
            return result;
        }
    }
}
