using System.Collections.Immutable;

namespace Plumbline.Domain.Draws;

/// <summary>How a draw chooses.</summary>
public enum DrawKind
{
    /// <summary>分层随机抽查: by lot within strata.</summary>
    Stratified,

    /// <summary>风险抽查: those with the most points; lots decide between equal points.</summary>
    Risk,
}

/// <summary>What the population is parted by.</summary>
public enum StratumBy
{
    /// <summary>主管部门.</summary>
    Department,

    /// <summary>项目类别.</summary>
    Category,

    /// <summary>资金规模.</summary>
    Size,
}

/// <summary>Something that can be drawn.</summary>
/// <param name="Code">Unique within the population; the lot is drawn over it.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Unit">Who carries it out.</param>
/// <param name="Department">主管部门.</param>
/// <param name="Category">项目类别; null: none stated.</param>
/// <param name="BudgetFen">Budget; null: not stated, which is not zero.</param>
/// <param name="Risk">Its points with their reasons, for a draw by risk; else empty.</param>
public sealed record DrawItem(
    string Code,
    string Name,
    string Unit,
    string Department,
    string? Category,
    long? BudgetFen,
    ImmutableArray<RiskReason> Risk
)
{
    /// <summary>Sum of the points.</summary>
    public int Points => Risk.Sum(reason => reason.Points);
}

/// <summary>Why an item has points.</summary>
/// <param name="Fact">What is counted.</param>
/// <param name="Text">In words, with the figures.</param>
/// <param name="Points">How many.</param>
/// <param name="Source">Where the weight comes from.</param>
/// <param name="Unverified">The source was not read.</param>
public sealed record RiskReason(RiskFact Fact, string Text, int Points, string Source, bool Unverified);

/// <summary>How to draw.</summary>
/// <param name="Kind">By lot within strata, or by risk.</param>
/// <param name="Seed">The published seed.</param>
/// <param name="Sample">How many; at least 1.</param>
public sealed record DrawOrder(DrawKind Kind, string Seed, int Sample)
{
    /// <summary>What strata are made of, in the order of their names; empty: one stratum.</summary>
    public ImmutableArray<StratumBy> By { get; init; } = [];

    /// <summary>Lower bounds of the classes of size but the first, in fen, rising.</summary>
    public ImmutableArray<long> SizeBounds { get; init; } = [];

    /// <summary>Seats that each stratum has before the rest is shared out.</summary>
    public int Least { get; init; }
}

/// <summary>A stratum and its seats.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Size">Items in it.</param>
/// <param name="Least">Seats given before sharing out.</param>
/// <param name="Whole">Whole seats of its share of the rest.</param>
/// <param name="Remainder">What is left of its share, over <see cref="SeatPlan.Divisor"/>.</param>
/// <param name="Extra">It got a seat for its remainder.</param>
public sealed record StratumSeats(string Key, int Size, int Least, int Whole, long Remainder, bool Extra)
{
    /// <summary>Its seats.</summary>
    public int Seats => Least + Whole + (Extra ? 1 : 0);
}

/// <summary>The seats of all strata.</summary>
/// <param name="Strata">By name.</param>
/// <param name="Divisor">What remainders are over.</param>
/// <param name="Tied">Strata with equal remainders between which their tickets decided, winners first; empty: none.</param>
public sealed record SeatPlan(ImmutableArray<StratumSeats> Strata, long Divisor, ImmutableArray<string> Tied);

/// <summary>A drawn item.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Item">What was drawn.</param>
/// <param name="Stratum">Its stratum; empty in a draw by risk.</param>
/// <param name="Ticket">Its ticket.</param>
public sealed record DrawnItem(int Rank, DrawItem Item, string Stratum, string Ticket);

/// <summary>What was drawn and how.</summary>
/// <param name="Seats">Strata and seats; without strata in a draw by risk.</param>
/// <param name="Drawn">By stratum and ticket, or by points and ticket.</param>
public sealed record DrawResult(SeatPlan Seats, ImmutableArray<DrawnItem> Drawn);
