using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Within;

/// <summary>
/// 全区收入总量A亿元，其中地方收入B亿元…。自治区本级收入总量C亿元，其中地方收入D亿元: what the level itself has is part of what the whole place has.
/// </summary>
internal static partial class LevelsOfGovernment
{
    private const int Reach = 24;
    private const int ShortestName = 2;

    /// <summary>Places of parts and of their wholes.</summary>
    public static IEnumerable<(int Part, int Whole)> Of(Flow flow)
    {
        if (!Enumerable.Range(0, flow.Count).Any(at => flow.Lead(at).Contains("本级", StringComparison.Ordinal)))
        {
            yield break;
        }

        var levels = new char[flow.Count];
        for (var index = 0; index < flow.Count; index++)
        {
            levels[index] =
                Level().Match(flow.Lead(index)) is { Success: true } match ? (match.Groups["own"].Success ? 'o' : 'a')
                : flow.SamePassage(index - 1, index) ? levels[index - 1]
                : ' ';
        }

        for (var index = 1; index < flow.Count; index++)
        {
            if (levels[index] == 'o' && IsOwn(flow, index) && Whole(flow, levels, index) is { } whole)
            {
                yield return (index, whole);
            }
        }
    }

    private static int? Whole(Flow flow, char[] levels, int index)
    {
        var name = NameOf(flow, index);
        return name.Length < ShortestName
            ? null
            : flow.Before(index)
                .Take(Reach)
                .Where(at =>
                    levels[at] == 'a' && IsOwn(flow, at) && flow.Comparable(at, index) && NameOf(flow, at) == name
                )
                .Cast<int?>()
                .FirstOrDefault();
    }

    private static bool IsOwn(Flow flow, int at) =>
        flow[at] is { Dimension: Dimension.Money, IsPlain: true, Value.Sign: > 0 } && flow.Change(at) is null;

    private static string NameOf(Flow flow, int at) => Places().Replace(flow.Name(at), "");

    [GeneratedRegex(
        "(?:[。;]|^)[^，,。;]{0,12}(?:(?<own>[省市县区]本?级|本级)|全[省市县区])(?!.*(?:全[省市县区]|本级))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Level();

    [GeneratedRegex("全[省市县区]|自治区|[省市县区]?本级|[省市县区]级", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Places();
}
