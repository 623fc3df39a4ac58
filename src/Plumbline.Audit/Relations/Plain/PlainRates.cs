using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// A rate behind the only two quantities that it can be of: 教师186人，中级以上职称112人，占教师总数的60.22%; 计划招聘120名，实际招聘114名，
/// 完成率95%; 项目总预算286万元，合同金额271.4万元，节约率5.10%. The whole may be the only one of the sentence before.
/// </summary>
internal static partial class PlainRates
{
    private const int Reach = 4;
    private static readonly char[] Marks = [.. "，,。;:()"];

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, IsPlain: true, Value.Sign: > 0 }
                && !known.IsReckoned(index)
                && (flow.Change(index) is null || PlainSavings.IsNamed(Statement.Clause(flow, index)))
                && At(flow, index) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index)
    {
        if (OfBase(flow, index) is { } based)
        {
            return based;
        }

        var places = Statement
            .Before(flow, index, figure => figure.Dimension == Dimension.Percent)
            .FindAll(at => !PlainGaps.IsNamed(flow, at));
        if (Scored().IsMatch(Statement.Clause(flow, index)))
        {
            return
                places is [.., var full, var earned]
                && flow[earned].Dimension == Dimension.Score
                && Statement.Pair(flow, places, earned) is not null
                && flow[full].IsAtLeast(flow[earned])
                ? Build(flow, index, earned, full)
                : null;
        }

        if (PlainSavings.At(flow, index) is { } saved)
        {
            return saved;
        }

        if (places.FindLastIndex(at => Kinds.IsAmount(flow[at]) && !flow[at].InChinese) is not (>= 0 and var nearest))
        {
            return OfBehind(flow, index) ?? OfChapter(flow, index);
        }

        var model = places[nearest];
        if (Told(flow, places, model) is var (first, second))
        {
            return OfTwo(flow, index, first, second);
        }

        return places.Count(at => flow.Comparable(at, model)) == 1 && IsTold(flow, model)
            ? OfBracket(flow, index, model) ?? OfSentenceBefore(flow, index, model)
            : null;
    }

    // 占专任教师(184人)的25%, 为应拨付资金1340万元的96%: the base is printed right before the rate.
    private static Claim? OfBase(Flow flow, int index)
    {
        var (part, whole) = (index - 2, index - 1);
        return
            flow.SameSentence(part, index)
            && Links().IsMatch(flow.Lead(index))
            && OpensBase().IsMatch(flow.Lead(whole))
            && !(flow.Lead(whole).Contains("完成", StringComparison.Ordinal) && Meant().IsMatch(flow.Lead(part)))
            && flow.Comparable(part, whole)
            && Statement.IsOwn(flow, part)
            && !Statement.IsOfOne(flow, part)
            ? Build(flow, index, part, whole)
            : null;
    }

    private static (int, int)? Told(Flow flow, List<int> places, int model) =>
        Statement.Pair(flow, places, model) is var (first, second) && IsTold(flow, first) && IsTold(flow, second)
            ? (first, second)
            : null;

    private static bool IsTold(Flow flow, int at) => Statement.IsOwn(flow, at) && !Statement.IsOfOne(flow, at);

    // 投入占总投资的70%(总投资800万元，财政投入560万元): both stand behind the rate, under the words that it uses.
    private static Claim? OfBehind(Flow flow, int index)
    {
        var places = Statement.Behind(flow, index).TakeWhile(at => flow[at].Dimension != Dimension.Percent).ToList();
        if (places.Count == 0 || Told(flow, places, places[0]) is not var (first, second))
        {
            return null;
        }

        var lead = flow.Lead(index);
        return
            Names.ShareTwo(Names.Core(Statement.Clause(flow, first)), lead)
            && Names.ShareTwo(Names.Core(Statement.Clause(flow, second)), lead)
            ? OfTwo(flow, index, first, second)
            : null;
    }

    // 预算资金450万元。/截至年底支出432.63万元。/预算执行率96.14%: the only budget and the only spending told right before.
    private static Claim? OfChapter(Flow flow, int index)
    {
        if (!Executed().IsMatch(Statement.Clause(flow, index)))
        {
            return null;
        }

        var near = flow.Before(index)
            .Take(Reach)
            .TakeWhile(at => flow.SameChapter(at, index))
            .Where(at => flow[at].Dimension == Dimension.Money)
            .ToList();
        var budgets = near.FindAll(at => Plan().IsMatch(Statement.Clause(flow, at)));
        var spent = near.FindAll(at => Spent().IsMatch(Statement.Clause(flow, at))).Except(budgets).ToList();
        return
            budgets is [var budget]
            && spent is [var done]
            && IsTold(flow, budget)
            && IsTold(flow, done)
            && Build(flow, index, done, budget) is { } claim
            && (Readings.Holds(claim) || RateSlips.First([claim]) is not null)
            ? claim
            : null;
    }

    // 已支付287.4万元，支付进度89.81%(预算320万元)
    private static Claim? OfBracket(Flow flow, int index, int part) =>
        flow.Tail(index).StartsWith('(')
        && flow.SameSentence(index, index + 1)
        && flow.Tail(index + 1) is [')', ..]
        && flow.Comparable(index + 1, part)
        && IsTold(flow, index + 1)
        && flow[index + 1].IsAtLeast(flow[part])
            ? OfTwo(flow, index, index + 1, part)
            : null;

    private static Claim? OfTwo(Flow flow, int index, int first, int second)
    {
        var clause = Statement.Clause(flow, index);
        if (Completed().Match(clause) is { Success: true } completed)
        {
            return Planned(flow, first, second, completed.Groups["base"].Value) is { } plan
                ? Build(flow, index, plan == first ? second : first, plan)
                : null;
        }

        var (part, whole) = flow[first].IsAtLeast(flow[second]) ? (second, first) : (first, second);
        if (flow.ShareIn(index) is { } share)
        {
            return IsBase(flow, whole, part, share) ? Build(flow, index, part, whole) : null;
        }

        return PlainSavings.IsNamed(clause)
            ? whole == first
                ? Build(flow, index, part, whole, Formula.Fall)
                : null
            : Rate().Match(clause) is not { Success: true } rate || Other().IsMatch(clause)
                ? null
                : OfRate(flow, index, first, second, rate.Groups["stem"].Value);
    }

    private static Claim? OfRate(Flow flow, int index, int first, int second, string stem)
    {
        if (!IsSaid(flow, first, index, stem) || IsOfAnother(flow, index, first))
        {
            return null;
        }

        var plan = Planned(flow, first, second, "");
        var whole = plan ?? (flow[first].IsAtLeast(flow[second]) ? first : second);
        var part = whole == first ? second : first;
        return flow[index].Exact > 100 && plan is null ? null : Build(flow, index, part, whole);
    }

    // 教职工1286人。专任教师1054人，占教职工总数的81.96%; 行政村186个。已通硬化路的行政村179个，通达率96.24%
    private static Claim? OfSentenceBefore(Flow flow, int index, int part)
    {
        var wholes = Statement
            .SentenceBefore(flow, index)
            .FindAll(at => flow.Comparable(at, part) && IsOfSentenceBefore(flow, index, part, at));
        return wholes is [var whole] && IsTold(flow, whole) && flow[whole].IsAtLeast(flow[part])
            ? Build(flow, index, part, whole)
            : null;
    }

    private static bool IsOfSentenceBefore(Flow flow, int index, int part, int whole)
    {
        var words = Statement.Words(flow, whole);
        var clause = Statement.Clause(flow, index);
        return flow.ShareIn(index) is { } share
            ? IsNamed(words, share.Base) || (share.Base.Length == 0 && Total().IsMatch(words))
            : Rate().Match(clause) is { Success: true } rate
                && !Other().IsMatch(clause)
                && IsSaid(flow, part, index, rate.Groups["stem"].Value)
                && Names.ShareTwo(Names.Core(Statement.Clause(flow, part)), words);
    }

    // Of the two the one that was meant to be: 计划, 应, 目标, or what the words call it by name.
    private static int? Planned(Flow flow, int first, int second, string name)
    {
        bool Is(int at) => Plan().IsMatch(Statement.Clause(flow, at)) && !Done().IsMatch(Statement.Clause(flow, at));
        return (Is(first), Is(second)) switch
        {
            (true, false) => first,
            (false, true) => second,
            _ => (IsCalled(flow, first, name), IsCalled(flow, second, name)) switch
            {
                (true, false) => first,
                (false, true) => second,
                _ => null,
            },
        };
    }

    // 完成总投资的: beside 总投资 and 完成投资 the whole words tell.
    private static bool IsCalled(Flow flow, int at, string name) =>
        name.Length > 0 && Statement.Words(flow, at).Contains(name, StringComparison.Ordinal);

    // 占教师总数的: the whole has the name; where none is said it is a total, or the list of its parts opens behind it.
    private static bool IsBase(Flow flow, int whole, int part, ShareWords share)
    {
        var words = Statement.Words(flow, whole);
        var core = Names.Core(share.Base);
        return core.Length > 0
            ? IsNamed(words, share.Base)
                && (
                    words.Contains(share.Base, StringComparison.Ordinal) || !IsNamed(Statement.Clause(flow, part), core)
                )
            : Total().IsMatch(words) || Opens().IsMatch(flow.Tail(whole));
    }

    private static bool IsNamed(string words, string name) =>
        Names.Core(name) is { Length: > 0 } core
        && (core.Length == 1 ? words.Contains(core, StringComparison.Ordinal) : Names.ShareTwo(core, words));

    // 全市平均合格率, 学生寄宿率 beside a number of schools: of another whole than the two.
    private static bool IsOfAnother(Flow flow, int index, int first)
    {
        var clause = Statement.Clause(flow, index);
        return clause.Contains("平均", StringComparison.Ordinal)
            || (Persons().IsMatch(clause) && Kinds.Of(flow[first]) is not ("人" or "人次" or "户" or "元"))
            || (
                Region().Match(clause) is { Success: true } region
                && !flow.Lead(first).Contains(region.Value, StringComparison.Ordinal)
            );
    }

    // 寄宿率 beside 寄宿生; 到位率 and 完成率 go with anything.
    private static bool IsSaid(Flow flow, int from, int index, string stem)
    {
        if (Common().IsMatch(stem))
        {
            return true;
        }

        for (var at = from; at < index; at++)
        {
            if (Statement.Words(flow, at).AsSpan().IndexOfAny(stem) >= 0)
            {
                return true;
            }
        }

        var lead = flow.Lead(index);
        return lead.LastIndexOfAny(Marks) is > 0 and var end && lead.AsSpan(0, end).IndexOfAny(stem) >= 0;
    }

    internal static Claim? Build(Flow flow, int index, int part, int whole, Formula? formula = null) =>
        Plainly.Told(
            flow,
            index,
            new Claim(
                RelationKind.Ratio,
                flow[index],
                [flow[part], flow[whole]],
                formula ?? Formula.Percent,
                RuleIds.RatesShown
            )
            {
                Label = flow.Name(index),
            }
        );

    [GeneratedRegex(
        "(?:完成了?|达到?|为|占|是|实现)(?<base>[^0-9]{0,14}?(?:计划|任务|目标|预算|指标|投资|概算|合同)[^0-9]{0,6}?)的?(?:比例|比重)?(?:为|达)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Completed();

    [GeneratedRegex(
        "(?:(?<stem>[一-龥]{2})(?:率|比例|度|面)|(?<stem>执行|支出|支付|拨付|完成)进度)(?:也|均|已|约)*(?:为|达到?了?|是)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rate();

    [GeneratedRegex(
        "增长|增幅|下降|降幅|变动|调整|毛入|毛利|利率|汇率|费率|税率|折旧|上升|提高|周转|负债|贡献|(?<!执行|支出|支付|拨付|完成)进度|温度|难度|力度|密度|高度|速度|长度|宽度|浓度|达到[^率]*的比例",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Other();

    [GeneratedRegex(
        "完成|到位|执行|使用|支付|支出|拨付|达标|达成|实现|开工|竣工|发放|落实|回收|覆盖|惠及|倾斜",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Common();

    [GeneratedRegex("计划|目标|任务|应|预算|核定|指标|需|拟|概算|控制", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Plan();

    // 总投资4300万元，完成投资计划(4500万元)的92%: what all will cost is not what was done.
    [GeneratedRegex(
        "(?:总投资|计划|预算|概算|任务|目标|合同)[^，,。;:]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Meant();

    [GeneratedRegex("实际|完成(?!任务|目标)|已|实", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Done();

    [GeneratedRegex("合计|共|总|全[省市县区镇乡校院局系部年]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Total();

    [GeneratedRegex("^[^，,。;:]{0,8}(?:中[，,:]?|[，,(;](?:其中|含|包括))", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Opens();

    [GeneratedRegex(
        "(?:预算|资金|支出)?(?:执行率|支出率|支付率|使用率|支出进度|执行进度|支付进度)(?:为|达到?|是)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Executed();

    [GeneratedRegex("支出|支付|执行|使用|拨付", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Spent();

    [GeneratedRegex(@"^\)?的$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Links();

    [GeneratedRegex(
        @"^[，,](?:约|仅|已)?(?:为|是|达到?|占|相当于|完成了?)[^，,。;:()0-9]{1,16}\(?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex OpensBase();

    [GeneratedRegex("得分率(?:为|达)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Scored();

    [GeneratedRegex("学生|幼儿|儿童|教师|群众|居民|人员|职工|人口", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Persons();

    [GeneratedRegex("^全(?:国|省|市|县|区|州|盟|校|系统)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Region();
}
