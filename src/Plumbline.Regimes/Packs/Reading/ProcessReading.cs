using Plumbline.Domain;
using Plumbline.Domain.CarryOvers;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Reading;

/// <summary>Monitoring and lengths of texts.</summary>
internal sealed class ProcessReading(SourceBook sources)
{
    private readonly ResultReading results = new(sources);
    private readonly DisclosureReading disclosures = new(sources);
    private readonly TransferReading transfers = new(sources);
    private readonly ReminderReading reminders = new(sources);
    private readonly QualityReading qualities = new(sources);

    internal RegimeProcess Read(YamlFields pack)
    {
        if (pack.Map("process") is not { } fields)
        {
            return new();
        }

        var process = new RegimeProcess
        {
            MonitoringRounds = fields.Maps("monitoringRounds", Round),
            ExecutionPace = fields.Maps("executionPace", Pace),
            IndicatorLights = Lights(fields, "indicatorLights"),
            BudgetLights = Lights(fields, "budgetLights"),
            ProgressGap = Parameter(fields, "progressGap", YamlTypes.Rate),
            WarningResponseDays = Parameter(fields, "warningResponseDays", YamlTypes.Whole),
            GoalReview = fields.Maps("goalReview", GoalItem),
            TextLimits = fields.Maps("textLimits", Limit),
            Recheck = results.Recheck(fields),
            Results = results.Results(fields),
            Evaluation = results.Evaluation(fields),
            ExAnte = results.ExAnte(fields),
            Disclosure = disclosures.Read(fields),
            Transfers = transfers.Read(fields),
            CarryOver = CarryOver(fields),
            Reminders = reminders.Read(fields),
            Quality = qualities.Read(fields),
        };
        fields.Done();
        return process;
    }

    private CarryOverRules? CarryOver(YamlFields process)
    {
        if (process.Map("carryOver") is not { } fields)
        {
            return null;
        }

        var years = Parameter(fields, "years", YamlTypes.Whole);
        if (years is null)
        {
            fields.NeedText("years");
        }
        else
        {
            InRange(fields, "years", years.Value, 1, 10);
        }

        fields.Done();
        return years is null ? null : new(years);
    }

    private Sourced<T>? Parameter<T>(YamlFields fields, string key, YamlType<T> type)
        where T : struct
    {
        if (fields.Map(key) is not { } parameter)
        {
            return null;
        }

        var value = parameter.Need(key: "value", type, default);
        var source = sources.Of(parameter);
        parameter.Done();
        return new(value, source);
    }

    private LightBounds? Lights(YamlFields fields, string key)
    {
        if (fields.Map(key) is not { } lights)
        {
            return null;
        }

        var bounds = new LightBounds(
            lights.Need("yellow", YamlTypes.Rate, new Rate(0, 1)),
            lights.Need("green", YamlTypes.Rate, new Rate(1, 1)),
            lights.Maybe("blue", YamlTypes.Rate),
            sources.Of(lights)
        );
        var rises = Above(bounds.Yellow, bounds.Green) && (bounds.Blue is not { } blue || Above(bounds.Green, blue));
        new MethodParameters(fields).Ordered(rises, key, MethodParameters.Rising);
        lights.Done();
        return bounds;
    }

    private static bool Above(Rate lower, Rate upper) => lower.ToFraction() < upper.ToFraction();

    private MonitoringRound Round(YamlFields fields) =>
        new(
            fields.NeedText("name"),
            Month(fields, "cutOffMonth"),
            fields.Need("due", YamlTypes.MonthDay, "12-31"),
            sources.Of(fields)
        );

    private ExecutionPace Pace(YamlFields fields) =>
        new(Month(fields, "month"), fields.Need("atLeast", YamlTypes.Rate, new Rate(0, 1)), sources.Of(fields));

    private GoalReviewItem GoalItem(YamlFields fields) =>
        new(
            fields.NeedText("code"),
            fields.NeedText("dimension"),
            fields.NeedText("name"),
            fields.Need("points", YamlTypes.Weight, Weight.Zero),
            fields.NeedText("asks"),
            sources.Of(fields)
        );

    private TextLimit Limit(YamlFields fields)
    {
        var limit = new TextLimit(
            fields.NeedText("path"),
            fields.Need("characters", YamlTypes.Whole, 1),
            sources.Of(fields)
        );
        if (!FilingPath.TryParse(limit.Path, out var path) || path.Kind() is not (ValueKind.Text or ValueKind.Prose))
        {
            fields.Problems.Add(PackMessages.BadPath, fields.PlaceOf("path"), ("path", limit.Path), ("kind", "文字"));
        }

        return limit with
        {
            Characters = InRange(fields, "characters", limit.Characters, 1, 100_000),
        };
    }

    private static int Month(YamlFields fields, string key) =>
        InRange(fields, key, fields.Need(key, YamlTypes.Whole, 1), 1, 12);

    private static int InRange(YamlFields fields, string key, int value, int low, int high)
    {
        if (value < low || value > high)
        {
            fields.Problems.Add(
                PackMessages.NumberOutOfRange,
                fields.PlaceOf(key),
                ("key", key),
                ("low", YamlTypes.Print(low)),
                ("high", YamlTypes.Print(high))
            );
        }

        return value;
    }
}
