using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Tests.Data;
using Plumbline.Audit;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.RollUps;

/// <summary>Numbers of a department typed by hand against what its units hand in (rule PL6010), on both databases.</summary>
public sealed class RolledCellTests(Databases databases)
{
    private const string Executed = "budget.total.executedAmount";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task TypedNumber_IsADoubtUntilAllAreIn_AndThenAnError(DatabaseKind kind)
    {
        await using var scene = await BindingScene.Build(databases, kind);
        await scene.Type("150万元", "20万元");
        Assert.Empty(await scene.Found(RuleIds.DiffersFromRollUp));

        await scene.HandIn(scene.FirstForm, "100万元", "30万元");
        await scene
            .Town.Db.Forms.Where(form => form.Id == scene.SecondForm)
            .ExecuteUpdateAsync(
                form => form.SetProperty(one => one.Deadline, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
                Cancellation
            );
        var doubts = await scene.Found(RuleIds.DiffersFromRollUp);
        var doubt = Assert.Single(doubts, found => found.Place == Executed);
        Assert.Equal(Severity.Warning, doubt.Finding.Severity);
        Assert.Contains(
            "填的是20万元，下属单位汇总为30.00万元（已报1/2个单位，逾期1个，1个填有此项）",
            doubt.Finding.Message.In(Language.Chinese),
            StringComparison.Ordinal
        );
        // Half of the units give less than the whole: nothing to do yet.
        Assert.Equal(Severity.Info, Assert.Single(doubts, found => found.Place != Executed).Finding.Severity);

        await scene.HandIn(scene.SecondForm, "50万元", "12.5万元");
        var error = Assert.Single(await scene.Found(RuleIds.DiffersFromRollUp));
        Assert.Equal((Severity.Error, Executed), (error.Finding.Severity, error.Place));
        Assert.Equal("42.50万元", error.Finding.Expected);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task TakenNumber_IsSilent_UntilTheRollUpMoves_OrItIsKeptWithAReason(DatabaseKind kind)
    {
        await using var scene = await BindingScene.Build(databases, kind);
        await scene.HandIn(scene.FirstForm, "100万元", "30万元");
        await scene.Take("Units:" + Executed);
        Assert.Empty(await scene.Found(RuleIds.DiffersFromRollUp));

        await scene.HandIn(scene.SecondForm, "50万元", "12.5万元");
        var moved = Assert.Single(await scene.Found(RuleIds.DiffersFromRollUp));
        Assert.Contains(
            "填的是30.00万元，下属单位汇总为42.50万元",
            moved.Finding.Message.ToString(),
            StringComparison.Ordinal
        );

        await scene.Publish();
        Assert.Single(await scene.ChangedSums());
        Assert.Empty(await scene.Found(RuleIds.DiffersFromRollUp));

        Assert.True((await scene.Keep("Units:" + Executed, "第二小学数据尚在核对")).TryGet(out _));
        Assert.Empty(await scene.Found(RuleIds.DiffersFromRollUp));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task RoundingOfEachUnit_IsNoDifference(DatabaseKind kind)
    {
        await using var scene = await BindingScene.Build(databases, kind);
        await scene.HandIn(scene.FirstForm, "100.01万元", "30.00万元");
        await scene.HandIn(scene.SecondForm, "50.01万元", "12.50万元");
        // 100.006 and 50.006 are 150.01, although both are printed rounded up.
        await scene.Type("150.01万元", "42.52万元");

        Assert.Equal(Executed, Assert.Single(await scene.Found(RuleIds.DiffersFromRollUp)).Place);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Counts_AreHeldAgainstTheirSum_TextsAreNot(DatabaseKind kind)
    {
        await using var scene = await BindingScene.Build(databases, kind);
        foreach (var form in new[] { scene.FirstForm, scene.SecondForm })
        {
            await scene.Row(form, "indicators", "r1", Indicator("培训人数", "120人"));
            await scene.Row(form, "indicators", "r2", Indicator("办学条件", "得到改善"));
            await scene.HandIn(form, "1万元", "1万元");
        }

        await scene.Row(scene.Form, "indicators", "d1", Indicator("培训人数", "250人"));
        await scene.Row(scene.Form, "indicators", "d2", Indicator("办学条件", "明显改善"));

        var found = Assert.Single(await scene.Found(RuleIds.DiffersFromRollUp));
        Assert.Equal((Severity.Warning, "indicators/d1.actual"), (found.Finding.Severity, found.Place));
        Assert.Contains("250人，下属单位汇总为240人", found.Finding.Message.ToString(), StringComparison.Ordinal);
    }

    private static string Indicator(string name, string actual) =>
        $$"""{"kind":"output","name":"{{name}}","actual":"{{actual}}"}""";
}
