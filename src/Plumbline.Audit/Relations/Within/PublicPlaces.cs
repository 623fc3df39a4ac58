using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Within;

/// <summary>
/// 公办园在园幼儿占比55.8%，普惠性幼儿园覆盖率92.5%: children of public kindergartens are among those of inclusive ones, so that the one share is
/// not more than the other.
/// </summary>
internal static partial class PublicPlaces
{
    private const int Reach = 4;

    /// <summary>Places of parts and of their wholes.</summary>
    public static IEnumerable<(int Part, int Whole)> Of(Flow flow)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            if (!IsShare(flow, index) || !Public().IsMatch(Words(flow, index)))
            {
                continue;
            }

            for (var at = Math.Max(0, index - Reach); at <= Math.Min(flow.Count - 1, index + Reach); at++)
            {
                if (
                    at != index
                    && flow.SamePassage(at, index)
                    && IsShare(flow, at)
                    && Inclusive().IsMatch(Words(flow, at))
                )
                {
                    yield return (index, at);
                    break;
                }
            }
        }
    }

    private static bool IsShare(Flow flow, int at) =>
        flow[at] is { Dimension: Dimension.Percent, IsPlain: true, Value.Sign: > 0 }
        && flow.Change(at) is null
        && !Goals.IsGoal(flow, at);

    private static string Words(Flow flow, int at) => Statement.Clause(flow, at);

    [GeneratedRegex("公办(?:幼儿)?园[^普]{0,12}(?:占比|比例|占)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Public();

    [GeneratedRegex(
        "普惠性?(?:民办)?(?:幼儿)?园?[^，]{0,12}(?:覆盖率|占比|比例|占)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Inclusive();
}
