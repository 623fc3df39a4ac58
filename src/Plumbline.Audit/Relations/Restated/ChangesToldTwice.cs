using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// 财政拨款收入增加32.42万元 in one chapter, 财政拨款收入1125.76万元，较上年增加34.42万元 in another: the change of one quantity told twice,
/// one digit apart.
/// </summary>
internal static partial class ChangesToldTwice
{
    private const int ShortestName = 4;
    private const int FewestDigits = 3;
    private const int MostAlike = 6;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        var told = Enumerable
            .Range(0, flow.Count)
            .Where(at => flow[at] is { Dimension: Dimension.Money, IsPlain: true, Value.Sign: > 0 })
            .Where(at => Slip.Digits(flow[at].Number) >= FewestDigits && flow.Change(at) is not null)
            .Select(at => (Place: at, Key: KeyOf(flow, at)))
            .Where(change => change.Key.Length >= ShortestName)
            .GroupBy(change => change.Key, change => change.Place, StringComparer.Ordinal);
        foreach (var same in told)
        {
            var places = same.Take(MostAlike).ToList();
            for (var at = 1; at < places.Count; at++)
            {
                var (one, other) = (flow[places[at - 1]], flow[places[at]]);
                if (
                    one.Passage.Index != other.Passage.Index
                    && !one.HasValueOf(other)
                    && one.Multiplier == other.Multiplier
                    && one.Number.Decimals == other.Number.Decimals
                    && Plainly.IsOneDigit(other, one.Value)
                )
                {
                    yield return new Claim(RelationKind.Equality, other, [one], Formula.Same, RuleIds.SameQuantityTwice)
                    {
                        Label = same.Key[1..] + "增减额",
                    };
                }
            }
        }
    }

    // The way it went and what changed: by the words before the change, else the amount right before it.
    private static string KeyOf(Flow flow, int at)
    {
        var way = flow.Change(at)!.Direction;
        var subject = Changed().Match(Statement.Clause(flow, at)).Groups["name"].Value is { Length: > 0 } name
            ? Names.Core(name)
            : "";
        if (subject.Length < ShortestName)
        {
            subject =
                subject.Length == 0
                && flow.SameSentence(at - 1, at)
                && flow.Comparable(at - 1, at)
                && flow.Change(at - 1) is null
                    ? flow.Core(at - 1)
                    : "";
        }

        var core = Common().Replace(subject, "");
        return way == Direction.Either || core.Length < ShortestName ? "" : (way == Direction.Up ? "+" : "-") + core;
    }

    [GeneratedRegex(
        "^(?:(?<name>[一-龥]{4,16}?)(?:(?:较|比|同比)[一-龥0-9]{0,8})?|(?:较|比|同比)?[一-龥0-9]{0,8})(?:增加|减少|增长|下降)了?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Changed();

    [GeneratedRegex("财政|收入|总额|合计|本年|决算|预算数", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Common();
}
