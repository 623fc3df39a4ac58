using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// The completion of a budget beside the gap to it: 支出决算530万元，完成年初预算的106%，决算数大于预算数30万元. The budget is what was spent less
/// the gap.
/// </summary>
internal static partial class CompletionSaid
{
    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 1; index + 1 < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, IsPlain: true }
                && flow[index + 1] is { Dimension: Dimension.Money, IsPlain: true, Value.Sign: > 0 }
                && flow.SameSentence(index, index + 1)
                && !known.IsReckoned(index)
                && Completed().IsMatch(flow.Lead(index))
                && Gap().Match(flow.Lead(index + 1)) is { Success: true } gap
                && Spent(flow, index) is { } spent
            )
            {
                yield return new Claim(
                    RelationKind.ExecutionRate,
                    flow[index],
                    [flow[spent], flow[index + 1]],
                    gap.Groups["more"].Success ? OverLess : OverMore,
                    RuleIds.RatesShown
                )
                {
                    Label = flow.Name(spent),
                };
            }
        }
    }

    private static Formula OverLess { get; } =
        Formula.Written("{0} ÷ ({0} − {1})", operands => operands[0].Over(operands[0] - operands[1])?.Times(100));

    private static Formula OverMore { get; } =
        Formula.Written("{0} ÷ ({0} + {1})", operands => operands[0].Over(operands[0] + operands[1])?.Times(100));

    // What the sentence is about: its only amount that is no change.
    private static int? Spent(Flow flow, int index)
    {
        var amounts = flow.BeforeInSentence(index)
            .Where(at => flow[at].Dimension == Dimension.Money && flow.Change(at) is null)
            .ToList();
        return
            amounts is [var only]
            && flow[only] is { IsPlain: true, Value.Sign: > 0 }
            && Statement.Clause(flow, only) is var clause
            && Outcome().IsMatch(clause)
            && !Planned().IsMatch(clause)
            ? only
            : null;
    }

    [GeneratedRegex("决算|支出|执行", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Outcome();

    [GeneratedRegex("预算(?!财政|支出)|安排|计划", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Planned();

    [GeneratedRegex("完成(?:年初|全年|调整|当年)?(?:后)?预算(?:数)?的?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Completed();

    [GeneratedRegex(
        "^[，,](?:决算数?|支出数?|执行数)(?:(?<more>大于|多于|超过?|高于)|小于|少于|低于)(?:年初|全年|调整)?预算数?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Gap();
}
