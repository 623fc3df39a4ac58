using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Texts;
using Plumbline.Domain;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>预算执行率: spending over the full-year budget, in a sentence or with the budget of the department's form.</summary>
internal static partial class Executions
{
    private const int Nearest = 3;
    private const long Telling = 100;

    public static IEnumerable<Claim> Of(Flow flow, ImmutableArray<RecognisedForm> forms)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            var figure = flow[index];
            if (
                figure.Dimension == Dimension.Percent
                && figure.Sign is ComparisonSign.None or ComparisonSign.Equal
                && figure.Approximation == Approximation.None
                && Rate().IsMatch(flow.Lead(index))
                && !ChangePattern.OpensBase(flow.Lead(index))
            )
            {
                foreach (var claim in At(flow, index, forms))
                {
                    yield return claim;
                }
            }
        }
    }

    private static IEnumerable<Claim> At(Flow flow, int index, ImmutableArray<RecognisedForm> forms)
    {
        var near = flow.Before(index)
            .TakeWhile(at => flow.SamePassage(at, index))
            .Where(at => flow[at].Dimension == Dimension.Money)
            .ToList();
        var spent = near.Where(at => IsSpent(flow.Name(at))).Take(Nearest).ToList();
        if (spent.Count == 0)
        {
            yield break;
        }

        if (Readings.Best(Printed(flow, index, spent, near)) is { } best && IsInScope(flow, best) && IsOfItsYear(best))
        {
            var done = best.Operands[0].Index;
            yield return NearBudgets.Or(flow, index, best);
            foreach (var claim in WithForm(flow, index, spent.Where(at => flow[at].Index == done), forms))
            {
                yield return claim;
            }
        }
        else
        {
            var claims = WithForm(flow, index, spent, forms).Concat(OfFarBudget(flow, index, spent[0]));
            foreach (var claim in claims)
            {
                yield return claim;
            }
        }
    }

    // 已支出15804.26万元，支出率97.90%: the money that came in stands in another chapter. Only what gives the rate is taken.
    private static IEnumerable<Claim> OfFarBudget(Flow flow, int index, int done)
    {
        if (flow[index].Number.Unscaled < Telling || flow[done].Number.Unscaled < Telling)
        {
            return [];
        }

        var far = flow
            .Values.WholesOf(flow[done], flow[index])
            .Where(at => at != done && Funds().IsMatch(flow.Name(at) + flow.Lead(at)) && !IsSpent(flow.Name(at)))
            .OrderBy(at => Math.Abs(at - index))
            .Select(at => Build(flow, index, [flow[done], flow[at]], Formula.Percent, firm: false));
        return far.FirstOrDefault(Readings.Holds) is { } holds ? [holds]
            : Doubted(flow, index, done) is { } doubted ? [doubted]
            : [];
    }

    // The money that came in, printed some sentences before, gives 98.0% where 98.9% is printed: asked about.
    private static Claim? Doubted(Flow flow, int index, int done) =>
        RateSlips.First(
            flow.Before(index)
                .Where(at =>
                    flow[at].Dimension == Dimension.Money
                    && flow[at].Value >= flow[done].Value
                    && Arrived().IsMatch(flow.Lead(at))
                    && flow[at].Year == flow[done].Year
                )
                .Take(Nearest)
                .Select(at => Build(flow, index, [flow[done], flow[at]], Formula.Percent, firm: false))
        )
            is { } claim
            ? claim with
            {
                Doubt = RateMessages.WhichBudget.With(),
            }
            : null;

    // 基本支出执行 over the whole budget is no reading, unless it happens to hold.
    private static bool IsInScope(Flow flow, Claim claim)
    {
        var scope = Generic().Replace(flow.Name(flow.PlaceOf(claim.Operands[0])), "");
        return scope.Length == 0
            || IsAmong(flow, flow.PlaceOf(claim.Operands[^1]))
            || Readings.Holds(claim)
            || IsOwn(flow.Name(flow.PlaceOf(claim.Operands[1])), scope);
    }

    // 债券资金12000万元中支出9870万元，支出率: the amount that the spending was taken out of.
    private static IEnumerable<int> Among(Flow flow, int index, int done) =>
        flow.SameSentence(done - 1, index) && flow.Comparable(done - 1, done) && IsAmong(flow, done - 1)
            ? [done - 1]
            : [];

    // 债券资金12000万元|中|支出9870万元
    private static bool IsAmong(Flow flow, int at) => flow.Tail(at) is ['中' or '里', ..];

    // 2023年385万元，2024年拟安排412万元；2023年执行374.22万元，执行率97.2%: no false rate of another year's money, nor of less than was spent.
    private static bool IsOfItsYear(Claim claim) =>
        Readings.Holds(claim)
        || (Judge.Of(claim)?.Computed is { Value: var computed } && RateSlips.IsSlip(claim.Result!, computed))
        || (
            claim.Operands is [var done, var budget, ..]
            && (budget.Year is null || done.Year is null || budget.Year == done.Year)
            && (budget.IsAtLeast(done) || claim.Operands.Length > 2 || claim.Result is not { Exact: <= 100 })
        );

    // Full-year budget first; the initial one only with what was added, or as a doubt.
    private static IEnumerable<Claim> Printed(Flow flow, int index, List<int> spent, List<int> near)
    {
        var full = near.Where(at => FullYear().IsMatch(flow.Name(at)) && !IsSpent(flow.Name(at))).ToList();
        var initial = near.Where(at => Initial().IsMatch(flow.Name(at))).Take(1).ToList();
        var added = near.Where(at => Added().IsMatch(flow.Name(at))).Take(1).ToList();
        var plain = near.Where(at =>
                (Budget().IsMatch(flow.Name(at)) || Allotted().IsMatch(flow.Lead(at))) && !IsSpent(flow.Name(at))
            )
            .Except(full)
            .Except(initial)
            .Except(added);
        var whole = WholeOf(flow, index, full, [.. plain]);
        foreach (var done in spent)
        {
            var readings = OfOwn(flow, index, done, near)
                .Concat(OfArrived(flow, index, done, near))
                .Concat(OfBudgets(flow, index, done, whole))
                .Concat(OfBudgets(flow, index, done, [.. plain]).Where(Readings.Holds))
                .Concat(OfReceived(flow, index, done, near));
            foreach (var claim in readings)
            {
                yield return claim;
            }

            if (initial.Count > 0 && added.Count > 0)
            {
                yield return Build(
                    flow,
                    index,
                    [flow[done], flow[initial[0]], flow[added[0]]],
                    Formula.PercentOfSum,
                    firm: true
                );
            }
            else if (initial.Count > 0 && whole.Count == 0 && flow.SameSentence(initial[0], index))
            {
                yield return Build(flow, index, [flow[done], flow[initial[0]]], Formula.Percent, firm: false) with
                {
                    Doubt = RateMessages.WhichBudget.With(),
                };
            }
        }
    }

    // What the spending was taken out of, or the budget of the same name.
    private static IEnumerable<Claim> OfOwn(Flow flow, int index, int done, List<int> near)
    {
        var scope = Generic().Replace(flow.Name(done), "");
        var owned = near.Where(at => at < done && scope.Length > 1 && IsOwn(flow.Name(at), scope));
        return Among(flow, index, done)
            .Concat(owned)
            .Select(own => Build(flow, index, [flow[done], flow[own]], Formula.Percent, firm: true));
    }

    // 全年预算A，执行率B，其中财政拨款预算C，支出D，执行率E: behind the rate of the whole, a budget of the same sentence is nearer.
    private static List<int> WholeOf(Flow flow, int index, List<int> full, List<int> plain) =>
        full.Count == 0 ? plain
        : plain.Count > 0
        && plain[0] > full[0]
        && flow.SameSentence(plain[0], index)
        && IsRated(flow, full[0], plain[0])
            ? [plain[0], .. full]
        : full;

    private static IEnumerable<Claim> OfBudgets(Flow flow, int index, int done, List<int> whole)
    {
        foreach (var budget in whole)
        {
            var head = HeadOf(flow, budget);
            if (head is { } whose)
            {
                yield return Build(flow, index, [flow[done], flow[whose]], Formula.Percent, firm: true);
            }

            var firm = head is null && !IsPassed(flow, index, budget, done);
            var claim = Build(flow, index, [flow[done], flow[budget]], Formula.Percent, firm);
            if (firm || Readings.Holds(claim))
            {
                yield return claim;
            }
        }
    }

    // 可用资金A（上年结转B、本年预算C），支出D，执行率E: a budget in brackets is a part of the amount before them.
    private static int? HeadOf(Flow flow, int budget)
    {
        var open = budget;
        while (
            open > 0
            && flow.SameSentence(open - 1, open)
            && flow[open].Dimension == Dimension.Money
            && flow.Lead(open).AsSpan().IndexOfAny('(', ')') < 0
        )
        {
            open--;
        }

        var isInside =
            open > 0
            && flow.SameSentence(open - 1, budget)
            && flow.Lead(open).StartsWith('(')
            && flow[open].Dimension == Dimension.Money
            && flow[open - 1].Dimension == Dimension.Money
            && flow[open - 1].Value > flow[budget].Value;
        return isInside ? open - 1 : null;
    }

    // A budget whose own rate was told decides nothing any more, once other money was named behind that rate; nor does it
    // decide what part of the money that came in was used.
    private static bool IsPassed(Flow flow, int index, int budget, int done) =>
        Enumerable
            .Range(budget + 1, Math.Max(0, done - budget - 1))
            .Any(at =>
                flow[at].Dimension == Dimension.Money
                && (
                    IsRated(flow, budget, at)
                    || (Use().IsMatch(flow.Lead(index)) && Came().IsMatch(flow.Clause(at) + flow.Lead(at)))
                )
            );

    // 拨付B，到位率C；使用D，使用率E: of the money that came in, as far as grammar tells.
    private static IEnumerable<Claim> OfArrived(Flow flow, int index, int done, List<int> near) =>
        Use().IsMatch(flow.Lead(index))
            ? near.Where(at =>
                    at < done
                    && flow.SameSentence(at, done)
                    && flow[at].Value >= flow[done].Value
                    && Came().IsMatch(flow.Lead(at))
                )
                .Take(1)
                .Select(at =>
                    Build(flow, index, [flow[done], flow[at]], Formula.Percent, firm: false) with
                    {
                        Doubt = RateMessages.WhichBudget.With(),
                    }
                )
            : [];

    // 到位950万元，支出902.5万元，执行率95%: spending over what came in (rules.md §2.6), beside a budget only where it holds.
    private static IEnumerable<Claim> OfReceived(Flow flow, int index, int done, List<int> near) =>
        near.Where(at =>
                at != done
                && flow[at].Value >= flow[done].Value
                && !IsSpent(flow.Name(at))
                && Received().IsMatch(flow.Name(at) + flow.Lead(at))
            )
            .Select(at => Build(flow, index, [flow[done], flow[at]], Formula.Percent, firm: true))
            .Where(Readings.Holds);

    private static bool IsRated(Flow flow, int from, int to) =>
        Enumerable
            .Range(from, Math.Max(0, to - from))
            .Any(at => flow[at].Dimension == Dimension.Percent && Rate().IsMatch(flow.Lead(at)));

    // The text gives a rate and the form the budget: kept where they agree.
    private static IEnumerable<Claim> WithForm(
        Flow flow,
        int index,
        IEnumerable<int> spent,
        ImmutableArray<RecognisedForm> forms
    )
    {
        var budgets = forms
            .Where(form => form.Kind == FormKind.Department)
            .SelectMany(form => form.Funds)
            .Where(row => row.IsTotal)
            .Select(row => row.Budget.Figure)
            .OfType<Figure>()
            .Take(1)
            .ToList();
        return spent
            .SelectMany(done =>
                budgets.Select(budget => Build(flow, index, [flow[done], budget], Formula.Percent, firm: false))
            )
            .Where(Readings.Holds)
            .Take(1);
    }

    private static Claim Build(Flow flow, int index, ImmutableArray<Figure> operands, Formula formula, bool firm) =>
        new(RelationKind.ExecutionRate, flow[index], operands, formula, RuleIds.ExecutionRateShown)
        {
            Strength = Strengths.Of(flow, index, firm),
            Label = "执行率",
        };

    private static bool IsOwn(string name, string scope) => name.Contains(scope, StringComparison.Ordinal);

    private static bool IsSpent(string name) => Spent().IsMatch(name) && !Planned().IsMatch(name);

    [GeneratedRegex(
        "(?:预算执行率|执行率|预算完成率|支出进度|执行进度|支付进度|支付率|支出率|使用率|预算执行)(?:已|均|约)*(?:为|达到?|是|:)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rate();

    [GeneratedRegex(
        "本年度?|全年|年度|年终|年末|累计|实际|已|共|执行|支出|决算|支付|使用|拨付|完成|资金|经费|预算|财政拨款"
            + "|一般公共|部门|整体|单位|总|合计|金额|截[至止]|(?:19|20)[0-9]{2}年|[0-9]{1,2}月(?:[0-9]{1,2}日|底|末)?|[本全数额我局县市区]",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Generic();

    [GeneratedRegex("执行|支出|决算|支付|使用|拨付", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Spent();

    [GeneratedRegex(
        "预算(?:数|金额|额|总额|安排|批复|调整|指标)?$|预算[为是]?$|下达|到位|追加|结余|结转",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Planned();

    [GeneratedRegex(
        "全年预算|调整后|(?:追加|调整|调增|调减|核减)(?:预算|资金)?(?:后|为|至|到|达)"
            + "|调整预算|预算调整数|年度预算|最终预算|预算总额|总预算|预算合计|可(?:用|支配)(?:资金|财力|预算|指标)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex FullYear();

    [GeneratedRegex(
        "(?:使用|支付|支出|拨付)(?:率|进度)(?:已|均|约)*(?:为|达到?|是|:)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Use();

    [GeneratedRegex(
        "(?:到位|拨付|下达|划拨|拨入)(?:了|资金|经费|金额|共|计|为|数)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Came();

    [GeneratedRegex("到位", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Received();

    [GeneratedRegex("年初(?:部门|批复)?预算", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Initial();

    [GeneratedRegex("(?:追加|调增)(?!.{0,6}[后至到达])", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Added();

    [GeneratedRegex("(?:安排|下达)(?:了|资金|经费|共|计|为)*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Allotted();

    [GeneratedRegex("预算|下达|安排|到位|指标", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Budget();

    [GeneratedRegex(
        "预算|下达|安排|到位|指标|总额|总计|合计|共计|共$|总投资|资金总量|总收入|收入",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Funds();

    [GeneratedRegex(
        "(?:到位(?:资金)?|全年预算数?|调整后预算数?|资金总额|预算总额|总投资)(?:为|共|共计|合计)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Arrived();
}
