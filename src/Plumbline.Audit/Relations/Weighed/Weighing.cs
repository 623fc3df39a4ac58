using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Far;

namespace Plumbline.Audit.Relations.Weighed;

/// <summary>A statement that the digits suggest, and how many others one would have tried up to it.</summary>
/// <param name="Claim">The statement.</param>
/// <param name="Tries">How many pairs of quantities lie nearer to the result, or are called more alike, than these.</param>
internal readonly record struct Suggestion(Claim Claim, long Tries);

/// <summary>What is needed to weigh one number: where the others stand, what they are called, what they amount to.</summary>
/// <param name="Result">The number that nothing explains yet.</param>
/// <param name="Words">The words that tell what it is.</param>
/// <param name="Rare">Their rare pairs of characters.</param>
/// <param name="Kinship">Who shares a rare word.</param>
/// <param name="Most">How many tries its digits allow.</param>
/// <param name="Order">All amounts in reading order.</param>
/// <param name="Amounts">All amounts by value.</param>
internal sealed record Weighing(
    Figure Result,
    string Words,
    HashSet<int> Rare,
    Kinship Kinship,
    long Most,
    ReadingOrder Order,
    AmountIndex Amounts
)
{
    private const int Before = 30;
    private const int Behind = 8;
    private const int KinIsNearer = 8;

    /// <summary>
    /// The amounts from which a search begins: those of its kinds that are not too far for its digits by themselves.
    /// </summary>
    /// <param name="isOfUse">Which amounts the search can begin from, all of them unless told.</param>
    public IEnumerable<Figure> Near(Func<Figure, bool>? isOfUse = null)
    {
        foreach (var near in Order.Around(Result, Before, Behind))
        {
            if (near.Index != Result.Index && isOfUse?.Invoke(near) != false && IsInReach(near))
            {
                yield return near;
            }
        }
    }

    /// <summary>The first dozen quantities of an amount's kind between two values in base units, both included.</summary>
    public ArraySegment<Figure> Alike(Figure like, decimal low, decimal high) =>
        Amounts.Between(Order.KindOf(like), low, high);

    /// <summary>A statement of two quantities with its weight.</summary>
    public Suggestion Of(RelationKind kind, Figure one, Figure other, Formula formula, string rule) =>
        new(
            new Claim(kind, Result, [one, other], formula, rule) { Label = Result.Label, ByNumbers = true },
            Steps(one) * Steps(other)
        );

    private long Steps(Figure figure)
    {
        var distance = Order.Distance(Result, figure);
        return Kinship.IsKin(figure, Rare) ? StepsOfKin(distance) : distance;
    }

    // Kin is never farther than others: its names are asked for only where they decide.
    private bool IsInReach(Figure figure)
    {
        var distance = Order.Distance(Result, figure);
        return distance <= Most || (StepsOfKin(distance) <= Most && Kinship.IsKin(figure, Rare));
    }

    private static long StepsOfKin(long distance) => 1 + (distance / KinIsNearer);
}
