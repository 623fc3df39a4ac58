using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// What is not done yet, or more than was planned, in words that name the work again: 未完成的1.0公里 where 新改建农村公路92公里 and 91.0公里
/// stand chapters before, 县级配套资金尚有400万元没有到位. Only exact ties between amounts of one name are taken.
/// </summary>
internal static partial class FarRests
{
    private const int MostRests = 60;
    private const int MostAmounts = 60;
    private const long Telling = 10_000;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, AmountIndex amounts)
    {
        var byKind = Enumerable
            .Range(0, flow.Count)
            .Where(at => Kinds.IsAmount(flow[at]) && flow[at].IsPlain && flow.Change(at) is null)
            .ToLookup(at => FarKinds.Of(flow[at]), StringComparer.Ordinal);
        var rests = Enumerable
            .Range(0, flow.Count)
            .Where(index => Kinds.IsAmount(flow[index]) && flow[index] is { IsPlain: true, Exact: > 0 })
            .Where(index => Rest().IsMatch(flow.Lead(index)) || Behind().IsMatch(flow.Tail(index)));
        foreach (var index in rests.Take(MostRests))
        {
            if (At(flow, amounts, index, byKind[FarKinds.Of(flow[index])]) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, AmountIndex amounts, int index, IEnumerable<int> alike)
    {
        var rest = flow[index];
        var words = Words(flow, index);
        var isLong = rest.Number.Unscaled >= Telling;
        var less = alike
            .Where(at => at != index && flow[at].Exact > rest.Exact)
            .Where(at => isLong || Names.ShareTwo(Own(NameOf(flow[at])), words))
            .Take(MostAmounts);
        foreach (var at in less)
        {
            var more = amounts
                .Between(rest, flow[at].Exact + rest.Exact, flow[at].Exact + rest.Exact)
                .FirstOrDefault(figure =>
                    figure.Index != rest.Index
                    && figure.IsPlain
                    && Names.ShareTwo(Own(NameOf(figure)), NameOf(flow[at]))
                );
            if (more is not null)
            {
                return new Claim(
                    RelationKind.Difference,
                    rest,
                    [more, flow[at]],
                    Formula.Difference,
                    RuleIds.DifferenceStated
                )
                {
                    Label = flow.Name(index),
                    ByNumbers = true,
                };
            }
        }

        return null;
    }

    // The words of its clause, those behind it and those that open its sentence.
    private static string Words(Flow flow, int index) => flow.Lead(index) + flow[index].Unit + flow.Tail(index);

    private static string NameOf(Figure figure) => figure.Scope + figure.Label;

    private static string Own(string name) => Common().Replace(name, " ");

    [GeneratedRegex(
        "(?:尚有|另有|还有|仍有|未完成的?|未支出|未拨付|未到位|年末有|比(?:年初|年度)?(?:计划|目标|任务|预算)(?:数|值)?(?:多|少|超|节约))(?:建设|完成|资金)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rest();

    [GeneratedRegex(
        "^[^，,。;:0-9]{0,6}(?:没有|尚未|暂未|未能|未)(?:到位|完成|支出|拨付|支付|开工|完工|整改|执行|实施)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Behind();

    [GeneratedRegex("支出|资金|经费|完成|全年|实际|[0-9年]+", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Common();
}
