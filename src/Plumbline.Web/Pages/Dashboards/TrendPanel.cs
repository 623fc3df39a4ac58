using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Dashboards;
using Plumbline.App.Forms;
using Plumbline.Documents.Model;
using Plumbline.Domain.Numbers;

namespace Plumbline.Web.Pages.Dashboards;

/// <summary>Three years side by side.</summary>
internal static class TrendPanel
{
    internal const string Id = "trend";

    internal static Panel Of(ImmutableArray<YearFigures> years, PanelWords words)
    {
        var t = words.T;
        return new(
            Id,
            t["Trend.Title"],
            t["Trend.Note"],
            [
                new(t["Trend.Year"], ValueFormat.Text),
                new(t["Col.Forms"]),
                new(t["Fact.HandedIn"]),
                new(t["Money.Budget"], Decimals: 2),
                new(t["Money.Executed"], Decimals: 2),
                new(t["Money.Rate"], ValueFormat.Percent, 2),
                new(t["Money.Unknown"]),
                new(t["Trend.Reach"], ValueFormat.Percent, 2),
                new(t["Trend.Median"], Decimals: 2),
            ],
            [.. years.Select(year => Row(year, words))]
        )
        {
            Wide = true,
            Chart = Chart(years, words),
        };
    }

    private static PanelChart Chart(ImmutableArray<YearFigures> years, PanelWords words)
    {
        return new(
            "lines",
            [.. years.Select(Name)],
            [
                Line("Money.Rate", "main", year => PanelWords.Percent(year.Money.ExecutedFen, year.Money.BudgetFen)),
                Line("Trend.Reach", "warn", year => PanelWords.Percent(year.Points, year.Weight)),
                Line("Trend.Median", "odd", year => Median(year) is { Length: > 0 } text ? Parse(text) : null),
            ]
        );

        PanelSeries Line(string name, string tone, Func<YearFigures, decimal?> value) =>
            new(
                words.T[name],
                tone,
                [
                    .. years.Select(year => new PanelPoint(
                        value(year),
                        year.Money.Forms == 0 ? null : words.Link(words.Scope.HandedIn, year: year.Year)
                    )),
                ]
            );
    }

    private static ImmutableArray<PanelCell> Row(YearFigures year, PanelWords words)
    {
        var (facets, handedIn, money) = (words.Scope.Facets, words.Scope.HandedIn, year.Money);
        return
        [
            new(Name(year)),
            Count(year.Forms, facets),
            Count(money.Forms, handedIn),
            money.Stated == 0 ? new("") : PanelWords.Amount(money.BudgetFen),
            money.Stated == 0 ? new("") : PanelWords.Amount(money.ExecutedFen),
            new(PanelWords.Share(money.ExecutedFen, money.BudgetFen, 2)),
            Count(money.Unknown, handedIn with { Rate = NumberRange.Unknown }),
            new(PanelWords.Share(year.Points, year.Weight, 2)),
            new(Median(year)),
        ];

        PanelCell Count(int forms, FormFacets of) =>
            new(PanelWords.Number(forms), forms == 0 ? null : words.Link(of, year: year.Year));
    }

    private static string Name(YearFigures year) => year.Year.ToString(CultureInfo.InvariantCulture);

    private static string Median(YearFigures year) =>
        year.Scores.Median is { } median ? Rounding.ToText(median, 2) : "";

    private static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
