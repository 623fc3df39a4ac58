using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.App.Forms;
using Plumbline.Domain;
using Plumbline.Domain.Library;
using Plumbline.Regimes.Library;

namespace Plumbline.App.Library;

/// <summary>An indicator of the library as a new row of a form. Target, weight and evidence are for the filler.</summary>
public static class LibraryRow
{
    /// <summary>The row; first and second level stand where the regime has them.</summary>
    /// <param name="regime">The regime of the form; null: it is not there any more.</param>
    /// <param name="indicator">The indicator.</param>
    public static JsonObject Of(Regime? regime, LibraryIndicator indicator)
    {
        var (kind, aspect) = regime is null ? (indicator.Kind, indicator.Aspect) : LibraryPlacing.In(regime, indicator);
        var row = new JsonObject
        {
            ["code"] = indicator.Code.Value,
            ["kind"] = Word(kind),
            ["aspect"] = aspect is { } second ? Word(second) : null,
            ["aspectAsPrinted"] = aspect is null ? indicator.Group : null,
            ["name"] = indicator.Name,
            ["explanation"] = indicator.Explanation,
            ["nature"] = Word(indicator.Nature),
            ["direction"] = indicator.Direction is { } direction ? Word(direction) : null,
            ["measureUnit"] = indicator.Unit,
            ["indicatorSource"] = LibraryTerms.Word(indicator.IndicatorSource),
            ["targetBasis"] = LibraryTerms.Word(indicator.TargetBasis),
            ["measurementMethod"] = LibraryTerms.Word(indicator.Measurement),
            ["dataSource"] = $"{LibraryTerms.Word(indicator.DataSource)}（{indicator.Proof}）",
        };
        foreach (var (name, value) in row.ToList())
        {
            if (value is null)
            {
                row.Remove(name);
            }
        }

        return row;
    }

    /// <summary>The row as text.</summary>
    public static string Text(Regime? regime, LibraryIndicator indicator) => FormJson.Text(Of(regime, indicator));

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
