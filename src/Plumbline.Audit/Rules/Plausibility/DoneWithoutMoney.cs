using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C06: outputs cannot be done where the year's budget or the spending was zero, unless the funds row says how (paid in
/// another year, by others).
/// </summary>
public sealed class DoneWithoutMoney : FilingRule
{
    private static readonly string[] NotDone = ["未", "没有", "尚", "停", "取消", "暂缓"];

    private static readonly Template Done = new(
        "{what}为{amount}，却有{count}项产出指标填报完成：{names}",
        "{what} is {amount}, yet {count} output indicators are reported as done: {names}"
    );

    private static readonly Template Repair = new(
        "核实资金和完成值；由其他资金或其他年度资金完成的，在资金行说明，没有实施的，改正完成值",
        "Check funds and results; say in the funds row which other money paid, or correct the results"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.DoneWithoutMoney,
            "C06",
            Severity.Error,
            new("没有资金的项目不填报产出完成", "Nothing is done without money"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.Filing.Stage == FilingStage.Goal || Zero(subject.Filing.Budget) is not { } zero)
        {
            return [];
        }

        ImmutableArray<IndicatorRow> done =
        [
            .. IndicatorRow.In(subject.Filing).Where(row => row.Indicator.Kind == IndicatorKind.Output && IsDone(row)),
        ];
        if (done.IsEmpty)
        {
            return [];
        }

        var message = Done.With(
            ("what", zero.What),
            ("amount", $"{zero.Amount}"),
            ("count", $"{done.Length}"),
            ("names", Said.Listed([.. done.Select(row => row.Name)]))
        );
        return
        [
            At(zero.Path, message) with
            {
                Severity = zero.Explained ? Severity.Warning : Info.Severity,
                Found = $"{zero.Amount}",
                Repair = Repair.With(),
                Related = [.. done.Select(row => new FieldPlace(row.Path + ".actual"))],
            },
        ];
    }

    // Spending first: it is what the year came to.
    private static (string Path, string What, Amount Amount, bool Explained)? Zero(Budget? budget)
    {
        if (budget?.Total is not { } total)
        {
            return null;
        }

        var explained = Said.Something(total.Reason) || Said.Something(budget.AdjustmentReason);
        if (total.ExecutedAmount is { } executed)
        {
            return executed.Value.Fen == 0 ? ("budget.total.executedAmount", "全年执行数", executed, explained) : null;
        }

        return total.AdjustedBudget is { Value.Fen: 0 } budgeted
            ? ("budget.total.adjustedBudget", "全年预算数", budgeted, explained)
            : null;
    }

    private static bool IsDone(IndicatorRow row) =>
        row.Indicator.Actual switch
        {
            null => false,
            { Figure: { } figure } => figure.Value.Sign > 0 && Achievement.Of(row) is not { Missed: true },
            { Text: var words } => words.Trim() is not ("" or "无" or "-" or "/") && !words.ContainsAny(NotDone),
        };
}
