using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// Ratios of two things that the words name: 城乡收入比1.85:1, 学生与辅导员之比为195.6:1, 两者之比约为15.7:1. What gives the printed ratio is
/// taken; what does not is told where the sentence has no other two and one slip of the pen explains it.
/// </summary>
internal static partial class NamedRatios
{
    private const int Reach = 40;
    private const long Telling = 10;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, Dimension: Dimension.None, Exact: > 0, Number.Unscaled: >= Telling }
                && IsToOne(flow, index)
                && Ratio().Match(flow.Lead(index)) is { Success: true } match
                && (InSentence(flow, index, match) ?? Anywhere(flow, index, match)) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static bool IsToOne(Flow flow, int index) => ToOne().IsMatch(flow.Tail(index));

    private static Claim? InSentence(Flow flow, int index, Match match)
    {
        if (Statement.Pair(flow, [.. flow.BeforeInSentence(index).Reverse()], index - 1) is not { } pair)
        {
            return null;
        }

        var named =
            match.Groups["both"].Success
            || (IsCalled(flow, pair.First, match, "a") && IsCalled(flow, pair.Second, match, "b"));
        var claim = Build(flow, index, pair.First, pair.Second);
        return named && Plainly.Told(flow, index, claim) is { } told ? told : null;
    }

    private static Claim? Anywhere(Flow flow, int index, Match match)
    {
        if (match.Groups["both"].Success)
        {
            return null;
        }

        var before = flow.Before(index)
            .Take(Reach)
            .Where(at => Kinds.IsAmount(flow[at]) && flow[at].IsPlain && flow[at].Exact > 0)
            .ToList();
        var ups = before.FindAll(at => IsCalled(flow, at, match, "a"));
        var downs = before.FindAll(at => IsCalled(flow, at, match, "b"));
        return ups.SelectMany(up =>
                downs
                    .Where(down => down != up && flow.Comparable(down, up))
                    .Select(down => Build(flow, index, up, down) with { ByNumbers = true })
            )
            .FirstOrDefault(Readings.Holds);
    }

    private static bool IsCalled(Flow flow, int at, Match match, string side) =>
        match.Groups[side].Value is { Length: > 0 } name
        && (
            name.Length == 1
                ? Statement.Clause(flow, at).Contains(name, StringComparison.Ordinal)
                    || (name == "乡" && Statement.Clause(flow, at).Contains('农', StringComparison.Ordinal))
                : Names.ShareTwo(name, Statement.Clause(flow, at))
        );

    private static Claim Build(Flow flow, int index, int up, int down) =>
        new(RelationKind.Ratio, flow[index], [flow[up], flow[down]], Formula.Quotient, RuleIds.ProductStated)
        {
            Label = flow.Name(index),
        };

    [GeneratedRegex("^(?:倍)?:1(?![0-9.:])|^:$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex ToOne();

    [GeneratedRegex(
        "(?:(?<both>[两二]者)之?比|(?<a>[城男])(?<b>[乡女])[一-龥]{0,4}比|(?<a>[一-龥]{2,8})[与和](?<b>[一-龥]{2,8}?)(?:人数|数量)?之?比)"
            + "(?:例|率)?(?:约|为|达到?|是|提高到|缩小到)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Ratio();
}
