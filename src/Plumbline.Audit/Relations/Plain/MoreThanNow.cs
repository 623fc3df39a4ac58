using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// An increase that is more than what there is now: 培训费1.2万元，比上年增加7.2万元. What was there before would have been less than nothing.
/// </summary>
internal static partial class MoreThanNow
{
    /// <summary>The statements of running text; only those that cannot be.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, Value.Sign: > 0, Dimension: Dimension.Money or Dimension.Count }
                && flow.Change(index) is { Direction: Direction.Up, IsCompared: true, Subject.Length: 0 } change
                && (change.Base.Length == 0 || ChangePattern.IsFormer(change.Base))
                && Now(flow, index) is { } now
                && flow[now].Value < flow[index].Value
                && !flow.Tail(index).StartsWith('的')
            )
            {
                yield return new Claim(
                    RelationKind.Subset,
                    flow[index],
                    [flow[now]],
                    Formula.Same,
                    RuleIds.PartExceedsWhole
                )
                {
                    Label = flow.Name(now) + "的增加额",
                    Strength = Strength.Scoped,
                    Doubt = RateMessages.WhichScope.With(),
                };
            }
        }
    }

    // The only amount of the sentence before the change, with nothing but shares between.
    private static int? Now(Flow flow, int index)
    {
        var now = index - 1;
        while (now > 0 && flow.SameSentence(now, index) && flow[now].Dimension == Dimension.Percent)
        {
            if (flow.ShareIn(now) is null)
            {
                return null;
            }

            now--;
        }

        return
            now >= 0
            && flow.SameSentence(now, index)
            && flow.Comparable(now, index)
            && flow[now] is { IsPlain: true, Value.Sign: > 0 }
            && flow.Change(now) is null
            && !(flow.SameSentence(now - 1, now) && flow.Comparable(now - 1, now))
            && Behind().IsMatch(flow.Lead(index))
            && !MayBeNegative().IsMatch(flow.Lead(now))
            && !Reversed().IsMatch(flow.Tail(index))
            ? now
            : null;
    }

    [GeneratedRegex("^[，,]?(?:同比|较|比|与)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Behind();

    [GeneratedRegex("冲回|退回|负|冲减|冲销", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Reversed();

    [GeneratedRegex(
        "结余|盈余|余额|差|收益|相抵|损益|盈|利润|净|结转|其中|主要|原因|由于|因|新增|追加|中|仅|其他收入|上升|增长",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex MayBeNegative();
}
