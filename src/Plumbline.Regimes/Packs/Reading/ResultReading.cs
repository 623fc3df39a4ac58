using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Draws;
using Plumbline.Domain.ExAnte;
using Plumbline.Domain.Results;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Reading;

/// <summary>Spot checks, use of results and rectification.</summary>
internal sealed class ResultReading(SourceBook sources)
{
    internal RecheckRules? Recheck(YamlFields process)
    {
        if (process.Map("recheck") is not { } fields)
        {
            return null;
        }

        var rules = new RecheckRules(Needed(fields, "gap", YamlTypes.Score, Score.FromPoints(10)))
        {
            Alarms = Alarms(fields),
            SizeBounds = Bounds(fields),
            Risk = fields.Maps("risk", Weight),
        };
        fields.Done();
        return rules;
    }

    internal ResultRules? Results(YamlFields process)
    {
        if (process.Map("results") is not { } fields)
        {
            return null;
        }

        var rules = new ResultRules(Needed(fields, "budgetYear", YamlTypes.Whole, 2))
        {
            Advice = fields.Maps("advice", Advice),
            Unrectified = fields.Map("unrectified") is { } unrectified
                ? Value(unrectified, "action", YamlTypes.Choice<BudgetAction>(), BudgetAction.Hold)
                : null,
            RectificationDueDays = fields.Map("rectificationDueDays") is { } days
                ? Value(days, "value", YamlTypes.Whole, 30)
                : null,
        };
        fields.Done();
        return rules;
    }

    internal EvaluationRules? Evaluation(YamlFields process)
    {
        if (process.Map("evaluation") is not { } fields)
        {
            return null;
        }

        var rules = new EvaluationRules(Needed(fields, "spread", YamlTypes.Rate, new Rate(3, 10)))
        {
            Framework = fields.Maps("framework", Item),
            Agency = fields.Maps("agency", Mark),
        };
        fields.Done();
        return rules;
    }

    internal ExAnteRules? ExAnte(YamlFields process)
    {
        if (process.Map("exAnte") is not { } fields)
        {
            return null;
        }

        var rules = new ExAnteRules(
            Needed(fields, "from", YamlTypes.Whole, 0),
            Needed(fields, "seats", YamlTypes.Whole, 3),
            Needed(fields, "spread", YamlTypes.Rate, new Rate(3, 10))
        )
        {
            Conclusions = fields.Maps("conclusions", Conclusion),
            Templates = fields.Maps("templates", Template),
        };
        var falls = rules.Conclusions.Zip(rules.Conclusions.Skip(1)).All(pair => pair.First.From > pair.Second.From);
        new MethodParameters(fields).Ordered(falls, "conclusions", MethodParameters.Falling);
        fields.Done();
        return rules;
    }

    private ConclusionCut Conclusion(YamlFields fields) =>
        new(
            fields.Need("conclusion", YamlTypes.Choice<AssessmentConclusion>(), AssessmentConclusion.Reject),
            fields.NeedText("word"),
            fields.Need("from", YamlTypes.Score, Score.Zero),
            sources.Of(fields)
        );

    private ExAnteTemplate Template(YamlFields fields) =>
        new(fields.NeedText("kind"), fields.NeedText("name"), fields.Maps("items", Item));

    private EvaluationItem Item(YamlFields fields) =>
        new(
            fields.NeedText("id"),
            fields.NeedText("level1"),
            fields.NeedText("level2"),
            fields.NeedText("name"),
            fields.Need("weight", YamlTypes.Weight, Domain.Weight.Zero),
            fields.NeedText("points"),
            sources.Of(fields)
        );

    private AgencyItem Mark(YamlFields fields) =>
        new(
            fields.NeedText("id"),
            fields.NeedText("name"),
            fields.Need("weight", YamlTypes.Weight, Domain.Weight.Zero),
            sources.Of(fields)
        );

    private Sourced<T> Needed<T>(YamlFields fields, string key, YamlType<T> type, T standIn)
        where T : struct =>
        fields.NeedMap(key) is { } map
            ? Value(map, "value", type, standIn)
            : new(standIn, new("", Confidence.Recalled));

    private Sourced<T> Value<T>(YamlFields map, string key, YamlType<T> type, T standIn)
        where T : struct
    {
        var value = new Sourced<T>(map.Need(key, type, standIn), sources.Of(map));
        map.Done();
        return value;
    }

    private AlarmBounds? Alarms(YamlFields fields)
    {
        if (fields.Map("alarms") is not { } map)
        {
            return null;
        }

        var bounds = new AlarmBounds(
            map.Need("red", YamlTypes.Rate, new Rate(1, 20)),
            map.Need("yellow", YamlTypes.Rate, new Rate(1, 5)),
            sources.Of(map)
        );
        map.Done();
        return bounds;
    }

    private Sourced<ImmutableArray<int>>? Bounds(YamlFields fields)
    {
        if (fields.Map("sizeBounds") is not { } map)
        {
            return null;
        }

        var values = map.Values("values", YamlTypes.Whole);
        var rises = values.Zip(values.Skip(1)).All(pair => pair.First < pair.Second);
        new MethodParameters(fields).Ordered(rises, "sizeBounds", MethodParameters.Rising);
        var bounds = new Sourced<ImmutableArray<int>>(values, sources.Of(map));
        map.Done();
        return bounds;
    }

    private RiskWeight Weight(YamlFields fields) =>
        new(
            fields.Need("fact", YamlTypes.Choice<RiskFact>(), RiskFact.Errors),
            fields.Need("points", YamlTypes.Whole, 1),
            sources.Of(fields)
        )
        {
            AtMost = fields.Maybe("atMost", YamlTypes.Whole),
            Rule = fields.Text("rule"),
            Bound = fields.Maybe("bound", YamlTypes.Whole),
            Below = fields.Maybe("below", YamlTypes.Rate),
        };

    private AdviceRule Advice(YamlFields fields) =>
        new(
            fields.Need("grade", YamlTypes.Choice<Grade>(), Grade.Poor),
            fields.Need("action", YamlTypes.Choice<BudgetAction>(), BudgetAction.Support),
            sources.Of(fields)
        )
        {
            AtLeast = fields.Maybe("atLeast", YamlTypes.Rate),
        };
}
