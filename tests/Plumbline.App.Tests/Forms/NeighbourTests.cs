using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Log;
using Plumbline.App.RollUps;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Audit.Rules.Years;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.Forms;

/// <summary>What forms are set beside when they are judged (rules PL6006 to PL6008), on both databases.</summary>
public sealed class NeighbourTests(Databases databases)
{
    private const int Year = 2024;

    private const string Copied =
        "部分学校预算编制不够细化，采购计划提出较晚，四季度支出集中，影响了资金使用的均衡性和及时性。";

    private static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task TextOfASibling_IsFound_OnceTheSiblingHasHandedIn(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await Issue(town, new FormOrder(town.First.Id, null), new FormOrder(town.Second.Id, null));
        var (first, second) = (await FormOf(town, town.First), await FormOf(town, town.Second));
        foreach (var form in new[] { first, second })
        {
            town.Db.FormRows.Add(
                new()
                {
                    FormId = form.Id,
                    Part = "problems",
                    Item = "r1",
                    Data = $$"""{"text":"{{Copied}}"}""",
                }
            );
        }

        await town.Db.SaveChangesAsync(Cancellation);
        Assert.DoesNotContain(await Found(town, first), text => text.StartsWith("PL6006", StringComparison.Ordinal));

        await HandIn(town, second);
        var found = Assert.Single(
            await Found(town, first),
            text => text.StartsWith("PL6006", StringComparison.Ordinal)
        );
        Assert.Contains("第二小学", found, StringComparison.Ordinal);

        // Written anew and handed in again: what was read before does not count any more.
        await town
            .Db.FormRows.Where(row => row.FormId == second.Id && row.Part == "problems")
            .ExecuteUpdateAsync(
                row => row.SetProperty(one => one.Data, """{"text":"采购计划提出较晚。"}"""),
                Cancellation
            );
        await HandIn(town, second);
        Assert.DoesNotContain(await Found(town, first), text => text.StartsWith("PL6006", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task UnitsLeftOut_AreThoseWithATask_ABudgetOrAPost(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var third = await town.Add(town.Department, UnitKind.Unit, "201003", "第三小学");
        await town.Add(town.Department, UnitKind.Unit, "201004", "第四小学");
        var project = await town.Db.Projects.SingleAsync(row => row.Code == "P2", Cancellation);
        town.Db.ProjectFunds.Add(
            new()
            {
                ProjectId = project.Id,
                Year = Year,
                AdjustedFen = 100,
            }
        );
        town.Db.Posts.Add(
            new()
            {
                AccountId = town.Finance.AccountId,
                UnitId = third.Id,
                Role = Role.Filler,
                GrantedAt = new DateTime(2024, 9, 1, 4, 0, 0, DateTimeKind.Utc),
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        var task = await Issue(town, new FormOrder(town.Department.Id, null), new FormOrder(town.First.Id, null));

        var missing = await FindMissingUnits.Run(
            town.Db,
            (task.Id, Year, FilingSubject.Department),
            town.Department,
            Cancellation
        );
        Assert.Equal(
            [("第一小学", MissingWhy.Task), ("第二小学", MissingWhy.Budget), ("第三小学", MissingWhy.Post)],
            missing.Select(unit => (unit.Name, unit.Why))
        );
        Assert.Equal(("2024-09-01", "财政"), (missing[2].Since, missing[2].Who));
        var department = await FormOf(town, town.Department);
        Assert.Equal(
            3,
            (await Found(town, department)).Count(text => text.StartsWith("PL6007", StringComparison.Ordinal))
        );
        await HandIn(town, await FormOf(town, town.First));
        Assert.Equal(
            2,
            (await Found(town, department)).Count(text => text.StartsWith("PL6007", StringComparison.Ordinal))
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task AmountChangedAfterPublication_IsFound_WithTheEventThatChangedIt(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await Issue(town, new FormOrder(town.First.Id, null));
        var form = await FormOf(town, town.First);
        await Spend(town, form, "90万元");
        await Publish(town, form);
        Assert.DoesNotContain(await Found(town, form), text => text.StartsWith("PL6008", StringComparison.Ordinal));

        await Spend(town, form, "95万元");
        var found = Assert.Single(await Found(town, form), text => text.StartsWith("PL6008", StringComparison.Ordinal));
        Assert.Contains("90万元（ABCD budget.total.executedAmount）", found, StringComparison.Ordinal);
        Assert.Contains("现在是95万元（财政 ", found, StringComparison.Ordinal);
        await town.Db.Publications.ExecuteUpdateAsync(
            row => row.SetProperty(one => one.State, DisclosureState.Retracted),
            Cancellation
        );
        Assert.DoesNotContain(await Found(town, form), text => text.StartsWith("PL6008", StringComparison.Ordinal));
    }

    private static async Task Spend(Town town, Form form, string amount)
    {
        town.Db.ChangeTracker.Clear();
        await town
            .Db.FormRows.Where(row => row.FormId == form.Id && row.Part == "budget")
            .ExecuteDeleteAsync(Cancellation);
        await using var transaction = await town.Db.Database.BeginTransactionAsync(Cancellation);
        town.Db.FormRows.Add(
            new()
            {
                FormId = form.Id,
                Part = "budget",
                Data = $$$"""{"total":{"adjustedBudget":"100万元","executedAmount":"{{{amount}}}"}}""",
            }
        );
        var chain = (await town.Db.LockChain(form.ChainId, Cancellation))!;
        EventLog.Write(
            town.Db,
            chain,
            new("set", "budget.total.executedAmount", null, amount),
            town.Finance.AccountId,
            EventLog.Stamp(TimeProvider.System.GetUtcNow().UtcDateTime)
        );
        await town.Db.SaveChangesAsync(Cancellation);
        await transaction.CommitAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
    }

    private static async Task Publish(Town town, Form form)
    {
        var opened = (await OpenForm.Run(town.Db, form.Id, Cancellation))!;
        var json = FilingJson.Write(opened.Filing.OrThrow());
        var last = await town
            .Db.Events.Where(one => one.ChainId == form.ChainId)
            .OrderByDescending(one => one.Seq)
            .FirstAsync(Cancellation);
        var snapshot = FilingSnapshot.Of(form, json, last, "publish");
        town.Db.FormSnapshots.Add(snapshot);
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.Publications.Add(
            new()
            {
                FormId = form.Id,
                Code = "ABCD",
                State = DisclosureState.Published,
                SnapshotId = snapshot.Id,
                PublishedAt = last.At,
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
    }

    private static async Task<SeasonTask> Issue(Town town, params FormOrder[] orders)
    {
        var request = new IssueRequest(
            town.Region.Id,
            "自评",
            Year,
            "CN-2020",
            TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(30),
            null,
            orders
        );
        var task = (await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)).OrThrow();
        town.Db.ChangeTracker.Clear();
        return task;
    }

    private static Task<Form> FormOf(Town town, Unit unit) =>
        town.Db.Forms.SingleAsync(form => form.UnitId == unit.Id, Cancellation);

    private static Task HandIn(Town town, Form form) =>
        town
            .Db.Forms.Where(row => row.Id == form.Id)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.State, FormState.Submitted)
                        .SetProperty(one => one.SubmittedAt, TimeProvider.System.GetUtcNow().UtcDateTime),
                Cancellation
            );

    private static async Task<List<string>> Found(Town town, Form form)
    {
        var opened = (await OpenForm.Run(town.Db, form.Id, Cancellation))!;
        var judged = await CheckForm.Run(town.Db, opened, Packs, Cancellation);
        return
        [
            .. judged.Findings.Select(found =>
                $"{found.Finding.Rule} {found.Finding.Message.In(Plumbline.Findings.Language.Chinese)}"
            ),
        ];
    }
}
