using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Registers;
using Plumbline.App.Reports;
using Plumbline.App.RollUps.Binding;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.Registers;

/// <summary>Figures of a register met again in the form: as indicators' actual values, and as activities of the report.</summary>
public sealed class RegisterInFormTests(Databases databases)
{
    private static readonly DateTime Deadline = new(2099, 3, 1, 10, 0, 0, DateTimeKind.Utc);

    private static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Indicator_NamedLikeAFigure_TakesItWithItsParts_AndSeesItMove(DatabaseKind kind)
    {
        var (town, form, writer) = await Build(kind);
        await using var _ = town;
        await using var __ = writer;
        await Indicator(town, form, "r1", "课后服务参与率");
        await RegisterTests.Save(town, town.First, ("23.pupils", "100", null), ("23.taking", "90", null));
        await RegisterTests.Save(town, town.Second, ("23.pupils", "50", null), ("23.taking", "20", null));

        var free = await Line(town, form);
        await Take(town, form, writer, free.Id);
        await RegisterTests.Save(town, town.Second, ("23.taking", "30", "20"));
        var drifted = await Line(town, form);

        Assert.Equal(
            ("73.33%", "110人", "150人", 2, 2),
            (free.Now.Value, free.Now.Numerator, free.Now.Denominator, free.Now.Submitted, free.Now.Expected)
        );
        Assert.Equal((BindState.Drifted, "73.33%", "80.00%"), (drifted.State, drifted.Stored, drifted.Now.Value));
        var change = await town.Db.Events.SingleAsync(
            one => one.Place == "indicators/r1.actual" && one.Kind == "set",
            Cancellation
        );
        Assert.StartsWith("取自履职事项登记：2/2", change.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Indicator_OfAnotherName_IsBoundByALink(DatabaseKind kind)
    {
        var (town, form, writer) = await Build(kind);
        await using var _ = town;
        await using var __ = writer;
        await Indicator(town, form, "r1", "全年督导轮数");
        await RegisterTests.Save(town, town.Department, ("21.times", "12", null));
        var before = await Open(town, form);

        var linked = await Link(town, form, "21.times", town.Act(Role.Filler, town.Department));
        var line = await Line(town, form);
        var stranger = await Link(town, form, "21.times", town.Act(Role.Observer, town.Department));
        var unknown = await Link(town, form, "21.nothing", town.Act(Role.Filler, town.Department));
        await Link(town, form, null, town.Act(Role.Filler, town.Department));

        Assert.DoesNotContain(before.Lines, one => one.Source == BindSource.Register);
        Assert.True(linked.TryGet(out var _));
        Assert.Equal(("12次", "Register:indicators/r1.actual"), (line.Now.Value, line.Id));
        Assert.Equal(Refusals.MoveNotAllowed, Assert.Single(stranger.Findings).Rule);
        Assert.Equal(Refusals.BadInput, Assert.Single(unknown.Findings).Rule);
        Assert.DoesNotContain((await Open(town, form)).Lines, one => one.Source == BindSource.Register);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Activities_AreWrittenFromTheRegister_AndBecomeLiveNumbersOfTheReport(DatabaseKind kind)
    {
        var (town, form, writer) = await Build(kind);
        await using var _ = town;
        await using var __ = writer;
        await RegisterTests.Save(
            town,
            town.Department,
            ("31.total", "30", null),
            ("31.licensed", "20", null),
            ("31.closed", "10", null),
            ("66.text", "开展推普周活动", null)
        );

        var first = await Write(town, form, writer);
        var none = await Drift(town, form);
        await RegisterTests.Save(
            town,
            town.Department,
            ("31.closed", "9", "10"),
            ("66.text", "开展科普月活动", "开展推普周活动")
        );
        var moved = await Drift(town, form);
        await Write(town, form, writer);
        var actor = town.Act(Role.Filler, town.Department);
        var report = (await OpenReport.Run(town.Db, Packs, actor, form, Cancellation))!;

        Assert.All(first, one => Assert.Equal(SaveOutcome.Saved, one.Outcome));
        Assert.Empty(none);
        Assert.Equal([31, 66], moved.Select(one => one.System.No));
        var values = BoundValues.Of(report);
        var closed = Assert.Single(values, value => value.Path == "activities[a31].facts[closed].value");
        Assert.Equal("9所", closed.Text);
        Assert.Contains(
            report.Chapters.SelectMany(chapter => chapter.Generated),
            text => text.Contains("取缔数9所", StringComparison.Ordinal)
        );
        Assert.Contains(
            report.Chapters.SelectMany(chapter => chapter.Generated),
            text => text.Contains("开展科普月活动", StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Activities_TextThatSomebodyRewrote_StaysTheirs(DatabaseKind kind)
    {
        var (town, form, writer) = await Build(kind);
        await using var _ = town;
        await using var __ = writer;
        await RegisterTests.Save(town, town.Department, ("66.text", "开展推普周活动", null));
        await Write(town, form, writer);
        await writer.Save(
            [
                new(NewId(), form, 1, OperationKind.Set, "activities", "a66")
                {
                    Field = "text",
                    Value = "\"自己写的话。\"",
                    Replaces = "开展推普周活动。",
                },
            ],
            Cancellation
        );
        await RegisterTests.Save(town, town.Department, ("66.text", "开展科普月活动", "开展推普周活动"));

        Assert.Empty(await Drift(town, form));
    }

    private async Task<(Town Town, long Form, FormWriter Writer)> Build(DatabaseKind kind)
    {
        var (town, store) = await Town.BuildWithStore(databases, kind);
        var request = new IssueRequest(
            town.Region.Id,
            "自评",
            2025,
            "CN-2020",
            Deadline,
            null,
            [new(town.Department.Id, null)]
        );
        var task = (await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)).OrThrow();
        var form = await town.Db.Forms.SingleAsync(one => one.TaskId == task.Id, Cancellation);
        return (town, form.Id, new(store, TimeProvider.System));
    }

    private static async Task Indicator(Town town, long form, string item, string name)
    {
        town.Db.FormRows.Add(
            new()
            {
                FormId = form,
                Part = "indicators",
                Item = item,
                Data = $$"""{"kind":"output","name":"{{name}}"}""",
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
    }

    private static async Task<OpenedBinding> Open(Town town, long form)
    {
        town.Db.ChangeTracker.Clear();
        return (await OpenBinding.Run(town.Db, Packs, TimeProvider.System, form, Cancellation))!;
    }

    private static async Task<BindLine> Line(Town town, long form) =>
        Assert.Single((await Open(town, form)).Lines, line => line.Source == BindSource.Register);

    private static async Task Take(Town town, long form, FormWriter writer, string line)
    {
        var filler = town.Act(Role.Filler, town.Department);
        var taken = await TakeFromRollUp.Run(writer, filler, await Open(town, form), [line], NewId, Cancellation);
        Assert.All(taken.OrThrow(), one => Assert.Equal(SaveOutcome.Saved, one.Outcome));
    }

    private static Task<Findings.Result<string>> Link(Town town, long form, string? figure, Access.Actor actor) =>
        LinkFigure.Run(town.Db, Packs.Registers, TimeProvider.System, actor, (form, "r1"), figure, Cancellation);

    private static async Task<SaveResult[]> Write(Town town, long form, FormWriter writer)
    {
        var (opened, register) = await Both(town, form);
        var filler = town.Act(Role.Filler, town.Department);
        var written = await WriteActivities.Run(writer, Packs.Registers, filler, register, opened, NewId, Cancellation);
        return [.. written.OrThrow()];
    }

    private static async Task<IReadOnlyList<ActivityDrift>> Drift(Town town, long form)
    {
        var (opened, register) = await Both(town, form);
        return WriteActivities.Drift(Packs.Registers, register.Sheet, opened);
    }

    private static async Task<(OpenedForm Form, OpenedRegister Register)> Both(Town town, long form)
    {
        town.Db.ChangeTracker.Clear();
        var opened = (await OpenForm.Run(town.Db, form, Cancellation))!;
        var actor = town.Act(Role.Filler, town.Department);
        var register = await OpenRegister.Run(
            town.Db,
            Packs.Registers,
            actor,
            opened.Form.UnitId,
            opened.Form.Year,
            Cancellation
        );
        return (opened, register!);
    }

    private static Guid NewId() => new(RandomNumberGenerator.GetBytes(16));
}
