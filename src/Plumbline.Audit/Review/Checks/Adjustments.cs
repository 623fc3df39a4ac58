using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>
/// PL4009 (a department) and PL4010 (a project) on a text: spending of several times the initial budget needs a word about
/// what was added; a budget far from the initial one needs a reason.
/// </summary>
internal static class Adjustments
{
    private const int ManyTimes = 2;
    private const int Threshold = 30;
    private const int ShortestSentence = 12;

    private static readonly string[] Words =
    [
        "追加",
        "调整",
        "调增",
        "调减",
        "增加预算",
        "上年结转",
        "新增",
        "上级",
        "下达",
        "压减",
        "收回",
        "统筹",
    ];

    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        // The head of the column itself (全年预算数（调整后）) is no word of explanation.
        var prose = string.Concat(
            subject
                .Document.Text.Passages.Where(passage => passage.Compact.Length > ShortestSentence)
                .Select(passage => passage.Compact)
        );
        var mentioned = prose.ContainsAny(Words);
        var told = new Lazy<HashSet<Fraction>>(() => Told(subject));
        foreach (var form in subject.Forms)
        {
            var total = form.Funds.FirstOrDefault(row => row.IsTotal) ?? form.Funds.FirstOrDefault();
            if (total is not { Initial.Figure: { Value.Sign: > 0, Dimension: Dimension.Money } initial })
            {
                continue;
            }

            var finding =
                total.Executed.Figure is { Dimension: Dimension.Money } executed
                && executed.Value > initial.Value * ManyTimes
                && !mentioned
                    ? Overspent(form, initial, executed)
                : total.Budget.Figure is { Dimension: Dimension.Money } budget
                && !Explained(form)
                && !IsTold(told.Value, initial, budget)
                    ? Adjusted(form, initial, budget)
                : null;
            if (finding is not null)
            {
                yield return finding;
            }
        }
    }

    private static AuditFinding Overspent(RecognisedForm form, Figure initial, Figure executed) =>
        TextCase.Report(
            RuleOf(form),
            Severity.Warning,
            [executed, initial],
            TextMessages.Overspent.With(
                ("form", TextCase.NameOf(form)),
                ("executed", Shown.Text(executed)),
                ("initial", Shown.Text(initial)),
                ("times", Rounding.ToText(executed.Value / initial.Value, 1))
            ),
            TextMessages.ExplainBudget.With()
        );

    private static AuditFinding? Adjusted(RecognisedForm form, Figure initial, Figure budget)
    {
        var rate = (budget.Value - initial.Value).Abs() / initial.Value * 100;
        return rate <= Threshold
            ? null
            : TextCase.Report(
                RuleOf(form),
                Severity.Info,
                [budget, initial],
                TextMessages.Adjusted.With(
                    ("form", TextCase.NameOf(form)),
                    ("budget", Shown.Text(budget)),
                    ("initial", Shown.Text(initial)),
                    ("rate", Rounding.ToText(rate, 2))
                ),
                TextMessages.ExplainBudget.With()
            );
    }

    private static string RuleOf(RecognisedForm form) =>
        form.Kind == FormKind.Project ? RuleIds.LargeChange : RuleIds.LargeAdjustment;

    // 年中追加38.00万元, 全年预算调整为48.00万元: the text tells what was added, or what the budget came to.
    private static bool IsTold(HashSet<Fraction> told, Figure initial, Figure budget)
    {
        var added = budget.Value - initial.Value;
        return told.Contains(added) || told.Contains(-added) || told.Contains(budget.Value);
    }

    // The amounts of sentences with a word about a change; forms of a long report are many, so they are read once.
    private static HashSet<Fraction> Told(TextCase subject) =>
        subject
            .Document.Figures.All.Where(figure =>
                figure is { Dimension: Dimension.Money, Passage: { Cell: null, Compact.Length: > ShortestSentence } }
                && figure.Passage.Compact.ContainsAny(Words)
            )
            .Select(figure => figure.Value)
            .ToHashSet();

    private static bool Explained(RecognisedForm form) =>
        form.ActualOutcome.ContainsAny(Words) || form.Indicators.Any(row => row.Deviation.ContainsAny(Words));
}
