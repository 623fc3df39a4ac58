using System.Globalization;
using Plumbline.Findings;

namespace Plumbline.Domain.Results;

/// <summary>What is known of a result when advice is given.</summary>
/// <param name="Year">The evaluated year.</param>
/// <param name="Score">The score that counts.</param>
/// <param name="Basis">Whose score it is, in words: 财政复核.</param>
/// <param name="Base">The present budget that a cut is reckoned from; null: none is known.</param>
/// <param name="Unrectified">Rectification items overdue or refused.</param>
public sealed record ResultFacts(int Year, Score Score, Message Basis, Money? Base, int Unrectified);

/// <summary>Advice on a budget line. A person decides.</summary>
/// <param name="Action">What is advised.</param>
/// <param name="Amount">The most that is advised; null: no amount follows from the rules.</param>
/// <param name="Grade">The grade by the regime's cuts.</param>
/// <param name="Source">The rule that it follows.</param>
/// <param name="Reason">In words, with the reckoning.</param>
public sealed record BudgetAdvice(BudgetAction Action, Money? Amount, GradeCut Grade, Source Source, Message Reason)
{
    /// <summary>It follows from the grade and nothing else: every result of the grade has the same.</summary>
    public bool ByGradeAlone { get; init; }
}

/// <summary>结果应用: from a score to advice on the next budget line, by the regime's rules alone.</summary>
public static class AdviseBudget
{
    /// <summary>The advice; null when the regime has no rule for the grade.</summary>
    public static BudgetAdvice? Of(ResultFacts facts, Regime regime)
    {
        if (
            regime.Process.Results is not { } rules
            || regime.Grades.FirstOrDefault(cut => facts.Score >= cut.From) is not { } grade
            || rules.Advice.FirstOrDefault(rule => rule.Grade == grade.Grade) is not { } rule
        )
        {
            return null;
        }

        return facts.Unrectified > 0 && rules.Unrectified is { } unrectified && rule.Action != BudgetAction.Cancel
            ? new(
                unrectified.Value,
                unrectified.Value switch
                {
                    BudgetAction.Cancel => Money.Zero,
                    BudgetAction.Freeze => facts.Base,
                    _ => null,
                },
                grade,
                unrectified.Source,
                AdviceMessages
                    .UnrectifiedFor(unrectified.Value)
                    .With(
                        ("result", Result(facts, grade)),
                        ("count", facts.Unrectified.ToString(CultureInfo.InvariantCulture)),
                        ("source", SourceText(unrectified.Source))
                    )
            )
            : ByGrade(facts, grade, rule);
    }

    /// <summary>The amount after a cut: the base less the rate, to the fen, half away from zero.</summary>
    public static Money After(Money amount, Rate cut) =>
        Money.FromFen((long)Numbers.Rounding.ToWhole(amount.ToFraction() * (Numbers.Fraction.One - cut.ToFraction())));

    private static BudgetAdvice ByGrade(ResultFacts facts, GradeCut grade, AdviceRule rule)
    {
        var result = ("result", Result(facts, grade));
        var source = ("source", SourceText(rule.Source));
        var amount = ("base", facts.Base is { } known ? Text(known) : "");
        var (money, reason) = (rule.Action, facts.Base, rule.AtLeast) switch
        {
            (BudgetAction.Cancel, _, _) => (Money.Zero, AdviceMessages.Cancel.With(result, source)),
            (BudgetAction.Cut, { } present, { } cut) => (
                After(present, cut),
                AdviceMessages.CutBy.With(
                    result,
                    source,
                    amount,
                    ("cut", cut.ToPercent(0)),
                    ("amount", Text(After(present, cut)))
                )
            ),
            (BudgetAction.Cut, _, _) => ((Money?)null, AdviceMessages.Cut.With(result, source)),
            (BudgetAction.Freeze, { } present, _) => (present, AdviceMessages.Freeze.With(result, source, amount)),
            (BudgetAction.Freeze, _, _) => (null, AdviceMessages.FreezeUnknown.With(result, source)),
            (BudgetAction.Prioritise, _, _) => (null, AdviceMessages.Prioritise.With(result, source)),
            (BudgetAction.Hold, _, _) => (null, AdviceMessages.Hold.With(result, source)),
            (BudgetAction.Support, _, _) => (null, AdviceMessages.Support.With(result, source)),
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
        return new(rule.Action, money, grade, rule.Source, reason) { ByGradeAlone = money is null };
    }

    private static string Result(ResultFacts facts, GradeCut grade)
    {
        var year = facts.Year.ToString(CultureInfo.InvariantCulture);
        return $"{year}年度{facts.Basis.In(Language.Chinese)}{facts.Score.ToText(2)}分，等级为“{grade.Word}”";
    }

    private static string SourceText(Source source) => source.Unverified ? $"{source.Text}（依据未核实）" : source.Text;

    private static string Text(Money money) => money.ToText(MoneyUnit.TenThousandYuan, 2);
}

/// <summary>Reasons of advice in words.</summary>
internal static class AdviceMessages
{
    internal static Template Prioritise { get; } =
        new("{result}；按{source}，建议优先保障", "{result}; by {source} to be given priority");

    internal static Template Support { get; } =
        new("{result}；按{source}，建议按实际需要予以支持", "{result}; by {source} to be supported as needed");

    internal static Template Freeze { get; } =
        new(
            "{result}；按{source}，建议不超过现有预算{base}万元（零增长）",
            "{result}; by {source} no more than the present {base} (10,000 yuan)"
        );

    internal static Template FreezeUnknown { get; } =
        new(
            "{result}；按{source}，建议不超过现有预算（零增长）；现有预算未知，由审核人确定金额",
            "{result}; by {source} no more than the present budget; it is not known, a person settles the amount"
        );

    internal static Template Cut { get; } =
        new(
            "{result}；按{source}，建议视情况压减，依据未规定比例，由审核人确定金额",
            "{result}; by {source} to be cut as fits; the source names no rate, a person settles the amount"
        );

    internal static Template CutBy { get; } =
        new(
            "{result}；按{source}，建议压减不少于{cut}：{base}万元×（1－{cut}）＝{amount}万元",
            "{result}; by {source} cut by {cut} or more: {base} x (1 - {cut}) = {amount} (10,000 yuan)"
        );

    internal static Template Cancel { get; } =
        new("{result}；按{source}，建议取消，不再安排预算", "{result}; by {source} to be cancelled");

    internal static Template Hold { get; } =
        new("{result}；按{source}，建议暂缓安排", "{result}; by {source} to be held back");

    private static Template Unrectified { get; } =
        new(
            "{result}；有{count}项整改逾期或未通过，按{source}，建议整改到位后再安排",
            "{result}; {count} rectification items overdue or refused: by {source} only after rectification"
        );

    private static Template UnrectifiedCancel { get; } =
        new(
            "{result}；有{count}项整改逾期或未通过，按{source}，建议取消，不再安排预算",
            "{result}; {count} rectification items overdue or refused: by {source} to be cancelled"
        );

    private static Template UnrectifiedCut { get; } =
        new(
            "{result}；有{count}项整改逾期或未通过，按{source}，建议压减，由审核人确定金额",
            "{result}; {count} rectification items overdue or refused: by {source} to be cut, a person settles the amount"
        );

    private static Template UnrectifiedFreeze { get; } =
        new(
            "{result}；有{count}项整改逾期或未通过，按{source}，建议不超过现有预算（零增长）",
            "{result}; {count} rectification items overdue or refused: by {source} no more than the present budget"
        );

    private static Template UnrectifiedSupport { get; } =
        new(
            "{result}；有{count}项整改逾期或未通过，按{source}，建议仍予以支持",
            "{result}; {count} rectification items overdue or refused: by {source} to be supported all the same"
        );

    /// <summary>Why open rectification leads to an action.</summary>
    internal static Template UnrectifiedFor(BudgetAction action) =>
        action switch
        {
            BudgetAction.Hold => Unrectified,
            BudgetAction.Cancel => UnrectifiedCancel,
            BudgetAction.Cut => UnrectifiedCut,
            BudgetAction.Freeze => UnrectifiedFreeze,
            BudgetAction.Support or BudgetAction.Prioritise => UnrectifiedSupport,
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
}
