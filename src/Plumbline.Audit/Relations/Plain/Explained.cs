using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// Whether parts that miss their whole are nevertheless meant to give it: they all but do, one slip of the pen in the whole
/// or in a part explains it, or one part was forgotten or added twice.
/// </summary>
internal static class Explained
{
    private const int Near = 10;
    private const int FewestDigits = 100;

    /// <summary>What would settle a whole that its parts do not give.</summary>
    public static readonly Template NotGiven = new(
        "所列各项相加与总数不等；请核对各项和总数，如另有未列的部分请写明",
        "The items do not add up to the total: check them, and name what is left out"
    );

    /// <summary>The statement as one that is asked about.</summary>
    public static Claim Asked(Claim claim) => claim with { Strength = Strength.Scoped, Doubt = NotGiven.With() };

    /// <summary>Whether a difference between parts and their whole is explained.</summary>
    public static bool Sum(Flow flow, int whole, List<int> parts)
    {
        var sum = Of(flow, parts);
        var gap = flow[whole].Value - sum;
        return gap.Abs() * Near <= sum || Slip(flow, whole, parts);
    }

    /// <summary>The same, where it is not enough that they are near.</summary>
    public static bool Slip(Flow flow, int whole, List<int> parts)
    {
        var sum = Of(flow, parts);
        var gap = flow[whole].Value - sum;
        return IsSlip(flow[whole], sum)
            || parts.Exists(at =>
                flow[at].Value == gap.Abs()
                || (flow[at].Value + gap is var meant && meant.Sign > 0 && IsSlip(flow[at], meant))
            );
    }

    /// <summary>The parts added up.</summary>
    public static Fraction Of(Flow flow, List<int> parts)
    {
        var sum = Fraction.Zero;
        foreach (var at in parts)
        {
            sum += flow[at].Value;
        }

        return sum;
    }

    /// <summary>Whether a number is one slip of the pen away from what was meant.</summary>
    public static bool IsSlip(Figure figure, Fraction meant) =>
        Sums.Ties.IsSlip(figure, meant)
        || (
            figure.Number.Unscaled >= FewestDigits
            && (Plainly.IsOneDigit(figure, meant) || Sums.Ties.IsTurned(figure, meant))
        );
}
