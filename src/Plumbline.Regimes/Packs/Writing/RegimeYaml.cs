using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Packs.Reading;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Writing;

/// <summary>
/// A regime as one complete pack: everything it inherits is written out and no parent is needed, so that a reader sees
/// what holds. Reading the text gives the same regime.
/// </summary>
public static class RegimeYaml
{
    /// <summary>The canonical text of <c>regime.yaml</c>.</summary>
    public static string Print(Regime regime) => YamlPrinter.Print(Of(regime));

    private static YamlMap Of(Regime regime) =>
        Write.Map(
            ("code", Write.Text(regime.Code)),
            ("name", Write.Text(regime.Name)),
            ("source", Write.Source(regime.Source)),
            ("validFrom", Write.Maybe(regime.ValidFrom?.ToString())),
            ("validTo", Write.Maybe(regime.ValidTo?.ToString())),
            ("hasWeights", Sourced(regime, "hasWeights", "value", Write.Truth(regime.HasWeights))),
            ("weightCases", Write.List(regime.WeightCases, Case)),
            ("requiredKinds", Sourced(regime, "requiredKinds", "kinds", Write.List(regime.RequiredKinds, Write.Word))),
            ("taxonomy", Sourced(regime, "taxonomy", "kinds", Taxonomy(regime))),
            ("scoring", Scoring(regime)),
            ("grades", Write.List(regime.Grades, Grade)),
            ("ratios", Write.List(regime.Ratios, Ratio)),
            ("rules", Write.List(regime.Rules, Rule)),
            ("process", ProcessWriting.Of(regime.Process)),
            ("calendar", Write.List(regime.Calendar, Date)),
            ("repealed", Write.List(regime.Repealed, Repealed))
        );

    private static YamlMap Sourced(Regime regime, string parameter, string key, YamlNode value) =>
        Write.Map((key, value), ("source", Write.Source(regime.ParameterSources[parameter])));

    private static YamlMap? MaybeSourced(Regime regime, string parameter, YamlNode value) =>
        regime.ParameterSources.ContainsKey(parameter) ? Sourced(regime, parameter, "value", value) : null;

    private static YamlMap Taxonomy(Regime regime) =>
        Write.Map(
            regime
                .Taxonomy.OrderBy(pair => pair.Key)
                .Select(pair => (YamlTypes.Word(pair.Key), (YamlNode?)Write.List(pair.Value, Write.Word)))
        );

    private static YamlMap Case(WeightCase weightCase) =>
        Write.Map(
            ("name", Write.Text(weightCase.Name)),
            ("execution", Write.Text(weightCase.Execution.ToString())),
            ("kinds", Write.Map(weightCase.Kinds.OrderBy(pair => pair.Key).Select(Kind))),
            ("source", Write.Source(weightCase.Source))
        );

    private static (string Key, YamlNode? Value) Kind(KeyValuePair<IndicatorKind, Weight> pair) =>
        (YamlTypes.Word(pair.Key), Write.Text(pair.Value.ToString()));

    private static YamlMap Scoring(Regime regime)
    {
        var scoring = regime.Scoring;
        return Write.Map(
            ("decimals", MaybeSourced(regime, "scoring.decimals", Write.Whole(scoring.Decimals))),
            (MethodSlots.HigherIsBetter.Key, MethodWriting.Of(scoring.HigherIsBetter)),
            (MethodSlots.LowerIsBetter.Key, MethodWriting.Of(scoring.LowerIsBetter)),
            (MethodSlots.Equal.Key, MethodWriting.Of(scoring.Equal)),
            (MethodSlots.Direct.Key, MethodWriting.Of(scoring.Direct)),
            (MethodSlots.PassThreshold.Key, MethodWriting.Of(scoring.PassThreshold)),
            (
                MethodSlots.Proportional.Key,
                scoring.Proportional is { } proportional ? MethodWriting.Of(proportional) : null
            ),
            (MethodSlots.Qualitative.Key, MethodWriting.Of(scoring.Qualitative)),
            (
                MethodSlots.Satisfaction.Key,
                scoring.Satisfaction is { } satisfaction ? MethodWriting.Of(satisfaction) : null
            ),
            (MethodSlots.Execution.Key, MethodWriting.Of(scoring.Execution)),
            ("overAchievement", scoring.OverAchievement is { } over ? OverAchievement(over) : null),
            ("totalCaps", Write.List(scoring.TotalCaps, Cap)),
            (
                "rescaleWhenNotApplicable",
                MaybeSourced(regime, "scoring.rescaleWhenNotApplicable", Write.Truth(scoring.RescaleWhenNotApplicable))
            )
        );
    }

    private static YamlMap OverAchievement(OverAchievement over) =>
        Write.Map(
            ("reasonThreshold", Write.Rate(over.ReasonThreshold)),
            ("suspectThreshold", Write.Rate(over.SuspectThreshold)),
            ("deduction", Write.Maybe(over.Deduction?.ToString())),
            ("source", Write.Source(over.Source))
        );

    private static YamlMap Cap(TotalCap cap) =>
        Write.Map(
            ("below", Write.Rate(cap.Below)),
            ("atMost", Write.Text(cap.AtMost.ToString())),
            ("source", Write.Source(cap.Source))
        );

    private static YamlMap Grade(GradeCut cut) =>
        Write.Map(
            ("grade", Write.Word(cut.Grade)),
            ("word", Write.Text(cut.Word)),
            ("from", Write.Text(cut.From.ToString())),
            ("source", Write.Source(cut.Source))
        );

    private static YamlMap Ratio(ManagementRatio ratio) =>
        Write.Map(
            ("id", Write.Text(ratio.Id)),
            ("name", Write.Text(ratio.Name)),
            ("group", Write.Maybe(ratio.Group)),
            ("weight", Write.Text(ratio.Weight.ToString())),
            ("numerator", Write.List(ratio.Numerator, Term)),
            ("denominator", Write.List(ratio.Denominator, Term)),
            (MethodSlots.Ratio.Key, MethodWriting.Of(ratio.Method)),
            ("fullWhenAbsent", Write.Maybe(ratio.FullWhenAbsent)),
            ("source", Write.Source(ratio.Source))
        );

    private static YamlMap Term(RatioTerm term) =>
        Write.Map(
            (term.Subtract ? "subtract" : "add", Write.Text(term.Path)),
            ("optional", term.Optional ? Write.Truth(value: true) : null)
        );

    private static YamlMap Rule(ActiveRule rule)
    {
        var parameters = rule.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal);
        return Write.Map(
            ("id", Write.Text(rule.Id)),
            (
                "parameters",
                rule.Parameters.IsEmpty
                    ? null
                    : Write.Map(parameters.Select(pair => (pair.Key, (YamlNode?)Write.Text(pair.Value))))
            ),
            ("severity", rule.Severity is { } severity ? Write.Word(severity) : null),
            ("source", rule.Source is { } source ? Write.Source(source) : null)
        );
    }

    private static YamlMap Date(CalendarEntry entry) =>
        Write.Map(
            ("event", Write.Text(entry.Event)),
            ("yearOffset", Write.Whole(entry.YearOffset)),
            ("from", Write.Text(entry.From)),
            ("to", Write.Text(entry.To)),
            ("source", Write.Source(entry.Source))
        );

    private static YamlMap Repealed(RepealedDocument document) =>
        Write.Map(
            ("number", Write.Text(document.Number)),
            ("replacedBy", Write.Maybe(document.ReplacedBy)),
            (
                "since",
                Write.Maybe(document.Since?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
            ),
            ("source", Write.Source(document.Source))
        );
}
