using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Evidence;
using Plumbline.App.Forms;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Forms;

/// <summary>What waits for the lock of a form judges the form as it is when the lock is given, on both databases.</summary>
public sealed class LateLockTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseKind, string> Cases =>
        [
            .. from kind in (DatabaseKind[])[DatabaseKind.Sqlite, DatabaseKind.Postgres]
            from what in (string[])["copy", "explain", "remove", "ask", "answer"]
            select (kind, what),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task FormThatMovesOnMeanwhile_IsNotChanged(DatabaseKind kind, string what)
    {
        await using var town = await Town.Build(databases, kind);
        var form = await Issue(town);
        if (what == "answer")
        {
            town.Db.TaskRequests.Add(
                new()
                {
                    FormId = form.Id,
                    Kind = RequestKind.Withdrawal,
                    Reason = "合并",
                    AccountId = town.Filler.AccountId,
                    At = form.StateSince,
                }
            );
            await town.Db.SaveChangesAsync(Cancellation);
        }

        await using var mover = town.Database.Open();
        await using var moved = await mover.Database.BeginTransactionAsync(Cancellation);
        await mover.LockChain(form.ChainId, Cancellation);
        await mover
            .Forms.Where(row => row.Id == form.Id)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(f => f.State, FormState.Locked)
                        .SetProperty(f => f.WithdrawnAt, what == "ask" ? form.StateSince : null),
                Cancellation
            );

        await using var db = town.Database.Open();
        var late = Task.Run(() => Refusal(db, town, form, what), Cancellation);
        // Long enough to come to the lock; one that comes later is refused all the more.
        await Task.WhenAny(late, Task.Delay(TimeSpan.FromMilliseconds(500), Cancellation));
        await moved.CommitAsync(Cancellation);

        Assert.Single(await late);
    }

    private static async Task<IReadOnlyCollection<Finding>> Refusal(AppDb db, Town town, Form form, string what)
    {
        var time = TimeProvider.System;
        var use = await db.EvidenceUses.Select(one => one.Id).SingleAsync(Cancellation);
        var request = await db.TaskRequests.Select(one => one.Id).SingleOrDefaultAsync(Cancellation);
        return what switch
        {
            "copy" => (await CopyForm.Run(db, time, town.Filler, new(form.Id, form.Id), Cancellation)).Findings,
            "explain" => (
                await ExplainFinding.Run(db, time, town.Filler, new(form.Id, "PL1001", "", "说明"), Cancellation)
            ).Findings,
            "remove" => (await RemoveEvidence.Run(db, time, town.Filler, form.Id, use, Cancellation)).Findings,
            "ask" => (
                await AskTask.Run(
                    db,
                    time,
                    town.Act(Role.UnitReviewer, town.First),
                    new(form.Id, RequestKind.Extension, form.Deadline.AddDays(9), "人手不足"),
                    Cancellation
                )
            ).Findings,
            _ => (await AnswerRequest.Run(db, time, town.Finance, new(request, true, null), Cancellation)).Findings,
        };
    }

    private static async Task<Form> Issue(Town town)
    {
        var deadline = new DateTime(2099, 3, 1, 10, 0, 0, DateTimeKind.Utc);
        var order = new IssueRequest(
            town.Region.Id,
            "自评",
            2025,
            "CN-2021",
            deadline,
            null,
            [new(town.First.Id, null)]
        );
        (await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, order, Cancellation)).OrThrow();
        var form = await town.Db.Forms.SingleAsync(Cancellation);
        town.Db.EvidenceFiles.Add(
            new()
            {
                Hash = new('0', 64),
                Size = 1,
                MediaType = "image/png",
                At = form.StateSince,
            }
        );
        town.Db.EvidenceUses.Add(
            new()
            {
                FormId = form.Id,
                Hash = new('0', 64),
                Name = "1.png",
                AccountId = town.Filler.AccountId,
                At = form.StateSince,
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        return form;
    }
}
