using System.Collections.Immutable;
using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 男职工占45.2%，女职工占55.8%: two shares side by side whose names leave nothing between them, so that they add up to 100.
/// </summary>
internal static class OpposedShares
{
    private const int Hundred = 100;
    private const int Near = 10;

    private static readonly (string One, string Other)[] Pairs =
    [
        ("男", "女"),
        ("公办", "民办"),
        ("城镇", "农村"),
        ("城市", "农村"),
        ("基本支出", "项目支出"),
        ("人员经费", "公用经费"),
    ];

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 0; index + 1 < flow.Count; index++)
        {
            if (
                IsShare(flow, index)
                && IsShare(flow, index + 1)
                && flow.SameSentence(index, index + 1)
                && !(index + 2 < flow.Count && flow.SameSentence(index, index + 2) && IsShare(flow, index + 2))
                && !(index > 0 && flow.SameSentence(index - 1, index))
                && AreOpposed(flow.Lead(index), flow.Lead(index + 1))
                && (flow[index].Value + flow[index + 1].Value - Hundred).Abs() <= Near
            )
            {
                ImmutableArray<Figure> shares = [flow[index], flow[index + 1]];
                yield return new Claim(RelationKind.Sum, null, shares, Formula.Sum, RuleIds.SharesOfASplit)
                {
                    Constant = Hundred,
                    Label = "占比合计",
                };
            }
        }
    }

    private static bool IsShare(Flow flow, int index) =>
        flow[index] is { Dimension: Dimension.Percent, IsPlain: true, Value.Sign: > 0 }
        && flow.Lead(index).TrimEnd('比', '为') is [.., '占'];

    private static bool AreOpposed(string one, string other) =>
        Array.Exists(Pairs, pair => Opens(one, pair.One) && Opens(other, pair.Other));

    // The name opens its clause; 农村男教师 is no half of all.
    private static bool Opens(string lead, string word) =>
        lead[(lead.LastIndexOfAny(['，', '。', ';', ':', '、', '中']) + 1)..]
            .StartsWith(word, StringComparison.Ordinal);
}
