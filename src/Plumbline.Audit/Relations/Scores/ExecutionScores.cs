using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// 执行率96%，折合得分19.2分, where 预算执行率20分，得19.2分 was told in another paragraph: the full marks of the execution
/// times its rate, and the same score told twice. Only what holds is claimed.
/// </summary>
internal static partial class ExecutionScores
{
    private const int MostFull = 8;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        List<int>? full = null;
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is not { Dimension: Dimension.Score, IsPlain: true, Exact: > 0 }
                || flow[index - 1] is not { Dimension: Dimension.Percent, IsPlain: true }
                || !flow.SameSentence(index - 1, index)
                || !Converted().IsMatch(flow.Lead(index))
                || !Executed().IsMatch(flow.Lead(index - 1))
            )
            {
                continue;
            }

            full ??= Fulls(flow);
            var claims = full.Where(at => at != index).Select(at => (At: at, Claim: Build(flow, index, at)));
            if (claims.FirstOrDefault(one => Readings.Holds(one.Claim)) is not { Claim: { } told } found)
            {
                continue;
            }

            yield return told;
            var earned = found.At + 1;
            if (
                earned != index
                && flow.SameSentence(found.At, earned)
                && flow[earned].Dimension == Dimension.Score
                && flow[earned].Value == flow[index].Value
            )
            {
                yield return new Claim(
                    RelationKind.Equality,
                    flow[index],
                    [flow[earned]],
                    Formula.Same,
                    RuleIds.SameQuantityTwice
                )
                {
                    Label = flow.Name(index),
                    ByNumbers = true,
                };
            }
        }
    }

    private static List<int> Fulls(Flow flow) =>
        Enumerable
            .Range(0, flow.Count)
            .Where(at =>
                flow[at] is { Dimension: Dimension.Score, IsPlain: true, Number.Decimals: 0, Exact: >= 5 and <= 30 }
                && Named().IsMatch(flow.Lead(at))
            )
            .Take(MostFull)
            .ToList();

    private static Claim Build(Flow flow, int index, int full) =>
        new(
            RelationKind.Product,
            flow[index],
            [flow[full], flow[index - 1]],
            Formula.PercentOf,
            RuleIds.ExecutionScoreShown
        )
        {
            Label = flow.Name(index),
            ByNumbers = true,
        };

    [GeneratedRegex(
        "^[，,](?:按比例|据此)?(?:折合|折算|换算|计|得|应得|自评)+得?分?(?:为)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Converted();

    [GeneratedRegex("(?:执行|支出)(?:率|进度)(?:为|达到?)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Executed();

    [GeneratedRegex("执行率?(?:指标)?(?:满分|分值|权重)?(?:为|:)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Named();
}
