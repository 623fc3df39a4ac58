using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Library;
using Plumbline.App.Organisation;
using Plumbline.App.Tests.Data;
using Plumbline.Domain.Library;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Library;

/// <summary>Added indicators from the first version on, on both databases.</summary>
public sealed class EntryTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Entry_IsNumberedVersionedAndLogged(DatabaseKind kind)
    {
        await using var town = await LibraryTown.Build(databases, kind);
        var added = await town.Add("课后服务覆盖率");

        var changed = (await Change(town, added.Id, 1, "课后服务学校覆盖率", "改名")).OrThrow();
        var same = (await Change(town, added.Id, 2, "课后服务学校覆盖率", "没有改动")).OrThrow();

        Assert.Equal(("201-001", 2, 2), (added.Code, changed.Version, same.Version));
        var versions = await town.Db.LibraryVersions.OrderBy(row => row.Version).ToListAsync(Cancellation);
        Assert.Equal([null, "改名"], versions.Select(row => row.Reason));
        Assert.Equal(
            ["name"],
            IndicatorDifference
                .Of(LibraryJson.Read(versions[0].Data), LibraryJson.Read(versions[1].Data))
                .Select(one => one.Member)
        );
        Assert.Equal(
            ["library-add", "library-change"],
            await town
                .Db.Events.Where(row => row.Kind.StartsWith("library"))
                .OrderBy(row => row.Seq)
                .Select(row => row.Kind)
                .ToListAsync(Cancellation)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Entries_AddedAtOnce_HaveCodesOfTheirOwn(DatabaseKind kind)
    {
        await using var town = await LibraryTown.Build(databases, kind);

        var added = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async at =>
                {
                    await using var db = town.Town.Database.Open();
                    var request = new EntryRequest(
                        null,
                        town.Town.Department.Id,
                        null,
                        LibraryTown.Indicator($"同时添加的指标{at}")
                    );
                    var kept = await KeepEntry.Run(
                        db,
                        LibraryTown.Shipped,
                        TimeProvider.System,
                        town.Department,
                        request,
                        Cancellation
                    );
                    return kept.OrThrow().Code;
                })
        );

        Assert.Equal(8, added.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Entry_IsRefused_WithWhatToDo(DatabaseKind kind)
    {
        await using var town = await LibraryTown.Build(databases, kind);
        var added = await town.Add("课后服务覆盖率");

        Assert.Equal("PL5503", Rule(await Change(town, added.Id, 1, "别的", null)));
        Assert.Equal("PL5505", Rule(await Change(town, added.Id, 7, "别的", "改名")));
        Assert.Equal("PL5562", Rule(await Change(town, added.Id, 1, "", "改名")));
        Assert.Equal("PL5563", Rule(await Add(town, "EDU-001")));
        Assert.Equal("PL5563", Rule(await Add(town, added.Code)));
        Assert.Equal("PL5506", Rule(await Add(town, "不是代码")));
        var filler = town.Town.Filler;
        var request = new EntryRequest(null, town.Town.First.Id, null, LibraryTown.Indicator("别的"));
        var refused = await KeepEntry.Run(
            town.Db,
            LibraryTown.Shipped,
            TimeProvider.System,
            filler,
            request,
            Cancellation
        );
        Assert.Equal("PL5502", Rule(refused));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Entry_IsSeenAboveAndBelow_AndNotBesides(DatabaseKind kind)
    {
        await using var town = await LibraryTown.Build(databases, kind);
        var added = await town.Add("课后服务覆盖率");
        var other = await AddUnit.Run(
            town.Db,
            TimeProvider.System,
            town.Town.Act(Role.Administrator, town.Town.Region),
            new(town.Town.Region.Id, UnitKind.Department, "202", "某市卫生局"),
            Cancellation
        );

        Assert.NotNull((await town.Open(town.Town.Filler)).Find(added.Code));
        Assert.NotNull((await town.Open(town.Town.Finance)).Find(added.Code));
        Assert.Null((await town.Open(town.Town.Act(Role.Filler, other.OrThrow()))).Find(added.Code));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Retired_IsNotOfferedAnyMore_UntilItIsAgain(DatabaseKind kind)
    {
        await using var town = await LibraryTown.Build(databases, kind);
        var added = await town.Add("课后服务覆盖率");

        (await Retire(town, added.Id, retired: true)).OrThrow();
        var without = await town.Open(town.Department);
        (await Retire(town, added.Id, retired: false)).OrThrow();
        var with = await town.Open(town.Department);

        Assert.Empty(FindIndicators.Run(without, new() { Text = "课后服务覆盖率" }));
        Assert.Single(FindIndicators.Run(without, new() { Text = "课后服务覆盖率", OwnOnly = true }));
        Assert.Single(FindIndicators.Run(with, new() { Text = "课后服务覆盖率" }));
        Assert.Equal(
            2,
            await town.Db.Events.CountAsync(
                row => row.Kind == "library-retire" || row.Kind == "library-offer",
                Cancellation
            )
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Search_FindsByNameSynonymAndField(DatabaseKind kind)
    {
        await using var town = await LibraryTown.Build(databases, kind);
        var library = await town.Open(town.Department);

        var byName = FindIndicators.Run(library, new() { Text = "毛入园率" });
        var byField = FindIndicators.Run(library, new() { Text = "满意度", Field = "health" });
        var bySynonym = FindIndicators.Run(library, new() { Text = "应助尽助" });

        Assert.Equal("学前三年毛入园率", byName[0].Offered.Indicator.Name);
        Assert.NotEmpty(byField);
        Assert.All(byField, one => Assert.Equal("health", one.Offered.Indicator.Field));
        Assert.Equal(
            ("家庭经济困难学生受助比例", "应助尽助率"),
            (bySynonym[0].Offered.Indicator.Name, bySynonym[0].Synonym)
        );
    }

    private static Task<Result<LibraryEntry>> Change(
        LibraryTown town,
        long id,
        int version,
        string name,
        string? reason
    ) =>
        KeepEntry.Run(
            town.Db,
            LibraryTown.Shipped,
            TimeProvider.System,
            town.Department,
            new(id, 0, null, LibraryTown.Indicator(name)) { Version = version, Reason = reason },
            Cancellation
        );

    private static Task<Result<LibraryEntry>> Add(LibraryTown town, string code) =>
        KeepEntry.Run(
            town.Db,
            LibraryTown.Shipped,
            TimeProvider.System,
            town.Department,
            new(null, town.Town.Department.Id, code, LibraryTown.Indicator("别的指标")),
            Cancellation
        );

    private static Task<Result<LibraryEntry>> Retire(LibraryTown town, long id, bool retired) =>
        KeepEntry.Retire(town.Db, TimeProvider.System, town.Department, id, retired, Cancellation);

    private static string Rule<T>(Result<T> result)
        where T : notnull => result.Findings[0].Rule;
}
