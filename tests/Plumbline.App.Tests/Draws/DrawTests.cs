using System.Text;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Draws;
using Plumbline.App.Files;
using Plumbline.App.Review;
using Plumbline.App.Season;
using Plumbline.App.Tests.Cli;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain.Draws;
using Plumbline.Domain.Workflow;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Draws;

/// <summary>A draw from its population to the conclusion of a re-check, on both databases, and redone outside.</summary>
public sealed class DrawTests(Databases databases)
{
    private static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Draw_FromDraftToRecord_CanBeRedoneByAnybody(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var draw = await Drawn(town, DrawKind.Stratified);

        var record = (await OpenDraw.Published(town.Db, draw.Id, Cancellation))!;
        var drawn = await town.Db.DrawnForms.SingleAsync(row => row.DrawId == draw.Id, Cancellation);
        Assert.Equal(FileHash.Of(DrawRecord.Csv(record.Items())), draw.PopulationHash);
        Assert.Equal(2, record.Population.Length);
        Assert.Equal(record.Drawn[0].Code, drawn.Code);
        Assert.Null(VerifyDraw.Run(record.ToBytes())!.Difference);
        Assert.Equal(["draw-draft", "draw-publish", "draw"], await Kinds(town, draw));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Population_OnceItIsPublished_StaysAsItWas(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var task = await Issue(town);
        var draft = await Draft(town, task, DrawKind.Risk);
        var published = (
            await PublishPopulation.Run(town.Db, Packs, TimeProvider.System, town.Finance, draft.Id, Cancellation)
        ).OrThrow();
        town.Db.ChangeTracker.Clear();
        await town.Db.Forms.ExecuteUpdateAsync(
            form => form.SetProperty(row => row.State, FormState.Draft),
            Cancellation
        );

        var made = (await Make(town, draft.Id)).OrThrow();

        Assert.Equal(published.PopulationHash, made.PopulationHash);
        Assert.Equal(2, (await OpenDraw.Published(town.Db, draft.Id, Cancellation))!.Population.Length);
        Assert.False((await Make(town, draft.Id)).TryGet(out _));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Recheck_GoesThroughHearing_AndAConflictIsAssignedAnew(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var draw = await Drawn(town, DrawKind.Stratified);
        var (first, second) = (await town.Expert("甲"), await town.Expert("乙"));
        await Assign(town, draw);
        var row = await Row(town);
        var expert = row.ExpertId == first.AccountId ? first : second;

        (
            await DeclareInterests.Run(town.Db, TimeProvider.System, expert, row.FormId, "亲属任职", true, Cancellation)
        ).OrThrow();
        town.Db.ChangeTracker.Clear();
        Assert.False((await Move(town, expert, MoveAction.Report, RecheckState.Assigned, "意见")).TryGet(out _));
        (await Move(town, expert, MoveAction.Return, RecheckState.Assigned, "有利益冲突")).OrThrow();
        await Assign(town, draw);

        var other = (await Row(town)).ExpertId == first.AccountId ? first : second;
        Assert.NotEqual(expert.AccountId, other.AccountId);
        (
            await DeclareInterests.Run(town.Db, TimeProvider.System, other, row.FormId, "无", false, Cancellation)
        ).OrThrow();
        town.Db.ChangeTracker.Clear();
        Assert.False((await Move(town, other, MoveAction.Report, RecheckState.Assigned, "意见")).TryGet(out _));
        town.Db.ReviewScores.Add(
            new()
            {
                FormId = row.FormId,
                Kind = ScoreKind.Finance,
                Item = "x",
                AccountId = other.AccountId,
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
        (await Move(town, other, MoveAction.Report, RecheckState.Assigned, "意见")).OrThrow();
        var body = town.Act(Role.UnitReviewer, town.Department);
        Assert.Empty(await FindOtherWork.Run(town.Db, body, Cancellation));
        (await Move(town, town.Finance, MoveAction.Open, RecheckState.Reported, null)).OrThrow();
        var asked = Assert.Single(await FindOtherWork.Run(town.Db, body, Cancellation));
        Assert.Equal((OtherKind.Hear, row.Id, row.DrawId), (asked.Kind, asked.Id, asked.DrawId));
        Assert.Empty(await FindOtherWork.Run(town.Db, town.Act(Role.Filler, town.Department), Cancellation));
        (await Move(town, town.Finance, MoveAction.Approve, RecheckState.Heard, null)).OrThrow();
        Assert.Empty(await FindOtherWork.Run(town.Db, body, Cancellation));
        Assert.Equal((RecheckState.Concluded, "意见"), ((await Row(town)).State, (await Row(town)).Opinion));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task ReturnedForm_GoesToAnother_OrWaits(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var draw = await Drawn(town, DrawKind.Stratified);
        var first = await town.Expert("甲");
        await Assign(town, draw);
        (await Move(town, first, MoveAction.Return, RecheckState.Assigned, "不熟悉该领域")).OrThrow();

        await Assign(town, draw);
        Assert.Equal((RecheckState.Drawn, null), ((await Row(town)).State, (await Row(town)).ExpertId));
        var second = await town.Expert("乙");
        await Assign(town, draw);

        Assert.Equal(second.AccountId, (await Row(town)).ExpertId);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task WhoeverReScored_DoesNotConclude(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await Drawn(town, DrawKind.Stratified);
        var row = await Row(town);
        Plumbline.App.Access.Actor both = new(
            town.Finance.AccountId,
            "某人",
            [
                new(Role.FinanceBusiness, town.Region.Id, town.Region.Path),
                new(Role.FinancePerformance, town.Region.Id, town.Region.Path),
            ]
        );
        var other = await town.Expert("丙");
        town.Db.ReviewScores.Add(
            new()
            {
                FormId = row.FormId,
                Kind = ScoreKind.Finance,
                Item = "x",
                AccountId = both.AccountId,
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        await town.Db.DrawnForms.ExecuteUpdateAsync(
            one => one.SetProperty(drawn => drawn.State, RecheckState.Assigned),
            Cancellation
        );
        town.Db.ChangeTracker.Clear();
        (await Move(town, both, MoveAction.Report, RecheckState.Assigned, "意见")).OrThrow();
        (await Move(town, both, MoveAction.Open, RecheckState.Reported, null)).OrThrow();

        var own = await Move(town, both, MoveAction.Approve, RecheckState.Heard, null);
        await town.Db.DrawnForms.ExecuteUpdateAsync(
            one => one.SetProperty(drawn => drawn.ReportedById, other.AccountId),
            Cancellation
        );
        var scored = await Move(town, both, MoveAction.Approve, RecheckState.Heard, null);
        Plumbline.App.Access.Actor third = new(other.AccountId, "丙", both.Posts);
        await town.Db.DrawnForms.ExecuteUpdateAsync(
            one => one.SetProperty(drawn => drawn.ReportedById, both.AccountId),
            Cancellation
        );
        var concluded = await Move(town, third, MoveAction.Approve, RecheckState.Heard, null);

        Assert.Equal(Refusals.MoveNotAllowed, Assert.Single(own.Findings).Rule);
        Assert.Equal(Refusals.BadInput, Assert.Single(scored.Findings).Rule);
        Assert.Equal(RecheckState.Concluded, concluded.OrThrow().State);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Population_LeavesOutWhatWasDrawn_AndWhatIsNotPublic(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var draw = await Drawn(town, DrawKind.Stratified);
        var task = await town.Db.Tasks.SingleAsync(one => one.Id == draw.TaskId, Cancellation);
        var today = ChinaTime.Today(TimeProvider.System);

        var left = await DrawPopulation.Of(town.Db, Packs, task, DrawKind.Stratified, today, Cancellation);
        await town.Db.Projects.ExecuteUpdateAsync(one => one.SetProperty(row => row.Classified, true), Cancellation);
        var none = await DrawPopulation.Of(town.Db, Packs, task, DrawKind.Stratified, today, Cancellation);

        Assert.NotEqual((await Row(town)).FormId, Assert.Single(left.Items).FormId);
        Assert.Equal((1, 0, 0), (left.Drawn, left.NotReady, left.Classified));
        Assert.Equal((0, 2), (none.Items.Length, none.Classified));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Risk_CountsRectificationThatIsOverdueToo(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var task = await Issue(town);
        var today = ChinaTime.Today(TimeProvider.System);
        var chain = new Plumbline.App.Data.Records.Chain { Kind = "rectification" };
        town.Db.Chains.Add(chain);
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.RectificationItems.Add(
            new()
            {
                UnitId = town.First.Id,
                UnitPath = town.First.Path,
                Year = 2025,
                Problem = "佐证不全",
                Due = today.AddDays(-1),
                ChainId = chain.Id,
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();

        var population = await DrawPopulation.Of(town.Db, Packs, task, DrawKind.Risk, today, Cancellation);

        var reasons = population.Items.Single(one => one.Item.Unit == town.First.Name).Item.Risk;
        Assert.Contains(reasons, reason => reason.Text == "逾期或未通过的整改1项");
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task OthersThanFinance_NeitherDrawNorSeeADraft(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var task = await Issue(town);
        var request = new DrawRequest(task.Id, "抽查", DrawKind.Risk, 1, [], 0);

        Assert.False(
            (await DraftDraw.Run(town.Db, Packs, TimeProvider.System, town.Filler, request, Cancellation)).TryGet(out _)
        );
        var draft = await Draft(town, task, DrawKind.Risk);
        Assert.Null(await OpenDraw.Run(town.Db, town.Filler, draft.Id, Cancellation));
        Assert.False(
            (
                await PublishPopulation.Run(town.Db, Packs, TimeProvider.System, town.Filler, draft.Id, Cancellation)
            ).TryGet(out _)
        );
        town.Db.ChangeTracker.Clear();
        (
            await PublishPopulation.Run(town.Db, Packs, TimeProvider.System, town.Finance, draft.Id, Cancellation)
        ).OrThrow();
        Assert.NotNull(await OpenDraw.Run(town.Db, town.Filler, draft.Id, Cancellation));
    }

    [Fact]
    public async Task DrawVerify_SaysTheSame_OrNamesTheFirstDifference()
    {
        await using var town = await Town.Build(databases, DatabaseKind.Sqlite);
        var draw = await Drawn(town, DrawKind.Stratified);
        var record = (await OpenDraw.Published(town.Db, draw.Id, Cancellation))!;
        using var folder = new ScratchFolder();
        var file = Path.Combine(folder.Path, "record.json");
        await File.WriteAllBytesAsync(file, record.ToBytes(), Cancellation);
        var same = CommandLine.Run("draw", "verify", file, "--lang", "zh");
        Assert.Equal(0, same.ExitCode);
        Assert.Contains("一致", same.Output, StringComparison.Ordinal);

        var other = record.Population.First(item => item.Code != record.Drawn[0].Code).Code;
        var forged = record with { Drawn = [record.Drawn[0] with { Code = other }] };
        await File.WriteAllBytesAsync(file, forged.ToBytes(), Cancellation);
        var differs = CommandLine.Run("draw", "verify", file, "--lang", "en");
        Assert.Equal(1, differs.ExitCode);
        Assert.Contains("drawn item 1 differs", differs.Output, StringComparison.Ordinal);

        var swapped = record with
        {
            Population = [record.Population[0], record.Population[1] with { Budget = "1.00" }],
        };
        await File.WriteAllBytesAsync(file, swapped.ToBytes(), Cancellation);
        Assert.Contains(
            "名单与公布的校验值不符",
            CommandLine.Run("draw", "verify", file, "--lang", "zh").Output,
            StringComparison.Ordinal
        );

        foreach (
            var (was, now) in new[]
            {
                ("\"population\": [", "\"population\": [ null, "),
                ("\"strata\": [", "\"strata\": [ null, "),
                ("\"risk\": []", "\"risk\": [ null ]"),
                ("\"least\": 1", "\"least\": 2147483647"),
                ("\"name\": \"抽查\"", "\"name\": null"),
            }
        )
        {
            var text = Encoding.UTF8.GetString(record.ToBytes());
            var at = text.IndexOf(was, StringComparison.Ordinal);
            Assert.True(at >= 0, was);
            await File.WriteAllTextAsync(
                file,
                text[..at] + now + text[(at + was.Length)..],
                Encoding.UTF8,
                Cancellation
            );
            Assert.Contains(
                "记录不完整",
                CommandLine.Run("draw", "verify", file, "--lang", "zh").Output,
                StringComparison.Ordinal
            );
        }

        await File.WriteAllTextAsync(file, "{}", Encoding.UTF8, Cancellation);
        Assert.Equal(3, CommandLine.Run("draw", "verify", file).ExitCode);
        Assert.Equal(3, CommandLine.Run("draw", "verify", file + "x").ExitCode);
    }

    internal static async Task<SeasonTask> Issue(Town town)
    {
        var orders = await town
            .Db.Projects.OrderBy(project => project.Id)
            .Select(project => new FormOrder(project.UnitId, project.Id))
            .ToListAsync(Cancellation);
        var deadline = new DateTime(2099, 3, 1, 10, 0, 0, DateTimeKind.Utc);
        var request = new IssueRequest(town.Region.Id, "自评", 2025, "CN-2020", deadline, null, orders);
        var task = (await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)).OrThrow();
        await town.Db.Forms.ExecuteUpdateAsync(
            form => form.SetProperty(row => row.State, FormState.DepartmentApproved),
            Cancellation
        );
        town.Db.ChangeTracker.Clear();
        return task;
    }

    private static async Task<Draw> Drawn(Town town, DrawKind kind)
    {
        var draft = await Draft(town, await Issue(town), kind);
        (
            await PublishPopulation.Run(town.Db, Packs, TimeProvider.System, town.Finance, draft.Id, Cancellation)
        ).OrThrow();
        town.Db.ChangeTracker.Clear();
        var made = (await Make(town, draft.Id)).OrThrow();
        town.Db.ChangeTracker.Clear();
        return made;
    }

    private static async Task<Draw> Draft(Town town, SeasonTask task, DrawKind kind)
    {
        var request = new DrawRequest(task.Id, "抽查", kind, 1, [StratumBy.Department, StratumBy.Size], 1);
        var draft = (
            await DraftDraw.Run(town.Db, Packs, TimeProvider.System, town.Finance, request, Cancellation)
        ).OrThrow();
        town.Db.ChangeTracker.Clear();
        return draft;
    }

    private static Task<Plumbline.Findings.Result<Draw>> Make(Town town, long id) =>
        MakeDraw.Run(town.Db, TimeProvider.System, town.Finance, id, "06 18 22", "公开彩票", Cancellation);

    private static async Task Assign(Town town, Draw draw)
    {
        (await AssignDrawn.Run(town.Db, TimeProvider.System, town.Finance, draw.Id, Cancellation)).OrThrow();
        town.Db.ChangeTracker.Clear();
    }

    private static async Task<Plumbline.Findings.Result<DrawnForm>> Move(
        Town town,
        Plumbline.App.Access.Actor actor,
        MoveAction action,
        RecheckState from,
        string? text
    )
    {
        var row = await Row(town);
        var result = await MoveRecheck.Run(
            town.Db,
            TimeProvider.System,
            actor,
            new(row.Id, action, from, text),
            Cancellation
        );
        town.Db.ChangeTracker.Clear();
        return result;
    }

    private static Task<DrawnForm> Row(Town town) => town.Db.DrawnForms.SingleAsync(Cancellation);

    private static Task<List<string>> Kinds(Town town, Draw draw) =>
        town
            .Db.Events.Where(row => row.ChainId == draw.ChainId)
            .OrderBy(row => row.Seq)
            .Select(row => row.Kind)
            .ToListAsync(Cancellation);
}
