using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Content;
using Plumbline.App.Filings;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;

namespace Plumbline.App.Demo;

/// <summary>
/// Fills a school's project form with believable figures that follow from school, project and year alone: mostly good years,
/// some with money left, a target missed, or a score that the form's own figures do not bear out.
/// </summary>
internal sealed class DemoFiling(DemoProject project, int school, int year)
{
    private const int Spread = 23;

    // A number below the bound that differs from case to case and never between runs.
    private int Vary(int salt, int below) =>
        (school * 7 + year * 11 + project.Name.Length * 5 + salt * 13) % Spread % below;

    private bool LeavesMoney => Vary(1, Spread) < 3;

    private bool MissesTarget => Vary(2, Spread) < 7;

    private long Planned => project.BudgetFen / 100 * (100 + school * 17 + year * 6);

    private long Adjusted => Planned / 100 * (96 + Vary(5, 9));

    // The repair that is followed through the years: on its first year's result DemoExAnte decided the third year's budget.
    private bool IsDecided => (year, school) == (2, 0) && project.Name == DemoProject.All[1].Name;

    private bool ExplainsMiss => Vary(3, Spread) > 5;

    private bool Flatters => Vary(4, Spread) == 0;

    /// <summary>Money of earlier years that was left for the project; null: none.</summary>
    internal DemoCarried? Carried { get; init; }

    /// <summary>The form with funds, goals, indicators and the scores that the rules give.</summary>
    internal Filing Fill(Filing start, Packs packs)
    {
        var filled = FillFunds(start) with
        {
            Goals = new()
            {
                Overall = new() { ExpectedGoal = new(project.Goal), ActualOutcome = new(project.Outcome) },
            },
            Indicators = [.. project.Indicators.Select(Indicator)],
        };
        return Score(project.Name, filled, packs, Flatters);
    }

    /// <summary>The form with its funds only, as somebody left it half way.</summary>
    internal Filing FillFunds(Filing start)
    {
        var adjusted = Adjusted;
        var initial = IsDecided ? new DemoFiling(project, school, year - 2).Adjusted : Planned;
        var executed = adjusted / 1000 * (LeavesMoney ? 780 + Vary(6, 20) * 6 : 955 + Vary(6, 20) * 2);
        var (left, paid) = Carried is { } carried ? (carried.BalanceFen, carried.SpentFen) : (0, 0);
        FundsRow Row(FundsRow row, long first, long now, long spent) =>
            row with
            {
                InitialBudget = Money(first),
                AdjustedBudget = Money(now),
                ExecutedAmount = Money(spent),
            };
        var budget = start.Budget!;
        var total = Row(new(), initial, adjusted + left, executed + paid) with { Weight = Weight.FromPoints(10) };
        return start with
        {
            Budget = budget with
            {
                Total = total,
                Sources =
                [
                    .. budget.Sources.Select(row =>
                        row.Origin switch
                        {
                            FundOrigin.CurrentYear => Row(row, initial, adjusted, executed),
                            FundOrigin.CarriedOver => Row(row, 0, left, paid),
                            _ => Row(row, 0, 0, 0),
                        }
                    ),
                ],
            },
        };
    }

    private Indicator Indicator(DemoIndicator wanted, int at)
    {
        var made = new Indicator
        {
            Kind = KindOf(wanted.Aspect),
            Aspect = wanted.Aspect,
            Name = wanted.Name,
            Nature = wanted.Words is null ? IndicatorNature.Quantitative : IndicatorNature.Qualitative,
            Weight = Weight.FromPoints(wanted.Weight),
        };
        if (wanted.Words is { } words)
        {
            return made with
            {
                Target = StatedValue.Of(words),
                Actual = StatedValue.Of(words),
                Band = QualitativeBand.Achieved,
                BandShare = Quantity.Parse("95%"),
                BandReason = "对照年度工作总结和检查记录评定。",
            };
        }

        var target = wanted.Target + wanted.PerSchool * school;
        var missed = MissesTarget && at == Vary(7, project.Indicators.Length);
        var actual = Actual(wanted, target, missed, at);
        var sign = wanted.Direction switch
        {
            Direction.HigherIsBetter => "≥",
            Direction.LowerIsBetter => "≤",
            _ => "=",
        };
        return made with
        {
            Direction = wanted.Direction,
            MeasureUnit = wanted.Unit,
            Target = StatedValue.Of(sign + Number(target) + wanted.Unit),
            Actual = StatedValue.Of(Number(actual) + wanted.Unit),
            DeviationReason = missed && ExplainsMiss ? "年中计划调整，部分工作顺延到下一年度。" : null,
            CorrectiveAction = missed && ExplainsMiss ? "列入下一年度计划，按月调度进度。" : null,
        };
    }

    private decimal Actual(DemoIndicator wanted, decimal target, bool missed, int at)
    {
        var step = (decimal)(Vary(at + 8, 5) + 1);
        var share = wanted.Unit == "%";
        return (wanted.Direction, missed) switch
        {
            (Direction.Equal, false) => target,
            (Direction.Equal, true) => target - step,
            (Direction.HigherIsBetter, false) => share
                ? decimal.Min(100, target + step)
                : target + decimal.Truncate(target * step / 100),
            (Direction.HigherIsBetter, true) => target - decimal.Truncate(target * (step + 4) / 100),
            (_, false) => target - (target < 10 ? 1 : decimal.Truncate(target * step / 100)),
            (_, true) => target + (target < 10 ? 1 : decimal.Truncate(target * step / 100)),
        };
    }

    /// <summary>The form with the scores that the rules give; or, flattered, with full marks.</summary>
    internal static Filing Score(string name, Filing filing, Packs packs, bool flatters)
    {
        var sheet = CheckFiling.Run(new(name, filing, []), packs.Regimes).OrThrow().Sheet;
        var scores = (sheet?.Lines ?? [])
            .Where(line => line.Score is not null)
            .ToDictionary(line => line.Path, line => line.Score!.Value, StringComparer.Ordinal);
        Quantity? Of(string path) => scores.TryGetValue(path, out var score) ? Quantity.Parse(score.ToString()) : null;
        var indicators = filing
            .Indicators.Select((row, at) => row with { SelfScore = Of(Line(at)) ?? Full(row) })
            .ToImmutableArray();
        if (flatters)
        {
            indicators = [.. indicators.Select(row => row with { SelfScore = Full(row) })];
        }

        var total = filing.Budget!.Total! with { Score = Of("budget.total") ?? Of("budget") };
        return filing with { Budget = filing.Budget with { Total = total }, Indicators = indicators };
    }

    private static Quantity Full(Indicator row) => Quantity.Parse(row.Weight!.Value.ToString());

    private static string Line(int at) => string.Create(CultureInfo.InvariantCulture, $"indicators[{at}]");

    private static IndicatorKind KindOf(IndicatorAspect aspect) =>
        aspect switch
        {
            IndicatorAspect.UserSatisfaction => IndicatorKind.Satisfaction,
            IndicatorAspect.SocialBenefit or IndicatorAspect.Sustainability => IndicatorKind.Outcome,
            _ => IndicatorKind.Output,
        };

    private static Amount Money(long fen) =>
        Amount.Parse(string.Create(CultureInfo.InvariantCulture, $"{fen / 1_000_000m:0.00}万元"));

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
