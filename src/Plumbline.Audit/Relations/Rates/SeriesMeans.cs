using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>3个项目得分分别为97.59分、95.4分和93.2分，平均95.40分: the mean of a series that is printed right before.</summary>
internal static partial class SeriesMeans
{
    private const int MostNamed = 6;

    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                (flow[index].Dimension == flow[index - 1].Dimension || flow[index - 1].InChinese)
                && flow.SameSentence(index - 1, index)
                && (Mean().IsMatch(flow.Lead(index)) || IsOfCounted(flow, index))
                && (At(flow, index) ?? OfNamed(flow, index)) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // …职工满意度88.9%，三项|平均93.0%: where the number of them is read as one.
    private static bool IsOfCounted(Flow flow, int index) =>
        flow[index - 1] is { InChinese: true, IsExactCount: true } && Counted().IsMatch(flow.Lead(index));

    private static Claim? At(Flow flow, int index)
    {
        var first = index - 1;
        while (first > 0 && IsNext(flow, first))
        {
            first--;
        }

        var length = index - first;
        if (length < 2 || !Series().IsMatch(flow.Lead(first)))
        {
            return null;
        }

        ImmutableArray<Figure> series = [.. Enumerable.Range(first, length).Select(at => flow[at])];
        var count = flow.BeforeInSentence(first)
            .Select(at => flow[at])
            .FirstOrDefault(figure => figure.IsExactCount && figure.Exact == length);
        var claim = new Claim(
            RelationKind.Ratio,
            flow[index],
            count is null ? series : series.Add(count),
            Formula.MeanOf(length, count is not null),
            RuleIds.ProductStated
        )
        {
            Strength = Strengths.Of(flow, index, firm: true),
            Label = "平均值",
        };

        // 98%、90%和60%，平均92.5%: rates may be weighted; only what ties, or would but for a slip, is claimed.
        return
            flow[index].Dimension != Dimension.Percent || Readings.Holds(claim) || RateSlips.First([claim]) is not null
            ? claim
            : null;
    }

    // 学生满意度97.2%，家长满意度95.8%，平均满意度96.5%: of the rates before it, as many as give it; where it says how many, those.
    private static Claim? OfNamed(Flow flow, int index)
    {
        if (flow[index].Dimension == Dimension.Score)
        {
            return OfScores(flow, index);
        }

        if (flow[index].Dimension != Dimension.Percent)
        {
            return null;
        }

        var before = flow.BeforeInSentence(index)
            .Where(at => flow[at].Dimension == Dimension.Percent && flow.Change(at) is null)
            .Take(MostNamed)
            .ToList();
        var claims = Enumerable
            .Range(2, Math.Max(0, before.Count - 1))
            .Select(count => new Claim(
                RelationKind.Ratio,
                flow[index],
                [.. before.Take(count).Reverse().Select(at => flow[at])],
                Formula.MeanOf(count, false),
                RuleIds.ProductStated
            )
            {
                Strength = Strengths.Of(flow, index, firm: true),
                Label = "平均值",
            })
            .ToList();
        return claims.Find(claim =>
            Readings.Holds(claim) && (!flow[index - 1].InChinese || flow[index - 1].Exact == claim.Operands.Length)
        );
    }

    // 甲项目得99.64分，乙项目得98.58分，平均得分: all scores of the sentence.
    private static Claim? OfScores(Flow flow, int index)
    {
        var scores = flow.BeforeInSentence(index)
            .TakeWhile(at => flow[at].Dimension == Dimension.Score)
            .Take(MostNamed)
            .Reverse()
            .ToList();
        return scores.Count > 1 && scores.TrueForAll(at => Earned().IsMatch(flow.Lead(at)))
            ? Plain.Plainly.Told(
                flow,
                index,
                new Claim(
                    RelationKind.Ratio,
                    flow[index],
                    [.. scores.Select(at => flow[at])],
                    Formula.MeanOf(scores.Count, false),
                    RuleIds.ProductStated
                )
                {
                    Label = "平均值",
                }
            )
            : null;
    }

    [GeneratedRegex("(?<!扣)(?:得分?|自评|评分|评价)(?:为)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Earned();

    private static bool IsNext(Flow flow, int at) =>
        flow.SameSentence(at - 1, at)
        && flow[at - 1].Dimension == flow[at].Dimension
        && flow.Lead(at) is "、" or "和" or "与" or "及" or "，" or ",";

    [GeneratedRegex(
        "^(?:[，,;]|(?=简单|算术))(?:[两三四五]项|各项目?|[两三四五]类群体|总体|综合)?(?:简单|算术)?平均(?:得分|分值?|成绩|值|满意[度率]|[一-龥]{2}率)?(?:为|是)?$"
            + "|^[，,;](?:年均|平均每年|每年平均|年平均)(?!增|递|下降)[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Mean();

    [GeneratedRegex("^(?:满意度)?(?:简单|算术)?平均(?:值|为|是)*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Counted();

    [GeneratedRegex(
        "分别(?:为|是|达到?)?[^，,。;:0-9]{0,6}$|(?:依次|各)(?:为|是)$|[两三四五]年(?!来|间|共|累计|总)[^，,。;:0-9]{2,12}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Series();
}
