using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// A share whose words name the year's first budget and whose number is worked out of another one: 追加6530.76万元，占年初预算的9.48%, where
/// that is what it is of the adjusted budget. Told only where the text has one amount of the name that it uses.
/// </summary>
internal static class WrongBases
{
    private const long Telling = 100;
    private const long Proof = 100_000;

    private static readonly ImmutableArray<string> Named = ["年初预算", "全年预算", "调整后预算", "调整预算"];

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Understood document, Known known)
    {
        var flow = document.Flow;
        var budgets = new Lazy<List<int>>(() => [.. Enumerable.Range(0, flow.Count).Where(at => IsBudget(flow, at))]);
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, IsPlain: true, Number.Unscaled: >= Telling }
                && !known.IsStated(index)
                && flow.ShareIn(index) is { Base.Length: > 0 } words
                && Array.Find([.. Named], name => words.Base.StartsWith(name, StringComparison.Ordinal)) is { } name
                && Kinds.IsAmount(flow[index - 1])
                && flow.SameSentence(index - 1, index)
                && Claimed(flow, budgets.Value, index, name) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static bool IsBudget(Flow flow, int at) =>
        flow[at] is { Dimension: Dimension.Money, Number.Unscaled: >= Proof }
        && flow.Name(at).Contains("预算", StringComparison.Ordinal)
        && flow.Change(at) is null;

    private static Claim? Claimed(Flow flow, List<int> all, int index, string name)
    {
        var part = flow[index - 1];
        var budgets = all.FindAll(at => at != index - 1 && flow[at].Value > part.Value);
        var own = budgets.FindAll(at => flow.Name(at).Contains(name[..2], StringComparison.Ordinal));
        if (own.Count == 0 || own.Exists(at => !flow[at].HasValueOf(flow[own[0]])))
        {
            return null;
        }

        var claim = Build(flow, index, part, flow[own[0]]);
        return
            Readings.Holds(claim)
            || budgets.Exists(at => !own.Contains(at) && Readings.Holds(Build(flow, index, part, flow[at])))
            ? claim
            : null;
    }

    private static Claim Build(Flow flow, int index, Figure part, Figure whole) =>
        new(RelationKind.Share, flow[index], [part, whole], Formula.Percent, RuleIds.RatesShown)
        {
            Label = flow.Name(index),
        };
}
