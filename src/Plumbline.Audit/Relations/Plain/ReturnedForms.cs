using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>发放问卷250份，收回241份: no more come back than were handed out.</summary>
internal static partial class ReturnedForms
{
    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            var given = index - 1;
            if (
                flow.SameSentence(given, index)
                && flow.Comparable(given, index)
                && flow[given] is { IsPlain: true, Dimension: Dimension.Count }
                && flow[index].IsPlain
                && Returned().IsMatch(flow.Lead(index))
                && Given().IsMatch(flow.Lead(given))
            )
            {
                yield return new Claim(
                    RelationKind.Subset,
                    flow[index],
                    [flow[given]],
                    Formula.Same,
                    RuleIds.PartExceedsWhole
                )
                {
                    Label = flow.Name(index),
                };
            }
        }
    }

    [GeneratedRegex(
        "^[，,、;](?:实际|共|累计)?(?:收回|回收)(?:的)?(?:有效)?(?:问卷|调查表|答卷)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Returned();

    [GeneratedRegex("(?:发放|发出|发送|印发|下发)[^，,。;:]{0,8}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Given();
}
