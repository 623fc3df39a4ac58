using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Findings;

namespace Plumbline.Domain.Draws;

/// <summary>Gives points by the regime's weights, each with its reason in words.</summary>
public static class RiskPoints
{
    private static readonly Score Full = Score.FromPoints(100);

    /// <summary>The reasons, in the order of the weights; what gives no point is left out.</summary>
    public static ImmutableArray<RiskReason> Of(RiskFacts facts, IEnumerable<RiskWeight> weights) =>
        [
            .. weights
                .Select(weight => (weight, Found: Found(facts, weight)))
                .Where(pair => pair.Found.Count > 0)
                .Select(pair => Reason(pair.weight, pair.Found.Count, pair.Found.Text)),
        ];

    private static RiskReason Reason(RiskWeight weight, int count, Message text)
    {
        var points = Math.Min(weight.Points * count, weight.AtMost ?? int.MaxValue);
        return new(weight.Fact, text.In(Language.Chinese), points, weight.Source.Text, weight.Source.Unverified);
    }

    // How often the fact is there; 0: not at all.
    private static (int Count, Message Text) Found(RiskFacts facts, RiskWeight weight) =>
        weight.Fact switch
        {
            RiskFact.Errors => (facts.Errors, RiskMessages.Errors.With(("count", Number(facts.Errors)))),
            RiskFact.Warnings => (facts.Warnings, RiskMessages.Warnings.With(("count", Number(facts.Warnings)))),
            RiskFact.Rule => (
                facts.Rules.Contains(weight.Rule ?? "", StringComparer.Ordinal) ? 1 : 0,
                RiskMessages.Rule.With(("rule", weight.Rule ?? ""))
            ),
            RiskFact.FullScore => (facts.SelfScore >= Full ? 1 : 0, RiskMessages.FullScore.With()),
            RiskFact.BudgetAtLeast => Budget(facts, weight),
            RiskFact.ExecutionBelow => Execution(facts, weight),
            RiskFact.GapBefore => (
                facts.GapYears.Length,
                RiskMessages.GapBefore.With(("years", string.Join('、', facts.GapYears.Select(Number))))
            ),
            RiskFact.RectificationOpen => (
                facts.OpenRectifications,
                RiskMessages.Rectification.With(("count", Number(facts.OpenRectifications)))
            ),
            _ => Undrawn(facts, weight),
        };

    private static (int, Message) Budget(RiskFacts facts, RiskWeight weight)
    {
        var bound = Money.FromFen((weight.Bound ?? 0) * MoneyUnit.TenThousandYuan.InFen());
        var text = RiskMessages.Budget.With(
            ("budget", Money.FromFen(facts.BudgetFen ?? 0).ToText(MoneyUnit.TenThousandYuan, 2)),
            ("bound", Number(weight.Bound ?? 0))
        );
        return (facts.BudgetFen >= bound.Fen ? 1 : 0, text);
    }

    private static (int, Message) Execution(RiskFacts facts, RiskWeight weight)
    {
        if (facts is not { BudgetFen: > 0 and { } budget, ExecutedFen: { } spent } || weight.Below is not { } below)
        {
            return (0, RiskMessages.NeverDrawn.With());
        }

        var rate = new Rate(spent, budget);
        var text = RiskMessages.Execution.With(("rate", rate.ToPercent(2)), ("below", below.ToPercent(0)));
        return (rate.ToFraction() < below.ToFraction() ? 1 : 0, text);
    }

    private static (int, Message) Undrawn(RiskFacts facts, RiskWeight weight)
    {
        var years = weight.Bound ?? 0;
        var due = facts.LastDrawn is not { } last || facts.Year - last > years;
        var text = facts.LastDrawn is { } drawn
            ? RiskMessages.LastDrawn.With(("year", Number(drawn)), ("years", Number(years)))
            : RiskMessages.NeverDrawn.With();
        return (due ? 1 : 0, text);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Reasons of points, in words.</summary>
internal static class RiskMessages
{
    internal static Template Errors { get; } = new("自动审核发现错误{count}处", "{count} errors found by the rules");

    internal static Template Warnings { get; } = new("自动审核提示警告{count}处", "{count} warnings by the rules");

    internal static Template Rule { get; } = new("触发规则{rule}", "rule {rule} found something");

    internal static Template FullScore { get; } = new("自评得分为满分", "the self score is full");

    internal static Template Budget { get; } =
        new("预算{budget}万元，不低于{bound}万元", "budget {budget}, {bound} or more (10,000 yuan)");

    internal static Template Execution { get; } =
        new("预算执行率{rate}，低于{below}", "execution rate {rate}, below {below}");

    internal static Template GapBefore { get; } =
        new("{years}年度自评与复核相差过大", "self score and re-check far apart in {years}");

    internal static Template Rectification { get; } =
        new("逾期或未通过的整改{count}项", "{count} rectification items overdue or refused");

    internal static Template LastDrawn { get; } =
        new("上次抽中是{year}年度，已超过{years}年", "last drawn for {year}, more than {years} years ago");

    internal static Template NeverDrawn { get; } = new("从未抽中", "never drawn");
}
