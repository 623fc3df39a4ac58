using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// What is left of what there was, told over sentences and in any unit: 专项资金下达530737元。全年列支455044元，余额75693元已收回; 年初预算
/// 19.40万元，实际支出12.37万元，压减7.03万元.
/// </summary>
internal static partial class PlainRests
{
    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                Kinds.IsAmount(flow[index])
                && flow[index] is { IsPlain: true, InChinese: false, Value.Sign: > 0 }
                && !known.IsReckoned(index)
                && IsRest(flow, index)
                && At(flow, index) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static bool IsRest(Flow flow, int index) =>
        Rest().IsMatch(Statement.Clause(flow, index))
        && !Other().IsMatch(Statement.Words(flow, index))
        && !Former().IsMatch(flow.Tail(index));

    private static Claim? At(Flow flow, int index)
    {
        var alike = Around.Alike(flow, index, index);
        if (alike is not [var used, var nearest, ..] || MayHold(flow, index, alike))
        {
            return null;
        }

        var whole = Base().Match(Statement.Clause(flow, index)) is { Success: true } named
            ? alike.Skip(1).FirstOrDefault(at => Statement.Words(flow, at).Contains(named.Value), nearest)
            : nearest;

        return
            !Used().IsMatch(Statement.Words(flow, used))
            || !Had().IsMatch(Statement.Words(flow, whole))
            || !flow[whole].IsAtLeast(flow[used])
            || (alike.Count > 2 && Carried().IsMatch(Statement.Clause(flow, alike[2])))
            || !flow.SamePassage(used, index)
            || IsSplit(flow, whole, used, index)
            ? null
            : Around.Told(flow, index, Build(flow, index, whole, used), flow.SameSentence(whole, index));
    }

    // Any two of those near, or three, that give it settle it.
    private static bool MayHold(Flow flow, int index, List<int> alike) =>
        alike.Exists(at =>
            alike.Exists(less =>
                less != at
                && (
                    Readings.Holds(Build(flow, index, at, less))
                    || alike.Exists(third =>
                        third != at && third != less && Readings.Holds(Build(flow, index, at, less, third))
                    )
                )
            )
        );

    // 其中 and 分别 between them name others, and so does a mean or a standard.
    private static bool IsSplit(Flow flow, int whole, int used, int index)
    {
        for (var at = whole; at <= index; at++)
        {
            if (at > whole && Lists().IsMatch(flow.Lead(at)))
            {
                return true;
            }
        }

        return Statement.IsOfOne(flow, whole) || Statement.IsOfOne(flow, used) || Statement.IsOfOne(flow, index);
    }

    private static Claim Build(Flow flow, int index, int whole, params ReadOnlySpan<int> used)
    {
        ImmutableArray<Figure> terms = [flow[whole]];
        foreach (var at in used)
        {
            terms = terms.Add(flow[at]);
        }

        return new Claim(RelationKind.Difference, flow[index], terms, Formula.Difference, RuleIds.DifferenceStated)
        {
            Label = flow.Name(index),
            Set = Statement.SetAmong(flow, whole),
        };
    }

    [GeneratedRegex(
        "(?:结转(?:至?下年|下年度)?|结余|余额|余下|剩余|尚余|(?<!其|业|富|盈)余|还剩|节余|压减|压缩|节约|节省|节支|缺口)"
            + "(?:使用|资金|经费|金额|指标|总额|数|额|为|约|共|计|了|[一-龥]{0,4}(?=:))*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rest();

    [GeneratedRegex(
        "上年|去年|年初|期初|历年|以前年度|累计|^使用|^动用|年末|[比较](?!概算|预算|计划|控制价|最高限价)|其中|每|率",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Other();

    [GeneratedRegex(
        "支出|使用|列支|执行|支付|拨付|兑付|发放|实际|完成|到货|安装|已[一-龥]|竣工|交付|开工|实施|决算|投入|中标|成交|合同",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Used();

    [GeneratedRegex(
        "预算|计划|概算|下达|安排|到位|收入|拨入|任务|目标|应[一-龥]|共|总|资金|批复|指标|控制价|合同|需",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Had();

    // 较概算节约
    [GeneratedRegex("(?<=[比较])(?:概算|预算|计划|控制价|最高限价)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Base();

    // 结转5.30万元，为上年项目
    [GeneratedRegex("^[，,(]?[^，,。;0-9]{0,4}(?:上年|以前|历年|往年)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Former();

    [GeneratedRegex("上年|年初结|期初|历年", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Carried();

    [GeneratedRegex("其中|包括|含|分别", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Lists();
}
