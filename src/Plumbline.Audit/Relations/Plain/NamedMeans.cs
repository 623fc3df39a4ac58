using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 学生4200人；校舍面积96600平方米；生均校舍面积23平方米: the mean of what its sentence tells by the very same name, over its pupils or
/// persons. What is left out may be said in other words: only what holds is claimed.
/// </summary>
internal static partial class NamedMeans
{
    private const int Reach = 6;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, InChinese: false, Value.Sign: > 0 }
                && Kinds.IsAmount(flow[index])
                && Mean().Match(Statement.Clause(flow, index)) is { Success: true } match
                && !known.IsReckoned(index)
                && At(flow, index, match.Groups["name"].Value) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index, string name)
    {
        var near = flow.BeforeInSentence(index).Take(Reach).ToList();
        var totals = near.FindAll(at =>
            IsOwn(flow, at) && flow[at].Dimension == flow[index].Dimension && Called(flow, at) == name
        );
        var persons = near.FindAll(at => IsOwn(flow, at) && IsPupils(flow, at));
        if (totals is not [var total] || persons is not [var number])
        {
            return null;
        }

        var claim = new Claim(
            RelationKind.Ratio,
            flow[index],
            [flow[total], flow[number]],
            Formula.Quotient,
            RuleIds.ProductStated
        )
        {
            Strength = Strengths.Of(flow, index, firm: true),
            Label = flow.Name(index),
        };
        return Readings.Holds(claim) ? claim : null;
    }

    private static bool IsOwn(Flow flow, int at) => Statement.IsOwn(flow, at) && !Statement.IsOfOne(flow, at);

    private static string Called(Flow flow, int at) => Names.Core(Statement.Clause(flow, at));

    private static bool IsPupils(Flow flow, int at) =>
        UnitKind.Of(flow[at].Unit) == UnitKind.Persons
        && Pupils().IsMatch(Statement.Words(flow, at))
        && !Others().IsMatch(Statement.Words(flow, at));

    [GeneratedRegex("^生均(?<name>[一-龥]{2,10}?)(?:为|达到?|约)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Mean();

    [GeneratedRegex("学生|在校|幼儿|在园", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Pupils();

    [GeneratedRegex("教师|教职工|毕业|招生|新生|寄宿|住校|残疾|贫困|留守", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Others();
}
