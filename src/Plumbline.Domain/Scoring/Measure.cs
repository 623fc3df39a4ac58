namespace Plumbline.Domain.Scoring;

/// <summary>
/// What a scoring method looks at: two whole numbers in the same unit and at the same scale. For an indicator they are
/// actual and target, for budget execution executed and adjusted budget, for a management ratio numerator and
/// denominator, for a judged band the share given and one.
/// </summary>
/// <param name="Actual">Not negative: a negative actual counts as zero (rule book §2.4).</param>
/// <param name="Target">Not negative; zero has a rule of its own in every method.</param>
public readonly record struct Measure(long Actual, long Target)
{
    /// <summary>
    /// The largest value either side may have. With weights up to <see cref="MaxWeight"/> every product then fits a
    /// 64-bit integer, which is what makes bulk scoring exact and fast.
    /// </summary>
    public const long MaxValue = 500_000_000_000;

    /// <summary>The largest weight that is scored: 1,000 points.</summary>
    public const long MaxWeight = 1_000L * Weight.Scale;

    /// <summary>Both sides are within what can be scored.</summary>
    public bool InRange => Actual is >= 0 and <= MaxValue && Target is >= 0 and <= MaxValue;
}

/// <summary>
/// Points earned before rounding, in 1/10,000 of a point, as an exact quotient. Rounding happens once, in
/// <see cref="Rounded"/>.
/// </summary>
/// <param name="Numerator">Not negative.</param>
/// <param name="Denominator">Positive.</param>
public readonly record struct ExactPoints(long Numerator, long Denominator)
{
    /// <summary>Nothing.</summary>
    public static ExactPoints None => new(0, 1);

    /// <summary>The whole weight.</summary>
    public static ExactPoints Full(long weight) => new(weight, 1);

    /// <summary>Rounded half away from zero to a number of decimals of a point, 0 to 4.</summary>
    public Score Rounded(int decimals)
    {
        var quantum = Numbers.Rounding.PowerOfTen(4 - decimals);
        return Score.FromScaled(Numbers.Rounding.Divide(Numerator, Denominator * quantum) * quantum);
    }

    /// <summary>In points, exact.</summary>
    public Numbers.Fraction ToFraction() => new(Numerator, (System.Numerics.BigInteger)Denominator * Score.Scale);
}
