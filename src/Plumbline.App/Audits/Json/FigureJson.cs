using System.Globalization;
using System.Text;
using System.Text.Json;
using Plumbline.App.Audits.Wording;
using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Plumbline.Domain;

namespace Plumbline.App.Audits.Json;

/// <summary>The figures of an audit as JSON.</summary>
internal static class FigureJson
{
    // Longer numbers are not reckoned with.
    private const int MostDigits = 15;

    internal static void Write(Utf8JsonWriter json, AuditReport report)
    {
        json.WriteStartArray("figures");
        foreach (var figure in report.Figures)
        {
            Write(json, figure, report.Text.Text);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Figure figure, string text)
    {
        json.WriteStartObject();
        json.WriteString("id", figure.Id);
        json.WriteNumber("start", figure.Span.Start);
        json.WriteNumber("end", figure.Span.End);
        var raw = figure.Raw.Length > 0 ? figure.Raw : figure.Span.In(text);
        json.WriteString("raw", raw);
        json.WriteString("value", Value(figure, raw));
        json.WriteString("unit", figure.PrintedUnit);
        json.WriteString("canonical", DecimalText.Plain(figure.Value));
        if (figure.Passage.Page is { } page)
        {
            json.WriteNumber("page", page);
        }
        else
        {
            json.WriteNull("page");
        }

        json.WriteString("cell", figure.Passage.Cell?.ToString());
        json.WriteNumber("decimals", figure.PrintedNumber.Decimals);
        json.WriteString("qualifier", Qualifier(figure));
        json.WriteString("label", figure.Label);
        json.WriteString("scope", figure.Scope);
        json.WriteString("period", figure.Year?.ToString(CultureInfo.InvariantCulture));
        json.WriteString("status", Word(figure.Status));
        json.WriteString("reason", figure.Reason);
        WriteRecognised(json, figure, text);
        json.WriteEndObject();
    }

    // Only of a number that was made out from a picture: whether and how a person settled it.
    private static void WriteRecognised(Utf8JsonWriter json, Figure figure, string text)
    {
        if (figure.IsUnconfirmed)
        {
            json.WriteString("recognised", "unconfirmed");
        }
        else if (figure.Passage.Recognised && figure.Passage.ConfirmedAt(figure.Start) is { } place)
        {
            var corrected = place.Span.In(text) != place.Read;
            json.WriteString("recognised", corrected ? "corrected" : "as_read");
            if (corrected)
            {
                json.WriteString("readAs", place.Read);
            }
        }
    }

    // A number of so many digits that nothing is reckoned with it is still given as it is printed.
    private static string Value(Figure figure, string raw)
    {
        var digits = string.Concat(raw.Normalize(NormalizationForm.FormKC).Where(IsOfNumber)).Trim('.');
        return figure.Number.Unscaled == 0 && digits.Length > MostDigits ? digits : figure.PrintedNumber.ToString();
    }

    private static bool IsOfNumber(char letter) => char.IsAsciiDigit(letter) || letter == '.';

    // Words that mean the same are given as one: 不低于 is ≥, 左右 is 约.
    private static string Qualifier(Figure figure) =>
        figure.Sign switch
        {
            ComparisonSign.AtLeast => "≥",
            ComparisonSign.AtMost => "≤",
            ComparisonSign.Greater => ">",
            ComparisonSign.Less => "<",
            ComparisonSign.Equal => "=",
            _ => figure.Approximation switch
            {
                Approximation.More => "余",
                Approximation.Nearly => "近",
                Approximation.About => "约",
                Approximation.OrMore => "以上",
                Approximation.OrLess => "以内",
                _ => "",
            },
        };

    private static string Word(FigureStatus status) =>
        status switch
        {
            FigureStatus.Bound => "bound",
            FigureStatus.Plain => "plain",
            FigureStatus.Irrelevant => "irrelevant",
            _ => "unresolved",
        };
}
