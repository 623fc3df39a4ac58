using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Workflow;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Reading;

/// <summary>When people are reminded.</summary>
internal sealed class ReminderReading(SourceBook sources)
{
    internal ReminderRules? Read(YamlFields process)
    {
        if (process.Map("reminders") is not { } fields)
        {
            return null;
        }

        var rules = new ReminderRules
        {
            BeforeDeadline = Before(fields),
            RectificationOverdue = fields.Maps("rectificationOverdue", Step),
        };
        var days = rules.RectificationOverdue.Select(step => step.Days).ToList();
        Ordered(fields, "rectificationOverdue", days, days.Zip(days.Skip(1)).All(pair => pair.First < pair.Second));
        fields.Done();
        return rules;
    }

    private Sourced<ImmutableArray<int>>? Before(YamlFields fields)
    {
        if (fields.Map("beforeDeadline") is not { } map)
        {
            return null;
        }

        var values = map.Values("values", YamlTypes.Whole);
        var falls = values.Zip(values.Skip(1)).All(pair => pair.First > pair.Second);
        Ordered(fields, "beforeDeadline", values, falls);
        var before = new Sourced<ImmutableArray<int>>(values, sources.Of(map));
        map.Done();
        return before;
    }

    private static void Ordered(YamlFields fields, string key, IEnumerable<int> days, bool inOrder) =>
        new MethodParameters(fields).Ordered(inOrder && days.All(day => day > 0), key, MethodParameters.Rising);

    private OverdueStep Step(YamlFields fields) =>
        new(
            fields.Need("days", YamlTypes.Whole, 1),
            fields.Values("roles", YamlTypes.Choice<Role>()),
            sources.Of(fields)
        );
}
