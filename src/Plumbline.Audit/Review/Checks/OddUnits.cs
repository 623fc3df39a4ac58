using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>
/// PL3003 on a text: in a text of 万元 one total is printed in 元 with the digits of 万元, 新建运动场3处，支出328.60元, and no true
/// statement reckons with it.
/// </summary>
internal static partial class OddUnits
{
    private const int FewestAmounts = 10;
    private const int MostOdd = 2;
    private const int Least = 10;
    private const int Most = 10_000;

    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        var flow = subject.Document.Flow;
        var money = flow.Figures.Where(figure => figure.Dimension == Dimension.Money).ToList();
        if (money.Count(figure => figure.Multiplier >= Most) < FewestAmounts)
        {
            yield break;
        }

        var single = money.FindAll(figure => figure.Multiplier == 1 && !IsOfOne(figure));
        var proven = subject
            .Relations.Where(relation => relation.Verdict is Verdict.Holds or Verdict.Rounding)
            .SelectMany(relation => relation.Figures)
            .Select(figure => figure.Index)
            .ToHashSet();
        var odd = single.FindAll(figure =>
            figure is { Number.Decimals: 2, IsPlain: true, Exact: >= Least and < Most }
            && IsTotal(figure)
            && !proven.Contains(figure.Index)
        );
        if (odd.Count is 0 or > MostOdd || single.Count > odd.Count)
        {
            yield break;
        }

        yield return TextCase.Report(
            RuleIds.UnitMixUp,
            Severity.Warning,
            [.. odd],
            TextMessages.OddUnit.With(
                ("found", odd[0].Raw),
                ("meant", odd[0].Raw.Replace("元", "万元", StringComparison.Ordinal))
            ),
            TextMessages.CheckUnit.With()
        );
    }

    private static bool IsTotal(Figure figure) =>
        Clause(figure) is var clause && Total().IsMatch(clause) && !clause.Contains("利息", StringComparison.Ordinal);

    private static bool IsOfOne(Figure figure)
    {
        var text = figure.Passage.Compact;
        return figure.Unit.Contains('/', StringComparison.Ordinal)
            || OfOne().IsMatch(Clause(figure))
            || (figure.End < text.Length && text[figure.End] is '/' or '的' or '×');
    }

    private static string Clause(Figure figure)
    {
        var text = figure.Passage.Compact;
        var from = figure.Start == 0 ? 0 : text.LastIndexOfAny(['，', '。', ';', ':', '、'], figure.Start - 1) + 1;
        return text[from..figure.Start];
    }

    [GeneratedRegex(
        "(?:支出|支付|投入|拨付|安排|下达|资金|经费|结转|结余|金额|预算|决算|收入|共计|合计|总计|到位|尚有|完成投资)(?:数|额)?[为共达计]*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Total();

    [GeneratedRegex("每|均|标准|单价|人次|价格|/|折合|费率|定额", Patience.Options, Patience.Milliseconds)]
    private static partial Regex OfOne();
}
