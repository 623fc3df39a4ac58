using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// 按10%应配套2431.84万元, 按每亩10元测算需42.00万元: a rate or standard with its result, where what it is taken of is printed
/// elsewhere. Only what gives the result is taken.
/// </summary>
internal static partial class FarProducts
{
    private const long Proof = 10_000;
    private const long Telling = 1_000;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, AmountIndex amounts)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Money, IsPlain: true }
                && flow.SameSentence(index - 1, index)
                && Owed().IsMatch(flow.Lead(index))
                && flow[index - 1].Exact > 0
                && (OfRate(flow, amounts, index) ?? OfStandard(flow, amounts, index)) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? OfRate(Flow flow, AmountIndex amounts, int index)
    {
        var (rate, result) = (flow[index - 1], flow[index]);
        return
            rate.Dimension != Dimension.Percent || result.Number.Unscaled < Proof || !By().IsMatch(flow.Lead(index - 1))
            ? null
            : amounts
                .Between(
                    result,
                    (result.Exact - result.Slack) * 100 / rate.Exact,
                    (result.Exact + result.Slack) * 100 / rate.Exact
                )
                .Where(whole => whole.Index != result.Index)
                .Select(whole => Build(flow, index, Formula.PercentOf, whole, rate))
                .FirstOrDefault(Readings.Holds);
    }

    private static Claim? OfStandard(Flow flow, AmountIndex amounts, int index)
    {
        var (standard, result) = (flow[index - 1], flow[index]);
        return
            standard.Dimension != Dimension.Money
            || result.Number.Unscaled < Telling
            || Each().Match(flow.Lead(index - 1)) is not { Success: true } each
            ? null
            : amounts
                .Between(
                    UnitKind.Loosely(each.Groups["per"].Value),
                    (result.Exact - result.Slack) / standard.Exact,
                    (result.Exact + result.Slack) / standard.Exact
                )
                .Select(number => Build(flow, index, Formula.LongProduct, standard, number))
                .FirstOrDefault(Readings.Holds);
    }

    private static Claim Build(Flow flow, int index, Formula formula, Figure one, Figure other) =>
        new(RelationKind.Product, flow[index], [one, other], formula, RuleIds.ProductStated)
        {
            Set = [formula == Formula.PercentOf ? other : one],
            Label = flow.Name(index),
            ByNumbers = true,
        };

    [GeneratedRegex(
        "^[^，,。;:0-9]{0,10}(?:应|需|须|预拨|预付|预下达|先行拨付)[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Owed();

    [GeneratedRegex("按(?:照)?[^，,。;:0-9]{0,10}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex By();

    [GeneratedRegex(
        "按(?:照)?每(?<per>平方米|公里|[人生名位师校园所个家户亩间台套辆座])[^，,。;:0-9]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Each();
}
