using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Forms;
using Plumbline.Domain.Monitoring;
using Plumbline.Findings;

namespace Plumbline.Web.Pages.Forms.Endpoints;

/// <summary>One light as the page shows it.</summary>
/// <param name="Place">Row: <c>indicators/r3</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Light">Red, Yellow, Green, Blue; null: none.</param>
/// <param name="Reason">In words.</param>
public sealed record CheckedLight(string Place, string Name, string? Light, string Reason);

/// <summary>The lights of a form of a monitoring round.</summary>
public sealed record CheckedWatch(
    string? Overall,
    string? Budget,
    string BudgetReason,
    string? Gap,
    ImmutableArray<CheckedLight> Indicators
)
{
    internal static CheckedWatch Of(FilingWatch watch, FormPlaces places, Language language) =>
        new(
            watch.Overall?.ToString(),
            watch.Budget?.ToString(),
            watch.BudgetReason.In(language),
            watch.Gap?.In(language),
            [
                .. watch.Indicators.Select(one => new CheckedLight(
                    places.Of(string.Create(CultureInfo.InvariantCulture, $"indicators[{one.At}]")),
                    one.Name,
                    one.Light?.ToString(),
                    one.Reason.In(language)
                )),
            ]
        );
}
