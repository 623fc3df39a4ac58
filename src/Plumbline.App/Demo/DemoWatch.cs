using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;

namespace Plumbline.App.Demo;

/// <summary>Values to date of a monitoring form: most on their way, some behind with a cause and a measure.</summary>
internal static class DemoWatch
{
    private const int Spread = 17;

    internal static void Fill(List<FormRow> rows, DemoProject project, (int At, int Year) of, long fen)
    {
        var (at, year) = of;
        foreach (
            var (row, place) in rows.Where(row => row.Part == "indicators")
                .OrderBy(row => row.Position)
                .Select((row, place) => (row, place))
        )
        {
            Indicator(row, (at * 5 + place * 7 + year) % Spread);
        }

        var spent = 30 + (at * 11 + project.Name.Length * 3) % 41;
        foreach (var row in rows.Where(row => row.Part.StartsWith("budget", StringComparison.Ordinal)))
        {
            Money(row, row.Part == "budget" ? "total." : "", fen, spent);
        }
    }

    private static void Indicator(FormRow row, int luck)
    {
        var data = JsonNode.Parse(row.Data)!.AsObject();
        var text = FormJson.Shown(data["target"]) ?? "";
        var isBehind = luck < 3;
        if (StatedValue.Of(text).Figure is { } target)
        {
            var isCounted = FormJson.Shown(data["aspect"]) == "quantity";
            var lower = FormJson.Shown(data["direction"]) == "lowerIsBetter";
            var share = isCounted ? (isBehind ? 18 : 45 + luck) : (isBehind ? (lower ? 108 : 90) : 100);
            var value = Rounding.ToText(target.Number.ToFraction() * new Fraction(share, 100), target.Number.Decimals);
            FormJson.Set(data, "monitoring[0].valueToDate", value + target.Unit);
            FormJson.Set(
                data,
                "monitoring[0].fullYearForecast",
                isBehind && !isCounted ? value + target.Unit : text.TrimStart('≥', '≤', '=')
            );
        }
        else
        {
            FormJson.Set(data, "monitoring[0].valueToDate", isBehind ? "部分达到" : text);
        }

        FormJson.Set(data, "monitoring[0].likelihood", isBehind ? "possible" : "certain");
        if (isBehind)
        {
            FormJson.Set(data, "monitoring[0].causes", new JsonArray(luck == 1 ? "funding" : "staff"));
            FormJson.Set(data, "monitoring[0].reason", "上半年招标延后，部分工作集中在暑期实施。");
            FormJson.Set(data, "monitoring[0].action", "倒排工期，按周调度，九月底前补齐进度。");
        }

        row.Data = FormJson.Text(data);
    }

    private static void Money(FormRow row, string prefix, long fen, int spent)
    {
        var data = JsonNode.Parse(row.Data)!.AsObject();
        var isOther = prefix.Length == 0 && FormJson.Shown(data["origin"]) != "currentYear";
        var budget = isOther ? 0 : fen;
        FormJson.Set(data, prefix + "adjustedBudget", Text(budget));
        FormJson.Set(data, prefix + "executedAmount", Text(budget / 100 * spent));
        FormJson.Set(data, prefix + "fullYearForecast", Text(budget));
        row.Data = FormJson.Text(data);
    }

    private static JsonValue Text(long fen) =>
        JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{fen / 1_000_000m:0.00}万元"))!;
}
