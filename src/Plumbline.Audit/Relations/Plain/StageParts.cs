using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// A number of teachers, pupils or schools beside those of its stages: 专任教师968人（其中，幼儿园452人、小学561人、初中269人）. Nobody belongs to two
/// stages, so that they cannot be more than the whole.
/// </summary>
internal static partial class StageParts
{
    private const int Fewest = 3;
    private const int Most = 16;
    private const int Hundred = 100;

    /// <summary>The statements of running text that no other grammar has read; only those that cannot be.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 0; index + Fewest < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, InChinese: false, Dimension: Dimension.Count, Value.Sign: > 0 }
                && !known.IsTotalled(index)
                && Opening().IsMatch(flow.Tail(index))
                && !Stage().IsMatch(Statement.Clause(flow, index).TrimStart('、'))
                && Parts(flow, index) is { Count: >= Fewest } parts
                && parts.Sum(at => flow[at].Exact) * Hundred > flow[index].Exact * (Hundred + 1)
            )
            {
                yield return new Claim(
                    RelationKind.CountSum,
                    flow[index],
                    [.. parts.Select(at => flow[at])],
                    Formula.Sum,
                    RuleIds.ListedCount
                )
                {
                    Label = flow.Name(index),
                    Strength = IsNear(flow, index, parts) ? Strength.Stated : Strength.Scoped,
                    Doubt = Sums.ShortLists.Incomplete.With(),
                };
            }
        }
    }

    // 义务教育学校80所，其中小学51所，…，普通高中5所，幼儿园60所: what is far more may be told of others, too.
    private static bool IsNear(Flow flow, int whole, List<int> parts)
    {
        var sum = parts.Aggregate(Domain.Numbers.Fraction.Zero, (total, at) => total + flow[at].Value);
        return Sums.Ties.IsSlip(flow[whole], sum) || Sums.Ties.IsTurned(flow[whole], sum);
    }

    // All that follow are stages, each once.
    private static List<int> Parts(Flow flow, int whole)
    {
        var (found, stages) = (new List<int>(), new HashSet<string>(StringComparer.Ordinal));
        for (var at = whole + 1; at <= whole + Most && flow.SameSentence(whole, at); at++)
        {
            if (!flow.Comparable(whole, at) || !flow[at].IsPlain)
            {
                return [];
            }

            if (Stage().Match(Statement.Clause(flow, at).TrimStart('、')) is not { Success: true } match)
            {
                return [];
            }

            if (!stages.Add(match.Groups["stage"].Value))
            {
                return [];
            }

            found.Add(at);
            if (flow.Tail(at).StartsWith(')') || flow.Tail(at).StartsWith(';'))
            {
                break;
            }
        }

        return found;
    }

    [GeneratedRegex(@"^(?:\((?:其中|包括)?|[，,。]?(?:其中|包括))[:，,]?", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Opening();

    [GeneratedRegex(
        "^(?:其中|和|及)*(?<stage>幼儿园|学前教育|普通小学|小学|普通初中|初中|初级中学|九年一贯制学校|十二年一贯制学校|完全中学|"
            + "普通高中|高级中学|高中|职业高中|中职学校|中职|中等职业教育|中等职业学校|特殊教育学校|特殊教育|专门学校|工读学校)(?:阶段|教师|专任教师|学生|在校生)?(?:为|有)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Stage();
}
