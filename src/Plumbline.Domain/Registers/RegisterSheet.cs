using System.Collections.Immutable;
using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Registers;

/// <summary>The typed figures of one unit and year.</summary>
/// <param name="Path">Path of the unit in the tree of organisation: what lies below starts with it.</param>
/// <param name="Name">The unit.</param>
/// <param name="Values">Values by id of the figure.</param>
public sealed record UnitFigures(string Path, string Name, ImmutableDictionary<string, RegisterValue> Values);

/// <summary>A unit's part in a figure.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Value">What it states, in the figure's unit; yuan for amounts.</param>
public sealed record FigureShare(UnitFigures Unit, Fraction Value);

/// <summary>From where a figure of a sheet is.</summary>
public enum FigureOrigin
{
    /// <summary>Nobody states it.</summary>
    None,

    /// <summary>Typed by the unit itself.</summary>
    Typed,

    /// <summary>Added up from units below.</summary>
    Below,

    /// <summary>Computed from other figures.</summary>
    Computed,
}

/// <summary>The figures in force of a unit and year: what it typed, else what its units below add up to.</summary>
public sealed class RegisterSheet
{
    private readonly RegisterCatalogue catalogue;
    private readonly UnitFigures own;
    private readonly ImmutableArray<UnitFigures> below;
    private readonly RegisterSheet? last;

    /// <summary>A sheet.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="own">What the unit typed.</param>
    /// <param name="below">What units below it typed; others are left out.</param>
    /// <param name="last">The sheet of the year before; null: there is none.</param>
    public RegisterSheet(
        RegisterCatalogue catalogue,
        UnitFigures own,
        IEnumerable<UnitFigures> below,
        RegisterSheet? last
    )
    {
        (this.catalogue, this.own, this.last) = (catalogue, own, last);
        this.below =
        [
            .. below
                .Where(unit => unit.Path != own.Path && unit.Path.StartsWith(own.Path, StringComparison.Ordinal))
                .OrderBy(unit => unit.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>The sheet of the year before; null: there is none.</summary>
    public RegisterSheet? Last => last;

    /// <summary>A figure of the catalogue; null: there is none.</summary>
    public RegisterFigure? Find(string id) => catalogue.Find(id);

    /// <summary>What the unit typed; null: nothing.</summary>
    public RegisterValue? Typed(string id) => own.Values.GetValueOrDefault(id);

    /// <summary>The number in force, in the figure's unit (yuan, 1 for 100 %); null: nobody states it.</summary>
    public Fraction? Value(string id) => catalogue.Find(id) is { } figure ? Value(figure) : null;

    /// <summary>The number in force; null: nobody states it.</summary>
    public Fraction? Value(RegisterFigure figure) =>
        figure switch
        {
            { Of: { } above, Over: { } under } => Quotient(above, under),
            { ChangeOf: { } other } => Change(other),
            _ => OwnNumber(figure) ?? (Typed(figure.Id) is null ? Rolled(figure.Id) : null),
        };

    /// <summary>From where the number in force is.</summary>
    public FigureOrigin Origin(RegisterFigure figure) =>
        figure.IsComputed ? (Value(figure) is null ? FigureOrigin.None : FigureOrigin.Computed)
        : Typed(figure.Id) is not null ? FigureOrigin.Typed
        : Rolled(figure.Id) is not null ? FigureOrigin.Below
        : FigureOrigin.None;

    /// <summary>What units below add up to; null: nobody states it, or it does not add up.</summary>
    public Fraction? Rolled(string id) =>
        Shares(id) is { IsEmpty: false } shares
            ? shares.Aggregate(Fraction.Zero, (sum, share) => sum + share.Value)
            : null;

    /// <summary>The units below whose figures are added: of a unit and those below it, the upper one that states it.</summary>
    public ImmutableArray<FigureShare> Shares(string id)
    {
        if (catalogue.Find(id) is not { AddsUp: true } figure)
        {
            return [];
        }

        var shares = ImmutableArray.CreateBuilder<FigureShare>();
        var covered = "";
        foreach (var unit in below)
        {
            if (
                (covered.Length == 0 || !unit.Path.StartsWith(covered, StringComparison.Ordinal))
                && unit.Values.GetValueOrDefault(id)?.In(figure.Kind) is { } value
            )
            {
                shares.Add(new(unit, value));
                covered = unit.Path;
            }
        }

        return shares.ToImmutable();
    }

    /// <summary>
    /// Numerator and denominator of a quotient, and how many units state them: both typed by the unit, else both added up over
    /// the units that state both. Null: there are none of one origin, and then there is no rate.
    /// </summary>
    public (Fraction Above, Fraction Under, FigureOrigin Origin, int Units)? Parts(string above, string under)
    {
        if (Typed(above) is not null || Typed(under) is not null)
        {
            return OwnNumber(catalogue.Find(above)!) is { } top && OwnNumber(catalogue.Find(under)!) is { } bottom
                ? (top, bottom, FigureOrigin.Typed, 1)
                : null;
        }

        var tops = Shares(above).ToDictionary(share => share.Unit.Path, share => share.Value, StringComparer.Ordinal);
        var both = Shares(under).Where(share => tops.ContainsKey(share.Unit.Path)).ToList();
        return both.Count == 0
            ? null
            : (
                both.Aggregate(Fraction.Zero, (sum, share) => sum + tops[share.Unit.Path]),
                both.Aggregate(Fraction.Zero, (sum, share) => sum + share.Value),
                FigureOrigin.Below,
                both.Count
            );
    }

    /// <summary>
    /// Change of the number in force on the year before; null: one of the years does not state it, or they are added up over
    /// different units and so cannot be compared.
    /// </summary>
    public Fraction? Change(string id) =>
        last is not null && IsComparable(id) && Value(id) is { } now && last.Value(id) is { } before
            ? now - before
            : null;

    private bool IsComparable(string id) =>
        catalogue.Find(id) switch
        {
            null => false,
            { Of: { } above, Over: { } under } => IsComparable(above) && IsComparable(under),
            { ChangeOf: { } other } => IsComparable(other),
            var figure => Origin(figure) != FigureOrigin.Below
                || last!.Origin(figure) != FigureOrigin.Below
                || Shares(id).Select(Path).SequenceEqual(last.Shares(id).Select(Path), StringComparer.Ordinal),
        };

    private static string Path(FigureShare share) => share.Unit.Path;

    private Fraction? Quotient(string above, string under) =>
        Parts(above, under) is { Under.Sign: > 0 } parts ? parts.Above / parts.Under : null;

    private Fraction? OwnNumber(RegisterFigure figure) => Typed(figure.Id)?.In(figure.Kind);
}
