using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Library;
using Plumbline.App.Tests.Data;
using Plumbline.Domain;
using Plumbline.Domain.Library;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Workflow;
using Xunit;
using static Plumbline.App.Tests.Library.LibraryTown;

namespace Plumbline.App.Tests.Library;

/// <summary>What forms use, where an indicator stands, what is nearly the same, what is suggested; on both databases.</summary>
public sealed class UseTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task JudgedForm_KeepsItsUses_AndForgetsThemWithTheirRows(DatabaseKind kind)
    {
        await using var town = await LibraryTown.Build(databases, kind);
        var forms = await town.Fill(Row("培训教师人数", actual: "80"), Row(""));
        var before = await town.Db.IndicatorUses.Where(use => use.FormId == forms[0]).ToListAsync(Cancellation);
        await town.Put(forms[0]);

        var use = Assert.Single(before);
        Assert.Equal(("培训教师人数", "人", 8_000L, false), (use.Name, use.Unit, use.Reach!.Value, use.IsFull!.Value));
        Assert.False(await town.Db.IndicatorUses.AnyAsync(row => row.FormId == forms[0], Cancellation));
        Assert.Equal(1, await town.Db.IndicatorUses.CountAsync(Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Uses_AreFoundByCodeNameAndSynonym_AndOnlyHandedInOnesCount(DatabaseKind kind)
    {
        await using var town = await LibraryTown.Build(databases, kind);
        var forms = await town.Fill(
            Row("教师培训人数", actual: "50"),
            Row("培训教师人数"),
            Row("自定名称", code: "EDU-002"),
            Row("别的指标")
        );
        await town.Move(forms[0], FormState.FinanceAccepted);
        var indicator = Shipped.Find("EDU-002")!;

        var all = await FindUses.Run(town.Db, town.Town.Finance, indicator, Cancellation);
        var own = await FindUses.Run(town.Db, town.Town.Filler, indicator, Cancellation);

        Assert.Equal((6, 2), (all.Count, all.Forms));
        Assert.Equal((3, 1), (own.Count, own.Forms));
        Assert.Equal(
            [MatchKind.Synonym, MatchKind.Name, MatchKind.Code],
            own.Latest.OrderBy(use => use.Use.Item).Select(use => use.By)
        );
        Assert.Equal((3, 2), (all.Spread.Measured, all.Spread.Full));
        Assert.Equal(5_000L, all.Spread.Least);
        Assert.Equal(new Rate(2, 3), all.Spread.FullShare);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task NearDuplicates_AreFoundBetweenFormsAndLibrary(DatabaseKind kind)
    {
        await using var town = await LibraryTown.Build(databases, kind);
        await town.Fill(Row("参加培训教师人数"), Row("教师培训人数"), Row("培训教师人数"));

        var library = await town.Open(town.Department);
        var found = await FindNearDuplicates.Run(town.Db, town.Department, library, DuplicateScope.Forms, Cancellation);

        var pair = Assert.Single(found.Pairs);
        Assert.Equal(
            ("培训教师人数", "参加培训教师人数", new Fraction(5, 7), true),
            (pair.Left.Name, pair.Right.Name, pair.Pair.Likeness, pair.Pair.SameUnit)
        );
        Assert.Equal(2, pair.Right.Forms);
        var synonym = Assert.Single(found.Synonyms);
        Assert.Equal(("教师培训人数", 2, "EDU-002"), (synonym.Name, synonym.Forms, synonym.Indicator.Code.Value));
        Assert.Equal(3, found.Names);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Suggestions_ComeFromLikeProjectsInSight(DatabaseKind kind)
    {
        await using var town = await LibraryTown.Build(databases, kind);
        var forms = await town.Fill(Row("维修改造面积"), Row("自定名称"));
        var wish = new ProjectWish(null, "校舍维修改造项目", null, ["自定名称"]);

        var seen = await Suggest(town, town.Town.Finance, wish);
        var own = await Suggest(town, town.Town.Filler, wish with { Id = town.Town.Project.Id });

        var suggested = Assert.Single(seen.Seen);
        Assert.Equal(("EDU-004", 2), (suggested.Library!.Code.Value, suggested.SeenIn.Length));
        Assert.Equal(forms, suggested.SeenIn.Select(use => use.FormId).Order());
        Assert.Equal(2, seen.Projects);
        Assert.Empty(own.Seen);
        Assert.Contains(own.ByWords, one => one.Indicator.Name == "校舍单位面积造价");
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Suggestions_KnowProjectsOfTheSameCategory(DatabaseKind kind)
    {
        await using var town = await LibraryTown.Build(databases, kind);
        await town.Fill(Row("维修改造面积"));
        await town.Db.Projects.ExecuteUpdateAsync(
            row => row.SetProperty(project => project.Category, "基本建设"),
            Cancellation
        );

        var seen = await Suggest(town, town.Town.Finance, new(null, "运动场地", "基本建设", []));
        var none = await Suggest(town, town.Town.Finance, new(null, "运动场地", "其他", []));

        Assert.Equal(Fraction.One, Assert.Single(seen.Seen).Support);
        Assert.Empty(none.Seen);
    }

    private static async Task<Suggestions> Suggest(LibraryTown town, Actor actor, ProjectWish wish) =>
        await SuggestForProject.Run(town.Db, await town.Open(actor), actor, wish, Cancellation);
}
