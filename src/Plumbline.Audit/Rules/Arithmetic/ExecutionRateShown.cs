using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>B03: the printed 执行率 is 全年执行数 ÷ 全年预算数, never ÷ 年初预算数. 0 ÷ 0 may be printed as 0.</summary>
public sealed class ExecutionRateShown : FilingRule
{
    public override RuleInfo Info { get; } =
        new(
            RuleIds.ExecutionRateShown,
            "B03",
            Severity.Error,
            new("执行率等于全年执行数除以全年预算数", "The execution rate is executed over adjusted budget"),
            Sources.Practice
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.Filing.Budget is not { } budget)
        {
            yield break;
        }

        var rows = budget.Sources.Select((row, at) => ($"budget.sources[{row.Key ?? $"{at}"}]", row));
        foreach (var (path, row) in rows.Prepend(("budget.total", budget.Total ?? new FundsRow())))
        {
            if (row is { ExecutionRate: { } rate, ExecutedAmount: { } executed, AdjustedBudget: { } adjusted })
            {
                var finding = ShownRate.Check(
                    Info,
                    "执行率",
                    path + ".executionRate",
                    rate,
                    Printed.Of(path + ".executedAmount", executed),
                    Printed.Of(path + ".adjustedBudget", adjusted)
                );
                if (finding is not null)
                {
                    yield return finding;
                }
            }
        }
    }
}
