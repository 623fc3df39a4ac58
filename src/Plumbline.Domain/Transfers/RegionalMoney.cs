using System.Collections.Immutable;

namespace Plumbline.Domain.Transfers;

/// <summary>A project's part of a transfer, with what its form says. Money in fen.</summary>
/// <param name="ShareFen">What the project was given of the transfer.</param>
/// <param name="Counts">Its form was handed in.</param>
public sealed record TransferPart(long ShareFen, bool Counts)
{
    /// <summary>全年预算数 of the whole project; null: not stated.</summary>
    public long? BudgetFen { get; init; }

    /// <summary>全年执行数 of the whole project; null: not stated.</summary>
    public long? ExecutedFen { get; init; }

    /// <summary>执行数 of the row that its form names after the transfer; null: there is no such row.</summary>
    public long? NamedFen { get; init; }

    /// <summary>
    /// What was spent of the transfer: the form's own row for it, else all that was spent where the project lives on the
    /// transfer alone; null: the form does not say. Nothing is split by ratio.
    /// </summary>
    public long? SpentFen => NamedFen ?? (BudgetFen == ShareFen ? ExecutedFen : null);
}

/// <summary>
/// The money of a transfer over the projects that it finances: what the regional table prints, and how much of it is
/// covered. Money in fen.
/// </summary>
/// <param name="AmountFen">What the region was given.</param>
/// <param name="Parts">The projects.</param>
public sealed record RegionalMoney(long AmountFen, ImmutableArray<TransferPart> Parts)
{
    /// <summary>已落实到项目: given on to projects.</summary>
    public long SharedFen => Parts.Sum(part => part.ShareFen);

    /// <summary>尚未落实: not given on yet; below zero, more was given on than came.</summary>
    public long OpenFen => AmountFen - SharedFen;

    /// <summary>Projects whose forms count.</summary>
    public int Counted => Parts.Count(part => part.Counts);

    /// <summary>Money of the transfer for which forms count.</summary>
    public long CoveredFen => Counting.Sum(part => part.ShareFen);

    /// <summary>Budgets of the counted projects from all sources; null: one of them does not state it.</summary>
    public long? BudgetFen => All(part => part.BudgetFen);

    /// <summary>Spent by the counted projects from all sources; null: one of them does not state it.</summary>
    public long? ExecutedFen => All(part => part.ExecutedFen);

    /// <summary>Spent of the transfer; null: one of the counted projects does not state it.</summary>
    public long? SpentFen => All(part => part.SpentFen);

    /// <summary>地方和其他资金 of the counted projects; null: not stated.</summary>
    public long? OtherFen => BudgetFen - CoveredFen;

    /// <summary>Spent of local and other money; null: not stated.</summary>
    public long? OtherSpentFen => ExecutedFen - SpentFen;

    /// <summary>Counted projects that do not say what they spent of the transfer.</summary>
    public int Unstated => Counting.Count(part => part.SpentFen is null);

    private IEnumerable<TransferPart> Counting => Parts.Where(part => part.Counts);

    // A sum of which a part is unknown is no sum.
    private long? All(Func<TransferPart, long?> of)
    {
        var values = Counting.Select(of).ToList();
        return values.Count == 0 || values.Contains(null) ? null : values.Sum();
    }
}
