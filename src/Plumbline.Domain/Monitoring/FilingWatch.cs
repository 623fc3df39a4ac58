using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;

namespace Plumbline.Domain.Monitoring;

/// <summary>Where spending and goals stand together (双监控).</summary>
public enum ControlQuarter
{
    /// <summary>目标、执行均正常.</summary>
    OnTrack,

    /// <summary>目标正常，执行偏慢.</summary>
    SlowSpending,

    /// <summary>执行正常，目标偏慢.</summary>
    SlowGoals,

    /// <summary>目标、执行均偏慢.</summary>
    BothSlow,
}

/// <summary>
/// One filing of a monitoring round, judged: a light for each indicator and for the money, the worst of them, and how far
/// goals and spending are apart (rule book §6.1, §6.3). A function of filing, regime and day alone.
/// </summary>
/// <param name="CutOff">The day up to which is looked at.</param>
/// <param name="Indicators">In the order of the filing, without those that do not apply.</param>
/// <param name="Budget">The light of the money; null: not to be judged.</param>
/// <param name="BudgetReason">Why it is lit so.</param>
public sealed record FilingWatch(
    DateOnly CutOff,
    ImmutableArray<WatchedIndicator> Indicators,
    WarningLight? Budget,
    Message BudgetReason
)
{
    /// <summary>The worst light of all; null: nothing is lit.</summary>
    public WarningLight? Overall =>
        MonitoringLight.Worst([.. Indicators.Select(one => one.Light).Append(Budget).OfType<WarningLight>()]);

    /// <summary>Weighted share of the targets that was reached, each at most 1; null: nothing can be reckoned.</summary>
    public Fraction? GoalProgress { get; init; }

    /// <summary>Spent of the year's budget; null: not stated.</summary>
    public Fraction? Spending { get; init; }

    /// <summary>Goals and spending are further apart than the place allows; null: they are not, or it has no bound.</summary>
    public Message? Gap { get; init; }

    /// <summary>The quarter of the chart; null: goals or spending are not known.</summary>
    public ControlQuarter? Quarter { get; init; }

    /// <summary>How many indicators have a light.</summary>
    public int Count(WarningLight light) => Indicators.Count(one => one.Light == light);

    /// <summary>Judges a filing by what it says up to a day.</summary>
    public static FilingWatch Of(Filing filing, Regime regime, DateOnly cutOff)
    {
        var bounds = regime.Process.IndicatorLights;
        var watched = filing
            .Indicators.Select((indicator, at) => (indicator, at))
            .Where(row => !row.indicator.NotApplicable)
            .Select(row => WatchedIndicator.Of(row.indicator, row.at, cutOff, bounds))
            .ToImmutableArray();
        var spending = SpendingOf(filing);
        var (light, reason) = BudgetLight(spending, regime.Process, cutOff);
        var goals = Progress(filing, watched);
        return new(cutOff, watched, light, reason)
        {
            GoalProgress = goals,
            Spending = spending,
            Gap = GapOf(goals, spending, regime.Process),
            Quarter = QuarterOf(watched, light),
        };
    }

    private static Fraction? SpendingOf(Filing filing) =>
        filing.Budget?.Total is { ExecutedAmount: { } spent } total
        && (total.AdjustedBudget ?? total.InitialBudget) is { Value.Fen: > 0 } budget
            ? new Fraction(spent.Value.Fen, budget.Value.Fen)
            : null;

    private static (WarningLight?, Message) BudgetLight(Fraction? spending, RegimeProcess process, DateOnly cutOff)
    {
        if (spending is not { } rate)
        {
            return (null, WatchWords.NoBudget.With());
        }

        // A pace that the place prescribes comes before the calendar.
        if (process.ExecutionPace.LastOrDefault(pace => pace.Month <= cutOff.Month) is { } pace)
        {
            var slow = rate < pace.AtLeast.ToFraction();
            return (
                slow ? WarningLight.Red : WarningLight.Green,
                WatchWords.SpentPace.With(
                    ("rate", WatchWords.Percent(rate)),
                    ("month", pace.Month.ToString(CultureInfo.InvariantCulture)),
                    ("least", pace.AtLeast.ToPercent(0))
                )
            );
        }

        var time = new Fraction(cutOff.Month, 12);
        var share = rate / time;
        return (
            process.BudgetLights is { } bounds ? MonitoringLight.ByShare(share, bounds) : null,
            WatchWords.Spent.With(
                ("rate", WatchWords.Percent(rate)),
                ("time", WatchWords.Percent(time)),
                ("share", WatchWords.Percent(share))
            )
        );
    }

    // Indicators without a weight count alike among themselves, as 1 where none has one.
    private static Fraction? Progress(Filing filing, ImmutableArray<WatchedIndicator> watched)
    {
        var known = watched
            .Where(one => one.Reached is not null)
            .Select(one => (one.Reached!.Value, Weight: filing.Indicators[one.At].Weight?.ToFraction()))
            .ToList();
        var weighted = known.Where(one => one.Weight is { Sign: > 0 }).ToList();
        if (weighted.Count > 0)
        {
            var all = weighted.Aggregate(Fraction.Zero, (sum, one) => sum + one.Weight!.Value);
            return weighted.Aggregate(Fraction.Zero, (sum, one) => sum + (one.Value * one.Weight!.Value)) / all;
        }

        return known.Count == 0 ? null : known.Aggregate(Fraction.Zero, (sum, one) => sum + one.Value) / known.Count;
    }

    private static Message? GapOf(Fraction? goals, Fraction? spending, RegimeProcess process)
    {
        if (goals is not { } reached || spending is not { } spent || process.ProgressGap is not { } most)
        {
            return null;
        }

        var gap = reached >= spent ? reached - spent : spent - reached;
        return gap > most.Value.ToFraction()
            ? WatchWords.Gap.With(
                ("goal", WatchWords.Percent(reached)),
                ("rate", WatchWords.Percent(spent)),
                ("gap", WatchWords.Points(gap)),
                ("most", most.Value.ToPercent(0))
            )
            : null;
    }

    private static ControlQuarter? QuarterOf(ImmutableArray<WatchedIndicator> watched, WarningLight? budget)
    {
        var goals = MonitoringLight.Worst([.. watched.Select(one => one.Light).OfType<WarningLight>()]);
        return (goals, budget) switch
        {
            (null, _) or (_, null) => null,
            (>= WarningLight.Green, >= WarningLight.Green) => ControlQuarter.OnTrack,
            (>= WarningLight.Green, _) => ControlQuarter.SlowSpending,
            (_, >= WarningLight.Green) => ControlQuarter.SlowGoals,
            _ => ControlQuarter.BothSlow,
        };
    }
}
