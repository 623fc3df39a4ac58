using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 县级配套资金实际支付率为86.93%, said where no amount stands: the two amounts of that name in the text, what there was and
/// what was paid. What they do not give is asked about only where the printed rate is a slip of theirs.
/// </summary>
internal static partial class NamedRates
{
    private const int ShortestName = 3;
    private const int Window = 60;

    /// <summary>The statement of a rate of execution, or null.</summary>
    public static Claim? At(Flow flow, int index)
    {
        var name = Core(Rate().Match(flow.Lead(index)).Groups["of"].Value);
        if (name.Length < ShortestName)
        {
            return null;
        }

        var called = flow.Before(index)
            .Take(Window)
            .Where(at =>
                flow[at].Dimension == Dimension.Money
                && flow[at].Year == flow[index].Year
                && flow.Change(at) is null
                && Core(flow.Name(at)) == name
            )
            .ToList();
        var values = called.DistinctBy(at => flow[at].Value).OrderBy(at => flow[at].Value).ToList();
        if (values.Count != 2)
        {
            return null;
        }

        var claim = new Claim(
            RelationKind.ExecutionRate,
            flow[index],
            [flow[values[0]], flow[values[1]]],
            Formula.Percent,
            RuleIds.ExecutionRateShown
        )
        {
            Strength = Strength.Scoped,
            Label = flow.Name(index),
            Doubt = RateMessages.WhichScope.With(),
        };
        return Readings.Holds(claim) ? claim : RateSlips.First([claim]);
    }

    private static string Core(string name) => Generic().Replace(name, "");

    [GeneratedRegex(
        "(?<of>[^，,。;:]{2,24}?)(?:预算)?(?:执行|支付|支出|使用|完成)(?:率|进度)(?:已|均|约)*(?:为|达到?|是|:)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rate();

    [GeneratedRegex(
        "资金|经费|实际|支付|支出|使用|执行|预算|安排|下达|到位|其中|金额|总额|合计|的|数$|额$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Generic();
}
