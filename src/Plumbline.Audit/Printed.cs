using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit;

/// <summary>
/// A figure as a check sees it: its value, what it may stand for, and the text that a reader sees. Money is in 元, rates
/// are in percent, counts in their base unit.
/// </summary>
/// <param name="Path">Where it stands; empty for a computed figure.</param>
/// <param name="Text">As printed.</param>
/// <param name="Value">Exact.</param>
/// <param name="Interval">What the printed digits may stand for.</param>
public readonly record struct Printed(string Path, string Text, Fraction Value, Interval Interval)
{
    /// <summary>A declared amount.</summary>
    public static Printed Of(string path, Amount amount) =>
        new(
            path,
            amount.ToString(),
            new Fraction(amount.Value.Fen, 100),
            amount.ToInterval().Times(new Fraction(1, 100))
        );

    /// <summary>A declared amount, or null.</summary>
    public static Printed? Of(string path, Amount? amount) => amount is { } declared ? Of(path, declared) : null;

    /// <summary>A stated figure.</summary>
    public static Printed Of(string path, Quantity quantity) =>
        new(path, quantity.Literal, quantity.Value, quantity.ToInterval());

    /// <summary>A stated figure, or null.</summary>
    public static Printed? OrNull(string path, Quantity? quantity) => quantity is null ? null : Of(path, quantity);

    /// <summary>The sum of figures; a subtracted one has its sign turned by <see cref="Negated"/>.</summary>
    public static Printed Sum(ImmutableArray<Printed> parts)
    {
        var value = Fraction.Zero;
        var interval = Interval.Exactly(Fraction.Zero);
        foreach (var part in parts)
        {
            value += part.Value;
            interval += part.Interval;
        }

        return new("", string.Join(" + ", parts.Select(part => part.Text)), value, interval);
    }

    /// <summary>The same with its sign turned.</summary>
    public Printed Negated() => this with { Value = -Value, Interval = -Interval, Text = $"−{Text}" };

    /// <summary>The quotient in percent, or null when the base may be zero or negative.</summary>
    public static Printed? Percent(Printed part, Printed whole)
    {
        if (whole.Value.Sign <= 0 || Interval.Divide(part.Interval, whole.Interval) is not { } quotient)
        {
            return null;
        }

        return new("", $"{part.Text} ÷ {whole.Text}", part.Value / whole.Value * 100, quotient.Times(100));
    }

    /// <summary>A value written the way a figure is: same unit, same decimals.</summary>
    public static string Like(Quantity model, Fraction value) =>
        Rounding.ToText(value / model.Multiplier, model.Number.Decimals) + model.Unit;

    /// <summary>An amount in 元 written in the unit and decimals of a declared one.</summary>
    public static string Like(Amount model, Fraction yuan)
    {
        var (unit, decimals) = model.InWords ? (MoneyUnit.TenThousandYuan, 2) : (model.Unit, model.Decimals);
        return Rounding.ToText(yuan * 100 / unit.InFen(), decimals) + unit.Word();
    }
}
