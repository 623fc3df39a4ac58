using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Review;
using Plumbline.App.Tests.Season;
using Plumbline.App.Webhooks;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Webhooks;

/// <summary>Messages to other systems: written with the change, for whoever subscribed over the unit, sent until taken.</summary>
public sealed class OutboxTests(Databases databases)
{
    private static readonly ImmutableArray<string> AllKinds = [.. WebhookKind.All.Select(kind => kind.Name)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Issue_TellsTheSubscriptionsOverTheRegion_AndNoOthers(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var region = await Subscribe(town, town.Region, AllKinds);
        await Subscribe(town, town.Department, AllKinds);
        await Subscribe(town, town.Region, [WebhookKind.Submitted]);

        var task = await Issue(town);

        var message = await town.Db.WebhookDeliveries.SingleAsync(Cancellation);
        Assert.Equal((region.Id, WebhookKind.Issued, 0), (message.WebhookId, message.Kind, message.Attempts));
        var body = JsonDocument.Parse(message.Body).RootElement;
        Assert.Equal(message.Key, body.GetProperty("id").GetString());
        var told = body.GetProperty("data").GetProperty("task");
        Assert.Equal(task.Id, told.GetProperty("id").GetInt64());
        Assert.Equal("4399", told.GetProperty("unit").GetProperty("code").GetString());
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task AMessage_ComesAndGoesWithTheTransactionOfItsChange(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await Subscribe(town, town.Department, AllKinds);
        await Issue(town);
        var form = await town.Db.Forms.SingleAsync(Cancellation);
        await using (var other = town.Database.Open())
        {
            await using var transaction = await other.Database.BeginTransactionAsync(Cancellation);
            await WebhookOutbox.Moved(other, form, MoveAction.Submit, FormState.Draft, form.StateSince, Cancellation);
            await other.SaveChangesAsync(Cancellation);
            await transaction.RollbackAsync(Cancellation);
        }

        Assert.Empty(await town.Db.WebhookDeliveries.ToListAsync(Cancellation));

        await WebhookOutbox.Moved(town.Db, form, MoveAction.Submit, FormState.Draft, form.StateSince, Cancellation);
        form.Classified = true;
        await WebhookOutbox.Moved(town.Db, form, MoveAction.Return, FormState.Draft, form.StateSince, Cancellation);
        await town.Db.SaveChangesAsync(Cancellation);
        var message = await town.Db.WebhookDeliveries.SingleAsync(Cancellation);
        Assert.Equal(WebhookKind.Submitted, message.Kind);
        Assert.DoesNotContain("某人", message.Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task WhatIsNotTaken_IsSentAgainLaterAndLater_AndOneDayGivenUp(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var time = new FixedTime(new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc));
        var hook = await Subscribe(town, town.Region, AllKinds, time);
        Assert.True(await KeepWebhook.Send(town.Db, time, Keeper(town), hook.Id, null, Cancellation));

        var pauses = new List<TimeSpan>();
        while (true)
        {
            var due = Assert.Single(await DueDeliveries.Find(town.Db, time, Cancellation));
            await DueDeliveries.Note(town.Db, time, due.Message, new(503, "HTTP 503"), Cancellation);
            Assert.Empty(await DueDeliveries.Find(town.Db, time, Cancellation));
            var row = await town.Db.WebhookDeliveries.AsNoTracking().SingleAsync(Cancellation);
            if (row.DueAt is not { } next)
            {
                Assert.Equal((DueDeliveries.Most, 503, "HTTP 503"), (row.Attempts, row.Status, row.Problem));
                break;
            }

            pauses.Add(next - time.Now);
            time.Now = next;
        }

        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal(DueDeliveries.Most - 1, pauses.Count);
        var message = await town.Db.WebhookDeliveries.AsNoTracking().SingleAsync(Cancellation);
        Assert.True(await KeepWebhook.Send(town.Db, time, Keeper(town), hook.Id, message.Id, Cancellation));
        var again = Assert.Single(await DueDeliveries.Find(town.Db, time, Cancellation));
        Assert.Equal(message.Key, again.Message.Key);
        await DueDeliveries.Note(town.Db, time, again.Message, new(204, null), Cancellation);
        var taken = await town.Db.WebhookDeliveries.AsNoTracking().SingleAsync(Cancellation);
        Assert.Equal((null, null, time.Now), (taken.DueAt, taken.Problem, taken.DeliveredAt!.Value));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task AReceiverThatIsGone_IsNotAskedAgain_AndAStoppedOneNotAtAll(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var hook = await Subscribe(town, town.Region, AllKinds);
        var keeper = Keeper(town);
        await KeepWebhook.Send(town.Db, TimeProvider.System, keeper, hook.Id, null, Cancellation);
        var due = Assert.Single(await DueDeliveries.Find(town.Db, TimeProvider.System, Cancellation));
        await DueDeliveries.Note(town.Db, TimeProvider.System, due.Message, new(410, "HTTP 410"), Cancellation);
        Assert.Null((await town.Db.WebhookDeliveries.AsNoTracking().SingleAsync(Cancellation)).DueAt);

        await KeepWebhook.Send(town.Db, TimeProvider.System, keeper, hook.Id, null, Cancellation);
        Assert.True(await KeepWebhook.Stop(town.Db, TimeProvider.System, keeper, hook.Id, stop: true, Cancellation));
        Assert.Empty(await DueDeliveries.Find(town.Db, TimeProvider.System, Cancellation));
        Assert.True(await KeepWebhook.Stop(town.Db, TimeProvider.System, keeper, hook.Id, stop: false, Cancellation));
        Assert.Single(await DueDeliveries.Find(town.Db, TimeProvider.System, Cancellation));
    }

    [Theory]
    [InlineData("ftp://example.org/", "url")]
    [InlineData("https://user:secret@example.org/", "url")]
    [InlineData("nothing", "url")]
    [InlineData("https://example.org/", "")]
    public async Task Add_LooksAtTheAddress(string url, string field)
    {
        await using var town = await Town.Build(databases, DatabaseKind.Sqlite);

        var run = await KeepWebhook.Add(
            town.Db,
            TimeProvider.System,
            Keeper(town),
            new(town.Region.Id, "试", url, AllKinds),
            Cancellation
        );

        Assert.Equal(field.Length == 0, run.TryGet(out _));
        Assert.Equal(field.Length == 0 ? [] : [field], run.Findings.Select(finding => finding.Place.ToString()));
    }

    [Fact]
    public async Task Add_SaysAllThatIsWrong_AndWhyNothingWouldBeSentThere()
    {
        await using var town = await Town.Build(databases, DatabaseKind.Sqlite);
        var never = new Template("到不了", "Not from here").With();
        var request = new WebhookRequest(town.Region.Id, " ", "https://10.1.2.3/", []) { Never = never };

        var run = await KeepWebhook.Add(town.Db, TimeProvider.System, Keeper(town), request, Cancellation);

        Assert.Equal(["name", "url", "kinds"], run.Findings.Select(finding => finding.Place.ToString()));
        Assert.Equal(never, run.Findings[1].Message);
        Assert.Empty(await town.Db.Webhooks.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Add_ByAnybodyElse_OrOverAnotherUnit_IsRefused_AndTheLogHoldsNoSecret()
    {
        await using var town = await Town.Build(databases, DatabaseKind.Sqlite);
        var request = new WebhookRequest(town.Region.Id, "试", "https://example.org/", AllKinds);
        foreach (var actor in (Actor[])[town.Finance, town.Act(Role.Administrator, town.Department)])
        {
            var run = await KeepWebhook.Add(town.Db, TimeProvider.System, actor, request, Cancellation);
            Assert.False(run.TryGet(out _));
        }

        var hook = await Subscribe(town, town.Region, AllKinds);
        var noted = await town.Db.Events.Where(entry => entry.Kind == "webhook-add").ToListAsync(Cancellation);
        Assert.DoesNotContain(hook.Secret, Assert.Single(noted).After!, StringComparison.Ordinal);
    }

    [Fact]
    public void Signature_IsTheOneThatAnyReceiverReckons() =>
        // From the command line: printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac whs_key
        Assert.Equal(
            "v1=af49321d496cc33078c227798195f983e7a9c418638b9c2d7ff31b386b78ad1b",
            WebhookSignature.Of("whs_key", "1700000000", """{"a":1}""")
        );

    private static Actor Keeper(Town town) => town.Act(Role.Administrator, town.Region);

    private static async Task<Webhook> Subscribe(
        Town town,
        Unit unit,
        ImmutableArray<string> kinds,
        TimeProvider? time = null
    )
    {
        var request = new WebhookRequest(unit.Id, "试", "https://example.org/", kinds);
        var run = await KeepWebhook.Add(town.Db, time ?? TimeProvider.System, Keeper(town), request, Cancellation);
        town.Db.ChangeTracker.Clear();
        return run.OrThrow();
    }

    private static async Task<SeasonTask> Issue(Town town)
    {
        var deadline = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(9);
        var request = new IssueRequest(
            town.Region.Id,
            "自评",
            2025,
            "CN-2021",
            deadline,
            null,
            [new(town.First.Id, town.Project.Id)]
        );
        var run = await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation);
        town.Db.ChangeTracker.Clear();
        return run.OrThrow();
    }
}
