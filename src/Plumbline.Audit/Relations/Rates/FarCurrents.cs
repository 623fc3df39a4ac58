using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// Changes whose present value stands elsewhere: 本年收入比上年18510.26万元增加764.56万元，增长4.13%. The former value and
/// the amount give it; where it is printed somewhere, on the side the words say or on the other, it decides.
/// </summary>
internal static partial class FarCurrents
{
    private const long Telling = 10_000;
    private const long Proof = 100_000;

    /// <summary>The statements of a change that has a former value but no present one in its passage.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Change change, Figure before)
    {
        if (change.Amount is not { } amount || before.Number.Unscaled < Telling)
        {
            yield break;
        }

        var up = change.Words.Direction == Direction.Up;
        var current = change.Words.Direction == Direction.Either ? -1 : Find(flow, change, before, flow[amount], up);
        if (current >= 0)
        {
            yield return new Claim(
                RelationKind.ChangeAmount,
                flow[amount],
                [flow[current], before],
                up ? Formula.Difference : Formula.Fallen,
                RuleIds.RatesShown
            )
            {
                Strength = Strengths.Of(flow, amount, true),
                Label = "增减额",
            };
        }

        if (change.Rate is { } rate)
        {
            var (operands, formula) =
                current >= 0 && change.RateDirection != Direction.Either
                    ? (flow[current], change.RateDirection == Direction.Up ? Formula.Growth : Formula.Fall)
                    : (flow[amount], Formula.Percent);
            var claim = new Claim(RelationKind.GrowthRate, flow[rate], [operands, before], formula, RuleIds.RatesShown)
            {
                Strength = Strengths.Of(flow, rate, true),
                Label = "增减率",
            };
            yield return claim;
            var other = claim with { Operands = [flow[amount], before], Formula = Formula.Percent };
            if (current >= 0 && flow[rate].Value.Sign >= 0 && Readings.Holds(other) == Readings.Holds(claim))
            {
                yield return other;
            }
        }
    }

    /// <summary>The present value right behind the change: 与上年相比减少D，降低R；2021年度为|A|.</summary>
    public static int? Behind(Flow flow, Change change) =>
        flow.SameSentence(change.Start, change.End)
        && flow.Comparable(change.End, change.Amount ?? change.End)
        && Present().IsMatch(flow.Lead(change.End))
        && FormerBehind(flow, change, change.End) is null
            ? change.End
            : null;

    /// <summary>The former value right behind the change: 同比增加D，增长R（2022年为|A|）; 提高D，上年为|A|.</summary>
    public static int? FormerBehind(Flow flow, Change change, int current)
    {
        var at = change.End;
        return
            flow.SameSentence(change.Start, at)
            && flow.Change(at) is null
            && flow.Comparable(at, current)
            && Past().Match(flow.Lead(at)) is { Success: true } match
            && !flow.Lead(at).Contains("超支", StringComparison.Ordinal)
            && (
                match.Groups["last"].Success
                || change.Words.Base.AsSpan().Contains(match.Groups["year"].ValueSpan, StringComparison.Ordinal)
                || IsEarlier(flow, change, match.Groups["year"].ValueSpan)
            )
            ? at
            : null;
    }

    /// <summary>
    /// The present value told sentences before by the name that stands in front of the comparison: 金牌42枚…。|金牌数|比上年36枚增长.
    /// </summary>
    public static int? Named(Flow flow, Change change)
    {
        if (change.Former is not { } former || Subject().Match(flow.Lead(former)) is not { Success: true } match)
        {
            return null;
        }

        var name = Names.Core(match.Groups["name"].Value);
        return name.Length < 2
            ? null
            : flow.Before(change.Start)
                .Where(at =>
                    flow.SameChapter(at, former)
                    && flow.Comparable(at, former)
                    && flow.Change(at) is null
                    && !ChangePattern.OpensBase(flow.Lead(at))
                    && !ChangePattern.IsFormer(flow.Name(at))
                    && Names.FitOfCores(flow.Core(at), name) > 1
                )
                .Cast<int?>()
                .FirstOrDefault();
    }

    private static bool IsEarlier(Flow flow, Change change, ReadOnlySpan<char> year) =>
        int.TryParse(year, System.Globalization.CultureInfo.InvariantCulture, out var printed)
        && flow[change.Start].Year is { } own
        && printed < own;

    private static int Find(Flow flow, Change change, Figure before, Figure amount, bool up)
    {
        var wanted = up ? before.Exact + amount.Exact : before.Exact - amount.Exact;
        var right = At(flow, change, before, wanted);
        if (right >= 0 || before.Number.Unscaled < Proof)
        {
            return right;
        }

        // 增加 is written where the numbers say it fell, or the other way round.
        return At(flow, change, before, up ? before.Exact - amount.Exact : before.Exact + amount.Exact);
    }

    private static int At(Flow flow, Change change, Figure before, decimal value) =>
        flow
            .Values.Between(before, value, value)
            .Where(at => at < change.Start || at >= change.End)
            .Where(at => flow.Change(at) is null && !ChangePattern.IsFormer(flow.Name(at)))
            .DefaultIfEmpty(-1)
            .First();

    [GeneratedRegex(
        "(?:^|[，,。;:])(?<name>[^，,。;:、()0-9]{2,12}?)(?:人数|数量|规模|数)?(?:较|比|与)[^，,。;:]{0,16}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Subject();

    [GeneratedRegex(
        @"^[(，,;](?:(?<last>上年|去年|上一年)|(?<year>(?:19|20)\d{2})年)(?:度|末|底|同期)?[^，,。;:0-9]{0,6}?(?:为|是|:)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Past();

    [GeneratedRegex(
        @"^[;，,。](?:(?:19|20)\d{2}年度?|本年度?|当年|今年)(?:[^，,。;:0-9]{0,12})(?:为|是|:)$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Present();
}
