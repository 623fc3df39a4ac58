using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Log;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Demo;

/// <summary>
/// What most schools of the demonstration have handed in for the running year: made-up figures that add up, so that the
/// department has something to roll up. The first schools are left to be filled.
/// </summary>
internal static class DemoHandedIn
{
    private const int LeftOpen = 3;
    private const long Fen = 1_000_000;

    internal static async Task Run(
        AppDb db,
        Packs packs,
        List<Form> forms,
        List<Unit> schools,
        DateTime now,
        CancellationToken cancellation
    )
    {
        foreach (var (school, at) in schools.Select((school, at) => (school, at)).Skip(LeftOpen))
        {
            foreach (var form in forms.Where(form => form.UnitId == school.Id))
            {
                await HandIn(db, form, at, now, cancellation);
                var opened = (await OpenForm.Run(db, form.Id, cancellation))!;
                await CheckForm.Keep(db, await CheckForm.Run(db, opened, packs, cancellation), cancellation);
            }
        }
    }

    private static async Task HandIn(AppDb db, Form form, int school, DateTime now, CancellationToken cancellation)
    {
        var rows = await db.FormRows.Where(row => row.FormId == form.Id).ToListAsync(cancellation);
        var started = FilingJson.Read(FormJson.Text(FormPart.Join(rows).Filing)).OrThrow();
        var filing = Filled(started, form, school);
        await db.FormRows.Where(row => row.FormId == form.Id).ExecuteDeleteAsync(cancellation);
        db.ChangeTracker.Clear();
        foreach (var row in FormPart.Split(FilingJson.WriteText(filing)))
        {
            row.FormId = form.Id;
            db.FormRows.Add(row);
        }

        var chain = (await db.LockChain(form.ChainId, cancellation))!;
        var draft = FormState.Draft.ToString();
        EventLog.Write(db, chain, new("move", "", draft, FormState.Submitted.ToString()), null, now);
        var tracked = await db.Forms.AsTracking().SingleAsync(row => row.Id == form.Id, cancellation);
        (tracked.State, tracked.StateSince, tracked.SubmittedAt) = (FormState.Submitted, now, now);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private static Filing Filled(Filing filing, Form form, int school)
    {
        var share = 40 + (7 * school) + (form.Name.Length % 5 * 3);
        var (budget, executed) = (Money.FromFen(share * Fen), Money.FromFen(share * Fen / 100 * (93 + school % 6)));
        var row = new FundsRow
        {
            Label = "一般公共预算",
            Nature = FundNature.GeneralPublic,
            InitialBudget = Amount.Printed(budget, MoneyUnit.TenThousandYuan, 2),
            AdjustedBudget = Amount.Printed(budget, MoneyUnit.TenThousandYuan, 2),
            ExecutedAmount = Amount.Printed(executed, MoneyUnit.TenThousandYuan, 2),
        };
        return filing with
        {
            Budget = new() { Total = row with { Label = null, Nature = null }, Sources = [row] },
            Indicators =
            [
                Indicator(
                    "受益学生人数",
                    IndicatorKind.Output,
                    (300 + (40 * school)).ToString(CultureInfo.InvariantCulture) + "人"
                ),
                Indicator(
                    "家长满意度",
                    IndicatorKind.Satisfaction,
                    (90 + (school % 5)).ToString(CultureInfo.InvariantCulture) + "%"
                ),
            ],
        };
    }

    private static Indicator Indicator(string name, IndicatorKind kind, string value) =>
        new()
        {
            Name = name,
            Kind = kind,
            Target = StatedValue.Of(value),
            Actual = StatedValue.Of(value),
        };
}
