using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Evidence;
using Plumbline.App.Files;
using Plumbline.App.Notices;
using Plumbline.App.Rectifying;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain.Results;
using Plumbline.Domain.Workflow;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Results;

/// <summary>An item of the ledger from notice to closing, on both databases.</summary>
public sealed class RectificationTests(Databases databases)
{
    private static readonly ReminderRules? Rules = Content
        .Packs.Load(Content.ContentFolder.Find().Regimes)
        .OrThrow()
        .OfPlace?.Reminders;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Item_IsReportedWithProof_RefusedOnce_AndClosed(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        using var folder = new ScratchFolder();
        var item = await Opened(town);
        var department = town.Act(Role.DepartmentFinance, town.Department);

        Assert.False((await Move(town, town.Filler, item, MoveAction.Report, "已整改")).TryGet(out _));
        await Prove(town, folder, item);
        Assert.False((await Move(town, town.Finance, item, MoveAction.Report, "已整改")).TryGet(out _));
        (await Move(town, town.Filler, item, MoveAction.Report, "已整改")).OrThrow();
        (await Move(town, department, item, MoveAction.Approve, null)).OrThrow();
        Assert.False((await Move(town, town.Finance, item, MoveAction.Refuse, null)).TryGet(out _));
        (await Move(town, town.Finance, item, MoveAction.Refuse, "资料不是本年度的")).OrThrow();
        (await Move(town, town.Filler, item, MoveAction.Report, "已补充")).OrThrow();
        (await Move(town, department, item, MoveAction.Approve, null)).OrThrow();
        (await Move(town, town.Finance, item, MoveAction.Approve, null)).OrThrow();

        var line = (await FindItems.One(town.Db, town.Filler, item, Cancellation))!;
        Assert.Equal((RectificationState.Closed, 1), (line.Item.State, line.Proofs));
        Assert.Null(await FindItems.One(town.Db, town.Act(Role.Filler, town.Second), item, Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Overdue_Escalates_AndEachStepIsSaidOnce(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var item = await Opened(town);
        var account = await town.Db.Users.Select(user => user.Id).FirstAsync(Cancellation);
        town.Db.Posts.Add(
            new()
            {
                AccountId = account,
                UnitId = town.First.Id,
                Role = Role.Filler,
            }
        );
        town.Db.Posts.Add(
            new()
            {
                AccountId = account,
                UnitId = town.Department.Id,
                Role = Role.DepartmentFinance,
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        var due = ChinaTime.Today(TimeProvider.System).AddDays(-8);
        await town.Db.RectificationItems.ExecuteUpdateAsync(row => row.SetProperty(one => one.Due, due), Cancellation);
        town.Db.ChangeTracker.Clear();

        Assert.Equal(2, await RemindRectification.Run(town.Db, Rules, TimeProvider.System, Cancellation));
        Assert.Equal(0, await RemindRectification.Run(town.Db, Rules, TimeProvider.System, Cancellation));
        var told = town.Db.Notices.Where(notice => notice.Kind == NoticeKind.RectifyOverdue);
        Assert.Equal(2, await told.CountAsync(Cancellation));
        var about = (await town.Db.RectificationItems.SingleAsync(Cancellation)).Id;
        Assert.All(
            await told.ToListAsync(Cancellation),
            notice => Assert.Equal(about, RectificationNotices.ItemOf(notice))
        );
        var filter = new ItemFilter(null, Overdue: true, "", 1);
        var today = ChinaTime.Today(TimeProvider.System);
        var ledger = await FindItems.Run(town.Db, town.Finance, filter, today, all: false, Cancellation);
        Assert.Equal((item, 1), (Assert.Single(ledger.Lines).Item.Id, ledger.Overdue));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Interview_IsKept_ByThoseWhoManage(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var item = await Opened(town);
        var on = ChinaTime.Today(TimeProvider.System);

        Assert.False((await Keep(town, town.Filler, item, on)).TryGet(out _));
        Assert.False((await Keep(town, town.Finance, item, on.AddDays(1))).TryGet(out _));
        (await Keep(town, town.Finance, item, on)).OrThrow();

        Assert.Equal(on, await town.Db.Interviews.Select(row => row.On).SingleAsync(Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Overdue_ReachesTheLastItem_HoweverManyStandBeforeIt(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var first = await Opened(town);
        var account = await town.Db.Users.Select(user => user.Id).FirstAsync(Cancellation);
        town.Db.Posts.Add(
            new()
            {
                AccountId = account,
                UnitId = town.First.Id,
                Role = Role.Filler,
            }
        );
        var item = await town.Db.RectificationItems.SingleAsync(row => row.Id == first, Cancellation);
        var due = ChinaTime.Today(TimeProvider.System).AddDays(-2);
        // Nobody of the second school can be told.
        town.Db.RectificationItems.AddRange(
            Enumerable
                .Range(0, 1_005)
                .Select(at => new RectificationItem
                {
                    UnitId = at < 1_004 ? town.Second.Id : town.First.Id,
                    UnitPath = at < 1_004 ? town.Second.Path : town.First.Path,
                    Year = 2025,
                    Problem = "佐证不全",
                    Due = due,
                    ChainId = item.ChainId,
                    CreatedById = account,
                })
        );
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();

        Assert.Equal(1, await RemindRectification.Run(town.Db, Rules, TimeProvider.System, Cancellation));
        Assert.Equal(0, await RemindRectification.Run(town.Db, Rules, TimeProvider.System, Cancellation));
        Assert.Equal(1, await town.Db.RectificationItems.CountAsync(row => row.ToldDays == 1, Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Proof_OfAnItemThatIsReportedMeanwhile_IsRefused(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        using var folder = new ScratchFolder();
        var id = await Opened(town);
        var chain = await town.Db.RectificationItems.Select(row => row.ChainId).SingleAsync(Cancellation);

        await using var mover = town.Database.Open();
        await using var moved = await mover.Database.BeginTransactionAsync(Cancellation);
        await mover.LockChain(chain, Cancellation);
        await mover.RectificationItems.ExecuteUpdateAsync(
            row => row.SetProperty(one => one.State, RectificationState.Reported),
            Cancellation
        );
        var late = Task.Run(() => Proof(town, folder, id), Cancellation);
        await Task.WhenAny(late, Task.Delay(TimeSpan.FromMilliseconds(500), Cancellation));
        await moved.CommitAsync(Cancellation);

        Assert.Equal(Refusals.MoveNotAllowed, Assert.Single((await late).Findings).Rule);
        Assert.Empty(await town.Db.RectificationProofs.ToListAsync(Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Requirement_StaysWhatWasAsked_WhateverTheUnitReports(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        using var folder = new ScratchFolder();
        var due = ChinaTime.Today(TimeProvider.System).AddDays(30);
        var request = new RectificationRequest(town.First.Id, 2025, ProblemSource.Other, "佐证不全", due)
        {
            Requirement = "补齐验收资料",
        };
        var item = (await OpenItem.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)).OrThrow();
        town.Db.ChangeTracker.Clear();
        await Prove(town, folder, item.Id);
        var report = new ItemMove(item.Id, MoveAction.Report, RectificationState.Notified, "已整改")
        {
            Measure = "重新验收",
        };
        (await MoveItem.Run(town.Db, TimeProvider.System, town.Filler, report, Cancellation)).OrThrow();
        town.Db.ChangeTracker.Clear();

        var line = (await FindItems.One(town.Db, town.Filler, item.Id, Cancellation))!;
        var notice = Text(RectificationNotice.Of(line, "某市财政局", due));

        Assert.Equal(("补齐验收资料", "重新验收"), (line.Item.Requirement, line.Item.Measure));
        Assert.Contains("补齐验收资料。", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("重新验收", notice, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Notice_IsSignedByTheOfficeThatIssuedIt(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var id = await Opened(town);
        var item = await town.Db.RectificationItems.SingleAsync(row => row.Id == id, Cancellation);
        var byFinance = await FindIssuer.Of(town.Db, item, Cancellation);
        town.Db.Posts.Add(
            new()
            {
                AccountId = item.CreatedById,
                UnitId = town.Department.Id,
                Role = Role.DepartmentFinance,
                GrantedAt = DateTime.UnixEpoch,
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);

        var byDepartment = await FindIssuer.Of(town.Db, item, Cancellation);

        Assert.NotEqual(town.Department.Name, byFinance);
        Assert.Equal(town.Department.Name, byDepartment);
    }

    private static string Text(Plumbline.Documents.Model.Document document) =>
        string.Concat(
            document
                .Blocks.OfType<Plumbline.Documents.Model.Paragraph>()
                .SelectMany(paragraph => paragraph.Content.Select(piece => piece.Text))
        );

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Items_AreOpenedTogether_OrNone(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var due = ChinaTime.Today(TimeProvider.System).AddDays(30);
        var good = new RectificationRequest(town.First.Id, 2025, ProblemSource.Other, "佐证不全", due);
        RectificationRequest[] requests = [good, good with { Problem = " " }];

        var refused = await OpenItem.All(town.Db, TimeProvider.System, town.Finance, requests, Cancellation);
        var there = await town.Db.RectificationItems.CountAsync(Cancellation);
        RectificationRequest[] both = [good, good with { Problem = "目标未完成" }];
        var opened = await OpenItem.All(town.Db, TimeProvider.System, town.Finance, both, Cancellation);

        Assert.Equal(Refusals.BadInput, Assert.Single(refused.Findings).Rule);
        Assert.Equal((0, 2), (there, opened.OrThrow().Length));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task LongTexts_AreRefused_WithTheLengthThatFits(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        using var folder = new ScratchFolder();
        var item = await Opened(town);
        await Prove(town, folder, item);

        var move = new ItemMove(item, MoveAction.Report, RectificationState.Notified, "已整改")
        {
            Owner = new('人', 201),
        };
        var owner = await MoveItem.Run(town.Db, TimeProvider.System, town.Filler, move, Cancellation);
        town.Db.ChangeTracker.Clear();
        var with = await KeepInterview.Run(
            town.Db,
            TimeProvider.System,
            town.Finance,
            item,
            ChinaTime.Today(TimeProvider.System),
            new('人', 201),
            "记录",
            Cancellation
        );

        Assert.Contains("200", Assert.Single(owner.Findings).Message.ToString(), StringComparison.Ordinal);
        Assert.Contains("200", Assert.Single(with.Findings).Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Recurrence_NeedsYearsOneAfterTheOther()
    {
        RuleHit[] hits =
        [
            new(1, "PL4004", 2023),
            new(1, "PL4004", 2025),
            new(1, "PL4004", 2024),
            new(2, "PL4004", 2025),
        ];

        var found = Assert.Single(Recurrences.Of([.. hits, new(1, "PL4007", 2023), new(1, "PL4007", 2025)]));

        Assert.Equal((1, "PL4004"), (found.Unit, found.Rule));
        Assert.Equal([2023, 2024, 2025], found.Years);
    }

    private static async Task<long> Opened(Town town)
    {
        var due = ChinaTime.Today(TimeProvider.System).AddDays(30);
        var request = new RectificationRequest(town.First.Id, 2025, ProblemSource.Other, "佐证不全", due);
        var item = (await OpenItem.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)).OrThrow();
        town.Db.ChangeTracker.Clear();
        return item.Id;
    }

    private static async Task Prove(Town town, ScratchFolder folder, long item) =>
        (await Proof(town, folder, item)).OrThrow();

    private static async Task<Plumbline.Findings.Result<RectificationProof>> Proof(
        Town town,
        ScratchFolder folder,
        long item
    )
    {
        var options = new EvidenceOptions();
        var store = new FileStore(options, new() { Folder = folder.Path });
        using var content = new MemoryStream("%PDF-1.4\n%%EOF\n"u8.ToArray());
        var added = await AddProof.Run(
            town.Db,
            store,
            options,
            TimeProvider.System,
            town.Filler,
            item,
            "验收单.pdf",
            content,
            Cancellation
        );
        town.Db.ChangeTracker.Clear();
        return added;
    }

    private static async Task<Plumbline.Findings.Result<RectificationItem>> Move(
        Town town,
        Actor actor,
        long item,
        MoveAction action,
        string? text
    )
    {
        var state = await town
            .Db.RectificationItems.Where(row => row.Id == item)
            .Select(row => row.State)
            .SingleAsync(Cancellation);
        var moved = await MoveItem.Run(
            town.Db,
            TimeProvider.System,
            actor,
            new(item, action, state, text),
            Cancellation
        );
        town.Db.ChangeTracker.Clear();
        return moved;
    }

    private static async Task<Plumbline.Findings.Result<Interview>> Keep(Town town, Actor actor, long item, DateOnly on)
    {
        var kept = await KeepInterview.Run(
            town.Db,
            TimeProvider.System,
            actor,
            item,
            on,
            "校长",
            "承诺整改",
            Cancellation
        );
        town.Db.ChangeTracker.Clear();
        return kept;
    }
}
