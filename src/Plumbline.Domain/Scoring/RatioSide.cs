using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain.Filings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// One side of a management ratio: the sum of its terms in the filing. A path may hold <c>[*]</c> once, for all items of
/// a list: <c>management.officeBuildings[*].actualArea</c>.
/// </summary>
internal sealed record RatioSide
{
    /// <summary>The sum, in <see cref="Unit"/>.</summary>
    internal ScaledValue Sum { get; private init; }

    /// <summary>The unit of all terms; empty where they have none.</summary>
    internal string Unit { get; private init; } = "";

    /// <summary>The sum as it was put together: 136人; 19.8万元 + 767.86万元 − 19.8万元.</summary>
    internal string Text { get; private init; } = "";

    /// <summary>Paths without a value, except optional ones.</summary>
    internal ImmutableArray<string> Missing { get; private init; } = [];

    /// <summary>How many terms have a value.</summary>
    internal int Found { get; private init; }

    /// <summary>The terms cannot be added: different units, or too many digits.</summary>
    internal bool Broken { get; private init; }

    internal static RatioSide Of(ImmutableArray<RatioTerm> terms, Filing filing)
    {
        var side = new RatioSide();
        foreach (var term in terms)
        {
            var values = Paths(term.Path, filing).Select(path => (Path: path, Value: path.Find(filing))).ToList();
            foreach (var (path, value) in values.Where(found => found.Value is not null || !term.Optional))
            {
                side = value is null
                    ? side with
                    {
                        Missing = side.Missing.Add(path.Describe()),
                    }
                    : side.Plus(value, term.Subtract);
            }

            if (values.Count == 0 && !term.Optional)
            {
                side = side with { Missing = side.Missing.Add(term.Path) };
            }
        }

        return side;
    }

    /// <summary>Whether two units agree; a figure without a unit agrees with any.</summary>
    internal static bool SameUnit(string left, string right) =>
        left.Length == 0 || right.Length == 0 || string.Equals(left, right, StringComparison.Ordinal);

    private RatioSide Plus(object value, bool subtract)
    {
        var (scaled, unit) = Read(value);
        if (scaled is not { } number || !SameUnit(unit, Unit))
        {
            return this with { Broken = true, Found = Found + 1 };
        }

        var (sign, printed) = (subtract ? "−" : "+", FilingWalk.Print(value));
        return this with
        {
            Sum = Sum + (subtract ? -number : number),
            Unit = unit.Length > 0 ? unit : Unit,
            Found = Found + 1,
            Text =
                Text.Length > 0 ? $"{Text} {sign} {printed}"
                : subtract ? sign + printed
                : printed,
        };
    }

    private static (ScaledValue? Value, string Unit) Read(object value) =>
        value switch
        {
            Amount amount => (ScaledValue.OfMoney(amount.Value), "元"),
            Quantity quantity => UnitText.Of(quantity.Unit) is var unit
            && ScaledValue.TryOf(quantity.Number, unit.Multiplier, out var number)
                ? (number, unit.Base)
                : (null, ""),
            _ => (null, ""),
        };

    private static IEnumerable<FilingPath> Paths(string text, Filing filing)
    {
        var star = text.IndexOf("[*]", StringComparison.Ordinal);
        if (star < 0)
        {
            return FilingPath.TryParse(text, out var path) ? [path] : [];
        }

        var items =
            FilingPath.TryParse(text[..star], out var list) && list.Find(filing) is IList { Count: var count }
                ? count
                : 0;
        return Enumerable
            .Range(0, items)
            .Select(at => string.Create(CultureInfo.InvariantCulture, $"{text[..star]}[{at}]{text[(star + 3)..]}"))
            .Select(item => FilingPath.TryParse(item, out var path) ? path : null)
            .OfType<FilingPath>();
    }
}
