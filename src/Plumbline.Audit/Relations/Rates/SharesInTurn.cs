using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 由中央200万元、省级120万元、县级80万元构成，三级分担比例为50%、30%、20%; 分别负担A、B、C，即50%、30%、20%: a row of amounts and behind it the row of
/// their shares of what they make up together, where that amount is printed too.
/// </summary>
internal static partial class SharesInTurn
{
    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, IsPlain: true }
                && flow.SameSentence(index - 1, index)
                && Opens().IsMatch(flow.Lead(index))
                && Runs.Length(flow, index) is > 1 and var length
            )
            {
                foreach (var claim in Row(flow, index, length))
                {
                    yield return claim;
                }
            }
        }
    }

    private static IEnumerable<Claim> Row(Flow flow, int index, int length)
    {
        var last = flow[index - 1].InChinese ? index - 2 : index - 1;
        var parts = Runs.Ending(flow, last, length);
        if (parts.Count == 0 || !parts.TrueForAll(at => IsPart(flow, at)) || WholeOf(flow, parts) is not { } whole)
        {
            yield break;
        }

        var claims = parts.ConvertAll(at => Build(flow, index + at - parts[0], at, whole));
        if (claims.Count(claim => !Readings.Holds(claim)) > (length > 2 ? 1 : 0))
        {
            yield break;
        }

        foreach (var claim in claims)
        {
            yield return claim;
        }

        var all = AllShares.Of(flow, Enumerable.Range(index, length));
        if (Readings.Holds(all))
        {
            yield return all;
        }
    }

    private static bool IsPart(Flow flow, int at) =>
        Kinds.IsAmount(flow[at]) && flow[at] is { IsPlain: true, Exact: > 0 } && flow.Change(at) is null;

    // The nearest amount that the parts make up.
    private static int? WholeOf(Flow flow, List<int> parts)
    {
        var sum = parts.Sum(at => flow[at].Exact);
        return flow
            .Values.Between(flow[parts[0]], sum, sum)
            .Where(at => flow[at].IsPlain && !parts.Contains(at))
            .OrderBy(at => Math.Abs(at - parts[0]))
            .Cast<int?>()
            .FirstOrDefault();
    }

    private static Claim Build(Flow flow, int index, int part, int whole) =>
        new(RelationKind.Share, flow[index], [flow[part], flow[whole]], Formula.Percent, RuleIds.RatesShown)
        {
            Strength = Strengths.Of(flow, index, firm: true),
            Label = flow.Name(part) + "占比",
        };

    [GeneratedRegex(
        "^[^，,。;:0-9]{0,6}[，,](?:[一二三四五六两]?(?:级|方|项|者|部分|类))?(?:资金|财政)?"
            + "(?:分担|负担|承担|出资|配套|投入|分配|构成|筹资|结构)?(?:的)?(?:比例|比重)(?:分别|依次|各)?(?:为|是)$"
            + @"|^[^，,。;:0-9]{0,6}(?:[，,]|\()(?:比例)?(?:即|分别为|依次为|分别是)(?:分别|各)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opens();
}
