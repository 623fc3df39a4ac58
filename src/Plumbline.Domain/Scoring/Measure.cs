namespace Plumbline.Domain.Scoring;

/// <summary>
/// What a scoring method looks at: two whole numbers in the same unit and at the same scale. For an indicator they are
/// actual and target, for budget execution executed and adjusted budget, for a management ratio numerator and
/// denominator, for a judged band or a satisfaction rate the share and one.
/// </summary>
/// <param name="Actual">Not negative: a negative actual counts as zero (rule book §2.4).</param>
/// <param name="Target">Not negative; zero has a rule of its own in every method.</param>
public readonly record struct Measure(long Actual, long Target)
{
    /// <summary>
    /// The largest value either side may have: a trillion yuan in fen. Cross products with any rate that a method may
    /// have as a parameter (<see cref="BasisPoints"/>) then fit a 64-bit integer.
    /// </summary>
    public const long MaxValue = 100_000_000_000_000;

    /// <summary>The largest weight that is scored: 1,000 points.</summary>
    public const long MaxWeight = 1_000L * Weight.Scale;

    /// <summary>Both sides are within what can be scored.</summary>
    public bool InRange => Actual is >= 0 and <= MaxValue && Target is >= 0 and <= MaxValue;
}
