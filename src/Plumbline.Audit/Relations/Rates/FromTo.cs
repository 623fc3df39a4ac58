using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>由L增加到A，增加D，增长R: a value before and a value after, with what is said of the way between.</summary>
internal static partial class FromTo
{
    private const int Following = 2;
    private const int ShortLead = 12;

    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var after = 1; after < flow.Count; after++)
        {
            if (EndsAt(flow, after))
            {
                foreach (var claim in Said(flow, after - 1, after))
                {
                    yield return claim;
                }

                if (Ahead(flow, after - 1, after) is { } ahead)
                {
                    yield return ahead;
                }
            }
        }
    }

    /// <summary>Whether a quantity is the value after in 由L增加到A.</summary>
    public static bool EndsAt(Flow flow, int after) =>
        flow.SameSentence(after - 1, after)
        && Kinds.Match(flow[after - 1], flow[after])
        && ChangePattern.OpensFrom(flow.Lead(after - 1))
        && ChangePattern.To(flow.Lead(after)) is not null;

    private static IEnumerable<Claim> Said(Flow flow, int before, int after)
    {
        for (var index = after + 1; index <= after + Following && flow.SameSentence(after, index); index++)
        {
            if (Multiples.Said(flow, index, before, after) is { } multiple)
            {
                yield return multiple;
            }
            else if (
                (flow.Change(index) ?? Outcome(flow.Lead(index))) is { } words
                && (!words.IsCompared || words.Base.Length == 0)
                && One(flow, index, words, before, after) is { } claim
                && !IsGross(flow, index, claim)
            )
            {
                yield return claim;
            }
        }
    }

    // 由86所减少到70所，撤并20所，新建4所: what was taken away, where others came; more than the net change is no slip by itself.
    private static bool IsGross(Flow flow, int index, Claim claim) =>
        Removed().IsMatch(flow.Lead(index))
        && Judge.Of(claim) is { Verdict: Verdict.Fails, Computed.Value: var net }
        && (
            (flow[index].Value > net.Abs() && !Plain.Plainly.IsOneDigit(flow[index], net.Abs()))
            || (flow.SameSentence(index, index + 1) && Added().IsMatch(flow.Lead(index + 1)))
        );

    [GeneratedRegex("化解|消除|退出|撤并|清退|淘汰|取消|关停|销号|解决", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Removed();

    [GeneratedRegex("新|增|又", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Added();

    // 教师增加46人，由1184人增加到1230人: the change is told before its values, unless others stand before it.
    private static Claim? Ahead(Flow flow, int before, int after) =>
        flow.SameSentence(before - 1, before)
        && flow.Comparable(before - 1, before)
        && flow.Change(before - 1) is { IsCompared: false } words
        && flow.Lead(before).Length <= ShortLead
        && !(before > 2 && EndsAt(flow, before - 2))
        && One(flow, before - 1, words, before, after) is { } claim
            ? Plain.Plainly.Told(flow, before - 1, claim)
            : null;

    private static Claim? One(Flow flow, int index, ChangeWords words, int before, int after)
    {
        var isRate = flow[index].Dimension == Dimension.Percent;
        var isAmount = flow.Comparable(index, after) && !isRate;
        var isPoints = flow[index].Dimension == Dimension.Points && flow[after].Dimension == Dimension.Percent;
        if (!isAmount && !isPoints && !(isRate && flow[after].Dimension != Dimension.Percent))
        {
            return null;
        }

        var readings = Ways(words.Direction)
            .Select(up => new Claim(
                isRate ? RelationKind.GrowthRate : RelationKind.ChangeAmount,
                flow[index],
                [flow[after], flow[before]],
                isRate ? (up ? Formula.Growth : Formula.Fall)
                    : up ? Formula.Difference
                    : Formula.Fallen,
                RuleIds.RatesShown
            )
            {
                Strength = Strengths.Of(flow, index, true),
                Label = isRate ? "增减率" : "增减额",
                Set = Plain.Statement.SetAmong(flow, before) is [] ? [] : [flow[before], flow[after]],
            });
        return Readings.Best(readings);
    }

    // 由658公斤提高到720公斤，亩均增产62公斤; 由340立方米降至272立方米，节水20%: the change told by what it does.
    private static ChangeWords? Outcome(string lead) =>
        Gained().Match(lead) is { Success: true } match
            ? new ChangeWords(match.Groups["down"].Success ? Direction.Down : Direction.Up, "", "", false, true)
            : null;

    [GeneratedRegex(
        "^[，,](?:[一-龥]{1,3}均)?(?:增产|新增[^，,。;:0-9]{0,6}|净增|(?<down>节[水电能]|减[产排]"
            + "|(?:共|累计)?(?:化解|消除|退出|撤并|清退|淘汰|取消|关停|销号|解决)[^，,。;:0-9]{0,6}))(?:了|约|率|为|达)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Gained();

    private static bool[] Ways(Direction direction) =>
        direction switch
        {
            Direction.Up => [true],
            Direction.Down => [false],
            _ => [true, false],
        };
}
