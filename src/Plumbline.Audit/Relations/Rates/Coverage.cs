using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 覆盖率 against counts: that of inclusive kindergartens from their children, that of an inspection from how many of the
/// kind there are elsewhere in the text.
/// </summary>
internal static partial class Coverage
{
    private const int ShortestKind = 4;

    private const int Reach = 60;

    public static IEnumerable<Claim> Of(Flow flow)
    {
        var kinds = ByKind(flow);
        for (var index = 1; index < flow.Count; index++)
        {
            if (flow[index].Dimension != Dimension.Percent)
            {
                continue;
            }

            var found =
                Inclusive().IsMatch(flow.Lead(index)) ? OfInclusive(flow, index)
                : Covered().IsMatch(flow.Lead(index)) ? OfInspected(flow, index, kinds)
                : [];
            foreach (var claim in found)
            {
                yield return claim;
            }
        }
    }

    // (公办园在园 + 普惠性民办园在园) ÷ 在园总数
    private static IEnumerable<Claim> OfInclusive(Flow flow, int index)
    {
        var near = flow.BeforeInSentence(index).Where(at => flow[at].Dimension == Dimension.Count).ToList();
        if (near.Count == 0)
        {
            return OfSentenceBefore(flow, index);
        }

        if (Together(flow, index, near) is { } together)
        {
            return [together];
        }

        return Readings.Best(ReadingsOf(flow, index, near)) is { } best ? [best] : [];
    }

    // …，普惠性民办园在园5846人。普惠性幼儿园覆盖率90.18%。 Another sentence is held against it only where they all but agree.
    private static IEnumerable<Claim> OfSentenceBefore(Flow flow, int index)
    {
        var before = Plain.Statement.SentenceBefore(flow, index);
        before.Reverse();
        var near = before.FindAll(at => flow[at].Dimension == Dimension.Count);
        return
            Readings.Best(ReadingsOf(flow, index, near)) is { } best
            && Plain.Plainly.Told(flow, index, best) is { } told
            ? [told]
            : [];
    }

    private static List<Claim> ReadingsOf(Flow flow, int index, List<int> near)
    {
        var readings = new List<Claim>();
        foreach (var unit in (string[])["人", "所"])
        {
            var same = near.Where(at => Kinds.Of(flow[at]) == unit).ToList();
            var mixed = same.FirstOrDefault(at => Private().IsMatch(Context(flow, at)), -1);
            var publics = same.FirstOrDefault(at => Public().IsMatch(Context(flow, at)), -1);
            if (
                mixed >= 0
                && publics >= 0
                && mixed != publics
                && same.LastOrDefault(at => at < Math.Min(mixed, publics), -1) is >= 0 and var whole
            )
            {
                readings.Add(
                    new Claim(
                        RelationKind.Ratio,
                        flow[index],
                        [flow[publics], flow[mixed], flow[whole]],
                        Formula.Percent,
                        RuleIds.RatesShown
                    )
                    {
                        Strength = Strengths.Of(flow, index, true),
                        Label = flow.Name(index),
                    }
                );
            }
        }

        return readings;
    }

    // 普惠性幼儿园在园幼儿13012人 are both kinds already.
    private static Claim? Together(Flow flow, int index, List<int> near)
    {
        var all = near.FirstOrDefault(
            at => Inclusives().IsMatch(flow.Lead(at)) && !Private().IsMatch(flow.Lead(at)),
            -1
        );
        var whole = all < 0 ? -1 : near.LastOrDefault(at => at < all && flow.Comparable(at, all), -1);
        if (whole < 0)
        {
            return null;
        }

        var claim = new Claim(
            RelationKind.Ratio,
            flow[index],
            [flow[all], flow[whole]],
            Formula.Percent,
            RuleIds.RatesShown
        )
        {
            Strength = Strengths.Of(flow, index, true),
            Label = flow.Name(index),
        };

        // 民办园3340人（普惠园2980人）: of one kind of kindergartens the rate is not.
        var isBracketed = Enumerable.Range(whole + 1, all - whole).Any(at => flow.Lead(at).StartsWith('('));
        return isBracketed && Owner().IsMatch(Context(flow, whole)) && !Readings.Holds(claim) ? null : claim;
    }

    // The words since the last quantity of the kind: 其中公办幼儿园31所，在园幼儿|7175人
    private static string Context(Flow flow, int index)
    {
        var figure = flow[index];
        var from = Math.Max(0, figure.Start - Reach);
        foreach (var at in flow.BeforeInSentence(index))
        {
            if (flow.Comparable(at, index))
            {
                from = Math.Max(from, flow[at].End);
                break;
            }
        }

        return figure.Passage.Compact[from..figure.Start];
    }

    // 深入39所学科类培训机构…覆盖率达100%, while elsewhere there are 41 of them.
    private static IEnumerable<Claim> OfInspected(Flow flow, int index, Dictionary<string, List<int>> kinds)
    {
        foreach (var at in flow.BeforeInSentence(index))
        {
            var kind = KindOf(flow, at);
            var whole = kind.Length < ShortestKind ? -1 : kinds[kind].Where(other => other != at).FirstOrDefault(-1);
            if (whole >= 0 && flow[whole].Value >= flow[at].Value && !flow.SameSentence(whole, index))
            {
                yield return new Claim(
                    RelationKind.Ratio,
                    flow[index],
                    [flow[at], flow[whole]],
                    Formula.Percent,
                    RuleIds.RatesShown
                )
                {
                    Strength = Strength.Scoped,
                    Label = flow.Name(index),
                    Doubt = RateMessages.WhichScope.With(),
                };
            }
        }
    }

    // The two greatest of each kind: one of them is another than that at hand.
    private static Dictionary<string, List<int>> ByKind(Flow flow) =>
        Enumerable
            .Range(0, flow.Count)
            .GroupBy(index => KindOf(flow, index), StringComparer.Ordinal)
            .Where(kind => kind.Key.Length >= ShortestKind)
            .ToDictionary(
                kind => kind.Key,
                kind => kind.OrderByDescending(index => flow[index].Value).Take(2).ToList(),
                StringComparer.Ordinal
            );

    // What is counted, as said behind the number: 学科类培训机构.
    private static string KindOf(Flow flow, int index) =>
        flow[index].Dimension == Dimension.Count && Kinds.Of(flow[index]) == "所"
            ? Thing().Match(flow.Tail(index)).Value
            : "";

    [GeneratedRegex(
        "(?<!计划|目标|力争|确保|要求)普惠性?(?:幼儿园|学前教育|园)?(?:在园幼儿)?(?:覆盖率|率)(?:已|约)?(?:为|达到?|是|:)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Inclusive();

    [GeneratedRegex("(?:覆盖率|覆盖面)(?:已|均)?(?:为|达到?|是|:)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Covered();

    [GeneratedRegex("普惠性?民办|民办普惠", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Private();

    [GeneratedRegex("普惠性?(?:幼儿)?园?在园", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Inclusives();

    [GeneratedRegex("公办", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Public();

    [GeneratedRegex(
        "^[一-龥]{1,10}?(?:机构|学校|幼儿园|单位|中心|教学点|园|乡镇|街道|村|企业|站|社区)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Thing();

    [GeneratedRegex("公办|民办", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Owner();
}
