using System.Numerics;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations;

/// <summary>Roots of exact numbers, cut off behind the tenth decimal.</summary>
internal static class Roots
{
    private const long Scale = 10_000_000_000;
    private const int MostSteps = 80;

    /// <summary>The root of a positive number below a million.</summary>
    /// <param name="value">The number.</param>
    /// <param name="degree">Which root: 2 for the square root.</param>
    public static Fraction Of(Fraction value, int degree)
    {
        var wanted = value.Numerator * BigInteger.Pow(Scale, degree);
        BigInteger low = 0;
        BigInteger high = (BigInteger)Scale * 1_000_000;
        for (var step = 0; step < MostSteps && high - low > 1; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = BigInteger.Pow(middle, degree) * value.Denominator <= wanted ? (middle, high) : (low, middle);
        }

        return new Fraction(low, Scale);
    }
}
