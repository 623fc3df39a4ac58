using Plumbline.Domain.Results;
using Plumbline.Findings;

namespace Plumbline.App.Results;

/// <summary>Sentences about the use of results.</summary>
public static class ResultMessages
{
    /// <summary>What is done with a budget line, in words.</summary>
    public static string Word(BudgetAction action, Language language) =>
        (
            action switch
            {
                BudgetAction.Prioritise => Prioritise,
                BudgetAction.Support => Support,
                BudgetAction.Freeze => Freeze,
                BudgetAction.Cut => Cut,
                BudgetAction.Cancel => Cancel,
                _ => Hold,
            }
        )
            .With()
            .In(language);

    internal static Template NoAdvice { get; } =
        new("该结果没有得分，或规则方案没有规定结果应用", "The result has no score, or the regime no rule for its use");

    internal static Template BadAmount { get; } =
        new(
            "金额应为不小于零的万元数，理由不超过 2000 字",
            "The amount is not negative; the reason has at most 2,000 characters"
        );

    internal static Template OtherAmount { get; } =
        new(
            "金额与决定不符：压减应少于现有预算，零增长不超过现有预算，取消不填金额或填零",
            "The amount is not that decision: a cut is less than the present budget, no growth at most that, cancelled is none"
        );

    private static Template Prioritise { get; } = new("优先保障", "give priority");

    private static Template Support { get; } = new("予以支持", "support");

    private static Template Freeze { get; } = new("零增长", "no growth");

    private static Template Cut { get; } = new("压减", "cut");

    private static Template Cancel { get; } = new("取消", "cancel");

    private static Template Hold { get; } = new("整改后再安排", "after rectification");
}
