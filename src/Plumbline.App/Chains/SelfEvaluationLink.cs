using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Data.Records;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Chains;

/// <summary>绩效自评: the score, and finance's beside it.</summary>
internal static class SelfEvaluationLink
{
    internal static Task<ImmutableArray<ChainLink>> Of(ChainCase chain, CancellationToken cancellation)
    {
        _ = cancellation;
        var forms = chain.Forms.Where(form => form.Stage == FilingStage.SelfEvaluation).ToList();
        return Task.FromResult<ImmutableArray<ChainLink>>(
            forms.Count == 0
                ? [new(ChainStage.SelfEvaluated, "绩效自评", LinkState.Missing, [], null)]
                : [.. forms.Select(Link)]
        );
    }

    private static ChainLink Link(Form form)
    {
        var figures = new List<ChainFigure>();
        if (form.SelfScore is { } self)
        {
            var grade = form.Grade is { } known ? $"（{ChainWords.Grade(known)}）" : "";
            figures.Add(new("自评得分", Score.FromScaled(self) + "分" + grade));
        }

        if (form.FinanceScore is { } finance)
        {
            figures.Add(new("财政评分", Score.FromScaled(finance) + "分"));
        }

        if (form is { BudgetFen: > 0 and var budget, ExecutedFen: { } executed })
        {
            figures.Add(new("执行率", new Rate(executed, budget).ToPercent(2)));
        }

        var isDone = form.State is FormState.Locked or FormState.Disclosed or FormState.Archived;
        var url = string.Create(CultureInfo.InvariantCulture, $"/forms/{form.Id}");
        return new(ChainStage.SelfEvaluated, "绩效自评", isDone ? LinkState.Done : LinkState.Running, [.. figures], url)
        {
            At = form.SubmittedAt,
        };
    }
}
