using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 财政拨款340万元，学费收入200万元，科研收入50万元，后两项合计占42.37%: the last or the first so many amounts of the sentence, of all
/// of them or of what was told before. Only what holds is claimed.
/// </summary>
internal static partial class SharesOfSome
{
    private const string Numbers = "零一二三四五六";
    private const int Most = 10;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, IsPlain: true, Exact: > 0 }
                && Some().Match(flow.Lead(index)) is { Success: true } match
                && At(flow, index, match) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index, Match match)
    {
        var number = match.Groups["n"].Value[0];
        var count = number == '两' ? 2 : Numbers.IndexOf(number, StringComparison.Ordinal);
        var row = flow.BeforeInSentence(index)
            .TakeWhile(at => flow[at].Dimension == Dimension.Money && flow[at].IsPlain)
            .Take(Most)
            .Reverse()
            .ToList();
        if (row.Count <= count)
        {
            return null;
        }

        var parts = match.Groups["last"].Success ? row[^count..] : row[..count];
        var sum = parts.Sum(at => flow[at].Exact);
        var half = flow[index].Slack;
        return flow
            .Values.Between(
                flow[row[0]],
                sum * 100 / (flow[index].Exact + half),
                sum * 100 / (flow[index].Exact - half)
            )
            .Where(whole => !row.Contains(whole))
            .OrderBy(whole => Math.Abs(whole - index))
            .Select(whole => new Claim(
                RelationKind.Share,
                flow[index],
                [.. parts.Select(at => flow[at]), flow[whole]],
                Formula.Percent,
                RuleIds.RatesShown
            )
            {
                Label = flow.Name(index),
                ByNumbers = true,
            })
            .FirstOrDefault(Readings.Holds);
    }

    [GeneratedRegex(
        "(?:(?<last>后)|前)(?<n>[两二三四五])项[^，,。;:0-9]{0,12}?(?:合计|共计|共|之和)?(?:占比?|所占比[例重])[^，,。;:0-9]{0,12}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Some();
}
