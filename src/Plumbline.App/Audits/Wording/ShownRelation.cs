using Plumbline.Audit.Relations;
using Plumbline.Domain.Numbers;

namespace Plumbline.App.Audits.Wording;

/// <summary>The numbers of a relation as they are shown, all in the unit of what is stated.</summary>
/// <param name="Unit">That unit: 万元, %, 人.</param>
/// <param name="Stated">As printed.</param>
/// <param name="Computed">What the operands give; two decimals more than printed where it does not end.</param>
/// <param name="Difference">Stated minus computed.</param>
/// <param name="Low">Lower end of what the printed operands may give; null when open or not worked out.</param>
/// <param name="High">Upper end.</param>
public sealed record ShownRelation(
    string Unit,
    string Stated,
    string? Computed,
    string? Difference,
    string? Low,
    string? High
)
{
    private const int MoreDecimals = 2;
    private const int ExactDecimals = 4;

    /// <summary>The numbers of a relation for a person: ends of the interval like the computed value.</summary>
    public static ShownRelation Brief(Relation relation) => Of(relation, MoreDecimals);

    /// <summary>The numbers of a relation.</summary>
    public static ShownRelation Of(Relation relation) => Of(relation, ExactDecimals);

    private static ShownRelation Of(Relation relation, int intervalDecimals)
    {
        var model = relation.Model;
        var unit = new Fraction(1, model?.Multiplier ?? 1);
        var decimals = model?.Number.Decimals ?? 0;
        string Shown(Fraction value, int more) => DecimalText.Of(value * unit, decimals, decimals + more);
        string? Ended(Fraction? end) => end is { } value ? Shown(value, intervalDecimals) : null;
        return new(
            model?.Unit ?? "",
            relation.Claim.Result?.Number.ToString() ?? DecimalText.Plain(relation.Stated * unit),
            relation.Computed is { } computed ? Shown(computed.Value, MoreDecimals) : null,
            relation.Computed is { } reckoned ? Shown(relation.Stated - reckoned.Value, MoreDecimals) : null,
            Ended(relation.Computed?.Interval.Low),
            Ended(relation.Computed?.Interval.High)
        );
    }
}
