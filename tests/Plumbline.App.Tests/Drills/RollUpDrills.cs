using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms.Saving;
using Plumbline.App.RollUps;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.Drills;

/// <summary>Short form of bench/drills/kill-rollup: a node that goes away in the middle leaves no half sums behind.</summary>
public sealed class RollUpDrills(Databases databases)
{
    // More than are kept at once, so that some are kept and others not when the node goes away.
    private const int Schools = 500;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ANodeThatDiesInTheMiddle_LeavesWholeSums_AndAskedAgainTheFiguresAreThoseOfAnUndisturbedRun()
    {
        var (town, store) = await Town.BuildWithStore(databases, DatabaseKind.Postgres);
        await using var all = town;
        await using var kept = store;
        var (task, last) = await HandIn(town, store);
        var undisturbed = await Figures(town, task);
        Assert.Equal(Schools, await town.Db.FormSums.CountAsync(Cancellation));
        await town.Db.FormSums.ExecuteDeleteAsync(Cancellation);

        // Somebody holds the last form, so that the node waits in the middle of its work.
        await using var holder = town.Database.Open();
        await using var held = await holder.Database.BeginTransactionAsync(Cancellation);
        await holder.LockForms([last], Cancellation);
        var dying = Figures(town, task);
        while (await Kill(town) == 0)
        {
            Assert.False(dying.IsCompleted);
            await Task.Delay(20, Cancellation);
        }

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => dying);
        await held.RollbackAsync(Cancellation);
        var left = await town.Db.FormSums.CountAsync(Cancellation);
        Assert.InRange(left, 1, Schools - 1);

        Assert.Equal(undisturbed, await Figures(town, task));
        Assert.Equal(Schools, await town.Db.FormSums.CountAsync(Cancellation));
    }

    // As the database sees a node that was killed: its connection is gone.
    private static Task<int> Kill(Town town) =>
        town
            .Db.Database.SqlQueryRaw<int>(
                "select count(pg_terminate_backend(pid))::int as \"Value\" from pg_stat_activity "
                    + "where datname = current_database() and wait_event_type = 'Lock'"
            )
            .SingleAsync(Cancellation);

    private static async Task<string> Figures(Town town, long task)
    {
        await using var db = town.Database.Open();
        var unit = town.Region.Id;
        var subject = FilingSubject.Department;
        var open = await OpenRollUp.Run(db, TimeProvider.System, town.Finance, task, unit, subject, Cancellation);
        return JsonSerializer.Serialize(open!.RollUp);
    }

    // Schools of the department, each with a form of its own that is handed in.
    private static async Task<(long Task, long LastForm)> HandIn(Town town, SaveStore store)
    {
        var schools = Enumerable.Range(1, Schools).Select(number => School(town, number)).ToList();
        town.Db.Units.AddRange(schools);
        await town.Db.SaveChangesAsync(Cancellation);
        schools.ForEach(school =>
            school.Path = string.Create(CultureInfo.InvariantCulture, $"{town.Department.Path}{school.Id}/")
        );
        await town.Db.SaveChangesAsync(Cancellation);
        var request = new IssueRequest(
            town.Region.Id,
            "自评",
            2025,
            "CN-2021",
            new(2099, 3, 1, 10, 0, 0, DateTimeKind.Utc),
            null,
            [.. schools.Select(school => new FormOrder(school.Id, null))]
        );
        var task = (await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)).OrThrow();
        var forms = await town
            .Db.Forms.OrderBy(form => form.UnitPath)
            .Select(form => form.Id)
            .ToListAsync(Cancellation);
        await using var writer = new FormWriter(store, TimeProvider.System);
        await writer.Save([.. forms.SelectMany((form, at) => Amounts(town, form, at + 1))], Cancellation);
        var at = new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc);
        await town.Db.Forms.ExecuteUpdateAsync(
            one => one.SetProperty(row => row.State, FormState.Submitted).SetProperty(row => row.SubmittedAt, at),
            Cancellation
        );
        town.Db.ChangeTracker.Clear();
        return (task.Id, forms[^1]);
    }

    private static Unit School(Town town, int number) =>
        new()
        {
            ParentId = town.Department.Id,
            Kind = UnitKind.Unit,
            Code = string.Create(CultureInfo.InvariantCulture, $"3{number:D5}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"第{number}小学"),
            Path = string.Create(CultureInfo.InvariantCulture, $"-{number}"),
        };

    private static IEnumerable<FieldOperation> Amounts(Town town, long form, int yuan)
    {
        foreach (var (field, value) in new[] { ("total.adjustedBudget", 1000 + yuan), ("total.executedAmount", yuan) })
        {
            var id = new Guid(RandomNumberGenerator.GetBytes(16));
            yield return new(id, form, town.Filler.AccountId, OperationKind.Set, "budget", "")
            {
                Field = field,
                Value = string.Create(CultureInfo.InvariantCulture, $"\"{value}元\""),
            };
        }
    }
}
