using Plumbline.Domain.Workflow;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Writing;

/// <summary>When people are reminded, as it is written in a pack.</summary>
internal static class ReminderWriting
{
    internal static YamlMap Of(ReminderRules rules) =>
        Write.Map(
            (
                "beforeDeadline",
                rules.BeforeDeadline is { } before
                    ? Write.Map(
                        ("values", Write.List(before.Value, Write.Whole)),
                        ("source", Write.Source(before.Source))
                    )
                    : null
            ),
            ("rectificationOverdue", Write.List(rules.RectificationOverdue, Step))
        );

    private static YamlMap Step(OverdueStep step) =>
        Write.Map(
            ("days", Write.Whole(step.Days)),
            ("roles", Write.List(step.Roles, role => Write.Word(role))),
            ("source", Write.Source(step.Source))
        );
}
