using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>核定编制302名，现有教职工286人 in the chapter on the body, and 空编16名 in that on problems: the posts less the staff.</summary>
internal static partial class StaffGaps
{
    private const int Most = 6;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        var (posts, staff) = (new List<int>(), new List<int>());
        for (var index = 0; index < flow.Count; index++)
        {
            if (flow[index] is not { Dimension: Dimension.Count, IsPlain: true } || FarKinds.Of(flow[index]) != "人")
            {
                continue;
            }

            var words = flow.Lead(index);
            if (Gap().IsMatch(words))
            {
                if (At(flow, index, posts, staff) is { } claim)
                {
                    yield return claim;
                }
            }
            else if (posts.Count < Most && Posts().IsMatch(words))
            {
                posts.Add(index);
            }
            else if (staff.Count < Most && Staff().IsMatch(words))
            {
                staff.Add(index);
            }
        }
    }

    private static Claim? At(Flow flow, int index, List<int> posts, List<int> staff)
    {
        var isOver = flow.Lead(index).Contains('超', StringComparison.Ordinal);
        var claims = (
            from post in posts
            from man in staff
            where isOver ? flow[man].Exact > flow[post].Exact : flow[post].Exact > flow[man].Exact
            select Build(flow, index, isOver ? man : post, isOver ? post : man)
        ).ToList();
        return claims.Find(Readings.Holds) ?? (claims is [var only] ? Plain.Plainly.Told(flow, index, only) : null);
    }

    private static Claim Build(Flow flow, int index, int more, int less) =>
        new(
            RelationKind.Difference,
            flow[index],
            [flow[more], flow[less]],
            Formula.Difference,
            RuleIds.DifferenceStated
        )
        {
            Label = flow.Name(index),
        };

    [GeneratedRegex("(?:空编|缺编|超编|空缺编制|缺员)(?:为|达|了|共)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Gap();

    [GeneratedRegex("编制(?:数|总数|人数)?(?:为|共|共计)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Posts();

    [GeneratedRegex(
        "(?:实有|现有|在职|在编|在岗)(?:在职|在编|在岗|教职工|职工|人员|人数|教师|干部)*(?:为|共|共计)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Staff();
}
