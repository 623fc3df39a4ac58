using Plumbline.Domain;
using Plumbline.Domain.Numbers;

namespace Plumbline.Regimes.Values;

/// <summary>Rates, differences and sums of declared values. Where a value is missing there is no result.</summary>
internal readonly record struct Arithmetic(ValueScope Scope)
{
    private const int RateDecimals = 2;

    internal Quantity? Rate(string part, string whole) => Percent(Number(part), Number(whole));

    internal Quantity? ChangeRate(string from, string to) => Percent(Number(to) - Number(from), Number(from));

    // Amounts count in fen and figures in their base unit; a rate of one over the other would mean nothing.
    private Fraction? Number(string path) =>
        Scope.Declared(path)?.Value switch
        {
            Amount amount => amount.Value.Fen,
            Quantity figure => figure.Value,
            _ => null,
        };

    private static Quantity? Percent(Fraction? part, Fraction? whole) =>
        part is { } numerator && whole is { Sign: > 0 } denominator
            ? Quantity.Parse(Rounding.ToText(numerator / denominator * 100, RateDecimals) + "%")
            : null;

    internal Amount? Difference(string from, string to) =>
        Scope.Declared(from)?.Value is Amount first && Scope.Declared(to)?.Value is Amount second
            ? Shown(second.Value - first.Value, [first, second])
            : null;

    internal Amount? Sum(string path)
    {
        var (list, member) = ExpressionText.SplitSum(path);
        var scope = Scope;
        Amount[] amounts =
        [
            .. scope.Items(list).Select(item => scope.Declared($"{item}.{member}")?.Value).OfType<Amount>(),
        ];
        return amounts.Length == 0
            ? null
            : Shown(amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount.Value), amounts);
    }

    // A sum is shown as finely as the finest of its parts; parts in different units give whole fen.
    private static Amount Shown(Money money, ReadOnlySpan<Amount> parts)
    {
        var decimals = 0;
        foreach (var part in parts)
        {
            if (part.Unit != parts[0].Unit)
            {
                return Amount.Exact(money);
            }

            decimals = Math.Max(decimals, part.Decimals);
        }

        return Amount.Printed(money, parts[0].Unit, decimals);
    }
}
