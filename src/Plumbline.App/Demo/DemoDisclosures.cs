using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Disclosing;
using Plumbline.Domain.Disclosures;

namespace Plumbline.App.Demo;

/// <summary>Approvals and proofs of the running year: most departments in time, one late, one that never did.</summary>
internal sealed class DemoDisclosures(AppDb db, Packs packs, TimeProvider time)
{
    /// <summary>Adds them.</summary>
    internal async Task Run(List<Unit> departments, int year, CancellationToken cancellation)
    {
        if (packs.Regimes.Find("CN-2020")?.Process.Disclosure is not { } rules)
        {
            return;
        }

        var today = ChinaTime.Today(time);
        var account = await db.Users.SingleAsync(user => user.UserName == "jixiaogu", cancellation);
        var actor = (await FindActor.Run(db, account.Id, today, cancellation))!;
        var ids = departments.ConvertAll(unit => unit.Id);
        var approvals = new Dictionary<DisclosureEvent, DateOnly>
        {
            [DisclosureEvent.BudgetApproved] = new(year, 2, 10),
            [DisclosureEvent.FinalAccountsApproved] = new(year + 1, 8, 20),
        };
        foreach (var (kind, on) in approvals.Where(pair => pair.Value <= today))
        {
            var request = new ApprovalRequest(ids, year, kind, on, null);
            (await SetApproval.Run(db, time, actor, request, cancellation)).OrThrow();
            db.ChangeTracker.Clear();
        }

        foreach (var (unit, at) in departments.SkipLast(1).Select((unit, at) => (unit, at)))
        {
            foreach (var duty in rules.Duties.Where(duty => !duty.ByPortal))
            {
                var shown = approvals[duty.After].AddDays(at == 1 ? 26 : 12 + at);
                var address = FormattableString.Invariant(
                    $"https://www.example.gov.cn/{unit.Code}/{year}/{duty.Id}.html"
                );
                var proof = new ProofRequest(unit.Id, year, duty.Id, shown, address);
                if (shown <= today)
                {
                    var kept = await ProveDisclosure.Run(db, rules, time, actor, proof, null, cancellation);
                    kept.OrThrow();
                    db.ChangeTracker.Clear();
                }
            }
        }
    }
}
