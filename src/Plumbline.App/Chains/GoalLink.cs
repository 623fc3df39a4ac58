using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Data.Records;
using Plumbline.App.Declarations;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Chains;

/// <summary>绩效目标: what was promised, and what was adjusted since.</summary>
internal static class GoalLink
{
    internal static async Task<ImmutableArray<ChainLink>> Of(ChainCase chain, CancellationToken cancellation)
    {
        if (chain.Forms.LastOrDefault(form => form.Stage == FilingStage.Goal) is not { } form)
        {
            return [new(ChainStage.GoalDeclared, "绩效目标", LinkState.Missing, [], null)];
        }

        var url = string.Create(CultureInfo.InvariantCulture, $"/goals/{form.Id}");
        var history = await OpenGoal.Run(chain.Db, form, null, null, cancellation);
        if (history.Standing is not { } standing)
        {
            return [new(ChainStage.GoalDeclared, "绩效目标申报", LinkState.Running, [], url) { At = form.StateSince }];
        }

        var count = GoalRows.Unpack(standing).Count(row => row.Part == "indicators");
        var first = history.Editions[0].Version;
        var figures = new List<ChainFigure> { new("指标", string.Create(CultureInfo.InvariantCulture, $"{count}项")) };
        if (form.BudgetFen is { } fen)
        {
            figures.Add(new("年度资金", ChainWords.Money(fen)));
        }

        var approved = new ChainLink(ChainStage.GoalApproved, "绩效目标批复", LinkState.Done, [.. figures], url)
        {
            At = first.DecidedAt,
        };
        var adjusted = history
            .Editions.Where(edition => edition.Version.Number > 1)
            .Select(edition => Adjusted(edition, url));
        return [approved, .. adjusted];
    }

    private static ChainLink Adjusted(GoalEdition edition, string url)
    {
        var version = edition.Version;
        var word = version.Kind switch
        {
            GoalVersionKind.Supplement => "追加绩效目标",
            GoalVersionKind.Revision => "修订绩效目标",
            _ => "调整绩效目标",
        };
        var state = version.State switch
        {
            GoalVersionState.Approved => LinkState.Done,
            GoalVersionState.Dropped => LinkState.Missing,
            _ => LinkState.Running,
        };
        return new(
            ChainStage.GoalAdjusted,
            version.State == GoalVersionState.Dropped ? word + "（未批准）" : word,
            state,
            version.Document is { } document ? [new("文号", document)] : [],
            url
        )
        {
            At = version.DecidedAt ?? version.StartedAt,
        };
    }
}
