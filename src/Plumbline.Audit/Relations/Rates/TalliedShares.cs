using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 财政拨款占90.5%，事业收入占7.5%，其他收入占2%: shares of one paragraph that make exactly 100, whatever they are of; 结余率1.6%，支出率98.4% likewise.
/// No word says that nothing is left out: only what holds is claimed.
/// </summary>
internal static partial class TalliedShares
{
    private const int Most = 10;
    private const long Telling = 100;
    private const decimal All = 100;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var first = 0; first < flow.Count; first++)
        {
            if (!IsShare(flow, first))
            {
                continue;
            }

            var row = RowFrom(flow, first);
            if (row.Count > 1)
            {
                yield return AllShares.Of(flow, row) with
                {
                    ByNumbers = true,
                };
                first = row[^1];
            }
        }
    }

    // The shares from one on, up to the one with which they make 100; none where they never do.
    private static List<int> RowFrom(Flow flow, int first)
    {
        List<int> row = [first];
        var sum = flow[first].Exact;
        for (var at = first + 1; at < flow.Count && row.Count < Most && sum < All && flow.SamePassage(first, at); at++)
        {
            if (IsShare(flow, at))
            {
                row.Add(at);
                sum += flow[at].Exact;
            }
        }

        var isTelling = row.Count > 2 || row.Exists(at => flow[at].Number.Unscaled >= Telling);
        return sum == All && isTelling ? row : [];
    }

    private static bool IsShare(Flow flow, int at) =>
        flow[at] is { Dimension: Dimension.Percent, IsPlain: true, Exact: > 0 and < All }
        && (
            flow.ShareIn(at) is not null
            || Rest().IsMatch(flow.Lead(at))
            || (Runs.Joins(flow, at) && IsShare(flow, at - 1))
        );

    [GeneratedRegex(
        "(?:结转结余|结余|结转|支出|执行|未支出|未执行|支付)率(?:为|是)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rest();
}
