using System.Collections.Immutable;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Documents;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Imports.Workbooks;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Documents.Writing.Xlsx;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.Imports;

/// <summary>Filled workbooks of units without accounts, dropped in at once, on both databases.</summary>
public sealed class WorkbookTests(Databases databases)
{
    private static readonly DateTime Deadline = new(2099, 3, 1, 10, 0, 0, DateTimeKind.Utc);

    private static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task OwnExport_Unchanged_IsTheSame_AndFilled_IsDifferentCellByCell(DatabaseKind kind)
    {
        await using var scene = await Scene.Build(databases, kind);
        var unchanged = await scene.Export(scene.First);
        await scene.Fill(scene.Second);
        var filled = await scene.Export(scene.Second);
        await scene.Empty(scene.Second);

        var opened = await scene.Drop(new("第一小学.xlsx", unchanged), new("第二小学.xlsx", filled));

        Assert.Equal(
            [(WorkbookState.Same, scene.First), (WorkbookState.Different, scene.Second)],
            opened.Items.Select(item => (item.State, item.Target!.Form.Id))
        );
        var cells = opened.Items[1].Cells;
        Assert.Contains(
            cells,
            cell => cell is { Part: "budget", Field: "total.executedAmount", Now: "96.5万元" or "96.50万元" }
        );
        Assert.Contains(cells, cell => cell is { Part: "indicators", IsNewRow: true });
        Assert.DoesNotContain(
            cells,
            cell => cell.Part == "scores" || cell.Field.EndsWith("Rate", StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Take_WritesWhatWasChosen_NamesTheFile_AndIsThenTheSame(DatabaseKind kind)
    {
        await using var scene = await Scene.Build(databases, kind);
        await scene.Fill(scene.Second);
        var filled = await scene.Export(scene.Second);
        await scene.Empty(scene.Second);
        var opened = await scene.Drop(new DroppedFile("第二小学.xlsx", filled));

        var taken = await scene.Take(opened);
        var again = (await scene.Open(opened.Batch.Id))!;

        Assert.Equal((opened.Items[0].Cells.Length, 0), (taken[0].Written, taken[0].Missed));
        Assert.Equal(WorkbookState.Same, Assert.Single(again.Items).State);
        Assert.Equal(taken[0].Written, again.Items[0].Taken);
        var reasons = await scene
            .Town.Db.Events.Where(e => e.Kind == "set")
            .Select(e => e.Reason)
            .ToListAsync(Cancellation);
        Assert.Contains("第二小学.xlsx", reasons);
    }

    [Fact]
    public async Task ResavedByLibreOffice_IsReadLikeOurOwn()
    {
        await using var scene = await Scene.Build(databases, DatabaseKind.Sqlite);
        await scene.Fill(scene.Second);
        var saved = await Resaved.ByLibreOffice(await scene.Export(scene.Second));
        var same = await scene.Drop(new DroppedFile("表.xlsx", saved));
        await scene.Empty(scene.Second);

        var different = (await scene.Open(same.Batch.Id))!;
        var taken = await scene.Take(different);

        Assert.Equal((WorkbookState.Same, scene.Second), (same.Items[0].State, same.Items[0].Target!.Form.Id));
        Assert.Equal(WorkbookState.Different, different.Items[0].State);
        Assert.Equal(0, taken[0].Missed);
        Assert.Equal(WorkbookState.Same, (await scene.Open(same.Batch.Id))!.Items[0].State);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Archive_IsUnpacked_AndNothingInItIsLeftOut(DatabaseKind kind)
    {
        await using var scene = await Scene.Build(databases, kind);
        var first = await scene.Export(scene.First);
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in new[] { ("甲/表.xlsx", first), ("说明.txt", "无"u8.ToArray()) })
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        var opened = await scene.Drop(
            new DroppedFile("全部.zip", bytes.ToArray()),
            new DroppedFile("坏.xlsx", first[..(first.Length / 2)])
        );

        Assert.Equal(
            [
                ("甲/表.xlsx", WorkbookState.Same),
                ("说明.txt", WorkbookState.Unreadable),
                ("坏.xlsx", WorkbookState.Unreadable),
            ],
            opened.Items.Select(item => (item.Name, item.State))
        );
        Assert.NotEmpty(opened.Items[1].Why);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task ForeignLabels_AreUnmatched_UntilAPersonAssigns(DatabaseKind kind)
    {
        await using var scene = await Scene.Build(databases, kind);
        await scene.Fill(scene.Second);
        await scene.Rename(scene.Second, "第二完全小学");
        var foreign = await scene.Export(scene.Second);
        await scene.Empty(scene.Second);

        var opened = await scene.Drop(new DroppedFile("表.xlsx", foreign));
        var assigned = await TakeWorkbooks.Assign(scene.Town.Db, opened, "表.xlsx", scene.Second, Cancellation);
        var again = (await scene.Open(opened.Batch.Id))!;

        Assert.Equal((WorkbookState.Unmatched, null), (opened.Items[0].State, opened.Items[0].Target));
        Assert.Contains("第二完全小学", opened.Items[0].Why[0].Message.ToString(), StringComparison.Ordinal);
        Assert.True(assigned.TryGet(out _));
        Assert.Equal(
            (WorkbookState.Different, scene.Second, true),
            (again.Items[0].State, again.Items[0].Target!.Form.Id, again.Items[0].IsAssigned)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task TwoFilesOfOneForm_AreNamed_AndOnlyOneIsWritten(DatabaseKind kind)
    {
        await using var scene = await Scene.Build(databases, kind);
        await scene.Fill(scene.Second);
        var filled = await scene.Export(scene.Second);
        await scene.Empty(scene.Second);
        var opened = await scene.Drop(new("表.xlsx", filled), new("表.xlsx", filled));

        var taken = await scene.Take(opened);

        Assert.Equal(["表.xlsx", "表 (2).xlsx"], opened.Items.Select(item => item.Name));
        Assert.All(opened.Items, item => Assert.Equal(WorkbookState.Twice, item.State));
        Assert.Equal([true, false], taken.Select(one => one.Written > 0));
    }

    [Fact]
    public void Unpack_NumbersTwinsUntilTheNameIsFree()
    {
        var files = DropFiles.Unpack([
            new("表.xlsx", [1]),
            new("表.xlsx", [2]),
            new("表 (2).xlsx", [3]),
            new("表.xlsx", [4]),
        ]);

        Assert.Equal(["表.xlsx", "表 (3).xlsx", "表 (2).xlsx", "表 (4).xlsx"], files!.Value.Select(file => file.Name));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Take_OfTwoWhoLookedAtTheSameDrop_KeepsWhatEachTook(DatabaseKind kind)
    {
        await using var scene = await Scene.Build(databases, kind);
        foreach (var form in (long[])[scene.First, scene.Second])
        {
            await scene.Fill(form);
        }

        var (first, second) = (await scene.Export(scene.First), await scene.Export(scene.Second));
        foreach (var form in (long[])[scene.First, scene.Second])
        {
            await scene.Empty(form);
        }

        var one = await scene.Drop(new("甲.xlsx", first), new("乙.xlsx", second));
        var other = (await scene.Open(one.Batch.Id))!;

        await scene.Take(one, "甲.xlsx");
        await scene.Take(other, "乙.xlsx");

        var after = (await scene.Open(one.Batch.Id))!;
        Assert.Equal(["乙.xlsx", "甲.xlsx"], after.Drop.Taken.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(2, after.Batch.Accepted);
    }

    [Fact]
    public async Task Open_OfADropThatWasRead_DoesNotReadItAgain()
    {
        await using var scene = await Scene.Build(databases, DatabaseKind.Sqlite);
        var opened = await scene.Drop(new DroppedFile("表.xlsx", await scene.Export(scene.First)));
        await scene.Town.Db.ImportFiles.ExecuteDeleteAsync(Cancellation);

        var again = (await scene.Open(opened.Batch.Id))!;

        Assert.Equal(opened.Items.Select(item => item.State), again.Items.Select(item => item.State));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Drop_OfAnotherDepartment_IsNotThere(DatabaseKind kind)
    {
        await using var scene = await Scene.Build(databases, kind);
        var opened = await scene.Drop(new DroppedFile("表.xlsx", await scene.Export(scene.First)));

        Assert.Null(
            await OpenWorkbooks.Run(
                scene.Town.Db,
                Packs,
                new(),
                scene.Town.Act(Role.DepartmentFinance, scene.Town.First),
                opened.Batch.Id,
                Cancellation
            )
        );
    }

    private sealed class Scene : IAsyncDisposable
    {
        internal required Town Town { get; init; }

        internal required FormWriter Writer { get; init; }

        internal long First { get; private init; }

        internal long Second { get; private init; }

        internal RecentDrops Recent { get; } = new();

        private long Task { get; init; }

        private Actor Collector => Town.Act(Role.DepartmentFinance, Town.Department);

        internal static async Task<Scene> Build(Databases databases, DatabaseKind kind)
        {
            var (town, store) = await Town.BuildWithStore(databases, kind);
            var projects = await town.Db.Projects.OrderBy(project => project.Id).ToListAsync(Cancellation);
            var request = new IssueRequest(
                town.Region.Id,
                "自评",
                2025,
                "CN-2021",
                Deadline,
                null,
                [.. projects.Select(project => new FormOrder(project.UnitId, project.Id))]
            );
            var task = (
                await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)
            ).OrThrow();
            var forms = await town.Db.Forms.Where(form => form.TaskId == task.Id).ToListAsync(Cancellation);
            return new()
            {
                Town = town,
                Writer = new(store, TimeProvider.System),
                Task = task.Id,
                First = forms.Single(form => form.UnitId == town.First.Id).Id,
                Second = forms.Single(form => form.UnitId == town.Second.Id).Id,
            };
        }

        internal async Task<byte[]> Export(long form)
        {
            Town.Db.ChangeTracker.Clear();
            var opened = (await OpenForm.Run(Town.Db, form, Cancellation))!;
            var judged = (await CheckForm.Run(Town.Db, opened, Packs, Cancellation)).Checked!;
            var made = Assert.Single(OfferDocuments.Of(judged, Packs, ["project-form"]));
            using var bytes = new MemoryStream();
            XlsxWriter.Write(made.Content, bytes);
            return bytes.ToArray();
        }

        internal async Task Fill(long form)
        {
            await Set(form, "budget", "total.adjustedBudget", "100万元");
            await Set(form, "budget", "total.executedAmount", "96.5万元");
            Town.Db.FormRows.Add(
                new()
                {
                    FormId = form,
                    Part = "indicators",
                    Item = "r1",
                    Position = 1,
                    Data =
                        """{"kind":"output","aspect":"quantity","name":"维修校舍面积","target":"≥500平方米","actual":"520平方米","weight":"50","selfScore":"50"}""",
                }
            );
            await Town.Db.SaveChangesAsync(Cancellation);
        }

        internal async Task Empty(long form)
        {
            await Town
                .Db.FormRows.Where(row => row.FormId == form && row.Part == "indicators")
                .ExecuteDeleteAsync(Cancellation);
            await Set(form, "budget", "total.adjustedBudget", null, "100万元");
            await Set(form, "budget", "total.executedAmount", null, "96.5万元");
        }

        internal Task Rename(long form, string unit) => Set(form, "identity", "unit", unit, Town.Second.Name);

        internal async Task<OpenedWorkbooks> Drop(params DroppedFile[] files)
        {
            var staged = await StageWorkbooks.Run(Town.Db, TimeProvider.System, Collector, Task, files, Cancellation);
            return (await Open(staged.OrThrow().Id))!;
        }

        internal Task<OpenedWorkbooks?> Open(long batch)
        {
            Town.Db.ChangeTracker.Clear();
            return OpenWorkbooks.Run(Town.Db, Packs, Recent, Collector, batch, Cancellation);
        }

        internal Task<ImmutableArray<TakenWorkbook>> Take(OpenedWorkbooks opened, string? only = null) =>
            TakeWorkbooks.Run(
                Town.Db,
                Writer,
                TimeProvider.System,
                Collector,
                opened,
                opened.Items.Where(item => only is null || item.Name == only).ToLookup(item => item.Name, _ => "")
            );

        public async ValueTask DisposeAsync()
        {
            await Writer.DisposeAsync();
            await Town.DisposeAsync();
        }

        private async Task Set(long form, string part, string field, string? value, string? replaces = null)
        {
            var saved = await Writer.Save(
                [
                    new(
                        new(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)),
                        form,
                        Collector.AccountId,
                        OperationKind.Set,
                        part,
                        ""
                    )
                    {
                        Field = field,
                        Value = value is null ? null : $"\"{value}\"",
                        Replaces = replaces,
                    },
                ],
                Cancellation
            );
            Assert.Equal(SaveOutcome.Saved, saved[0].Outcome);
        }
    }
}
