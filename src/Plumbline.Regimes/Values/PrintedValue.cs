using System.Globalization;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.Regimes.Values;

/// <summary>The unit and the decimals in which a form or report shows money that was declared otherwise or not at all.</summary>
public sealed record MoneyFormat(MoneyUnit Unit, int Decimals)
{
    /// <summary>万元 with two decimals, as finance forms print.</summary>
    public static MoneyFormat TenThousand { get; } = new(MoneyUnit.TenThousandYuan, 2);
}

/// <summary>A value as the cell of a form shows it: money without its unit, which the form's head states.</summary>
/// <param name="Text">What is printed.</param>
/// <param name="Format">Whether a workbook may hold it as a number.</param>
/// <param name="Decimals">Decimals of that number.</param>
public readonly record struct PrintedValue(string Text, ValueFormat Format = ValueFormat.Text, int Decimals = 0)
{
    /// <summary>Prints a value of a filing. What was declared in the form's own unit comes back digit by digit.</summary>
    public static PrintedValue InForm(object value, MoneyFormat money) =>
        value switch
        {
            Amount { Approximation: not Approximation.None } amount => new(amount.ToString()),
            Amount amount => Number(amount.ToText(money.Unit, money.Decimals)),
            StatedValue { Figure: { } figure } => Figure(figure),
            Quantity figure => Figure(figure),
            Weight or Score or int => Number(Convert.ToString(value, CultureInfo.InvariantCulture)!),
            _ => new(InWords(value)),
        };

    /// <summary>Prints a value inside a sentence: money with its unit.</summary>
    public static string InSentence(object value, MoneyFormat money) =>
        value switch
        {
            Amount amount when Converts(amount, money) => Amount
                .Printed(amount.Value, money.Unit, money.Decimals)
                .ToString(),
            _ => InWords(value),
        };

    /// <summary>A date without leading zeros, as official documents write it.</summary>
    public static string Date(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    private static string InWords(object value) =>
        value switch
        {
            DateOnly date => Date(date),
            bool truth => truth ? "是" : "否",
            Enum word => Terms.Word(word),
            _ => FilingWalk.Print(value),
        };

    // Money kept to the fen is shown in the report's unit unless nothing of it would be left; printed money stays as it is.
    private static bool Converts(Amount amount, MoneyFormat money) =>
        amount is { Unit: MoneyUnit.Yuan, Decimals: 2, Approximation: Approximation.None }
        && money.Unit != MoneyUnit.Yuan
        && Amount.Printed(amount.Value, money.Unit, money.Decimals).Value != Money.Zero;

    private static PrintedValue Figure(Quantity figure)
    {
        var plain =
            figure is { Sign: ComparisonSign.None, Approximation: Approximation.None, InChineseNumerals: false };
        return (plain, figure.Unit) switch
        {
            (true, "") => new(figure.Literal, ValueFormat.Number, figure.Number.Decimals),
            (true, "%") => new(figure.Literal, ValueFormat.Percent, figure.Number.Decimals),
            _ => new(figure.Literal),
        };
    }

    private static PrintedValue Number(string text) =>
        new(
            text,
            ValueFormat.Number,
            text.IndexOf('.', StringComparison.Ordinal) is > -1 and var point ? text.Length - point - 1 : 0
        );
}
