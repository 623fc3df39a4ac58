using Plumbline.Domain;
using Plumbline.Domain.CarryOvers;
using Plumbline.Domain.Scoring;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Writing;

/// <summary>Monitoring and lengths of texts as they are written in a pack.</summary>
internal static class ProcessWriting
{
    internal static YamlMap Of(RegimeProcess process) =>
        Write.Map(
            ("monitoringRounds", Write.List(process.MonitoringRounds, Round)),
            ("executionPace", Write.List(process.ExecutionPace, Pace)),
            ("indicatorLights", process.IndicatorLights is { } indicators ? Lights(indicators) : null),
            ("budgetLights", process.BudgetLights is { } budget ? Lights(budget) : null),
            ("progressGap", Write.Parameter(process.ProgressGap, Write.Rate)),
            ("warningResponseDays", Write.Parameter(process.WarningResponseDays, Write.Whole)),
            ("goalReview", Write.List(process.GoalReview, GoalItem)),
            ("textLimits", Write.List(process.TextLimits, Limit)),
            ("recheck", process.Recheck is { } recheck ? ResultWriting.Of(recheck) : null),
            ("results", process.Results is { } results ? ResultWriting.Of(results) : null),
            ("evaluation", process.Evaluation is { } evaluation ? ResultWriting.Of(evaluation) : null),
            ("exAnte", process.ExAnte is { } exAnte ? ResultWriting.Of(exAnte) : null),
            ("disclosure", process.Disclosure is { } disclosure ? DisclosureWriting.Of(disclosure) : null),
            ("transfers", process.Transfers is { } transfers ? TransferWriting.Of(transfers) : null),
            ("carryOver", process.CarryOver is { } carryOver ? CarryOver(carryOver) : null),
            ("reminders", process.Reminders is { } reminders ? ReminderWriting.Of(reminders) : null),
            ("quality", process.Quality is { } quality ? QualityWriting.Of(quality) : null)
        );

    private static YamlMap Round(MonitoringRound round) =>
        Write.Map(
            ("name", Write.Text(round.Name)),
            ("cutOffMonth", Write.Whole(round.CutOffMonth)),
            ("due", Write.Text(round.Due)),
            ("source", Write.Source(round.Source))
        );

    private static YamlMap CarryOver(CarryOverRules rules) =>
        Write.Map(("years", Write.Parameter(rules.Years, Write.Whole)));

    private static YamlMap Pace(ExecutionPace pace) =>
        Write.Map(
            ("month", Write.Whole(pace.Month)),
            ("atLeast", Write.Rate(pace.AtLeast)),
            ("source", Write.Source(pace.Source))
        );

    private static YamlMap Lights(LightBounds bounds) =>
        Write.Map(
            ("yellow", Write.Rate(bounds.Yellow)),
            ("green", Write.Rate(bounds.Green)),
            ("blue", bounds.Blue is { } blue ? Write.Rate(blue) : null),
            ("source", Write.Source(bounds.Source))
        );

    private static YamlMap GoalItem(GoalReviewItem item) =>
        Write.Map(
            ("code", Write.Text(item.Code)),
            ("dimension", Write.Text(item.Dimension)),
            ("name", Write.Text(item.Name)),
            ("points", Write.Text(item.Points.ToString())),
            ("asks", Write.Text(item.Asks)),
            ("source", Write.Source(item.Source))
        );

    private static YamlMap Limit(TextLimit limit) =>
        Write.Map(
            ("path", Write.Text(limit.Path)),
            ("characters", Write.Whole(limit.Characters)),
            ("source", Write.Source(limit.Source))
        );
}
