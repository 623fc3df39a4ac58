using System.Collections.Immutable;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>
/// B08: 支出合计 = 基本支出 + 项目支出 (+ 上缴上级、经营、对附属单位补助、其他). A total above the listed parts may hide
/// another kind of expenditure and asks for an explanation, unless the parts claim to be the whole; a total below its
/// parts is impossible.
/// </summary>
public sealed class ExpenditureTotal : FilingRule
{
    private static readonly Template Unexplained = new(
        "支出合计{stated}比基本支出与项目支出之和{computed}多{difference}，未说明其余支出",
        "Total expenditure {stated} exceeds basic plus project expenditure {computed} by {difference}; the rest is not explained"
    );

    private static readonly Template Repair = new(
        "列明其余支出（上缴上级、经营、对附属单位补助等），或改正合计",
        "List the other expenditure (payment to the superior, business, subsidies), or correct the total"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.ExpenditureTotal,
            "B08",
            Severity.Error,
            new("支出合计等于基本支出、项目支出等之和", "Total expenditure is the sum of its kinds"),
            Sources.FinalAccounts
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (
            subject.Filing.Budget?.Expenditure
            is not { Total.Amount: { } total, Basic: not null, Project: not null } lines
        )
        {
            return [];
        }

        var stated = Printed.Of("budget.expenditure.total.amount", total);
        var parts = Parts(lines);
        var gap = stated.Value - Printed.Sum(parts).Value;
        var finding = SumOfMoney.Check(Info, "支出合计", stated, total, parts);
        if (finding is not { Severity: Severity.Error } || gap.Sign < 0 || ClaimsToBeWhole(lines))
        {
            return finding is null ? [] : [finding];
        }

        var computed = Printed.Like(total, Printed.Sum(parts).Value);
        var message = Unexplained.With(
            ("stated", stated.Text),
            ("computed", computed),
            ("difference", Printed.Like(total, gap))
        );
        return [finding with { Severity = Severity.Warning, Message = message, Repair = Repair.With() }];
    }

    private static ImmutableArray<Printed> Parts(Expenditure lines)
    {
        (string Name, Line? Line)[] kinds =
        [
            ("basic", lines.Basic),
            ("project", lines.Project),
            ("paymentToSuperior", lines.PaymentToSuperior),
            ("business", lines.Business),
            ("subsidyToSubordinates", lines.SubsidyToSubordinates),
            .. lines.Others.Select((line, at) => ($"others[{line.Key ?? $"{at}"}]", (Line?)line)),
        ];
        return
        [
            .. kinds
                .Select(kind => Printed.Of($"budget.expenditure.{kind.Name}.amount", kind.Line?.Amount))
                .OfType<Printed>(),
        ];
    }

    // Shares that add up to 100 % say that there is nothing else.
    private static bool ClaimsToBeWhole(Expenditure lines)
    {
        if (lines is not { Basic.Share: { } basic, Project.Share: { } project })
        {
            return false;
        }

        var sum = Printed.Sum([Printed.Of("", basic), Printed.Of("", project)]);
        return sum.Interval.Contains(new Fraction(100, 1));
    }
}
