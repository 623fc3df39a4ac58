using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Evidence;
using Plumbline.App.Files;
using Plumbline.App.Forms;
using Plumbline.App.Reports;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Forms;

/// <summary>What waits for the lock of a form judges the form as it is when the lock is given, on both databases.</summary>
public sealed class LateLockTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseKind, string> Cases =>
        [
            .. from kind in (DatabaseKind[])[DatabaseKind.Sqlite, DatabaseKind.Postgres]
            from what in (string[])["copy", "explain", "remove", "ask", "answer", "section"]
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

        await mover.ReportSections.ExecuteUpdateAsync(
            section => section.SetProperty(one => one.State, SectionState.Accepted),
            Cancellation
        );
        await using var db = town.Database.Open();
        var late = Task.Run(() => Refusal(db, town, form, what), Cancellation);
        // Long enough to come to the lock; one that comes later is refused all the more.
        await Task.WhenAny(late, Task.Delay(TimeSpan.FromMilliseconds(500), Cancellation));
        await moved.CommitAsync(Cancellation);

        Assert.Single(await late);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task SameFile_ThatComesInForAnotherFormAtThisMoment_IsTaken(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var form = await Issue(town);
        using var folder = new ScratchFolder();
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4];
        await using var other = town.Database.Open();
        await using var taken = await other.Database.BeginTransactionAsync(Cancellation);
        other.EvidenceFiles.Add(
            new()
            {
                Hash = FileHash.Of(picture),
                Size = picture.Length,
                MediaType = "image/png",
                At = form.StateSince,
            }
        );
        await other.SaveChangesAsync(Cancellation);

        await using var db = town.Database.Open();
        var options = new EvidenceOptions();
        var store = new FileStore(options, new() { Folder = folder.Path });
        var offer = new EvidenceOffer(form.Id, [], "2.png", new MemoryStream(picture));
        var late = Task.Run(
            () => AddEvidence.Run(db, store, options, TimeProvider.System, town.Filler, offer, Cancellation),
            Cancellation
        );
        await Task.WhenAny(late, Task.Delay(TimeSpan.FromMilliseconds(500), Cancellation));
        await taken.CommitAsync(Cancellation);

        Assert.Equal(FileHash.Of(picture), (await late).OrThrow().Hash);
    }

    private static async Task<IReadOnlyCollection<Finding>> Refusal(AppDb db, Town town, Form form, string what)
    {
        var time = TimeProvider.System;
        var use = await db.EvidenceUses.Select(one => one.Id).SingleAsync(Cancellation);
        var section = await db.ReportSections.Select(one => one.Id).SingleAsync(Cancellation);
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
            "section" => (
                await AssignSection.Move(
                    db,
                    null!,
                    time,
                    town.Act(Role.DepartmentFinance, town.Department),
                    section,
                    SectionState.Assigned,
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
        town.Db.ReportSections.Add(
            new()
            {
                FormId = form.Id,
                Chapter = "basic",
                UnitId = town.First.Id,
                Deadline = deadline,
                State = SectionState.HandedIn,
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
