using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Within;

/// <summary>投入中央资金2500万元、省级资金700万元。…其中中央补助执行2310.5万元: of the money of one level no more is spent than there is.</summary>
internal static partial class ExecutedSources
{
    private const int Reach = 12;

    /// <summary>Places of parts and of their wholes.</summary>
    public static IEnumerable<(int Part, int Whole)> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index].Dimension == Dimension.Money
                && Spent().IsMatch(flow.Lead(index))
                && LevelOf(flow, index) is { Length: > 0 } level
                && Given(flow, index, level) is { } whole
            )
            {
                yield return (index, whole);
            }
        }
    }

    private static int? Given(Flow flow, int index, string level) =>
        flow.Before(index)
            .Take(Reach)
            .Where(at =>
                flow.Comparable(at, index) && LevelOf(flow, at) == level && !Spent().IsMatch(Statement.Clause(flow, at))
            )
            .Cast<int?>()
            .FirstOrDefault();

    private static string LevelOf(Flow flow, int at) =>
        flow[at] is { Dimension: Dimension.Money, IsPlain: true, Value.Sign: > 0 } && flow.Change(at) is null
            ? Level().Match(Statement.Clause(flow, at)).Value
            : "";

    [GeneratedRegex("中央|省级|市级|县级|区级", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Level();

    [GeneratedRegex(
        "(?:执行|支出|(?<!转移)支付|使用)(?:数|金额|资金)?(?:为|了)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Spent();
}
