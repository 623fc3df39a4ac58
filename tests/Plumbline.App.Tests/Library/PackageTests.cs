using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Library;
using Plumbline.App.Tests.Data;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Library;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Library;

/// <summary>Packages of indicators from one library into another.</summary>
public sealed class PackageTests(Databases databases)
{
    private static readonly PackageHead Head = new("试点指标包", "1.0", "某市教育局", new(2026, 3, 1));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Package_IsComparedAndMerged_AndAgainWithChanges(DatabaseKind kind)
    {
        await using var town = await LibraryTown.Build(databases, kind);
        var first = await town.Add("课后服务覆盖率", "XX-1");
        var one = LibraryJson.Read(first.Data);
        var file = LibraryPackageFile.Write(
            Head,
            [one, one with { Code = Code("XX-2"), Name = "运动场地达标率" }, LibraryTown.Shipped.Find("EDU-001")!]
        );
        var region = town.Town.Region.Id;

        var staged = await Stage(town, file);
        var again = await Stage(town, file);
        var compared = ComparePackage.Run(await town.Open(town.Town.Finance), staged);
        Assert.Equal(staged.Id, again.Id);
        Assert.Equal(
            [("XX-2", PackageState.New), ("EDU-001", PackageState.Same), ("XX-1", PackageState.Same)],
            compared.Select(item => (item.Indicator.Code.Value, item.State))
        );

        var merged = (await Merge(town, staged.Id, "XX-2")).OrThrow();
        Assert.Equal(new MergedPackage(1, 0), merged);
        var taken = await town.Db.LibraryEntries.SingleAsync(row => row.UnitId == region, Cancellation);
        Assert.Equal(("XX-2", 1), (taken.Code, taken.Version));

        var newer = await Stage(
            town,
            LibraryPackageFile.Write(
                Head with
                {
                    Version = "1.1",
                },
                [one with { Code = Code("XX-2"), Name = "运动场地面积达标率" }]
            )
        );
        var changed = Assert.Single(ComparePackage.Run(await town.Open(town.Town.Finance), newer));
        Assert.Equal(PackageState.Changed, changed.State);
        Assert.Equal(
            new MemberDifference("name", "运动场地达标率", "运动场地面积达标率"),
            Assert.Single(changed.Differences)
        );
        (await Merge(town, newer.Id, "XX-2")).OrThrow();
        var versions = await town
            .Db.LibraryVersions.Where(row => row.EntryId == taken.Id)
            .OrderBy(row => row.Version)
            .Select(row => new { row.Version, row.PackageId })
            .ToListAsync(Cancellation);
        Assert.Equal([(1, (long?)staged.Id), (2, newer.Id)], versions.Select(row => (row.Version, row.PackageId)));
        Assert.Equal("PL5505", (await Merge(town, newer.Id, "XX-2")).Findings[0].Rule);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Package_CannotOverwriteWhatIsSomebodyElses(DatabaseKind kind)
    {
        await using var town = await LibraryTown.Build(databases, kind);
        var shipped = LibraryTown.Shipped.Find("EDU-001")! with { Name = "资助学生总人次" };

        var staged = await Stage(town, LibraryPackageFile.Write(Head, [shipped]));

        var compared = Assert.Single(ComparePackage.Run(await town.Open(town.Town.Finance), staged));
        Assert.Equal((PackageState.Foreign, false), (compared.State, compared.CanTake));
        Assert.Equal("PL5505", (await Merge(town, staged.Id, "EDU-001")).Findings[0].Rule);
        var filler = await StagePackage.Run(
            town.Db,
            TimeProvider.System,
            town.Town.Filler,
            town.Town.First.Id,
            LibraryPackageFile.Write(Head, [shipped]),
            Cancellation
        );
        Assert.Equal("PL5502", filler.Findings[0].Rule);
    }

    [Theory]
    [InlineData("资助学生人次", "资助学生人数次", "PL5561")]
    [InlineData("\"version\": \"1.0\"", "\"version\": \"9.9\"", "PL5561")]
    [InlineData("plumbline-library/1", "other/1", "PL5560")]
    [InlineData("\"kind\": \"output\"", "\"kind\": \"result\"", "PL5562")]
    [InlineData("\"unit\": \"人次\"", "\"target\": \"90\"", "PL5562")]
    [InlineData("\"made\": \"2026-03-01\"", "\"made\": \"soon\"", "PL5560")]
    [InlineData("\"indicators\": [", "\"indicators\": [ 7, ", "PL5560")]
    [InlineData("\"hash\"", "\"name\": \"x\", \"hash\"", "PL5560")]
    [InlineData("资助学生人次", "\\ud800", "PL5560")]
    [InlineData("试点指标包", "\\ud800", "PL5560")]
    [InlineData("{", "[", "PL5560")]
    public void ChangedFile_IsRefused(string was, string now, string rule)
    {
        var bytes = LibraryPackageFile.Write(Head, [LibraryTown.Shipped.Find("EDU-001")!]);
        var text = Encoding.UTF8.GetString(bytes);
        var at = text.IndexOf(was, StringComparison.Ordinal);

        var changed = Encoding.UTF8.GetBytes(text[..at] + now + text[(at + was.Length)..]);

        Assert.Equal(rule, LibraryPackageFile.Read(changed).Findings[0].Rule);
        Assert.True(LibraryPackageFile.Read(bytes).TryGet(out _));
    }

    [Fact]
    public void WholeLibrary_GoesThroughAPackage()
    {
        var file = LibraryPackageFile.Write(Head, LibraryTown.Shipped.All);

        var read = LibraryPackageFile.Read(file).OrThrow();

        Assert.Equal(LibraryTown.Shipped.All.Count(), read.Indicators.Length);
        Assert.Equal(file, LibraryPackageFile.Write(read.Head, read.Indicators));
    }

    [Theory]
    [InlineData("CN-2020")]
    [InlineData("CN-2021")]
    public void EveryIndicator_FitsIntoAForm(string regime)
    {
        var named = ShippedRegimes.Named(regime);
        var filing = new JsonObject
        {
            ["schema"] = FilingJson.SchemaName,
            ["subject"] = "project",
            ["regime"] = regime,
            ["year"] = 2025,
            ["identity"] = new JsonObject { ["department"] = "某市教育局" },
            ["indicators"] = new JsonArray([.. LibraryTown.Shipped.All.Select(one => LibraryRow.Of(named, one))]),
        };

        var read = FilingJson.Read(Encoding.UTF8.GetBytes(filing.ToJsonString())).OrThrow();

        Assert.Equal(
            LibraryTown.Shipped.All.Select(one => one.Code),
            read.Indicators.Select(indicator => indicator.Code)
        );
        Assert.All(read.Indicators, indicator => Assert.Null(indicator.Target));
    }

    private static IndicatorCode Code(string text)
    {
        Assert.True(IndicatorCode.TryParse(text, out var code));
        return code;
    }

    private static async Task<LibraryPackage> Stage(LibraryTown town, byte[] file) =>
        (
            await StagePackage.Run(
                town.Db,
                TimeProvider.System,
                town.Town.Finance,
                town.Town.Region.Id,
                file,
                Cancellation
            )
        ).OrThrow();

    private static Task<Result<MergedPackage>> Merge(LibraryTown town, long package, params string[] codes)
    {
        Actor finance = town.Town.Finance;
        return MergePackage.Run(
            town.Db,
            LibraryTown.Shipped,
            TimeProvider.System,
            finance,
            new(package, [.. codes]),
            Cancellation
        );
    }
}
