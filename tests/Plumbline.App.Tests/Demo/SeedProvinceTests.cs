using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Demo;
using Plumbline.App.Forms;
using Plumbline.App.Log;
using Plumbline.App.RollUps;
using Plumbline.App.Tests.Data;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Demo;

/// <summary>The made-up province: what is written in bulk is what the operations would have written.</summary>
public sealed class SeedProvinceTests(Databases databases)
{
    private static readonly ProvinceSize Small = new(Units: 60, Projects: 300, Years: 2, People: 3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Run_AProvince_HoldsTogether(DatabaseKind kind)
    {
        await using var db = (await databases.New(kind)).Open();
        var packs = Packs.Load(Repository.Content + "/regimes").OrThrow();

        var made = await SeedProvince.Run(db, packs, TimeProvider.System, Small, "Plumbline2026", Cancellation);

        Assert.Equal((300L, 12L), (made!.Projects, made.Accounts));
        Assert.Equal(made.Forms, await db.Forms.LongCountAsync(Cancellation));
        Assert.Equal(made.Rows, await db.FormRows.LongCountAsync(Cancellation));
        Assert.True((await VerifyLog.Run(db, Cancellation)).IsSound);
        Assert.Null(await SeedProvince.Run(db, packs, TimeProvider.System, Small, "Plumbline2026", Cancellation));
        await EveryKindOfForm_IsJudgedAsItSays(db, packs);
        await EveryStage_HasSomethingToShow(db);
        await TheNextUnit_GetsAnIdOfItsOwn(db);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task RollUp_OfTheProvince_IsTheSumOfItsForms(DatabaseKind kind)
    {
        await using var db = (await databases.New(kind)).Open();
        var packs = Packs.Load(Repository.Content + "/regimes").OrThrow();
        await SeedProvince.Run(db, packs, TimeProvider.System, Small, "Plumbline2026", Cancellation);
        var top = await db.Units.SingleAsync(unit => unit.ParentId == null, Cancellation);
        var actor = new Actor(1, "甲", [new(Role.FinancePerformance, top.Id, top.Path)]);

        for (var round = 0; round < 2; round++)
        {
            var opened = await OpenRollUp.Run(
                db,
                TimeProvider.System,
                actor,
                2,
                top.Id,
                FilingSubject.Project,
                Cancellation
            );

            var expected = await db
                .Forms.Where(form => form.TaskId == 2 && form.Subject == FilingSubject.Project)
                .Where(form => form.State != FormState.Draft && form.State != FormState.Returned)
                .SumAsync(form => form.ExecutedFen, Cancellation);
            Assert.Equal(expected, opened!.RollUp.Executed.Fen);
            Assert.Equal(0, opened.RollUp.Coverage.Unknown);
        }
    }

    // One form of each state and wealth of content; the sums that lists show were written without judging it.
    private static async Task EveryKindOfForm_IsJudgedAsItSays(AppDb db, Packs packs)
    {
        var forms = await db.Forms.OrderBy(form => form.Id).ToListAsync(Cancellation);
        foreach (var form in forms.DistinctBy(form => (form.Stage, form.Subject, form.SelfScore, form.State)))
        {
            var opened = (await OpenForm.Run(db, form.Id, Cancellation))!;
            var judged = await CheckForm.Run(db, opened, packs, Cancellation);
            var before = await Counts(db, form.Id);
            await CheckForm.Keep(db, judged, Cancellation);
            Assert.Equal(before, await Counts(db, form.Id));
            var kept = await db.Forms.SingleAsync(row => row.Id == form.Id, Cancellation);

            kept.Warnings -= judged.Findings.Count(found => IsAcross(found, Severity.Warning));
            kept.Errors -= judged.Findings.Count(found => IsAcross(found, Severity.Error));
            Assert.Equal(Summary(form), Summary(kept));
        }
    }

    // What dashboards and rounds count of a form; what compares forms is found only when one is judged among others.
    private static async Task<string> Counts(AppDb db, long form)
    {
        var rules = await db
            .FormRuleCounts.Where(row => row.FormId == form && !row.Rule.StartsWith("PL6"))
            .OrderBy(row => row.Rule)
            .ToListAsync(Cancellation);
        return JsonSerializer.Serialize(
            new
            {
                Achieved = await db.FormAchievements.SingleAsync(row => row.FormId == form, Cancellation),
                Watch = await db.FormWatches.SingleOrDefaultAsync(row => row.FormId == form, Cancellation),
                Rules = rules,
            }
        );
    }

    private static async Task EveryStage_HasSomethingToShow(AppDb db)
    {
        Assert.True(await db.Assessments.AnyAsync(row => row.AdmittedFen != null, Cancellation));
        Assert.True(await db.CarryOvers.AnyAsync(row => row.SpentFen == null, Cancellation));
        Assert.True(await db.RectificationItems.AnyAsync(row => row.FormId != null, Cancellation));
        Assert.True(await db.Evaluations.AnyAsync(Cancellation));
        Assert.True(await db.DisclosureProofs.AnyAsync(Cancellation));
        var transfer = await db.Transfers.FirstAsync(Cancellation);
        var shared = await db
            .TransferShares.Where(share => share.TransferId == transfer.Id)
            .SumAsync(share => share.Fen, Cancellation);
        Assert.InRange(shared, 1, transfer.AmountFen);
        var wrong = await db
            .RectificationItems.Join(db.Forms, item => item.FormId, form => form.Id, (item, form) => new { item, form })
            .CountAsync(pair => pair.item.UnitId != pair.form.UnitId || pair.item.Year != pair.form.Year, Cancellation);
        Assert.Equal(0, wrong);
    }

    private static bool IsAcross(FormFinding found, Severity severity) =>
        found.Finding.Severity == severity && found.Finding.Rule.StartsWith("PL6", StringComparison.Ordinal);

    private static (long?, Grade?, long?, long?, int, int) Summary(Form form) =>
        (form.SelfScore, form.Grade, form.BudgetFen, form.ExecutedFen, form.Errors, form.Warnings);

    private static async Task TheNextUnit_GetsAnIdOfItsOwn(AppDb db)
    {
        var last = await db.Units.MaxAsync(unit => unit.Id, Cancellation);
        var unit = new Unit { Name = "新单位", Path = "/new/" };
        db.Units.Add(unit);
        await db.SaveChangesAsync(Cancellation);

        Assert.True(unit.Id > last);
    }
}
