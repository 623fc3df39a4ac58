using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;

namespace Plumbline.Web.Pages.Forms.Endpoints;

/// <summary>执行率 of the rows of funds, by row: executed of the year's budget, to two decimals.</summary>
internal static class FundRates
{
    internal static ImmutableSortedDictionary<string, string> Of(JudgedForm judged, FormPlaces places)
    {
        var rates = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (judged.Checked?.Filing.Budget is not { } budget)
        {
            return rates.ToImmutable();
        }

        Add(rates, "budget.total", budget.Total);
        for (var at = 0; at < budget.Sources.Length; at++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"budget.sources[#{at}]");
            Add(rates, places.Of(path), budget.Sources[at]);
        }

        return rates.ToImmutable();
    }

    private static void Add(ImmutableSortedDictionary<string, string>.Builder rates, string place, FundsRow? row)
    {
        if (row is { ExecutedAmount: { } executed, AdjustedBudget: { } budget } && budget.Value.Fen > 0)
        {
            var percent = (decimal)executed.Value.Fen * 100 / budget.Value.Fen;
            var rounded = Math.Round(percent, 2, MidpointRounding.AwayFromZero);
            rates[place] = rounded.ToString("0.##", CultureInfo.InvariantCulture) + "%";
        }
    }
}
