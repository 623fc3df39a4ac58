using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>发现问题N个，整改M个，整改率C%: a rate over two counts or amounts of its own sentence.</summary>
internal static partial class CountRates
{
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (flow[index].Dimension == Dimension.Percent && At(flow, index) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index)
    {
        var match = Rate().Match(flow.Lead(index));
        if (!match.Success)
        {
            return null;
        }

        var stem = match.Groups["stem"].Value;
        var part = flow.Before(index)
            .TakeWhile(at => flow.SamePassage(at, index) && !Parted(flow, at, index))
            .FirstOrDefault(at => IsPart(flow, at, index, stem), -1);
        return part < 0 ? null : OfPart(flow, index, part, stem);
    }

    // 整改率 counts what was 整改; 分流百分比 the number right before it.
    private static bool IsPart(Flow flow, int at, int index, string stem) =>
        Kinds.IsAmount(flow[at])
        && (
            stem.Length > 0
                ? (
                    flow.Lead(at).Contains(stem, StringComparison.Ordinal)
                    && !flow.Lead(at).Contains("未" + stem, StringComparison.Ordinal)
                    && !flow.Lead(at).Contains("不" + stem, StringComparison.Ordinal)
                ) || flow.Tail(at).StartsWith(stem, StringComparison.Ordinal)
                : at == index - 1
        );

    private static Claim? OfPart(Flow flow, int index, int part, string stem)
    {
        var wholes = flow.BeforeInSentence(part)
            .Concat(stem.Length > 0 ? [] : flow.Before(part).TakeWhile(at => flow.SamePassage(at, part)))
            .Distinct()
            .Where(at => flow.Comparable(at, part) && flow[at].Value >= flow[part].Value)
            .ToList();
        var total = wholes.Where(at => Total().IsMatch(flow.Lead(at))).ToList();
        var choices = (stem.Length > 0 ? wholes : total).Take(2).ToList();
        var best = Readings.Best(
            choices.Select(whole => Build(flow, index, part, whole, part == index - 1 && whole == choices[0]))
        );
        return best;
    }

    private static bool Parted(Flow flow, int at, int index) =>
        Enumerable.Range(at + 1, index - at).Any(between => flow.Lead(between).Contains(';', StringComparison.Ordinal));

    private static Claim Build(Flow flow, int index, int part, int whole, bool firm) =>
        new(RelationKind.Ratio, flow[index], [flow[part], flow[whole]], Formula.Percent, RuleIds.RatesShown)
        {
            Strength = Strengths.Of(flow, index, firm),
            Label = flow.Name(index),
            Doubt = RateMessages.WhichScope.With(),
        };

    [GeneratedRegex(
        "(?:(?<stem>(?!执行|支出|支付|使用)[一-龥]{2})率|[^占，,。;:](?:百分比|比例))(?:也|均|已|约)*(?:为|达到?|是|:)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rate();

    [GeneratedRegex("总|全[区县市校省]|共|应", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Total();
}
