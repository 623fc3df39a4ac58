using System.Text;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Domain.ExAnte;

/// <summary>
/// Cells of a cost sheet cited in a text: <c>{合计}</c> becomes 128.40万元, <c>{教师培训.数量}</c> becomes 120. A text keeps
/// the names, so that it never says another number than the sheet.
/// </summary>
public static class CostCitations
{
    /// <summary>The text with the numbers in it; names that the sheet does not have stay as they are.</summary>
    public static string Fill(string text, CostSheet sheet) => Walk(text, sheet, out _);

    /// <summary>The first name that is cited and not there; null: all are.</summary>
    public static Message? Wrong(string text, CostSheet sheet)
    {
        Walk(text, sheet, out var missing);
        return missing is null ? null : CostMessages.NoToken.With(("name", missing));
    }

    /// <summary>A value as it is printed: amounts in 万元 with two decimals, prices in 元, quantities as they are.</summary>
    public static string Print(CostColumn column, Fraction value) =>
        column switch
        {
            CostColumn.Amount => Money.FromFen((long)Rounding.ToWhole(value * 100)).ToText(MoneyUnit.TenThousandYuan, 2)
                + MoneyUnit.TenThousandYuan.Word(),
            CostColumn.Price => Short(value) + MoneyUnit.Yuan.Word(),
            _ => Short(value),
        };

    /// <summary>At most four decimals, without zeros at the end.</summary>
    public static string Short(Fraction value) => Rounding.ToText(value, 4).TrimEnd('0').TrimEnd('.');

    private static string Walk(string text, CostSheet sheet, out string? missing)
    {
        missing = null;
        var filled = new StringBuilder(text.Length + 16);
        var from = 0;
        while (text.IndexOf('{', from) is var open && open >= 0 && text.IndexOf('}', open) is var close && close > open)
        {
            var name = text[(open + 1)..close].Trim();
            filled.Append(text, from, open - from);
            if (sheet.Value(name) is { } value)
            {
                filled.Append(Print(CostNames.Split(name)?.Column ?? CostColumn.Amount, value));
            }
            else
            {
                missing ??= name;
                filled.Append(text, open, close - open + 1);
            }

            from = close + 1;
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }
}
