using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Within;

/// <summary>编制床位500张，实际开放480张; 全年预算18.6万元，实际支出15.2万元: what was allowed, and right behind it what of it was used.</summary>
internal static partial class PlannedPlaces
{
    /// <summary>Places of parts and of their wholes.</summary>
    public static IEnumerable<(int Part, int Whole)> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            var whole = index - 1;
            if (
                Used().IsMatch(flow.Lead(index))
                && flow.SameSentence(whole, index)
                && Allowed().IsMatch(Statement.Clause(flow, whole))
                && flow[whole].Unit == flow[index].Unit
                && flow.Comparable(whole, index)
                && Statement.IsOwn(flow, whole)
                && Statement.IsOwn(flow, index)
                && Statement.IsOfOne(flow, whole) == Statement.IsOfOne(flow, index)
            )
            {
                yield return (index, whole);
            }
        }
    }

    [GeneratedRegex(
        "^[，,;](?:年末|年底|目前|全年|当年|年内)?(?:实际|实有|现有|现|已)(?:开放|使用|支出|执行|发放|到岗|在岗|在编|在职|聘用|配备|支付)*[^，,。;:0-9]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Used();

    [GeneratedRegex("编制|核定|批复|预算|控制数|限额|额度", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Allowed();
}
