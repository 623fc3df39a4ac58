using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;
using Plumbline.Domain;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 总成本控制在预算580万元以内，实际支出576.4万元: what was not to be passed and what came of it, in one sentence and of one kind. A
/// statement that fails is a limit that was passed.
/// </summary>
internal static partial class KeptWithin
{
    private const int Most = 3;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 0; index + 1 < flow.Count; index++)
        {
            var actual = index + 1;
            if (
                flow[index].Unit.Length > 0
                && flow[index].Approximation is Approximation.OrLess or Approximation.None
                && Limit().IsMatch(flow.Lead(index))
                && flow.SameSentence(index, actual)
                && flow.Comparable(index, actual)
                && flow[index].Unit == flow[actual].Unit
                && flow[actual].IsPlain
                && Actual().IsMatch(flow.Lead(actual))
                && !known.IsTold(index)
                && !IsOfOne(flow, index, actual)
                && flow[actual].Exact <= Most * flow[index].Exact
            )
            {
                var limit = flow[index] with { Sign = ComparisonSign.AtMost, Approximation = Approximation.None };
                var claim = new Claim(
                    RelationKind.Threshold,
                    limit,
                    [flow[actual]],
                    Formula.Same,
                    RuleIds.TargetAgainstActual
                )
                {
                    Label = flow.Name(index),
                };
                if (!Admitted().IsMatch(flow.Tail(actual)) || Readings.Holds(claim))
                {
                    yield return claim;
                }
            }
        }
    }

    // 人均成本控制在300元以内，实际支出29800元; 结转率控制在10%以内，实际执行95.2%: of one and of all, of one rate and of another.
    private static bool IsOfOne(Flow flow, int limit, int actual) =>
        flow[limit].Dimension == Figures.Dimension.Percent
        || (Each().IsMatch(Statement.Clause(flow, limit)) && !Each().IsMatch(Statement.Clause(flow, actual)));

    [GeneratedRegex(
        "每|均|标准|其中|最高|[单一](?:次|价|个|笔|项|户|人|件)|[月日](?:租金|工资|均|薪)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Each();

    // 实际16.2万元，超支1.2万元; 实际5.8万元，系经批准追加: the text says itself that the limit was passed.
    [GeneratedRegex(
        "^[^。;]{0,30}(?:超支|超出|超过|未完成|未达|未实现|追加|调增)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Admitted();

    [GeneratedRegex(
        "(?:控制在|限制在|不得?超过|不高于)(?:[^，,。;:0-9]{0,8}(?:预算|概算|限额|标准|指标|总额))?(?:的|内)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Limit();

    [GeneratedRegex(
        "^(?:元|人|个)?(?:/[一-龥]{1,3})?(?:以内|之内|内|以下)?[，,](?:年度?|全年|项目)?实际(?:支出|发生|执行|使用|成本|单位成本|完成|投入|为|是|花费)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Actual();
}
