using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Restated;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 其他收入1808万元，占1.45%；与上年的117936万元相比，本年收入增加6605万元，增幅5.60%: where the nearest amount does not give the
/// rate, another one of the passage with the same base may, to the digit.
/// </summary>
internal static class OtherCurrents
{
    private const int Reach = 12;
    private const int TellingDigits = 3;

    /// <summary>The statement that another amount bears out; null where none does or the rate has too few digits.</summary>
    /// <param name="flow">The quantities of the text.</param>
    /// <param name="rate">The place of the rate.</param>
    /// <param name="told">The statement that fails; its last operand is the base.</param>
    public static Claim? Of(Flow flow, int rate, Claim told)
    {
        if (Slip.PrintedDigits(flow[rate].Number) < TellingDigits || told.Operands is not [var current, var before])
        {
            return null;
        }

        // The change of the very two: a fall that is called a growth stays false.
        var change = (current.Value - before.Value).Abs();

        return flow.Before(rate)
            .TakeWhile(at => flow.SamePassage(at, rate))
            .Take(Reach)
            .Where(at => flow[at].Index != before.Index && Kinds.Match(flow[at], before) && flow[at].Value != change)
            .SelectMany(at => Ways(flow[at], before, told))
            .FirstOrDefault(Readings.Holds);
    }

    private static IEnumerable<Claim> Ways(Figure amount, Figure before, Claim told) =>
        [
            told with
            {
                Operands = [amount, before],
            },
            told with
            {
                Operands = [amount, before],
                Formula = Formula.Percent,
            },
        ];
}
