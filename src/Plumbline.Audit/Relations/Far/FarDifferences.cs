using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// What is left or missing, said far from the two amounts that give it: 结转资金C万元 in the chapter on problems, where the budget A
/// and the spending B stand in the chapter on money; 冷藏设施比目标少19座 where 建成341座，目标360座 were told before. Only exact ties are
/// taken.
/// </summary>
internal static partial class FarDifferences
{
    private const long Proof = 10_000;
    private const int MostRests = 60;
    private const int MostAmounts = 400;
    private const int Alike = 2;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, AmountIndex amounts)
    {
        var pairs = Pairs(flow);
        var spent = new Lazy<List<Figure>>(() => [.. amounts.Money.Where(IsSpent).Take(MostAmounts)]);
        var rests = Enumerable
            .Range(0, flow.Count)
            .Where(index => Rest().IsMatch(flow.Lead(index)) && !Former().IsMatch(flow.Lead(index)));
        foreach (var index in rests.Take(MostRests))
        {
            if ((Long(flow, amounts, spent, index) ?? Short(flow, pairs, index)) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private static Claim? Long(Flow flow, AmountIndex amounts, Lazy<List<Figure>> spent, int index)
    {
        var rest = flow[index];
        if (rest.Dimension != Dimension.Money || rest.Number.Unscaled < Proof || !Left().IsMatch(flow.Lead(index)))
        {
            return null;
        }

        foreach (var less in spent.Value)
        {
            var more = amounts
                .Between(rest, less.Exact + rest.Exact, less.Exact + rest.Exact)
                .FirstOrDefault(figure => figure.Index != rest.Index && IsGiven(figure));
            if (more is not null && less.Index != rest.Index)
            {
                return Build(flow, rest, more, less);
            }
        }

        return null;
    }

    // Two quantities side by side, by what they differ in.
    private static ILookup<(string, decimal), int> Pairs(Flow flow) =>
        Enumerable
            .Range(1, Math.Max(0, flow.Count - 1))
            .Where(index =>
                flow.SameSentence(index - 1, index)
                && flow.Comparable(index - 1, index)
                && flow[index].Exact != flow[index - 1].Exact
            )
            .ToLookup(index => (FarKinds.Of(flow[index]), Math.Abs(flow[index].Exact - flow[index - 1].Exact)));

    private static Claim? Short(Flow flow, ILookup<(string, decimal), int> pairs, int index)
    {
        var gap = flow[index];
        if (gap.Dimension == Dimension.Percent)
        {
            return null;
        }

        var kind = gap.Dimension == Dimension.Points ? "%" : FarKinds.Of(gap);
        foreach (var right in pairs[(kind, gap.Exact)])
        {
            if (
                right != index
                && right != index + 1
                && IsSame(flow.Lead(index), flow.Lead(right - 1) + flow.Lead(right) + flow.Tail(right))
            )
            {
                var (more, less) =
                    flow[right].Exact > flow[right - 1].Exact
                        ? (flow[right], flow[right - 1])
                        : (flow[right - 1], flow[right]);
                return Build(flow, gap, more, less);
            }
        }

        return null;
    }

    // What differs is called by two neighbouring characters of one noun at least: 冷藏|设施.
    private static bool IsSame(string said, string before)
    {
        var noun = Names.Clause(Rest().Replace(said, ""));
        var shared = 0;
        for (var at = 0; at + 1 < noun.Length && shared < Alike; at++)
        {
            shared += before.Contains(noun.AsSpan(at, 2), StringComparison.Ordinal) ? 1 : 0;
        }

        return shared >= Alike;
    }

    private static bool IsSpent(Figure figure) => Spent().IsMatch(figure.Label) || Spent().IsMatch(figure.Scope);

    private static bool IsGiven(Figure figure) => Given().IsMatch(figure.Label) || Given().IsMatch(figure.Scope);

    private static Claim Build(Flow flow, Figure rest, Figure more, Figure less) =>
        new(RelationKind.Difference, rest, [more, less], Formula.Difference, RuleIds.DifferenceStated)
        {
            Label = flow.Name(flow.PlaceOf(rest)),
            ByNumbers = true,
        };

    [GeneratedRegex(
        "(?:结转|结余|剩余|余额|未支[出付]|未执行|未拨付|尚未支付|缺口?|差距|相差|(?:比|较)[^，,。;:]{2,12}(?:少|多|高|低)|超(?:出|过)?目标|少|低于[^，,。;:]{0,12})"
            + "(?:的|资金|金额|额|了|达|为|共计|合计|共)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rest();

    [GeneratedRegex("结转|结余|剩余|余额|未", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Left();

    [GeneratedRegex("上年|去年|同期|年初|上一年", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Former();

    [GeneratedRegex("支出|执行|使用|支付|决算|拨付|完成", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Spent();

    [GeneratedRegex("预算|收入|下达|到位|资金|总计|安排|合计|共计", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Given();
}
