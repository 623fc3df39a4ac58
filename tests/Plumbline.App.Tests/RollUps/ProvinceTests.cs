using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Plumbline.App.Data;
using Plumbline.App.Forms.Saving;
using Plumbline.App.RollUps;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.RollUps;

/// <summary>
/// <c>deploy/province</c>: a province reads the databases of its cities as one, by the roll-up of every installation, and can
/// write to none; their sums lie by region and year.
/// </summary>
public sealed class ProvinceTests(Databases databases)
{
    private const long Moved = 1_000_000_000_000;
    private const string Reader = "province_reader";

    private static readonly DateTime Deadline = new(2099, 3, 1, 10, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cities_RollUpAsOne_AndNothingIsWrittenToThem()
    {
        await using var set = await Build();
        await using var db = set.Open();

        var whole = await Of(db, set.Province, set.ProvinceTask, set.Province.Region.Id);

        // The province's own department is asked too and has not answered.
        Assert.Equal((5, 3), (whole.Coverage.Expected, whole.Coverage.Submitted));
        Assert.Equal((350_000_00L, 3), (whole.Adjusted.Fen, whole.Adjusted.Stated));
        Assert.Equal(90_000_00L, whole.Executed.Fen);
        // One city within the province is what the city itself sees.
        var own = await Of(set.East.Db, set.East, set.EastTask, set.East.Region.Id);
        var east = await Of(db, set.Province, set.ProvinceTask, Moved + set.East.Region.Id);
        Assert.Equal((own.Adjusted, own.Executed, own.Coverage), (east.Adjusted, east.Executed, east.Coverage));
        // The west never added up its own forms: that was read here, and kept nowhere.
        Assert.Empty(await set.West.Db.FormSums.ToListAsync(Cancellation));
        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            set.Run("delete from shard_west.form where id > 0")
        );
        Assert.Contains("permission denied", refused.MessageText, StringComparison.Ordinal);

        await set.Run("call province.leave_shard('west')");
        Assert.Equal(2, (await Of(db, set.Province, set.ProvinceTask, set.Province.Region.Id)).Coverage.Submitted);
    }

    [Fact]
    public async Task Sums_LieByRegionAndYear_AndOnlyThoseAskedForAreRead()
    {
        await using var set = await Build();
        await Of(set.East.Db, set.East, set.EastTask, set.East.Region.Id);

        Assert.Equal("2", await set.Scalar("select province.keep('east', 2025)"));
        Assert.Equal("2", await set.Scalar("select province.keep('east', 2025)"));
        Assert.Equal("0", await set.Scalar("select province.keep('east', 2024)"));
        // What the west has not added up is not guessed.
        Assert.Equal("0", await set.Scalar("select province.keep('west', 2025)"));

        Assert.Equal(
            $"30000000|8000000|{set.ProvinceTask}",
            await set.Scalar(
                "select sum(adjusted_fen) || '|' || sum(executed_fen) || '|' || min(task_id) from province.kept_sum "
                    + "where region = 'east' and year = 2025"
            )
        );
        var plan = await set.Scalar(
            "explain (format json) select sum(executed_fen) from province.kept_sum where region = 'east' and year = 2025"
        );
        Assert.Contains("kept_sum_east_2025", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("kept_sum_east_2024", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("kept_sum_west", plan, StringComparison.Ordinal);
    }

    // An upgrade adds columns; the foreign tables know only those that there were when the city joined.
    [Fact]
    public async Task AfterAnUpgradeOfAll_InitTakesTheNewColumnsIn()
    {
        await using var set = await Build();
        const string upgrade =
            "alter table form add column doubled bigint generated always as (coalesce(budget_fen, 1) * 2) stored not null";
        await set.East.Db.Database.ExecuteSqlRawAsync(upgrade, Cancellation);
        await set.Run(upgrade);
        // One city was forgotten: nothing changes.
        await Assert.ThrowsAsync<PostgresException>(set.Init);
        await using var db = set.Open();
        Assert.Equal(3, (await Of(db, set.Province, set.ProvinceTask, set.Province.Region.Id)).Coverage.Submitted);
        await set.West.Db.Database.ExecuteSqlRawAsync(upgrade, Cancellation);

        await set.Init();

        var whole = await Of(db, set.Province, set.ProvinceTask, set.Province.Region.Id);
        Assert.Equal((5, 3), (whole.Coverage.Expected, whole.Coverage.Submitted));
        Assert.Equal((350_000_00L, 90_000_00L), (whole.Adjusted.Fen, whole.Executed.Fen));
        Assert.Equal("5", await set.Scalar("select count(doubled) from province.form"));
    }

    // As on a standby.
    [Fact]
    public async Task ADatabaseThatCannotBeWritten_RollsUpWhatNobodyAddedUpBefore()
    {
        var (town, task) = await City([("50000元", "10000元")]);
        await using var all = town;
        await using var db = OpenDb.Postgres(town.Database.Connection + ";Options=-c default_transaction_read_only=on");

        Assert.Equal(10_000_00L, (await Of(db, town, task, town.Region.Id)).Executed.Fen);
        Assert.Empty(await town.Db.FormSums.ToListAsync(Cancellation));
        Assert.Equal(10_000_00L, (await Of(town.Db, town, task, town.Region.Id)).Executed.Fen);
        Assert.Single(await town.Db.FormSums.ToListAsync(Cancellation));
    }

    private static async Task<RollUp> Of(AppDb db, Town town, long task, long unit)
    {
        var subject = FilingSubject.Department;
        var open = await OpenRollUp.Run(db, TimeProvider.System, town.Finance, task, unit, subject, Cancellation);
        return open!.RollUp;
    }

    private async Task<Set> Build()
    {
        var (province, provinceTask) = await City([]);
        var (east, eastTask) = await City([("100000元", "30000元"), ("200000元", "50000元")]);
        var (west, westTask) = await City([("50000元", "10000元")]);
        var set = new Set(province, east, west, provinceTask, eastTask);
        await set.Init();
        foreach (var (number, name, city, task) in new[] { (1, "east", east, eastTask), (2, "west", west, westTask) })
        {
            await AllowReading(city);
            var at = new NpgsqlConnectionStringBuilder(city.Database.Connection);
            await set.Run(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"call province.join_shard({number}, '{name}', {province.Region.Id}, '{at.Host}', '{at.Port}', '{at.Database}', '{Reader}', '')"
                )
            );
            await set.Run($"insert into province.task values ({number}, {task}, {provinceTask})");
        }

        return set;
    }

    // What docs/how-to/province.md tells the city to do.
    private static async Task AllowReading(Town city)
    {
        await city.Db.Database.ExecuteSqlRawAsync(
            $"""
            do $$ begin create role {Reader} login; exception when duplicate_object or unique_violation then null; end $$;
            grant usage on schema public to {Reader};
            grant select on unit, project, project_fund, season_task, form, form_row, form_sum to {Reader};
            """,
            Cancellation
        );
    }

    // A town whose units are asked for a form each; those with money have handed it in. With none, the department is asked.
    private async Task<(Town Town, long Task)> City((string Budget, string Executed)[] money)
    {
        var (town, store) = await Town.BuildWithStore(databases, DatabaseKind.Postgres);
        FormOrder[] orders =
            money.Length == 0 ? [new(town.Department.Id, null)] : [new(town.First.Id, null), new(town.Second.Id, null)];
        var request = new IssueRequest(town.Region.Id, "自评", 2025, "CN-2021", Deadline, null, orders);
        var task = (await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)).OrThrow();
        var forms = await town
            .Db.Forms.OrderBy(form => form.UnitPath)
            .Select(form => form.Id)
            .ToListAsync(Cancellation);
        await using var writer = new FormWriter(store, TimeProvider.System);
        foreach (var (form, (budget, executed)) in forms.Zip(money))
        {
            FieldOperation Set(string field, string value) =>
                new(
                    new(RandomNumberGenerator.GetBytes(16)),
                    form,
                    town.Filler.AccountId,
                    OperationKind.Set,
                    "budget",
                    ""
                )
                {
                    Field = field,
                    Value = $"\"{value}\"",
                };
            await writer.Save(
                [Set("total.adjustedBudget", budget), Set("total.executedAmount", executed)],
                Cancellation
            );
            await town
                .Db.Forms.Where(one => one.Id == form)
                .ExecuteUpdateAsync(
                    one =>
                        one.SetProperty(row => row.State, FormState.Submitted)
                            .SetProperty(row => row.SubmittedAt, new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc)),
                    Cancellation
                );
        }

        town.Db.ChangeTracker.Clear();
        return (town, task.Id);
    }

    /// <summary>A province and two cities, each a database.</summary>
    private sealed record Set(Town Province, Town East, Town West, long ProvinceTask, long EastTask) : IAsyncDisposable
    {
        /// <summary>As the roll-up of the province is configured.</summary>
        internal AppDb Open() => OpenDb.Postgres(Province.Database.Connection + ";Search Path=province,public");

        /// <summary>What <c>deploy/province init</c> runs.</summary>
        internal async Task Init()
        {
            await Run(
                await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "province.sql"), Cancellation)
            );
            await Run("call province.renew()");
        }

        internal async Task Run(string sql) => await Scalar(sql);

        internal async Task<string?> Scalar(string sql)
        {
            await using var source = NpgsqlDataSource.Create(Province.Database.Connection);
#pragma warning disable CA2100 // Written above.
            await using var command = source.CreateCommand(sql);
#pragma warning restore CA2100
            return Convert.ToString(await command.ExecuteScalarAsync(Cancellation), CultureInfo.InvariantCulture);
        }

        public async ValueTask DisposeAsync()
        {
            await Province.DisposeAsync();
            await East.DisposeAsync();
            await West.DisposeAsync();
        }
    }
}
