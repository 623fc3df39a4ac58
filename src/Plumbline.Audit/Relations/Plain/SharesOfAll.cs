using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 总投入中，中央占62%、省级占25%、县级占13%: shares side by side of a whole that is not named again make 100. Some parts may be left
/// out: only what holds is claimed.
/// </summary>
internal static class SharesOfAll
{
    private const int Fewest = 2;
    private const int Most = 10;
    private const int LongestStep = 24;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            if (!IsShare(flow, index))
            {
                continue;
            }

            var last = index;
            while (last - index < Most && GoesOn(flow, last))
            {
                last++;
            }

            var claim = new Claim(
                RelationKind.Sum,
                null,
                [.. Enumerable.Range(index, last - index + 1).Select(at => flow[at])],
                Formula.Sum,
                RuleIds.SharesOfASplit
            )
            {
                Constant = 100,
                Label = "占比合计",
            };
            if (claim.Operands.Length > Fewest && Readings.Holds(claim))
            {
                yield return claim;
            }

            index = last;
        }
    }

    private static bool GoesOn(Flow flow, int last) =>
        flow.SameSentence(last, last + 1) && IsShare(flow, last + 1) && flow.Lead(last + 1).Length <= LongestStep;

    private static bool IsShare(Flow flow, int index) =>
        flow[index] is { Dimension: Dimension.Percent, IsPlain: true }
        && flow.ShareIn(index) is { Base.Length: 0, Subject.Length: > 0 };
}
