using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Demo;

/// <summary>
/// What most schools of the demonstration have handed in as a whole for the running year: made-up figures that add up, so
/// that their department has something to roll up. The first schools are still waited for.
/// </summary>
internal static class DemoHandedIn
{
    private const int Waiting = 3;
    private const long Fen = 1_000_000;

    internal static async Task Run(
        AppDb db,
        Packs packs,
        IEnumerable<Form> forms,
        Actor actor,
        DateTime now,
        CancellationToken cancellation
    )
    {
        foreach (var (form, at) in forms.Select((form, at) => (form, at)).Skip(Waiting))
        {
            var start = (await OpenForm.Run(db, form.Id, cancellation))!.Filing.OrThrow();
            await DemoForms.Fill(db, form, Filled(start, at), FormState.Submitted, actor, now, cancellation);
            var kept = (await OpenForm.Run(db, form.Id, cancellation))!;
            await CheckForm.Keep(db, await CheckForm.Run(db, kept, packs, cancellation), cancellation);
        }
    }

    private static Filing Filled(Filing filing, int school)
    {
        var budget = Money.FromFen((400 + (37 * school)) * Fen);
        var executed = Money.FromFen((400 + (37 * school)) * (Fen / 100) * (93 + (school % 6)));
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
                Indicator("在校学生人数", IndicatorKind.Output, Text(600 + (40 * school)) + "人"),
                Indicator("家长满意度", IndicatorKind.Satisfaction, Text(90 + (school % 5)) + "%"),
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

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
