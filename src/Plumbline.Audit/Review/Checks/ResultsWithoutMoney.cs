using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Findings;
using IndicatorRow = Plumbline.Audit.Forms.IndicatorRow;

namespace Plumbline.Audit.Review.Checks;

/// <summary>PL4006 on a text: a form whose money was zero has outputs in figures. Another year's money may have paid.</summary>
internal static class ResultsWithoutMoney
{
    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        foreach (var form in subject.Forms)
        {
            var (what, zero) = Zero(form);
            if (zero is null)
            {
                continue;
            }

            var done = form.Indicators.Where(IsDone).ToList();
            if (done.Count > 0)
            {
                ImmutableArray<Figure> figures = [zero, .. done.Select(row => row.Actual.Figure!)];
                yield return TextCase.Report(
                    RuleIds.DoneWithoutMoney,
                    Severity.Warning,
                    figures,
                    TextMessages.DoneForNothing.With(
                        ("form", TextCase.NameOf(form)),
                        ("what", what),
                        ("amount", Shown.Text(zero)),
                        ("count", $"{done.Count}"),
                        ("names", Said.Listed([.. done.Select(row => row.Name)]))
                    ),
                    TextMessages.ExplainDone.With()
                );
            }
        }
    }

    // Spending first: it is what the year came to. No source may have any money.
    private static (string What, Figure? Zero) Zero(RecognisedForm form)
    {
        var total = form.Funds.FirstOrDefault(row => row.IsTotal) ?? form.Funds.FirstOrDefault();
        if (total is null)
        {
            return default;
        }

        if (total.Executed.Figure is { } executed)
        {
            return executed.Value.IsZero && form.Funds.All(row => row.Executed.Figure is not { Value.Sign: > 0 })
                ? ("全年执行数", executed)
                : default;
        }

        return
            total.Budget.Figure is { Value.IsZero: true } budget
            && form.Funds.All(row => row.Budget.Figure is not { Value.Sign: > 0 })
            ? ("全年预算数", budget)
            : default;
    }

    private static bool IsDone(IndicatorRow row) =>
        (row.Level1 + row.Level2).ContainsAny(["产出", "数量", "质量", "时效"])
        && row is { Actual.Figure: { Value.Sign: > 0 }, Target.Figure: not null }
        && !row.Deviation.ContainsAny(["未", "没有", "结转", "以前年度"]);
}
