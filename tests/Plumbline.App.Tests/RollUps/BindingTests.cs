using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.RollUps;
using Plumbline.App.RollUps.Binding;
using Plumbline.App.Tests.Data;
using Xunit;

namespace Plumbline.App.Tests.RollUps;

/// <summary>A department's form bound to what its units hand in, on both databases.</summary>
public sealed class BindingTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Lines_CarryTheSumsAndTheirCoverage(DatabaseKind kind)
    {
        await using var scene = await BindingScene.Build(databases, kind);
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
        await using var scene = await BindingScene.Build(databases, kind);
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
        await using var scene = await BindingScene.Build(databases, kind);
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
        await using var scene = await BindingScene.Build(databases, kind);
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
        await using var scene = await BindingScene.Build(databases, kind);
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
        await using var scene = await BindingScene.Build(databases, kind);
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
        await using var scene = await BindingScene.Build(databases, kind);
        await scene.HandIn(scene.FirstForm, "100万元", "30万元");
        await scene.HandIn(scene.SecondForm, "50万元", "12.5万元");
        await scene.Take("Units:budget.total.executedAmount", "Units:budget.total.adjustedBudget");
        await scene.ReturnProjectForm();
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
        await using var scene = await BindingScene.Build(databases, kind);
        await scene.HandIn(scene.FirstForm, "100万元", "30万元");

        var result = await TakeFromRollUp.Run(
            scene.Writer,
            scene.Town.Finance,
            await scene.Open(),
            ["Units:budget.total.executedAmount"],
            BindingScene.NewId,
            Cancellation
        );

        Assert.Equal(Refusals.MoveNotAllowed, Assert.Single(result.Findings).Rule);
    }

    private static string Indicator(string name, string facts) =>
        $$"""{"kind":"output","name":"{{name}}","actual":"95%","facts":{{facts}}}""";
}
