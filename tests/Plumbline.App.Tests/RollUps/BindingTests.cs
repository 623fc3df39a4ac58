using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.RollUps;
using Plumbline.App.RollUps.Binding;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.RollUps;

/// <summary>A department's form bound to what its units hand in, on both databases.</summary>
public sealed class BindingTests(Databases databases)
{
    private static readonly DateTime Deadline = new(2099, 3, 1, 10, 0, 0, DateTimeKind.Utc);

    private static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Lines_CarryTheSumsAndTheirCoverage(DatabaseKind kind)
    {
        await using var scene = await Scene.Build(databases, kind);
        await scene.HandIn(scene.FirstForm, "100.005万元", "30万元");

        var line = await scene.Line("Units:budget.total.executedAmount");

        Assert.Equal(new("30.00万元", 1, 1, 2, 0), line.Now);
        Assert.Equal("100.005万元", (await scene.Line("Units:budget.total.adjustedBudget")).Now.Value);
        Assert.Equal(BindState.Free, line.State);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Take_WritesValueMarkAndReason_AndDriftIsSeenAndKept(DatabaseKind kind)
    {
        await using var scene = await Scene.Build(databases, kind);
        await scene.HandIn(scene.FirstForm, "100万元", "30万元");
        await scene.Take("Units:budget.total.executedAmount");
        var bound = await scene.Line("Units:budget.total.executedAmount");

        await scene.HandIn(scene.SecondForm, "50万元", "12.5万元");
        var drifted = await scene.Line("Units:budget.total.executedAmount");
        var unexplained = await scene.Keep(drifted.Id, " ");
        var kept = await scene.Keep(drifted.Id, "第二小学数据尚在核对");
        var after = await scene.Line("Units:budget.total.executedAmount");
        await scene.Take(after.Id);
        var again = await scene.Line("Units:budget.total.executedAmount");

        Assert.Equal((BindState.Bound, "30.00万元"), (bound.State, bound.Stored));
        Assert.Equal(
            (BindState.Drifted, "30.00万元", "42.50万元"),
            (drifted.State, drifted.Mark!.Taken.Value, drifted.Now.Value)
        );
        Assert.Equal(Refusals.ReasonMissing, Assert.Single(unexplained.Findings).Rule);
        Assert.True(kept.TryGet(out _));
        Assert.Equal((BindState.Kept, "第二小学数据尚在核对"), (after.State, after.Mark!.Reason));
        Assert.Equal((BindState.Bound, "42.50万元"), (again.State, again.Stored));
        var events = await scene.Events("budget.total.executedAmount");
        Assert.Equal(["set", "mark", "set"], events.Select(change => change.Kind));
        Assert.Contains("1/2", events[0].Reason, StringComparison.Ordinal);
        Assert.Equal("第二小学数据尚在核对", events[1].Reason);
        Assert.Equal(("30.00万元", "42.50万元"), (events[2].Before, events[2].After));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Take_OfABlock_AddsTheRowsOfSources(DatabaseKind kind)
    {
        await using var scene = await Scene.Build(databases, kind);
        await scene.Row(
            scene.FirstForm,
            "budget.sources",
            "r1",
            """{"nature":"generalPublic","executedAmount":"8万元"}"""
        );
        await scene.HandIn(scene.FirstForm, "100万元", "30万元");
        var lines = (await scene.Open()).Lines;
        var sources = lines.Where(line => line.Part == "budget.sources").ToList();

        await scene.Take([.. sources.Select(line => line.Id)]);

        Assert.Equal("8.00万元", Assert.Single(sources).Now.Value);
        var row = await scene
            .Town.Db.FormRows.Where(one => one.FormId == scene.Form && one.Part == "budget.sources")
            .SingleAsync(Cancellation);
        Assert.Contains("8.00万元", row.Data, StringComparison.Ordinal);
        Assert.Equal(
            BindState.Bound,
            Assert.Single((await scene.Open()).Lines, line => line.Part == "budget.sources").State
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Indicators_RatesCarryTheirParts_PercentagesAreOnlyListed(DatabaseKind kind)
    {
        await using var scene = await Scene.Build(databases, kind);
        foreach (var (form, above, below) in new[] { (scene.FirstForm, 90, 100), (scene.SecondForm, 20, 50) })
        {
            await scene.Row(
                form,
                "indicators",
                "r1",
                Indicator(
                    "资助覆盖率",
                    $$"""[{"key":"numerator","label":"受助","value":"{{above}}人"},{"key":"denominator","label":"应助","value":"{{below}}人"}]"""
                )
            );
            await scene.Row(form, "indicators", "r2", Indicator("满意度", "[]"));
            await scene.HandIn(form, "1万元", "1万元");
        }

        await scene.Row(scene.Form, "indicators", "d1", """{"kind":"output","name":"资助覆盖率"}""");
        await scene.Row(scene.Form, "indicators", "d2", """{"kind":"output","name":"满意度"}""");

        await scene.Take("Units:indicators/d1.actual", "Units:indicators/d2.actual");

        var rate = await scene.Line("Units:indicators/d1.actual");
        Assert.Equal(("73.33%", "110人", "150人"), (rate.Stored, rate.Now.Numerator, rate.Now.Denominator));
        Assert.Equal(BindState.Bound, rate.State);
        var listed = await scene.Line("Units:indicators/d2.actual");
        Assert.Equal((BindState.Listed, null), (listed.State, listed.Stored));
        var row = await scene.Town.Db.FormRows.SingleAsync(
            one => one.FormId == scene.Form && one.Item == "d1",
            Cancellation
        );
        Assert.Contains("110人", row.Data, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Indicators_ThatCannotBeRead_AreNamedAndNotMerged(DatabaseKind kind)
    {
        await using var scene = await Scene.Build(databases, kind);
        await scene.Row(scene.FirstForm, "indicators", "r1", Indicator("满意度", "[]"));
        await scene.Row(scene.SecondForm, "indicators", "r1", """{"name":"没有一级指标"}""");
        await scene.HandIn(scene.FirstForm, "1万元", "1万元");
        await scene.HandIn(scene.SecondForm, "1万元", "1万元");

        var opened = await scene.RollUp();
        var merged = await MergeIndicators.Run(scene.Town.Db, opened.Contributors, Cancellation);

        Assert.Equal("满意度", Assert.Single(merged.Indicators).Name);
        Assert.Equal(scene.SecondForm, Assert.Single(merged.Unread).FormId);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Freeze_IsAnEventThatNamesWhatWasKept(DatabaseKind kind)
    {
        await using var scene = await Scene.Build(databases, kind);
        await scene.HandIn(scene.FirstForm, "1万元", "1万元");
        var opened = await scene.RollUp();

        var kept = (
            await FreezeRollUp.Run(
                scene.Town.Db,
                TimeProvider.System,
                scene.Town.Finance,
                opened,
                " 初稿 ",
                Cancellation
            )
        ).OrThrow();

        var noted = await scene.Town.Db.Events.SingleAsync(one => one.Kind == "rollup-freeze", Cancellation);
        Assert.EndsWith($"/{kept.Id}", noted.Place, StringComparison.Ordinal);
        Assert.Equal($"初稿 {App.Files.FileHash.Of(kept.Content)}", noted.After);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task PublishedSum_IsFoundWhenAUnitHandsInAnew_UntilSomebodySaysWhyItStays(DatabaseKind kind)
    {
        await using var scene = await Scene.Build(databases, kind);
        await scene.HandIn(scene.FirstForm, "100万元", "30万元");
        await scene.HandIn(scene.SecondForm, "50万元", "12.5万元");
        await scene.Take("Units:budget.total.executedAmount", "Units:budget.total.adjustedBudget");
        await scene.Publish();
        Assert.Empty(await scene.ChangedSums());

        await scene.HandInAnew(scene.SecondForm, "50万元", "20万元");
        var changed = Assert.Single(await scene.ChangedSums());

        Assert.Equal(
            "执行数公开的是42.50万元（ABCD budget.total.executedAmount），取自下属填报表的汇总，汇总现在是50.00万元（第二小学 2098-03-01 09:05 报送）",
            changed[changed.IndexOf("执行数", StringComparison.Ordinal)..]
        );
        (await scene.Keep("Units:budget.total.executedAmount", "第二小学另行更正")).OrThrow();
        Assert.Empty(await scene.ChangedSums());
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Take_BySomebodyWhoDoesNotFill_IsRefused(DatabaseKind kind)
    {
        await using var scene = await Scene.Build(databases, kind);
        await scene.HandIn(scene.FirstForm, "100万元", "30万元");

        var result = await TakeFromRollUp.Run(
            scene.Writer,
            scene.Town.Finance,
            await scene.Open(),
            ["Units:budget.total.executedAmount"],
            Scene.NewId,
            Cancellation
        );

        Assert.Equal(Refusals.MoveNotAllowed, Assert.Single(result.Findings).Rule);
    }

    private static string Indicator(string name, string facts) =>
        $$"""{"kind":"output","name":"{{name}}","actual":"95%","facts":{{facts}}}""";

    private sealed class Scene : IAsyncDisposable
    {
        internal required Town Town { get; init; }

        internal required FormWriter Writer { get; init; }

        internal long Form { get; private init; }

        internal long FirstForm { get; private init; }

        internal long SecondForm { get; private init; }

        internal static Guid NewId() => new(RandomNumberGenerator.GetBytes(16));

        internal static async Task<Scene> Build(Databases databases, DatabaseKind kind)
        {
            var (town, store) = await Town.BuildWithStore(databases, kind);
            var request = new IssueRequest(
                town.Region.Id,
                "自评",
                2025,
                "CN-2021",
                Deadline,
                null,
                [new(town.Department.Id, null), new(town.First.Id, null), new(town.Second.Id, null)]
            );
            var task = (
                await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)
            ).OrThrow();
            var forms = await town.Db.Forms.Where(form => form.TaskId == task.Id).ToListAsync(Cancellation);
            long Of(Unit unit) => forms.Single(form => form.UnitId == unit.Id).Id;
            return new()
            {
                Town = town,
                Writer = new(store, TimeProvider.System),
                Form = Of(town.Department),
                FirstForm = Of(town.First),
                SecondForm = Of(town.Second),
            };
        }

        internal async Task<OpenedBinding> Open()
        {
            Town.Db.ChangeTracker.Clear();
            return (await OpenBinding.Run(Town.Db, Packs, TimeProvider.System, Form, Cancellation))!;
        }

        internal async Task<OpenedRollUp> RollUp()
        {
            var task = await Town.Db.Tasks.Select(one => one.Id).SingleAsync(Cancellation);
            var (finance, unit) = (Town.Finance, Town.Department.Id);
            var subject = Domain.Filings.FilingSubject.Department;
            var opened = await OpenRollUp.Run(Town.Db, TimeProvider.System, finance, task, unit, subject, Cancellation);
            return opened!;
        }

        internal async Task<BindLine> Line(string id) => Assert.Single((await Open()).Lines, line => line.Id == id);

        internal async Task Take(params string[] lines)
        {
            var filler = Town.Act(Role.Filler, Town.Department);
            var taken = await TakeFromRollUp.Run(Writer, filler, await Open(), lines, NewId, Cancellation);
            Assert.All(taken.OrThrow(), one => Assert.Equal(SaveOutcome.Saved, one.Outcome));
        }

        internal async Task<Findings.Result<SaveResult>> Keep(string line, string reason) =>
            await TakeFromRollUp.Keep(
                Writer,
                Town.Act(Role.Filler, Town.Department),
                await Open(),
                line,
                reason,
                NewId(),
                Cancellation
            );

        internal async Task Row(long form, string part, string item, string data)
        {
            Town.Db.FormRows.Add(
                new()
                {
                    FormId = form,
                    Part = part,
                    Item = item,
                    Data = data,
                }
            );
            await Town.Db.SaveChangesAsync(Cancellation);
        }

        /// <summary>The department's form as it stands, published.</summary>
        internal async Task Publish()
        {
            Town.Db.ChangeTracker.Clear();
            var opened = (await OpenForm.Run(Town.Db, Form, Cancellation))!;
            var last = await Town
                .Db.Events.Where(one => one.ChainId == opened.Form.ChainId)
                .OrderByDescending(one => one.Seq)
                .FirstAsync(Cancellation);
            var json = Domain.Filings.FilingJson.Write(opened.Filing.OrThrow());
            var snapshot = FilingSnapshot.Of(opened.Form, json, last, "publish");
            Town.Db.FormSnapshots.Add(snapshot);
            await Town.Db.SaveChangesAsync(Cancellation);
            Town.Db.Publications.Add(
                new()
                {
                    FormId = Form,
                    Code = "ABCD",
                    State = DisclosureState.Published,
                    SnapshotId = snapshot.Id,
                    PublishedAt = last.At,
                }
            );
            await Town.Db.SaveChangesAsync(Cancellation);
        }

        /// <summary>What rule PL6008 says of the department's form.</summary>
        internal async Task<List<string>> ChangedSums()
        {
            Town.Db.ChangeTracker.Clear();
            var opened = (await OpenForm.Run(Town.Db, Form, Cancellation))!;
            var judged = await CheckForm.Run(Town.Db, opened, Packs, Cancellation);
            return
            [
                .. judged
                    .Findings.Where(found => found.Finding.Rule == Audit.RuleIds.ChangedSincePublished)
                    .Select(found => found.Finding.Message.In(Findings.Language.Chinese)),
            ];
        }

        internal async Task HandIn(long form, string budget, string executed)
        {
            var day = new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc);
            var filler = Town.Act(Role.Filler, Town.Department);
            FieldOperation Set(string field, string value) =>
                new(NewId(), form, filler.AccountId, OperationKind.Set, "budget", "")
                {
                    Field = field,
                    Value = $"\"{value}\"",
                };
            await Writer.Save(
                [Set("total.adjustedBudget", budget), Set("total.executedAmount", executed)],
                Cancellation
            );
            await Town
                .Db.Forms.Where(one => one.Id == form)
                .ExecuteUpdateAsync(
                    one =>
                        one.SetProperty(f => f.State, FormState.Submitted)
                            .SetProperty(f => f.StateSince, day)
                            .SetProperty(f => f.SubmittedAt, day),
                    Cancellation
                );
        }

        /// <summary>The form went back and came in again with other amounts.</summary>
        internal async Task HandInAnew(long form, string budget, string executed)
        {
            var day = new DateTime(2098, 3, 1, 1, 5, 0, DateTimeKind.Utc);
            var data = $$$"""{"total":{"adjustedBudget":"{{{budget}}}","executedAmount":"{{{executed}}}"}}""";
            await Town
                .Db.FormRows.Where(row => row.FormId == form && row.Part == "budget")
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Data, data), Cancellation);
            await Town
                .Db.Forms.Where(one => one.Id == form)
                .ExecuteUpdateAsync(
                    one => one.SetProperty(f => f.StateSince, day).SetProperty(f => f.SubmittedAt, day),
                    Cancellation
                );
        }

        internal Task<List<Event>> Events(string place) =>
            Town
                .Db.Events.Where(change => change.Place == place)
                .Join(
                    Town.Db.Forms.Where(form => form.Id == Form),
                    change => change.ChainId,
                    form => form.ChainId,
                    (change, _) => change
                )
                .OrderBy(change => change.Seq)
                .ToListAsync(Cancellation);

        public async ValueTask DisposeAsync()
        {
            await Writer.DisposeAsync();
            await Town.DisposeAsync();
        }
    }
}
