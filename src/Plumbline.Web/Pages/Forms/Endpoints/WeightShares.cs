using System.Collections.Immutable;
using Plumbline.App.Filings;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Values;

namespace Plumbline.Web.Pages.Forms.Endpoints;

/// <summary>How the points of a form are given out: 产出指标 48 / 50.</summary>
internal sealed record WeightShares(Weight Total, ImmutableArray<WeightShare> Shares)
{
    internal static WeightShares Of(CheckedFiling? judged)
    {
        if (judged is null)
        {
            return new(Weight.Zero, []);
        }

        var filing = judged.Filing;
        var given = filing
            .Indicators.Where(indicator => !indicator.NotApplicable)
            .GroupBy(indicator => indicator.Kind)
            .ToDictionary(group => group.Key, group => Sum(group.Select(indicator => indicator.Weight)));
        var execution = filing.Budget?.Total?.Weight ?? Weight.Zero;
        var fitting = judged.Regime.WeightCases.FirstOrDefault(one => given.Keys.All(one.Kinds.ContainsKey));
        var kinds = (fitting?.Kinds.Keys ?? []).Union(given.Keys).Order().ToList();
        var shares = kinds.Select(kind => new WeightShare(
            Terms.Word(kind),
            given.GetValueOrDefault(kind).ToString(),
            fitting is not null && fitting.Kinds.TryGetValue(kind, out var of) ? of.ToString() : null
        ));
        var first = new WeightShare(
            FilingPath.Parse("budget.total.executionRate").Describe().Split(" · ")[^1],
            execution.ToString(),
            fitting?.Execution.ToString()
        );
        return new(given.Values.Aggregate(execution, (sum, weight) => sum + weight), [first, .. shares]);
    }

    private static Weight Sum(IEnumerable<Weight?> weights) =>
        weights.OfType<Weight>().Aggregate(Weight.Zero, (sum, weight) => sum + weight);
}
