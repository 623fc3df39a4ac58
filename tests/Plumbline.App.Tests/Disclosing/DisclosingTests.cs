using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Disclosing;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain.Disclosures;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Disclosing;

/// <summary>Approvals, proofs and how duties stand, on both databases.</summary>
public sealed class DisclosingTests(Databases databases)
{
    private static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static readonly DateOnly Today = ChinaTime.Today(TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static DisclosureRules Rules => Packs.Regimes.All["CN-2020"].Process.Disclosure!;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Duties_RunFromTheApproval_AndProofsAreJudgedByTheirDay(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        Assert.All(await Lines(town), line => Assert.Equal(DutyState.NotBegun, line.State));

        await Approve(town, Today.AddDays(-30));
        Assert.All(await Lines(town), line => Assert.Equal(DutyState.Overdue, line.State));
        await Approve(town, Today.AddDays(-25));
        Assert.Equal(
            1,
            await town.Db.BudgetApprovals.CountAsync(row => row.Event == DisclosureEvent.BudgetApproved, Cancellation)
        );
        (await Prove(town, "budget", Today.AddDays(-4))).OrThrow();
        town.Db.ChangeTracker.Clear();
        (await Prove(town, "goals", Today.AddDays(-6))).OrThrow();
        town.Db.ChangeTracker.Clear();

        var lines = (await Lines(town)).ToDictionary(line => line.Duty.Id, line => line.State, StringComparer.Ordinal);
        Assert.Equal((DutyState.Late, DutyState.InTime), (lines["budget"], lines["goals"]));
        (await Prove(town, "budget", Today.AddDays(-5))).OrThrow();
        Assert.Equal(2, await town.Db.DisclosureProofs.CountAsync(Cancellation));
        Assert.Equal(DutyState.InTime, (await Lines(town))[0].State);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Nobody_ProvesForAnother_AndNothingInTheFuture(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var department = town.Act(Role.DepartmentFinance, town.Department);
        var request = new ApprovalRequest(
            [town.Department.Id],
            Today.Year,
            DisclosureEvent.BudgetApproved,
            Today,
            null
        );

        Assert.False(
            (await SetApproval.Run(town.Db, TimeProvider.System, department, request, Cancellation)).TryGet(out _)
        );
        Assert.False(
            (
                await SetApproval.Run(
                    town.Db,
                    TimeProvider.System,
                    town.Finance,
                    request with
                    {
                        On = Today.AddDays(1),
                    },
                    Cancellation
                )
            ).TryGet(out _)
        );
        Assert.False((await Prove(town, "budget", Today.AddDays(1))).TryGet(out _));
        Assert.False((await Prove(town, "?", Today)).TryGet(out _));
        Assert.False((await Prove(town, "budget", Today, "javascript:alert(1)")).TryGet(out _));
        Assert.False((await Prove(town, "budget", Today, actor: town.Filler)).TryGet(out _));
        Assert.Empty(await FindDuties.Run(town.Db, Rules, town.Filler, (Today.Year, Today, null), Cancellation));
    }

    private static async Task<DutyLine[]> Lines(Town town)
    {
        var found = await FindDuties.Run(town.Db, Rules, town.Finance, (Today.Year, Today, null), Cancellation);
        Assert.Equal(
            2,
            DutiesDocument.Of(Today.Year, found, Rules).Blocks.OfType<Plumbline.Documents.Model.Table>().Count()
        );
        return [.. Assert.Single(found).Lines];
    }

    private static async Task Approve(Town town, DateOnly on)
    {
        foreach (var kind in Enum.GetValues<DisclosureEvent>())
        {
            var request = new ApprovalRequest([town.Department.Id], Today.Year, kind, on, "文号");
            (await SetApproval.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)).OrThrow();
            town.Db.ChangeTracker.Clear();
        }
    }

    private static Task<Result<Plumbline.App.Data.Records.DisclosureProof>> Prove(
        Town town,
        string duty,
        DateOnly shown,
        string address = "https://www.example.gov.cn/a",
        Actor? actor = null
    ) =>
        ProveDisclosure.Run(
            town.Db,
            Rules,
            TimeProvider.System,
            actor ?? town.Act(Role.DepartmentFinance, town.Department),
            new(town.Department.Id, Today.Year, duty, shown, address),
            null,
            Cancellation
        );
}
