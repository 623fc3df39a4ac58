using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// What this year brought is among what there is by now: 累计建成高标准农田57.31万亩。|…2023年新建高标准农田10.09万亩; 景区6处，含当年新评定的3处. More than
/// all there is cannot be.
/// </summary>
internal static partial class NowAmongAll
{
    private const int Shortest = 3;
    private const int Most = 20;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                Kinds.IsAmount(flow[index])
                && flow[index] is { IsPlain: true, Value.Sign: > 0 }
                && flow.Change(index) is null
                && (Included(flow, index) ?? All(flow, index)) is { } all
                && flow[all].Value < flow[index].Value
            )
            {
                yield return new Claim(
                    RelationKind.Subset,
                    flow[index],
                    [flow[all]],
                    Formula.Same,
                    RuleIds.PartExceedsWhole
                )
                {
                    Label = flow.Name(index),
                    Strength = flow.SameSentence(all, index) ? Strength.Stated : Strength.Scoped,
                    Doubt = RateMessages.WhichScope.With(),
                };
            }
        }
    }

    // 6处，含当年新评定的10处; 41家(其中本年新增58家): right behind what it is part of.
    private static int? Included(Flow flow, int index) =>
        flow.SameSentence(index - 1, index)
        && flow.Comparable(index - 1, index)
        && flow[index - 1].IsPlain
        && !Statement.IsOfOne(flow, index - 1)
        && Includes().IsMatch(flow.Lead(index))
        && flow.Change(index - 1) is null
            ? index - 1
            : null;

    private static int? All(Flow flow, int index)
    {
        var own = Statement.Clause(flow, index);
        if (!OfYear().IsMatch(own) || ByNow().IsMatch(own))
        {
            return null;
        }

        for (var at = index - 1; at >= Math.Max(0, index - Most); at--)
        {
            if (
                flow.Comparable(at, index)
                && flow[at].IsPlain
                && ByNow().IsMatch(Statement.Clause(flow, at))
                && !NotAll().IsMatch(Statement.Clause(flow, at))
                && EndsAlike(Statement.Clause(flow, at), own)
            )
            {
                return at;
            }
        }

        return null;
    }

    private static bool EndsAlike(string one, string other)
    {
        var (left, right) = (Names.WithoutClosing(one), Names.WithoutClosing(other));
        var length = 0;
        while (length < left.Length && length < right.Length && left[^(length + 1)] == right[^(length + 1)])
        {
            length++;
        }

        return length >= Shortest;
    }

    [GeneratedRegex(
        "^[，,(][^，,。;0-9]{0,4}(?:含|包括|其中)(?:[本当今]年|年内|年度|20[0-9]{2}年)(?:新|增)[^，,。;0-9]{0,8}的?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Includes();

    [GeneratedRegex(
        "(?:^|[^至末])(?:20[0-9]{2}年(?!末|底)度?|[本当今]年度?|年内|全年)[^，,。;]{0,4}(?:新|完成|建成|实施|增|共)|新增|新建|新认定|新评定",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex OfYear();

    [GeneratedRegex("累计(?!(?:完成)?投资|支出)|历年", Patience.Options, Patience.Milliseconds)]
    private static partial Regex ByNow();

    [GeneratedRegex("[本当今]年|年内|全年|计划|规划|任务|月", Patience.Options, Patience.Milliseconds)]
    private static partial Regex NotAll();
}
