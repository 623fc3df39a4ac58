using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Doubts;

/// <summary>
/// 信访救助预算80万元 and paragraphs on 信访救助支出71.50万元，执行率93.4%; 任务39200亩 and 完成38416亩，完成率89.0%: the rate of what stands
/// right before it over the only amount of its name, or the only task of its kind, that is printed before. One that is near what
/// they give, or a slip away from it, is asked about.
/// </summary>
internal static partial class NamedRates
{
    private const int ShortestName = 3;
    private const int Most = 60;

    /// <summary>The doubts of running text about rates that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Understood document, Known known)
    {
        var flow = document.Flow;
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, IsPlain: true, InChinese: false, Value.Sign: > 0 }
                && Rate().IsMatch(Statement.Clause(flow, index))
                && flow.SameSentence(index - 1, index)
                && Kinds.IsAmount(flow[index - 1])
                && Statement.IsOwn(flow, index - 1)
                && !known.IsReckoned(index)
                && !known.IsTold(index)
                && At(flow, index) is { } claim
            )
            {
                yield return claim with
                {
                    Strength = Strength.Scoped,
                    Doubt = RateMessages.WhichScope.With(),
                };
            }
        }
    }

    private static Claim? At(Flow flow, int index)
    {
        var part = index - 1;
        var wholes = flow.Before(part)
            .Take(Most)
            .Where(at =>
                !flow.SameSentence(at, index)
                && flow.Comparable(at, part)
                && Statement.IsOwn(flow, at)
                && flow[at].Year == flow[part].Year
            )
            .ToList();
        if (wholes.Exists(at => Readings.Holds(Build(flow, index, at))))
        {
            return null;
        }

        var named = wholes.FindAll(at => IsOfOneName(flow, at, part));
        var meant =
            named.Count > 0 ? named
            : Completed().IsMatch(Statement.Clause(flow, index))
                ? wholes.FindAll(at => Task().IsMatch(Statement.Clause(flow, at)))
            : [];
        return meant.Count > 0 && meant.TrueForAll(at => flow[at].HasValueOf(flow[meant[0]]))
            ? Plainly.ToldNear(flow, index, Build(flow, index, meant[0]))
            : null;
    }

    // 信访救助资金 and 信访救助: one begins with all of the other.
    private static bool IsOfOneName(Flow flow, int at, int part)
    {
        var (one, other) = (Thing(flow, at), Thing(flow, part));
        return one.Length >= ShortestName
            && other.Length >= ShortestName
            && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal))
            && !Spent().IsMatch(Statement.Clause(flow, at));
    }

    // 管网改造|预算, 管网改造|支出
    private static string Thing(Flow flow, int at) => Money().Replace(flow.Core(at), "");

    private static Claim Build(Flow flow, int index, int whole) =>
        new(RelationKind.Ratio, flow[index], [flow[index - 1], flow[whole]], Formula.Percent, RuleIds.RatesShown)
        {
            Label = flow.Name(index),
        };

    [GeneratedRegex(
        "(?:执行|支出|完成|支付|拨付|使用|到位)率(?:为|达到?|是)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rate();

    [GeneratedRegex("(?:预算|支出|资金|经费|投入|列支|使用|执行)+$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Money();

    [GeneratedRegex("完成率", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Completed();

    [GeneratedRegex("任务|计划|目标", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Task();

    [GeneratedRegex("支出|支付|使用|完成|执行|上年|去年", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Spent();
}
