using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 本年收入9860万元，本年支出10240万元，收支结余-380万元: income less spending, where more was spent than came. Other income or what was
/// carried over may stand elsewhere: only what holds is claimed.
/// </summary>
internal static partial class NegativeBalances
{
    private const int Reach = 10;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Money, IsPlain: true, Value.Sign: < 0 }
                && !known.IsReckoned(index)
                && Balance().IsMatch(Statement.Clause(flow, index))
                && Nearest(flow, index, Came()) is { } came
                && Nearest(flow, index, Went()) is { } went
                && Told(flow, index, came, went) is var claim
                && Readings.Holds(claim)
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim Told(Flow flow, int index, int came, int went) =>
        new(
            RelationKind.Difference,
            flow[index],
            [flow[came], flow[went]],
            Formula.Difference,
            RuleIds.DifferenceStated
        )
        {
            Label = flow.Name(index),
        };

    // The nearest amount of that name before a place, in its passage.
    private static int? Nearest(Flow flow, int index, Regex name) =>
        flow.Before(index)
            .Take(Reach)
            .Where(at =>
                flow.SamePassage(at, index)
                && flow.Comparable(at, index)
                && flow[at] is { IsPlain: true, Value.Sign: > 0 }
                && flow.Change(at) is null
                && name.IsMatch(Statement.Clause(flow, at))
            )
            .Cast<int?>()
            .FirstOrDefault();

    [GeneratedRegex("结余|结转|差额|盈余|收支|相抵|余额", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Balance();

    [GeneratedRegex(
        "收入(?!支出)(?:总额|合计|总计|决算|数|共计|共|为|是|达)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Came();

    [GeneratedRegex("支出(?:总额|合计|总计|决算|数|共计|共|为|是|达)*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Went();
}
