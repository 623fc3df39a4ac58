using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Exports;
using Plumbline.App.Forms;
using Plumbline.App.Tests.Review;
using Plumbline.Documents.Model;
using Xunit;

namespace Plumbline.App.Tests.Dashboards;

/// <summary>What is kept of a judged form, and tables as workbooks.</summary>
public sealed class FormCountTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keep_CountsIndicatorsAndRules_AndForgetsWhatIsMended()
    {
        await using var world = await ReviewWorld.Make();
        await world.Fill("30");
        var before = await Keep(world);
        await world.Fill("100");
        var after = await Keep(world);

        Assert.Equal((1, 0, 0, 1, 0), before.Classes);
        Assert.Equal((2, 0, 0, 0, 0), after.Classes);
        Assert.Contains("PL4001", before.Rules);
        Assert.DoesNotContain("PL4001", after.Rules);
    }

    [Theory]
    [InlineData("80-90", 80, 90)]
    [InlineData("-60", null, 60)]
    [InlineData("100-", 100, null)]
    [InlineData("none", null, null)]
    public void Range_ReadsWhatItWrites(string text, int? from, int? below)
    {
        var range = NumberRange.Read(text)!;

        Assert.Equal((from, below, text), (range.From, range.Below, range.ToString()));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("1-2-3")]
    [InlineData("a-b")]
    [InlineData("999999999999-")]
    [InlineData("")]
    [InlineData(null)]
    public void Range_ThatCannotBeRead_IsNone(string? text) => Assert.Null(NumberRange.Read(text));

    [Fact]
    public void Workbook_HoldsNoFormula_WhateverAUnitIsCalled()
    {
        var bytes = TableWorkbook.Of(
            new(
                "预算执行",
                ["=1+1"],
                [new("=A1", ValueFormat.Text, 0), new("预算数", ValueFormat.Number, 2)],
                [
                    ["=cmd|' /C calc'!A0", "-12.50"],
                    ["@SUM(1)", ""],
                ]
            )
        );

        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var sheet = reader.ReadToEnd();
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
        Assert.Contains("=cmd|", sheet, StringComparison.Ordinal);
        Assert.Contains("<v>-12.50</v>", sheet, StringComparison.Ordinal);
    }

    private static async Task<((int, int, int, int, int) Classes, List<string> Rules)> Keep(ReviewWorld world)
    {
        await using var db = world.Open();
        var opened = (await OpenForm.Run(db, world.FormId, Cancellation))!;
        await CheckForm.Keep(db, await CheckForm.Run(db, opened, ReviewWorld.Packs, Cancellation), Cancellation);
        var row = await db.FormAchievements.SingleAsync(Cancellation);
        return (
            (row.Full, row.Nearly, row.Partly, row.Missed, row.Unscored),
            await db.FormRuleCounts.Select(count => count.Rule).ToListAsync(Cancellation)
        );
    }
}
