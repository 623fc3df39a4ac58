using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 面积1260亩，亩产586公斤，总产738.36吨: an area times what each unit of it bears, told in another unit of weight.
/// </summary>
internal static partial class Yields
{
    private const int Thousand = 1_000;
    private const int HalfKilo = 2;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            var (area, yield) = (index - 2, index - 1);
            if (
                flow[index] is { IsPlain: true, Value.Sign: > 0 }
                && flow[area] is { IsPlain: true, Value.Sign: > 0 }
                && flow[yield] is { IsPlain: true, Value.Sign: > 0 }
                && Weight(flow[index].Unit) is { } total
                && Weight(flow[yield].Unit) is { } each
                && flow[area].Unit is "亩" or "万亩" or "公顷" or "万公顷"
                && flow.SameSentence(area, index)
                && PerUnit().IsMatch(Statement.Clause(flow, yield))
                && Total().IsMatch(Statement.Clause(flow, index))
                && !known.IsReckoned(index)
                && Plainly.Told(flow, index, Build(flow, index, each / total)) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim Build(Flow flow, int index, Fraction scale) =>
        new(
            RelationKind.Product,
            flow[index],
            [flow[index - 2], flow[index - 1]],
            Formula.Written("{0} × {1}", operands => Formula.Product.Of(operands)?.Times(scale)),
            RuleIds.ProductStated
        )
        {
            Label = flow.Name(index),
        };

    // In kilograms; 万 is a multiplier of its own.
    private static Fraction? Weight(string unit) =>
        unit.TrimStart('万') switch
        {
            "吨" => Thousand,
            "公斤" or "千克" => 1,
            "斤" => new Fraction(1, HalfKilo),
            _ => null,
        };

    [GeneratedRegex("亩产|单产|每亩|亩均产|每公顷", Patience.Options, Patience.Milliseconds)]
    private static partial Regex PerUnit();

    [GeneratedRegex("总产|产量|共产|收获|合计", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Total();
}
