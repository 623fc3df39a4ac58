using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Figures;

/// <summary>
/// The standard quantities of a budget report by the many names under which they are printed. A label that no pattern
/// matches whole is no standard term.
/// </summary>
public static partial class Terms
{
    private static readonly ImmutableArray<(string Term, Func<Regex> Pattern)> Known =
    [
        ("年初预算", InitialBudget),
        ("全年预算", AdjustedBudget),
        ("支出总计", GrandExpenditure),
        ("支出合计", Expenditure),
        ("收入总计", GrandIncome),
        ("收入合计", Income),
        ("基本支出", Basic),
        ("项目支出", Projects),
        ("人员经费", Personnel),
        ("公用经费", Operating),
        ("三公经费", ThreePublic),
        ("公务接待费", Receptions),
        ("公务用车运行维护费", CarsRunning),
        ("公务用车购置费", CarsBought),
        ("因公出国(境)费", Abroad),
        ("年初结转结余", OpeningBalance),
        ("年末结转结余", ClosingBalance),
        ("预算执行率", ExecutionRate),
        ("自评得分", SelfScore),
    ];

    // With these characters the names end; most labels end otherwise, and no pattern has to be tried.
    private const string Ends = "算数排金额复)计出成入行:款费用余转率分";

    /// <summary>The standard term that a folded label is, or null.</summary>
    public static string? Of(string label)
    {
        if (label.Length is < 2 or > 24 || !Ends.Contains(label[^1], StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var (term, pattern) in Known)
        {
            if (pattern().IsMatch(label))
            {
                return term;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"^(?:部门|财政)?(?:年初|期初)(?:部门)?(?:批复)?预算(?:批复)?(?:数|安排|资金|总额|金额)?(?:批复)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex InitialBudget();

    [GeneratedRegex(
        @"^(?:全年|调整后?|年度调整)(?:部门)?(?:总)?预算(?:数|资金|总额|金额)?(?:\(调整后\))?$|^(?:调整预算|预算调整后)数?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex AdjustedBudget();

    [GeneratedRegex(@"^支出总计$|^支、?出?总计$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex GrandExpenditure();

    [GeneratedRegex(
        @"^(?:部门|单位)?(?:决算|本年度?|全年度?|当年|实际|年度)?(?:整体|总)?支出(?:决算)?(?:合计|总额|数|总数)?$|^(?:全年|实际)?执行数$|^全年执行$|^支出决算$|^决算数$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Expenditure();

    [GeneratedRegex(@"^收入总计$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex GrandIncome();

    [GeneratedRegex(
        @"^(?:部门|单位)?(?:决算|本年度?|全年度?|当年|实际|年度)?总?收入(?:决算)?(?:合计|总额|数|总数)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Income();

    [GeneratedRegex(@"^基本支出(?:决算|合计|总额|数|完成)?:?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Basic();

    [GeneratedRegex(@"^项目支出(?:决算|合计|总额|数|完成)?:?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Projects();

    [GeneratedRegex(@"^人员(?:经费|支出)(?:支出|决算|数)?:?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Personnel();

    [GeneratedRegex(@"^(?:日常)?公用(?:经费|支出)(?:支出|决算|数)?:?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Operating();

    [GeneratedRegex(
        @"^“?三公”?经费(?:支出|决算|财政拨款|总额|合计|决算数|支出决算|支出合计)*:?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex ThreePublic();

    [GeneratedRegex(@"^公务接待费(?:支出|决算|用)*(?:决算)?:?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Receptions();

    [GeneratedRegex(@"^公务用车运行(?:维护)?费(?:支出|决算|用)*:?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex CarsRunning();

    [GeneratedRegex(@"^公务用车购置费(?:支出|决算|用)*:?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex CarsBought();

    [GeneratedRegex(@"^因公出国\(?境?\)?费用?(?:支出|决算)*:?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Abroad();

    [GeneratedRegex(@"^(?:年初|上年)结转(?:和|及|、)?(?:结余)?(?:资金)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex OpeningBalance();

    [GeneratedRegex(
        @"^(?:年末|本年末)?(?:结转(?:和|及|、)?结余|结余结转)(?:资金)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex ClosingBalance();

    [GeneratedRegex(@"^(?:整体支出|整体|部门|总|综合)?(?:预算|资金)?执行率$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex ExecutionRate();

    [GeneratedRegex(
        @"^(?:综合|绩效|整体)?自评(?:总|综合)?(?:得分|分|分数|评分)$|^(?:自评)?总(?:得)?分$|^综合(?:得分|评分)$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex SelfScore();
}
