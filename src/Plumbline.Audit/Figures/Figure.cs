using Plumbline.Audit.Texts;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Figures;

/// <summary>What a number in a text measures.</summary>
public enum Dimension
{
    /// <summary>No unit is printed or known.</summary>
    None,

    /// <summary>Money; canonical in 元.</summary>
    Money,

    /// <summary>Percent; canonical in percent: 83.5% is 83.5.</summary>
    Percent,

    /// <summary>百分点: a difference of two percentages.</summary>
    Points,

    /// <summary>Things, persons, times; canonical in single ones.</summary>
    Count,

    /// <summary>分: points of a score or weight.</summary>
    Score,

    /// <summary>A measure such as 平方米, 公里, 年, 倍.</summary>
    Measure,
}

/// <summary>What became of a number.</summary>
public enum FigureStatus
{
    /// <summary>Part of a relation or of a form.</summary>
    Bound,

    /// <summary>Understood; nothing to check it against.</summary>
    Plain,

    /// <summary>No quantity: a year, an article, a list number, a part of a name.</summary>
    Irrelevant,

    /// <summary>Not understood.</summary>
    Unresolved,
}

/// <summary>One number printed in the text.</summary>
/// <param name="Index">Position among all figures, from 0, in reading order.</param>
/// <param name="Span">Number and unit in the plain text.</param>
/// <param name="Passage">The paragraph, heading or cell that holds it.</param>
/// <param name="Start">First folded character in the passage.</param>
/// <param name="End">The folded character after number and unit.</param>
/// <param name="Number">The number as printed, before any multiplier; 3.36 in 3.36亿元.</param>
/// <param name="Unit">As printed with its multiplier: 万元, 亿元, %, 人次; empty where none.</param>
public sealed record Figure(
    int Index,
    TextSpan Span,
    Passage Passage,
    int Start,
    int End,
    PrintedNumber Number,
    string Unit
)
{
    /// <summary>The id in the output: n1, n2 …</summary>
    public string Id => $"n{Index + 1}";

    /// <summary>Number and unit as they stand in the text.</summary>
    public string Raw { get; init; } = "";

    /// <summary>What it measures, from its unit or from the head of its table.</summary>
    public Dimension Dimension { get; init; }

    /// <summary>How many base units one printed unit is: 10,000 for 万元 and 万人; also from the head of a table.</summary>
    public long Multiplier { get; init; } = 1;

    /// <summary>≥ ≤ 不低于 不超过 before it.</summary>
    public ComparisonSign Sign { get; init; }

    /// <summary>余 多 近 约 以上 以内 around it.</summary>
    public Approximation Approximation { get; init; }

    /// <summary>Printed with ‰; number and unit are those of the same rate in percent.</summary>
    public bool IsPerMille { get; init; }

    /// <summary>The number as printed: 0.97 of 0.97‰.</summary>
    public PrintedNumber PrintedNumber => IsPerMille ? Number with { Decimals = Number.Decimals - 1 } : Number;

    /// <summary>How many characters at the end of the unit the noun behind it implies: 1 for 人 in 3.5万学生.</summary>
    public int Implied { get; init; }

    /// <summary>The unit as printed: ‰ where the number is reckoned with in percent, 万 of 3.5万学生.</summary>
    public string PrintedUnit => IsPerMille ? "‰" : Unit[..^Implied];

    /// <summary>It was made out from a picture, and no person has confirmed it.</summary>
    public bool IsUnconfirmed { get; init; }

    /// <summary>Written in Chinese numerals.</summary>
    public bool InChinese { get; init; }

    /// <summary>What it is the amount of: the standard term where known, else the words of the text.</summary>
    public string Label { get; init; } = "";

    /// <summary>Of whom or of what part: department, project, fund source, kind of school; empty for the whole.</summary>
    public string Scope { get; init; } = "";

    /// <summary>The year it belongs to, or null when the text does not say and the document has none.</summary>
    public int? Year { get; init; }

    public FigureStatus Status { get; init; }

    /// <summary>Why a figure is irrelevant or unresolved; empty else.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The value in base units: 元, single things, percent.</summary>
    public Fraction Value => Number.ToFraction(Multiplier);

    /// <summary>Whether two figures have one value; without a fraction where that can be seen from the digits.</summary>
    internal bool HasValueOf(Figure other) =>
        Multiplier == other.Multiplier && Number.Decimals == other.Number.Decimals
            ? Number.Unscaled == other.Number.Unscaled || Multiplier == 0
            : Value == other.Value;

    /// <summary>Whether its value is not less than that of another; from the digits alone where they are of one scale.</summary>
    internal bool IsAtLeast(Figure other) =>
        Multiplier == other.Multiplier && Number.Decimals == other.Number.Decimals
            ? Multiplier == 0 || Number.Unscaled >= other.Number.Unscaled
            : Value >= other.Value;

    /// <summary>The same value as an exact decimal, for quick weighing.</summary>
    internal decimal Exact
    {
        get
        {
            var digits = Math.Abs(Number.Unscaled);
            var (low, high) = (unchecked((int)digits), (int)(digits >> 32));
            return new decimal(low, high, 0, Number.Unscaled < 0, (byte)Number.Decimals) * Multiplier;
        }
    }

    /// <summary>Whether it may be reckoned with: below 10^16 base units and of at most eight decimals.</summary>
    internal bool IsWithinReason => Number.Decimals <= 8 && Math.Abs(Exact) < 10_000_000_000_000_000m;

    /// <summary>Half a unit of the last printed digit, in base units.</summary>
    internal decimal Slack => new decimal(5, 0, 0, false, (byte)(Number.Decimals + 1)) * Multiplier;

    /// <summary>Whether it is printed without 约, 以上, ≥ and their like.</summary>
    internal bool IsPlain => Approximation == Approximation.None && Sign == ComparisonSign.None;

    /// <summary>Whether it states a quantity that a relation may use.</summary>
    public bool IsQuantity => Status is FigureStatus.Bound or FigureStatus.Plain;

    /// <summary>The number is a count: whole things, exact as printed.</summary>
    public bool IsExactCount =>
        Number.Decimals == 0 && Multiplier == 1 && Dimension is Dimension.Count or Dimension.Score;

    /// <summary>What the printed digits may stand for, in base units.</summary>
    public Interval Interval => FigureInterval.Of(this);
}
