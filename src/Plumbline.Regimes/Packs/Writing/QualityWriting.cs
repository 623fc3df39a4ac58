using Plumbline.Domain.Quality;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Writing;

/// <summary>Assessment of departments' performance work as it is written in a pack.</summary>
internal static class QualityWriting
{
    internal static YamlMap Of(QualityRules rules) =>
        Write.Map(
            ("tie", Write.Parameter(rules.Tie, tie => Write.Text(tie.ToString()))),
            ("items", Write.List(rules.Items, Item))
        );

    private static YamlMap Item(QualityItem item) =>
        Write.Map(
            ("name", Write.Text(item.Name)),
            ("measure", Write.Word(item.Measure)),
            ("points", Write.Text(item.Points.ToString())),
            ("steps", Write.List(item.Steps, Step)),
            ("source", Write.Source(item.Source))
        );

    private static YamlMap Step(QualityStep step) =>
        Write.Map(("from", Write.Rate(step.From)), ("share", Write.Rate(step.Share)));
}
