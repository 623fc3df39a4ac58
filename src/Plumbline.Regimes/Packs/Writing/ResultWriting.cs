using Plumbline.Domain.Draws;
using Plumbline.Domain.ExAnte;
using Plumbline.Domain.Results;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Writing;

/// <summary>Spot checks, use of results and rectification as they are written in a pack.</summary>
internal static class ResultWriting
{
    internal static YamlMap Of(RecheckRules rules) =>
        Write.Map(
            ("gap", Write.Parameter(rules.Gap, gap => Write.Text(gap.ToString()))),
            (
                "alarms",
                rules.Alarms is { } alarms
                    ? Write.Map(
                        ("red", Write.Rate(alarms.Red)),
                        ("yellow", Write.Rate(alarms.Yellow)),
                        ("source", Write.Source(alarms.Source))
                    )
                    : null
            ),
            (
                "sizeBounds",
                rules.SizeBounds is { } bounds
                    ? Write.Map(
                        ("values", Write.List(bounds.Value, Write.Whole)),
                        ("source", Write.Source(bounds.Source))
                    )
                    : null
            ),
            ("risk", Write.List(rules.Risk, Weight))
        );

    internal static YamlMap Of(ResultRules rules) =>
        Write.Map(
            ("budgetYear", Write.Parameter(rules.BudgetYear, Write.Whole)),
            ("advice", Write.List(rules.Advice, Advice)),
            (
                "unrectified",
                rules.Unrectified is { } unrectified
                    ? Write.Map(("action", Write.Word(unrectified.Value)), ("source", Write.Source(unrectified.Source)))
                    : null
            ),
            ("rectificationDueDays", Write.Parameter(rules.RectificationDueDays, Write.Whole))
        );

    internal static YamlMap Of(EvaluationRules rules) =>
        Write.Map(
            ("spread", Write.Parameter(rules.Spread, Write.Rate)),
            ("framework", Write.List(rules.Framework, Item)),
            ("agency", Write.List(rules.Agency, Mark))
        );

    internal static YamlMap Of(ExAnteRules rules) =>
        Write.Map(
            ("from", Write.Parameter(rules.From, Write.Whole)),
            ("seats", Write.Parameter(rules.Seats, Write.Whole)),
            ("spread", Write.Parameter(rules.Spread, Write.Rate)),
            ("conclusions", Write.List(rules.Conclusions, Conclusion)),
            ("templates", Write.List(rules.Templates, Template))
        );

    private static YamlMap Conclusion(ConclusionCut cut) =>
        Write.Map(
            ("conclusion", Write.Word(cut.Conclusion)),
            ("word", Write.Text(cut.Word)),
            ("from", Write.Text(cut.From.ToString())),
            ("source", Write.Source(cut.Source))
        );

    private static YamlMap Template(ExAnteTemplate template) =>
        Write.Map(
            ("kind", Write.Text(template.Kind)),
            ("name", Write.Text(template.Name)),
            ("items", Write.List(template.Items, Item))
        );

    private static YamlMap Item(EvaluationItem item) =>
        Write.Map(
            ("id", Write.Text(item.Id)),
            ("level1", Write.Text(item.Level1)),
            ("level2", Write.Text(item.Level2)),
            ("name", Write.Text(item.Name)),
            ("weight", Write.Text(item.Weight.ToString())),
            ("points", Write.Text(item.Points)),
            ("source", Write.Source(item.Source))
        );

    private static YamlMap Mark(AgencyItem item) =>
        Write.Map(
            ("id", Write.Text(item.Id)),
            ("name", Write.Text(item.Name)),
            ("weight", Write.Text(item.Weight.ToString())),
            ("source", Write.Source(item.Source))
        );

    private static YamlMap Weight(RiskWeight weight) =>
        Write.Map(
            ("fact", Write.Word(weight.Fact)),
            ("rule", Write.Maybe(weight.Rule)),
            ("bound", weight.Bound is { } bound ? Write.Whole(bound) : null),
            ("below", weight.Below is { } below ? Write.Rate(below) : null),
            ("points", Write.Whole(weight.Points)),
            ("atMost", weight.AtMost is { } most ? Write.Whole(most) : null),
            ("source", Write.Source(weight.Source))
        );

    private static YamlMap Advice(AdviceRule rule) =>
        Write.Map(
            ("grade", Write.Word(rule.Grade)),
            ("action", Write.Word(rule.Action)),
            ("atLeast", rule.AtLeast is { } least ? Write.Rate(least) : null),
            ("source", Write.Source(rule.Source))
        );
}
