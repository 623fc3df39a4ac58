using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>B01: 年度资金总额 is the sum of its rows, in each of the three columns.</summary>
public sealed class FundsTotal : FilingRule
{
    private static readonly (string Name, string Member, Func<FundsRow, Amount?> Get)[] Columns =
    [
        ("年初预算数", "initialBudget", row => row.InitialBudget),
        ("全年预算数", "adjustedBudget", row => row.AdjustedBudget),
        ("全年执行数", "executedAmount", row => row.ExecutedAmount),
    ];

    public override RuleInfo Info { get; } =
        new(
            RuleIds.FundsTotal,
            "B01",
            Severity.Error,
            new("年度资金总额等于各资金来源之和", "Total funds equal the sum of their sources"),
            Sources.FilledForms
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.Filing.Budget is not { Total: { } total, Sources: { IsEmpty: false } sources })
        {
            yield break;
        }

        foreach (var (name, member, get) in Columns)
        {
            if (get(total) is not { } amount)
            {
                continue;
            }

            var parts = sources
                .Select((row, at) => Printed.Of($"budget.sources[{row.Key ?? $"{at}"}].{member}", get(row)))
                .OfType<Printed>()
                .ToImmutableArray();
            var finding = SumOfMoney.Check(
                Info,
                "年度资金总额（" + name + "）",
                Printed.Of("budget.total." + member, amount),
                amount,
                parts
            );
            if (finding is not null)
            {
                yield return finding;
            }
        }
    }
}
