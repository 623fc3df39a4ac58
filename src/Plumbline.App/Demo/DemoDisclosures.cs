using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Disclosing;
using Plumbline.Domain.Disclosures;

namespace Plumbline.App.Demo;

/// <summary>
/// Approvals and proofs of the first department: of the closed years all, one of them late; of the running year all in time,
/// but its self-evaluation is still to be shown. Nothing is made up about the others.
/// </summary>
internal sealed class DemoDisclosures(AppDb db, Packs packs, TimeProvider time)
{
    private const int Ago = 12;

    /// <summary>Adds them.</summary>
    internal async Task Run(Unit department, int year, CancellationToken cancellation)
    {
        for (var ago = SeedDemo.ClosedYears; ago >= 0; ago--)
        {
            await Of(department, year - ago, ago, cancellation);
        }
    }

    private async Task Of(Unit department, int year, int ago, CancellationToken cancellation)
    {
        if (packs.OfPlace?.Disclosure is not { } rules)
        {
            return;
        }

        var today = ChinaTime.Today(time);
        var account = await db.Users.SingleAsync(user => user.UserName == "jixiaogu", cancellation);
        var actor = (await FindActor.Run(db, account.Id, today, cancellation))!;
        var approvals = new Dictionary<DisclosureEvent, DateOnly>
        {
            [DisclosureEvent.BudgetApproved] = new(year, 2, 10),
            [DisclosureEvent.FinalAccountsApproved] = ago == 0 ? today.AddDays(-Ago) : new(year + 1, 9, 5),
        };
        foreach (var (kind, on) in approvals)
        {
            var request = new ApprovalRequest([department.Id], year, kind, on, null);
            (await SetApproval.Run(db, time, actor, request, cancellation)).OrThrow();
            db.ChangeTracker.Clear();
        }

        foreach (var duty in rules.Duties.Where(duty => ago > 0 || !duty.ByPortal))
        {
            var address = FormattableString.Invariant(
                $"https://www.example.gov.cn/{department.Code}/{year}/{duty.Id}.html"
            );
            // The first of the closed years was late with what nobody else had to show.
            var shown = approvals[duty.After].AddDays(ago == SeedDemo.ClosedYears && duty.ByPortal ? 26 : 5);
            var proof = new ProofRequest(department.Id, year, duty.Id, shown, address);
            (await ProveDisclosure.Run(db, rules, time, actor, proof, null, cancellation)).OrThrow();
            db.ChangeTracker.Clear();
        }
    }
}
