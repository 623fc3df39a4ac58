using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// Money carried over, told apart from income and spending: 收入总计 is the year's income and what was carried in, and what is
/// carried out is what was carried in and came in less what was spent. Only exact ties are taken.
/// </summary>
internal static partial class CarriedTotals
{
    private const int Most = 12;
    private const long Proof = 1_000;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, AmountIndex amounts)
    {
        var money = Enumerable
            .Range(0, flow.Count)
            .Where(at => flow[at] is { Dimension: Dimension.Money, IsPlain: true, Number.Unscaled: >= Proof })
            .ToList();
        var opening = money.FindAll(at => Opening().IsMatch(flow.Lead(at))).Take(Most).ToList();
        if (opening.Count == 0)
        {
            yield break;
        }

        var totals = money.FindAll(at => Total().IsMatch(flow.Lead(at))).Take(Most).ToList();
        var closing = money.FindAll(at => Closing().IsMatch(flow.Lead(at))).Take(Most).ToList();
        var spent = money.FindAll(at => Spent().IsMatch(flow.Lead(at))).Take(Most).ToList();
        foreach (var carried in opening)
        {
            foreach (var total in totals)
            {
                if (Income(flow, amounts, flow[total], flow[total].Exact - flow[carried].Exact) is { } income)
                {
                    yield return Build(flow, total, [income, flow[carried]], Formula.Sum, RelationKind.Sum);
                }
            }

            foreach (var (rest, paid) in closing.SelectMany(rest => spent.Select(paid => (rest, paid))))
            {
                var came = flow[rest].Exact - flow[carried].Exact + flow[paid].Exact;
                if (rest != carried && Income(flow, amounts, flow[paid], came) is { } income)
                {
                    yield return Build(
                        flow,
                        rest,
                        [flow[carried], income, flow[paid]],
                        Formula.Signed([1, 1, -1]),
                        RelationKind.Sum
                    );
                }
            }
        }
    }

    private static Figure? Income(Flow flow, AmountIndex amounts, Figure model, decimal value) =>
        value <= 0
            ? null
            : amounts
                .Between(model, value, value)
                .FirstOrDefault(figure => figure.Index != model.Index && Came().IsMatch(figure.Label));

    private static Claim Build(
        Flow flow,
        int result,
        System.Collections.Immutable.ImmutableArray<Figure> operands,
        Formula formula,
        RelationKind kind
    ) => new(kind, flow[result], operands, formula, RuleIds.SumStated) { Label = flow.Name(result), ByNumbers = true };

    [GeneratedRegex(
        "(?:年初|上年)[^，,。;:0-9]{0,8}(?:结转|结余)[^，,。;:0-9]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opening();

    [GeneratedRegex("(?:总收入|总计)[^，,。;:0-9]{0,4}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Total();

    [GeneratedRegex(
        "(?:年末|年底|期末)[^，,。;:0-9]{0,8}(?:结转|结余)[^，,。;:0-9]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Closing();

    [GeneratedRegex("支出(?:合计|总额|决算)?(?:为|共)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Spent();

    [GeneratedRegex("收入|到位|拨款", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Came();
}
