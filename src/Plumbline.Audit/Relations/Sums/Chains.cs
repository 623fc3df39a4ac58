using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// What there was, what came and what went, and what there is: 年初预算A，追加B、收回C，全年预算D; 年初未结A件，立案B件，结案C件，年末未结D件.
/// </summary>
internal static partial class Chains
{
    private const int Reach = 10;
    private const int MostTerms = 6;
    private const int Twentieth = 20;

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        foreach (var items in all)
        {
            foreach (var item in items.All)
            {
                if ((Budget(items, item) ?? Stock(items, item)) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    // Base, terms, result from left to right.
    private static Claim? Budget(Items items, Item result)
    {
        if (result.Kind != "元" || !Available().IsMatch(result.Lead))
        {
            return null;
        }

        var terms = new List<(Item Item, int Sign)>();
        for (var order = result.Order - 1; order >= Math.Max(0, result.Order - Reach); order--)
        {
            var item = items.All[order];
            if (item.Kind != result.Kind || item.Depth != result.Depth)
            {
                continue;
            }

            if (Given().IsMatch(item.Lead))
            {
                terms.Insert(0, (item, 1));
                return terms.Count > 1 ? Budget(items, result, terms) : null;
            }

            if (SignOf(item.Lead) is var sign and not 0 && terms.Count < MostTerms)
            {
                terms.Insert(0, (item, sign));
            }
        }

        return null;
    }

    private static Claim? Budget(Items items, Item result, List<(Item Item, int Sign)> terms)
    {
        var claim = Build(result, terms, RuleIds.AdjustedBudgetChain);
        if (Rates.Readings.Holds(claim))
        {
            return claim;
        }

        // 追加合计27万元，其中…: only the first or the last of what was added.
        foreach (var one in terms.Skip(1))
        {
            var single = Build(result, [terms[0], one], RuleIds.AdjustedBudgetChain);
            if (terms.Count > 2 && Rates.Readings.Holds(single))
            {
                return single;
            }
        }

        var sum = terms.Aggregate(Fraction.Zero, (total, term) => total + (term.Item.Figure.Value * term.Sign));
        var isRow = result.Order - terms[0].Item.Order == terms.Count;
        return !isRow || !terms.TrueForAll(term => Ties.IsPlain(term.Item)) || IsSplit(items, terms[0].Item, result)
                ? null
            : Ties.IsSlip(result, [.. terms.Where(term => term.Sign > 0).Select(term => term.Item)])
            && terms.TrueForAll(term => term.Sign > 0)
                ? claim
            : (sum - result.Figure.Value).Abs() * Twentieth <= result.Figure.Value
                ? claim with
                {
                    Strength = Strength.Scoped,
                    Doubt = NotAll.With(),
                }
            : null;
    }

    // 年初未结63件，当年立案428件，当年结案446件，年末未结45件: in whatever order, only where it holds.
    private static Claim? Stock(Items items, Item result)
    {
        if (result.Kind.Length == 0 || !Closing().IsMatch(result.Lead) || Opening().IsMatch(result.Lead))
        {
            return null;
        }

        var near = items
            .All.Skip(Math.Max(0, result.Order - Reach))
            .Take(2 * Reach)
            .Where(item => item.Order != result.Order && UnitKinds.Match(item.Kind, result.Kind))
            .ToList();
        foreach (var opening in near.Where(item => Opening().IsMatch(item.Lead)))
        {
            var flows = near.Select(item => (Item: item, Sign: SignOf(item.Lead)))
                .Where(flow => flow.Sign != 0 && flow.Item != opening)
                .OrderBy(flow => Math.Abs(flow.Item.Order - result.Order))
                .Take(MostTerms)
                .ToList();
            var claims =
                from came in flows.Where(flow => flow.Sign > 0)
                from went in flows.Where(flow => flow.Sign < 0)
                select Build(result, [(opening, 1), came, went], RuleIds.DifferenceStated);
            if (claims.FirstOrDefault(Rates.Readings.Holds) is { } claim)
            {
                return claim;
            }
        }

        return null;
    }

    // 年初预算A，…。按来源分: what stands between belongs to another split.
    private static bool IsSplit(Items items, Item from, Item to) =>
        Splits().IsMatch(items.Text.AsSpan(from.End, to.Start - from.End));

    // 转移支付和县级追加: the last verb tells.
    private static int SignOf(string lead)
    {
        var (came, went) = (Came().Match(lead), Went().Match(lead));
        return !came.Success && !went.Success ? 0
            : came.Success && (!went.Success || came.Groups["verb"].Index > went.Groups["verb"].Index) ? 1
            : -1;
    }

    private static Claim Build(Item result, List<(Item Item, int Sign)> terms, string rule)
    {
        var isSum = terms.TrueForAll(term => term.Sign > 0);
        return new Claim(
            isSum ? RelationKind.Sum : RelationKind.Difference,
            result.Figure,
            [.. terms.Select(term => term.Item.Figure)],
            isSum ? Formula.Sum : Formula.Signed([.. terms.Select(term => term.Sign)]),
            rule
        )
        {
            Label = result.Figure.Label,
        };
    }

    /// <summary>What would settle a budget that its changes do not give.</summary>
    public static Findings.Template NotAll { get; } =
        new(
            "年初数与所列调整之和不等于调整后的数：请核对是否还有未写明的结转、追加或收回",
            "The opening amount and the changes listed do not give the adjusted one: check for a carry-over or change left out"
        );

    [GeneratedRegex(
        "(?:(?:全年|调整后?|变更后|追加后|年度|最终|实际)的?(?:部门|项目|资金|总)*预算(?:总)?(?:数|额|资金|安排|合计)*|可用(?:资金|财力|预算)?(?:总[量额])?"
            + "|可支配(?:资金|财力)?|预算(?:数|总额)?(?:调整|变更|增加)(?:为|至|到))(?:为|是|达|共计?|合计)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Available();

    [GeneratedRegex(
        "年初[^，。;]{0,12}预算|年初(?:批复|安排|下达|核定|预算)|(?:^|本年|年度)收入(?:合计|总额)?(?:为)?$|期初预算|原预算",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Given();

    [GeneratedRegex(
        "(?:年初|期初|上年末?|去年末?|年前)[^，。;]{0,10}$|原有|旧存",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        "(?:年末|期末|年底|月末|现有?|尚|目前|增至|减至|降至|余额)[^，。;]{0,10}$|在册|在管|未结",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Closing();

    [GeneratedRegex(
        ".*(?<verb>追加|增加|调增|新增|加上|连同|结转|补充|增拨|增列|下达|立案|新收|受理|接收|发放|归集|招收|招聘|转入|调入|新建|购入|收到|纳入)"
            + "[^，。;]{0,10}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Came();

    [GeneratedRegex(
        ".*(?<verb>调减|核减|压减|收回|扣减|减少|上缴|追减|核销|解除|结案|办结|审结|退出|注销|提取|回收|偿还|归还|转出|调出|退休|毕业|报废|处置|支付|支出)"
            + "[^，。;]{0,10}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Went();

    [GeneratedRegex("其中|按[^，。;]{1,12}(?:分|看)|包括", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Splits();
}
