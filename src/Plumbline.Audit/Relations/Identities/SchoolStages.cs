using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Sums;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Identities;

/// <summary>
/// Names that are the sum of two others wherever they stand: 义务教育在校生 are those of 小学 and 初中, 高级职称 are 正高 and 副高. Where the
/// two all but give it, the difference is asked about: nine-year schools may be counted apart.
/// </summary>
internal static partial class SchoolStages
{
    private const int MostMissed = 50;
    private const int Reach = 40;

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        var before = new List<Item>();
        foreach (var items in all)
        {
            foreach (var item in items.All)
            {
                if (item.Adds && item.Figure.IsExactCount)
                {
                    if (Whole().Match(item.Lead) is { Success: true } match && At(item, match, before) is { } claim)
                    {
                        yield return claim;
                    }

                    before.Add(item);
                }
            }
        }
    }

    private static Claim? At(Item whole, Match match, List<Item> before)
    {
        var (first, second) = match.Groups["stage"].Success ? (Primary(), Junior()) : (Full(), Deputy());
        var near = before.TakeLast(Reach).Where(item => item.Kind == whole.Kind).Reverse().ToList();
        var claims = (
            from one in near.Where(item => first.IsMatch(item.Lead)).Take(3)
            from other in near.Where(item => second.IsMatch(item.Lead)).Take(3)
            select SumClaims.Of(whole, [one, other], RuleIds.SumStated)
        ).ToList();
        return claims.Find(Rates.Readings.Holds)
            ?? (
                claims is [var only] && IsNear(only)
                    ? only with
                    {
                        Strength = Strength.Scoped,
                        Doubt = ShortLists.Incomplete.With(),
                    }
                    : null
            );
    }

    private static bool IsNear(Claim claim)
    {
        var sum = claim.Operands.Sum(operand => operand.Exact);
        return Math.Abs(sum - claim.Result!.Exact) * MostMissed <= claim.Result.Exact;
    }

    [GeneratedRegex(
        "(?<stage>义务教育(?:阶段)?(?:在校)?(?:学?生)(?:数|人数|总数)?(?:为|共|达)?$)|(?:高级职称|高级(?:专业)?技术(?:职务|职称)?(?:人员)?)(?:教师|人员)?(?:合计|共)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Whole();

    [GeneratedRegex("小学(?:在校|阶段)?(?:学?生)?(?:数|人数)?(?:为)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Primary();

    [GeneratedRegex("初中(?:在校|阶段)?(?:学?生)?(?:数|人数)?(?:为)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Junior();

    [GeneratedRegex("正高级?(?:职称)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Full();

    [GeneratedRegex("副高级?(?:职称)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Deputy();
}
