using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>预算A，决算B，完成预算的C%: what was done over what was budgeted, planned or set as a task.</summary>
internal static partial class Completions
{
    private const long Telling = 100;
    private const int MostDone = 6;
    private const int Alike = 45;

    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (flow[index].Dimension == Dimension.Percent && At(flow, index) is { } rate)
            {
                yield return rate;
            }
            else if (flow[index].Dimension == Dimension.Money && Gap(flow, index) is { } gap)
            {
                yield return gap;
            }
        }
    }

    private static Claim? At(Flow flow, int index)
    {
        // 完成年初预算500万元的98%
        if (
            flow.SameSentence(index - 1, index)
            && SharePattern.Links(flow.Lead(index))
            && OpenBase().IsMatch(flow.Lead(index - 1))
        )
        {
            return OfPrinted(flow, index);
        }

        var match = Completed().Match(flow.Lead(index));
        return match.Success ? OfNamed(flow, index, match.Groups["base"].Value) : null;
    }

    // 清收欠款88万元，其中本金85万元、利息3万元，完成任务87万元的101.15%: behind parts it may be the whole that was done.
    private static Claim? OfPrinted(Flow flow, int index)
    {
        var done = flow.BeforeInSentence(index - 1)
            .Where(at => flow.Comparable(at, index - 1) && IsDone(flow, at))
            .Take(MostDone)
            .ToList();
        if (done.Count == 0)
        {
            return null;
        }

        var readings = Likeliest(flow, done).Select(at => Build(flow, index, [at], index - 1));
        return Readings.Best(readings.Concat(Together(done).Select(parts => Build(flow, index, parts, index - 1))));
    }

    // What was done, as grammar has it first: the head of a list of parts, else the nearest.
    private static IEnumerable<int> Likeliest(Flow flow, List<int> done)
    {
        var list = done.FindIndex(at => Lists().IsMatch(flow.Lead(at)));
        return list < 0 || list + 1 >= done.Count ? done : done.Skip(list + 1).Take(1).Concat(done).Distinct();
    }

    // 基本支出A，项目支出B，完成预算C的r%: both together.
    private static IEnumerable<ImmutableArray<int>> Together(List<int> done) =>
        Enumerable.Range(2, Math.Max(0, done.Count - 1)).Select(count => done.Take(count).Reverse().ToImmutableArray());

    private static Claim? OfNamed(Flow flow, int index, string name)
    {
        var near = flow.BeforeInSentence(index).Where(at => Kinds.IsAmount(flow[at]) && IsDone(flow, at)).ToList();
        if (near.Count == 0)
        {
            return null;
        }

        if (IsPlanBetween(flow, index, name))
        {
            return Readings.Best(
                flow.BeforeInSentence(index - 1)
                    .Where(at => flow.Comparable(at, index - 1) && IsDone(flow, at))
                    .Take(MostDone)
                    .Select(at => Build(flow, index, [at], index - 1))
            );
        }

        var done = near.Where(at => flow.Comparable(at, near[0])).Take(MostDone).ToList();
        var readings = Likeliest(flow, done).Select(at => ImmutableArray.Create(at)).Concat(Together(done));
        var best = Readings.Best(
            readings.SelectMany(parts =>
                Plans(flow, index, parts[0], name).Select(plan => Build(flow, index, parts, plan))
            )
        );
        return
            best is not null
            && (flow[done[0]].Dimension == Dimension.Money || Readings.Holds(best) || IsNamedBy(flow, best, name))
            ? best
            : OfFarPlan(flow, index);
    }

    // 计划招生4500人，…，完成招生计划的96.04%: the plan is named by the same characters, in the same sentence.
    private static bool IsNamedBy(Flow flow, Claim claim, string name)
    {
        var plan = flow.PlaceOf(claim.Operands[^1]);
        return claim.Operands.Length == 2
            && name.Length > 3
            && flow.SameSentence(plan, flow.PlaceOf(claim.Result!))
            && Bare(flow.Name(plan)).SequenceEqual(Bare(name));
    }

    private static IEnumerable<char> Bare(string name) => Year().Replace(name, "").Order();

    // 支出268.94万元，年初预算281.50万元，完成年初预算的95.54%
    private static bool IsPlanBetween(Flow flow, int index, string name) =>
        flow.SameSentence(index - 2, index)
        && Answers(flow.Name(index - 1), name)
        && flow.Comparable(index - 2, index - 1)
        && IsDone(flow, index - 2)
        && flow.Change(index - 1) is null
        && !flow.Lead(index - 1).Contains('超', StringComparison.Ordinal)
        && !Lists().IsMatch(flow.Lead(index - 1));

    private static IEnumerable<int> Plans(Flow flow, int index, int done, string name) =>
        flow.Before(done)
            .TakeWhile(at => flow.SamePassage(at, index))
            .Where(at => flow.Comparable(at, done) && Answers(flow.Name(at), name) && IsFresh(flow, at, done));

    // 新增学位1890个，完成目标的105.0%: the goal stands in the chapter of goals. Only one that gives the rate is taken.
    private static Claim? OfFarPlan(Flow flow, int index) =>
        flow[index].Number.Unscaled < Telling
            ? null
            : flow.BeforeInSentence(index)
                .Where(at => Kinds.IsAmount(flow[at]) && flow[at].Number.Unscaled >= Telling && IsDone(flow, at))
                .Take(MostDone)
                .SelectMany(done =>
                    flow.Values.WholesOf(flow[done], flow[index])
                        .Where(plan => plan != done && IsPlanOf(flow, plan, done))
                        .Select(plan => Build(flow, index, [done], plan))
                )
                .FirstOrDefault(Readings.Holds);

    private static bool IsPlanOf(Flow flow, int plan, int done) =>
        Goals.IsGoal(flow, plan)
        || Restated.Mentions.Likeness(Names.Core(flow.Name(plan)), Names.Core(flow.Name(done))) >= Alike;

    // 决算数大于预算数55.93万元
    private static Claim? Gap(Flow flow, int index)
    {
        var match = Exceeds().Match(flow.Lead(index));
        if (!match.Success)
        {
            return null;
        }

        var done = flow.BeforeInSentence(index)
            .FirstOrDefault(at => flow.Comparable(at, index) && IsDone(flow, at), -1);
        var plan =
            done < 0
                ? -1
                : flow.BeforeInSentence(done)
                    .FirstOrDefault(at => flow.Comparable(at, index) && IsPlan(flow.Name(at)), -1);
        return plan < 0 || !IsFresh(flow, plan, done)
            ? null
            : new Claim(
                RelationKind.ChangeAmount,
                flow[index],
                [flow[done], flow[plan]],
                match.Groups["over"].Success ? Formula.Difference : Formula.Fallen,
                RuleIds.RatesShown
            )
            {
                Label = "决算数与预算数之差",
            };
    }

    // The budget of this very item: no other rate was told in between.
    private static bool IsFresh(Flow flow, int plan, int done) =>
        Enumerable.Range(plan, done - plan).All(at => flow[at].Dimension != Dimension.Percent);

    private static bool IsDone(Flow flow, int at) =>
        !IsPlan(flow.Name(at))
        && !flow.IsBaseOfRate(at)
        && !Left().IsMatch(flow.Name(at))
        && !flow.Lead(at).EndsWith("超额完成", StringComparison.Ordinal)
        && flow.Change(at) is null;

    private static bool IsPlan(string name) => Plan().IsMatch(name);

    private static bool Answers(string name, string wanted) =>
        IsPlan(name)
        && (!wanted.Contains("年初", StringComparison.Ordinal) || !Adjusted().IsMatch(name))
        && (!Adjusted().IsMatch(wanted) || !name.Contains("年初", StringComparison.Ordinal));

    private static Claim Build(Flow flow, int index, ImmutableArray<int> done, int plan) =>
        new(
            RelationKind.ExecutionRate,
            flow[index],
            [.. done.Select(at => flow[at]), flow[plan]],
            Formula.Percent,
            flow[plan].Dimension == Dimension.Money ? RuleIds.ExecutionRateShown : RuleIds.RatesShown
        )
        {
            Strength = Strengths.Of(flow, index, firm: true),
            Label = flow.Name(done[0]) + "完成比例",
        };

    [GeneratedRegex(
        "(?:完成|为|是|达到?)了?(?<base>[^，,。;:]{0,20}?(?:预算|任务|计划|目标|指标|下达|安排)[^，,。;:]{0,6}?)的?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Completed();

    [GeneratedRegex(
        "(?:完成|为|是|达到?)了?[^，,。;:]{0,20}(?:预算|任务|计划|目标|指标)[^，,。;:]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex OpenBase();

    [GeneratedRegex(
        "(?:决算|支出|执行)数?(?:(?<over>大于|高于|超过?)|小于|低于)(?:年初|全年|调整后?)?预算数?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Exceeds();

    [GeneratedRegex(
        "(?:预算|任务|计划|目标|指标|下达)(?:数|金额|总?额|安排|批复|合计|资金|指标|总)*$|应完成|(?:^|年度?|全年|本年|当年)计划(?!内|外)[一-龥]{2,6}$|(?:年初|全年|调整后?)预算",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Plan();

    [GeneratedRegex("(?:19|20)\\d{2}年度?|年度|全年|本年|当年", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Year();

    [GeneratedRegex("其中|包括|包含", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Lists();

    [GeneratedRegex("结余|结转|剩余|缺口", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Left();

    [GeneratedRegex("全年|调整|追加", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Adjusted();
}
