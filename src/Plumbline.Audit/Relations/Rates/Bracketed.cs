using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>A working in brackets behind its result: 368.96万元(4612亩×800元/亩); 89.0%(支出62.3万元/预算70.0万元×100%).</summary>
internal static partial class Bracketed
{
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 0; index + 2 < flow.Count; index++)
        {
            if (
                flow.SameSentence(index, index + 2)
                && Opens().IsMatch(flow.Lead(index + 1))
                && (Product(flow, index) ?? Quotient(flow, index)) is { } claim
            )
            {
                yield return claim;
            }
        }

        for (var index = 1; index + 1 < flow.Count; index++)
        {
            if (flow[index].Dimension == Dimension.Percent && OfFormer(flow, index) is { } growth)
            {
                yield return growth;
            }
        }
    }

    // 新设户数12486户，同比增长14.01%(2022年为10952户): the former value stands in a bracket behind the rate.
    private static Claim? OfFormer(Flow flow, int index) =>
        flow.SameSentence(index - 1, index + 1)
        && flow.Tail(index + 1) is [')', ..]
        && Former().IsMatch(flow.Lead(index + 1))
        && Kinds.IsAmount(flow[index - 1])
        && flow.Comparable(index - 1, index + 1)
        && flow.Change(index) is { Direction: not Direction.Either } words
            ? new Claim(
                RelationKind.GrowthRate,
                flow[index],
                [flow[index - 1], flow[index + 1]],
                words.Direction == Direction.Up ? Formula.Growth : Formula.Fall,
                RuleIds.RatesShown
            )
            {
                Strength = Strengths.Of(flow, index, firm: true),
                Label = "增减率",
            }
            : null;

    private static Claim? Product(Flow flow, int index)
    {
        var last = index + 1;
        while (flow.SameSentence(last, last + 1) && Times().IsMatch(flow.Lead(last + 1)))
        {
            last++;
        }

        ImmutableArray<Figure> factors = [.. Enumerable.Range(index + 1, last - index).Select(at => flow[at])];
        if (
            factors.Length < 2
            || flow.Tail(last) is not [')', ..]
            || flow[index].Dimension is not (Dimension.Money or Dimension.Count or Dimension.Measure)
            || factors.Any(factor => factor.Dimension == Dimension.Percent)
        )
        {
            return null;
        }

        var claim = new Claim(RelationKind.Product, flow[index], factors, Formula.LongProduct, RuleIds.ProductStated)
        {
            Set = factors,
            Label = flow.Name(index),
        };
        return IsWorking(flow[index], factors) || Readings.Holds(claim) ? claim : null;
    }

    // A price times a number, or lengths that make an area. 库房2间(6.0m×4.5m), 3期(每期50人×2天), 渠道2400米(0.6米×0.8米) tell what one of
    // them is like.
    private static bool IsWorking(Figure result, ImmutableArray<Figure> factors) =>
        result.Dimension == Dimension.Money
            ? factors.Any(factor => factor.Dimension == Dimension.Money)
            : Area().IsMatch(result.Unit) && factors.All(factor => Length().IsMatch(factor.Unit));

    // (男20人/女40人) has the same marks: without ×100% only what holds is taken.
    private static Claim? Quotient(Flow flow, int index)
    {
        if (
            flow[index].Dimension != Dimension.Percent
            || !Over().IsMatch(flow.Lead(index + 2))
            || !Kinds.IsAmount(flow[index + 1])
            || !flow.Comparable(index + 1, index + 2)
        )
        {
            return null;
        }

        var claim = new Claim(
            flow[index + 1].Dimension == Dimension.Money ? RelationKind.ExecutionRate : RelationKind.Ratio,
            flow[index],
            [flow[index + 1], flow[index + 2]],
            Formula.Percent,
            RuleIds.RatesShown
        )
        {
            Strength = Strengths.Of(flow, index, true),
            Label = flow.Name(index),
        };
        return Hundred().IsMatch(flow.Tail(index + 2)) || Readings.Holds(claim) ? claim : null;
    }

    [GeneratedRegex(
        @"^\((?!其中|含|包括|另)(?:即|=|按)?[^，,。;:()]{0,20}:?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opens();

    [GeneratedRegex(
        @"^\((?:上年|去年|上一年|(?:19|20)\d{2}年)(?:度|末|底|同期)*[^，,。;:()0-9]{0,8}(?:为|是|:)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Former();

    [GeneratedRegex("^[^，,。;:()]{0,8}[×xX*][^，,。;:()×]{0,16}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Times();

    [GeneratedRegex("^[^，,。;:()÷/]{0,8}[÷/][^，,。;:()÷/]{0,20}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Over();

    [GeneratedRegex("^(?:[kcm]?m|公?[里分]|千?米|厘米|毫米)$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Length();

    [GeneratedRegex("平方|立方|㎡|m[23]|亩|公顷", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Area();

    [GeneratedRegex("^[)]?[×xX*]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Hundred();
}
