using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>
/// B11: 年初结转和结余 + 本年收入 + 使用非财政拨款结余 = 本年支出 + 结余分配 + 年末结转和结余, and 本年结转结余 = 收入 − 支出
/// (final accounts F1, F2, F13). Spending above income with no balance printed asks for an explanation.
/// </summary>
public sealed class BalanceOfTheYear : FilingRule
{
    private static readonly Template Overspent = new(
        "支出{expenditure}大于收入{income}，超出{gap}，未列示年初结转结余",
        "Expenditure {expenditure} exceeds income {income} by {gap}, and no opening balance is shown"
    );

    private static readonly Template Repair = new(
        "补列年初结转和结余，说明超出部分的资金来源",
        "Show the opening balance and say where the difference comes from"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.BalanceOfTheYear,
            "B11",
            Severity.Error,
            new("收入、支出与结转结余相互勾稽", "Income, expenditure and balances agree"),
            Sources.FinalAccounts
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.Filing.Budget is not { Income: { } income, Expenditure.Total.Amount: { } expenditure } budget)
        {
            return [];
        }

        var received = income.Total?.Amount is { } total
            ? Printed.Of("budget.income.total.amount", total)
            : Printed.Of("budget.income.fiscalAppropriation.amount", income.FiscalAppropriation?.Amount);
        if (received is not { } incoming)
        {
            return [];
        }

        var spent = Printed.Of("budget.expenditure.total.amount", expenditure);
        var finding = budget.Balances is { } balances
            ? Identity(balances, incoming, spent) ?? Overspending(balances, incoming, spent, expenditure)
            : Overspending(null, incoming, spent, expenditure);
        return finding is null ? [] : [finding];
    }

    private Finding? Identity(Balances balances, Printed income, Printed expenditure)
    {
        if (balances is { Opening: { } opening, Closing: { } closing })
        {
            Printed?[] parts =
            [
                Printed.Of("budget.balances.opening", opening),
                income,
                Printed.Of("budget.balances.nonFiscalSurplusUsed", balances.NonFiscalSurplusUsed),
                expenditure.Negated(),
                Printed.Of("budget.balances.surplusDistribution", balances.SurplusDistribution)?.Negated(),
            ];
            return SumOfMoney.Check(
                Info,
                "年末结转和结余",
                Printed.Of("budget.balances.closing", closing),
                closing,
                [.. parts.OfType<Printed>()]
            );
        }

        return balances.CurrentYear is { } current
            ? SumOfMoney.Check(
                Info,
                "本年结转结余",
                Printed.Of("budget.balances.currentYear", current),
                current,
                ImmutableArray.Create(income, expenditure.Negated())
            )
            : null;
    }

    private Finding? Overspending(Balances? balances, Printed income, Printed expenditure, Amount model)
    {
        var gap = expenditure.Value - income.Value;
        if (
            gap.Sign <= 0
            || balances?.Opening is not null
            || balances?.CurrentYear is not null
            || expenditure.Interval.Meets(income.Interval)
        )
        {
            return null;
        }

        var message = Overspent.With(
            ("expenditure", expenditure.Text),
            ("income", income.Text),
            ("gap", Printed.Like(model, gap))
        );
        return At(expenditure.Path, message) with
        {
            Severity = Severity.Warning,
            Repair = Repair.With(),
            Found = expenditure.Text,
            Related = [new FieldPlace(income.Path)],
        };
    }
}
