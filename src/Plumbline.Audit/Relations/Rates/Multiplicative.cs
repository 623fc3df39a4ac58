using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>Multiplicative and comparing statements in running text: shares, rates, changes, products, targets.</summary>
public static class Multiplicative
{
    private static readonly Func<Flow, IEnumerable<Claim>>[] Grammars =
    [
        flow => CountedShares.With(Shares.Of(flow)),
        Completions.Of,
        flow => CountedShares.With(CountRates.Of(flow)),
        Coverage.Of,
        Changes.Of,
        FromTo.Of,
        Products.Of,
        Targets.Of,
        RatesOfTargets.Of,
        GoalsElsewhere.Of,
        Against.Of,
        Means.Of,
        SeriesMeans.Of,
        ListMeans.Of,
        SharesInTurn.Of,
        TalliedShares.Of,
        Standards.Of,
        Bracketed.Of,
        Adjustments.Of,
        Quarters.Of,
        GradeRates.Of,
        ChangeRuns.Of,
        ChangesOfLists.Of,
        Multiples.Of,
        Converted.Of,
    ];

    public static IEnumerable<Claim> Of(Understood document)
    {
        var flow = document.Flow;
        var told = new Dictionary<int, Claim>();
        var ofYears = YearSeries.Of(flow).ToList();
        var settled = ofYears.Select(claim => claim.Result!.Index).ToHashSet();
        foreach (
            var claim in Grammars
                .SelectMany(grammar => grammar(flow))
                .Where(claim => claim.Result is not { Index: var result } || !settled.Contains(result))
                .Concat(ofYears)
                .Concat(Executions.Of(flow, document.Forms))
                .Concat(Beyond.Of(flow, document.Forms))
        )
        {
            if (claim.Result is { Dimension: Dimension.Percent } rate)
            {
                told[rate.Index] = claim;
            }

            yield return claim;
        }

        foreach (var claim in SlippedRates.Of(flow, told))
        {
            yield return claim;
        }
    }
}
