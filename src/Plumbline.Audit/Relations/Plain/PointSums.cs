using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 全年投入2650万元：一是校舍维修1200万元；二是设备购置850万元；三是教师培训600万元: the first amount of each point is a part of what was told before the
/// points. 一是 never says that nothing is left out: only what holds is claimed.
/// </summary>
internal static partial class PointSums
{
    private const int Fewest = 3;
    private const int Most = 10;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                First().IsMatch(flow.Lead(index))
                && flow.SamePassage(index - 1, index)
                && IsWhole(flow, index - 1, index)
                && !known.IsTotalled(index - 1)
                && Points(flow, index, index - 1) is { Count: >= Fewest } parts
                && Told(flow, index - 1, parts) is var claim
                && Readings.Holds(claim)
            )
            {
                yield return claim;
            }
        }
    }

    // 全年共投入, or a colon before the first point.
    private static bool IsWhole(Flow flow, int whole, int first) =>
        Kinds.IsAmount(flow[whole])
        && Statement.IsOwn(flow, whole)
        && !Statement.IsOfOne(flow, whole)
        && (Total().IsMatch(Statement.Clause(flow, whole)) || Opened().IsMatch(flow.Lead(first)))
        && !Some().IsMatch(flow.Lead(first));

    // The first quantity behind each mark, if each is of the kind of the whole and told for itself.
    private static List<int> Points(Flow flow, int first, int whole)
    {
        var parts = new List<int>();
        for (var at = first; parts.Count < Most && at < flow.Count && flow.SamePassage(at, first); at++)
        {
            var marks = Mark().Matches(flow.Lead(at));
            if (marks.Count == 0)
            {
                continue;
            }

            if (
                marks.Count > 1
                || !flow.Comparable(at, whole)
                || !Statement.IsOwn(flow, at)
                || Statement.IsOfOne(flow, at)
                || Other().IsMatch(Statement.Clause(flow, at))
            )
            {
                return [];
            }

            parts.Add(at);
        }

        return parts;
    }

    private static Claim Told(Flow flow, int whole, List<int> parts) =>
        new(
            flow[whole].Dimension == Dimension.Count ? RelationKind.CountSum : RelationKind.Sum,
            flow[whole],
            [.. parts.Select(at => flow[at])],
            Formula.Sum,
            RuleIds.SumStated
        )
        {
            Label = flow.Name(whole),
        };

    [GeneratedRegex("[。;:，,]一是[^。;]*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex First();

    [GeneratedRegex("[一二三四五六七八九十]是", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Mark();

    [GeneratedRegex("^[^。;]{0,8}:一是", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Opened();

    [GeneratedRegex("共|总|合计|累计", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Total();

    [GeneratedRegex("主要|重点|部分|其中|等", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Some();

    [GeneratedRegex("计划|预算|目标|拟|上年|去年|累计|争取", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Other();
}
