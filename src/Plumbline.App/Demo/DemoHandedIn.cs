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
            var filled = DemoFiling.Score(form.Name, Filled(start, at), packs, flatters: false);
            await DemoForms.Fill(db, form, filled, FormState.Submitted, actor, now, cancellation);
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
            Budget = new()
            {
                Total = row with { Label = null, Nature = null, Weight = Weight.FromPoints(10) },
                Sources = [row],
            },
            Goals = new()
            {
                Period = new()
                {
                    ExpectedGoal = new("保障教育教学正常开展，落实学生资助和教师待遇，改善办学条件。"),
                    ActualOutcome = new("教育教学正常开展，学生资助和教师待遇按时足额落实，办学条件有所改善。"),
                },
            },
            Indicators =
            [
                Row(
                    "在校学生人数",
                    IndicatorKind.Output,
                    IndicatorAspect.Quantity,
                    (15, Text(600 + (40 * school)), "人")
                ),
                Row("义务教育巩固率", IndicatorKind.Output, IndicatorAspect.Quality, (20, "100", "%")),
                Row("教师工资按时发放率", IndicatorKind.Output, IndicatorAspect.Timeliness, (15, "100", "%")),
                Row("适龄儿童就近入学率", IndicatorKind.Outcome, IndicatorAspect.SocialBenefit, (30, "100", "%")),
                Row(
                    "家长满意度",
                    IndicatorKind.Satisfaction,
                    IndicatorAspect.UserSatisfaction,
                    (10, Text(90 + (school % 5)), "%")
                ),
            ],
        };
    }

    private static Indicator Row(
        string name,
        IndicatorKind kind,
        IndicatorAspect aspect,
        (int Points, string Value, string Unit) stated
    ) =>
        new()
        {
            Name = name,
            Kind = kind,
            Aspect = aspect,
            Nature = IndicatorNature.Quantitative,
            Direction = Direction.HigherIsBetter,
            Target = StatedValue.Of("≥" + stated.Value + stated.Unit),
            Actual = StatedValue.Of(stated.Value + stated.Unit),
            MeasureUnit = stated.Unit,
            Weight = Weight.FromPoints(stated.Points),
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
