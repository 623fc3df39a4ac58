using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// A standard (每生每年2000元, 人均补助标准89元) whose number and total stand some clauses or sentences away. Only a product
/// that gives the printed total is claimed.
/// </summary>
internal static partial class Standards
{
    private const int Window = 10;
    private const long Telling = 1000;

    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            if (IsStandard(flow, index) && At(flow, index) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private static bool IsStandard(Flow flow, int index) =>
        flow[index].Dimension == Dimension.Money
        && (flow[index].Unit.Contains('/', StringComparison.Ordinal) || Each().IsMatch(flow.Lead(index)));

    private static Claim? At(Flow flow, int index)
    {
        var near = Enumerable
            .Range(1, Window)
            .SelectMany(step => new[] { index - step, index + step })
            .Where(at => flow.SameChapter(at, index))
            .ToList();
        var words = flow.Lead(index) + flow[index].Unit;
        var numbers = near.Where(at => IsNumber(flow[at], words)).ToList();
        var totals = near.Where(at => flow[at].Dimension == Dimension.Money && IsTotal(flow, at, index)).ToList();
        foreach (var number in numbers)
        {
            var product = flow[index].Exact * flow[number].Exact;
            foreach (var total in totals)
            {
                var half =
                    flow[total].Multiplier * 0.5m / Domain.Numbers.Rounding.PowerOfTen(flow[total].Number.Decimals);
                if (Math.Abs(flow[total].Exact - product) <= half)
                {
                    return new Claim(
                        RelationKind.Product,
                        flow[total],
                        [flow[index], flow[number]],
                        Formula.LongProduct,
                        RuleIds.ProductStated
                    )
                    {
                        Strength = Strength.Scoped,
                        Set = [flow[index]],
                        Label = flow.Name(total),
                    };
                }
            }
        }

        return null;
    }

    // 每生每天5元 goes with days; 每生 and 元/人 with persons; 元/亩 with 亩.
    private static bool IsNumber(Figure number, string words)
    {
        var kind = Kinds.Of(number);
        return number.Value > 1
            && (
                (kind is "天" or "日" && Daily().IsMatch(words))
                || (kind is "个月" or "月" && Monthly().IsMatch(words))
                || (kind is "学期" or "个学期" && words.Contains("学期", StringComparison.Ordinal))
                || (kind is "人" or "人次" && Persons().IsMatch(words))
                || (
                    number.Dimension is Dimension.Count or Dimension.Measure
                    && kind is not ("人" or "人次" or "年" or "%")
                    && kind.Length > 0
                    && (
                        words.Contains("/" + kind, StringComparison.Ordinal)
                        || words.Contains("每" + kind, StringComparison.Ordinal)
                    )
                )
            );
    }

    // Three digits that are not zero prove something.
    private static bool IsTotal(Flow flow, int at, int index) =>
        flow[at].Value > flow[index].Value
        && (flow[at].Number.Unscaled >= Telling || flow.SameSentence(at, index))
        && flow.Change(at) is null;

    [GeneratedRegex(
        "每[人生名位校所园班个间套台辆年月学天日亩户株][^，,。;:0-9]{0,12}$|(?:生均|人均|校均|户均|亩均)[^，,。;:0-9]{0,8}(?:标准|定额|经费|补助)[^，,。;:0-9]{0,4}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Each();

    [GeneratedRegex("[每/][天日]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Daily();

    [GeneratedRegex("[每/]月", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Monthly();

    [GeneratedRegex("[人生名位师]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Persons();
}
