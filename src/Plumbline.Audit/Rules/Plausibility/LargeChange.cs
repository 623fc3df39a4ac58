using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C10: an amount that changed by more than 30 % from the initial to the adjusted budget, or from last year to this, has a
/// reason beside it. Each pair of amounts is reported once, however often it is printed.
/// </summary>
public sealed class LargeChange : FilingRule
{
    private static readonly Template Changed = new(
        "{name}{basis}{before}，{result}{after}，{direction}{rate}%，未说明原因",
        "{name}: {basis} {before}, {result} {after}, {direction} {rate}%, without a reason"
    );

    private static readonly Template Repair = new(
        "说明变动的原因和依据",
        "Give the reason and the basis of the change"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.LargeChange,
            "C10",
            Severity.Warning,
            new("金额变动过大说明原因", "A large change of an amount is explained"),
            Sources.Accounts
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var limit = subject.Parameter("rate", (Fraction)30) / 100;
        var seen = new HashSet<(Fraction, Fraction)>();
        foreach (var change in ChangedAmounts.In(subject.Filing))
        {
            if (!change.Explained && Exceeds(change, limit) && seen.Add((change.Before.Value, change.After.Value)))
            {
                yield return Report(change);
            }
        }
    }

    // Certain only when the nearest ends of what was printed are still too far apart; a zero base has no rate.
    private static bool Exceeds(ChangedAmount change, Fraction limit)
    {
        var (before, after) = (change.Before.Interval, change.After.Interval);
        return change.Before.Value.Sign > 0
            && (after.Low > before.High * (Fraction.One + limit) || after.High < before.Low * (Fraction.One - limit));
    }

    private Finding Report(ChangedAmount change)
    {
        var rate = (change.After.Value - change.Before.Value) / change.Before.Value * 100;
        var message = Changed.With(
            ("name", change.Name),
            ("basis", change.YearOnYear ? "上年" : "年初预算"),
            ("before", change.Before.Text),
            ("result", change.YearOnYear ? "本年" : "全年预算"),
            ("after", change.After.Text),
            ("direction", rate.Sign > 0 ? "增加" : "减少"),
            ("rate", Rounding.ToText(rate.Abs(), 1))
        );
        return At(change.After.Path, message) with
        {
            Found = change.After.Text,
            Repair = Repair.With(),
            Related = [new FieldPlace(change.Before.Path)],
        };
    }
}
