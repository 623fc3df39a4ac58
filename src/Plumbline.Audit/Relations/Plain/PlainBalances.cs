using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>年初结转86.4万元，当年拨入1240万元，支出1198.7万元，年末结转127.7万元: what there was, what came, what went, and what is left.</summary>
internal static partial class PlainBalances
{
    private const int Terms = 3;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = Terms; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Money or Dimension.Count, IsPlain: true, Value.Sign: > 0 }
                && Left().IsMatch(Statement.Clause(flow, index))
                && At(flow, index) is { } claim
                && (!known.IsReckoned(index) || ForgetsTerm(claim))
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index)
    {
        var (before, came, went) = (index - 3, index - 2, index - 1);
        return
            flow.SamePassage(before, index)
            && Enumerable
                .Range(before, Terms)
                .All(at => flow.Comparable(at, index) && flow[at].IsPlain && flow.Change(at) is null)
            && Had().IsMatch(Statement.Clause(flow, before))
            && Came().IsMatch(Statement.Clause(flow, came))
            && Went().IsMatch(Statement.Clause(flow, went))
            ? Told(
                flow,
                index,
                new Claim(
                    RelationKind.Difference,
                    flow[index],
                    [flow[before], flow[came], flow[went]],
                    Formula.Signed(1, 1, -1),
                    RuleIds.DifferenceStated
                )
                {
                    Label = flow.Name(index),
                }
            )
            : null;
    }

    private static Claim? Told(Flow flow, int index, Claim claim) =>
        IsTakenBack(flow, index) && !Readings.Holds(claim) ? null
        : ForgetsTerm(claim) ? claim with { Strength = Strength.Scoped, Doubt = RateMessages.WhichScope.With() }
        : Plainly.ToldNear(flow, index, claim);

    // 年初100户，新增20户，减少5户，年末120户: what two of the three give, although the third is named.
    private static bool ForgetsTerm(Claim claim) =>
        claim.Operands is [{ Value.Sign: > 0 } had, var came, { Value.Sign: > 0 } went]
        && !Readings.Holds(claim)
        && (
            Readings.Holds(claim with { Operands = [had, came], Formula = Formula.Sum })
            || Readings.Holds(claim with { Operands = [came, went], Formula = Formula.Difference })
            || Readings.Holds(claim with { Operands = [had, went], Formula = Formula.Difference })
        );

    // 年末结转120万元，收回财政7.7万元; …，7.7万元由财政收回: what was taken back is told behind.
    private static bool IsTakenBack(Flow flow, int index) =>
        TakenBack().IsMatch(flow.Tail(index))
        || (flow.SameSentence(index, index + 1) && TakenBack().IsMatch(flow.Tail(index + 1)));

    [GeneratedRegex("^[^。;]{0,16}(?:收回|上缴|核减|调减|划转|注销)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex TakenBack();

    [GeneratedRegex(
        "^(?:上年|年初|期初)[^，,。;:0-9]{0,4}(?:结转|结余|余额)|^(?:上年末|年初|期初|上年底)(?!预算|计划|目标)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Had();

    [GeneratedRegex(
        "拨入|收入|下达|到位|安排|拨款|增加|新增|新设|新建|新进|新办|新招|新购|购入|购置|调入|转入|入职|录入|招聘|入库",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Came();

    [GeneratedRegex(
        "^(?:截至年末|年内|本年|当年|全年|实际|累计)*"
            + "(?:支出|使用|支付|列支|拨付|注销|减少|退休|离职|调出|转出|报废|处置|拆除|退出|迁出|核销|出库|关停|撤并)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Went();

    [GeneratedRegex(
        "^(?:年末|年底|期末|年终)[^，,。;:0-9]{0,6}(?:结转|结余|余额)|^(?:资金)?(?:结转|结余)(?:至?下年度?)?(?:使用|继续使用)?(?:资金)?$"
            + "|^(?:截至)?(?:年末|年底|期末)(?:实有|在册|现有|共有|总数|在岗|在编|存栏|库存|达|为)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Left();
}
