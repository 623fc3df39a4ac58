using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 医师196人、护士267人，医护比为1:1.36: a ratio called by a letter of each of its terms. Which quantities the letters stand for is a guess,
/// so that only what holds is claimed.
/// </summary>
internal static partial class LetterRatios
{
    private const int Reach = 12;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, Value.Sign: > 0 }
                && flow.Lead(index) == ":"
                && flow[index - 1] is { Exact: 1, InChinese: false }
                && Ratio().Match(flow.Lead(index - 1)) is { Success: true } ratio
                && !known.IsReckoned(index)
                && At(flow, index, ratio.Groups["one"].Value, ratio.Groups["other"].Value) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index, string one, string other)
    {
        var near = flow.Before(index - 1)
            .Take(Reach)
            .TakeWhile(at => flow.SamePassage(at, index))
            .Where(at => flow[at].Dimension == Dimension.Count && Statement.IsOwn(flow, at))
            .ToList();
        return one == other
            ? null
            : near.FindAll(at => IsCalled(flow, at, other))
                .SelectMany(_ => near.FindAll(at => IsCalled(flow, at, one)), (top, bottom) => (top, bottom))
                .Where(pair => pair.top != pair.bottom)
                .Select(pair => new Claim(
                    RelationKind.Ratio,
                    flow[index],
                    [flow[pair.top], flow[pair.bottom]],
                    Formula.Quotient,
                    RuleIds.ProductStated
                )
                {
                    Label = flow.Name(index - 1),
                    ByNumbers = true,
                })
                .FirstOrDefault(Readings.Holds);
    }

    private static bool IsCalled(Flow flow, int at, string letter) =>
        Statement.Words(flow, at).Contains(letter, StringComparison.Ordinal);

    [GeneratedRegex(
        "(?<one>[一-龥])(?<other>[一-龥])(?:配置|配备|配)?比(?:例|率)?(?:约|已|也)*(?:为|达到?|是)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Ratio();
}
