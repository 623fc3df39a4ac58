using Plumbline.Domain.Scoring;
using Plumbline.Regimes.Packs.Reading;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Writing;

/// <summary>A scoring method as it is written in a pack.</summary>
internal static class MethodWriting
{
    internal static YamlMap Of(ScoringMethod method) =>
        method switch
        {
            PositiveProportional => Named(MethodNames.PositiveProportional, method),
            NegativeLinear => Named(MethodNames.NegativeLinear, method),
            NegativeRatio => Named(MethodNames.NegativeRatio, method),
            EqualAtLeast => Named(MethodNames.EqualAtLeast, method),
            EqualBothSides => Named(MethodNames.EqualBothSides, method),
            ExecutionProportional => Named(MethodNames.ExecutionProportional, method),
            DirectScore direct => Named(
                MethodNames.Direct,
                method,
                ("direction", Write.Word(direct.Direction)),
                ("shareWhenNotMet", Write.Rate(direct.ShareWhenNotMet))
            ),
            PassThreshold pass => Named(MethodNames.PassThreshold, method, ("passLine", Write.Rate(pass.PassLine))),
            SatisfactionSteps steps => Named(
                MethodNames.SatisfactionSteps,
                method,
                ("steps", Write.List(steps.Steps, Step))
            ),
            ExecutionStepped steps => Named(
                MethodNames.ExecutionStepped,
                method,
                ("steps", Write.List(steps.Steps, Step))
            ),
            JudgedBands bands => Named(
                MethodNames.JudgedBands,
                method,
                ("achievedFrom", Write.Rate(bands.AchievedFrom)),
                ("partlyFrom", Write.Rate(bands.PartlyFrom))
            ),
            FixedStepDeduction steps => Deduction(steps),
            BandTable table => Named(
                MethodNames.BandTable,
                method,
                ("bands", Write.List(table.Bands, Band)),
                ("beyond", Write.Text(table.Beyond.ToString()))
            ),
            _ => throw new ArgumentException($"No pack can hold {method.GetType().Name}.", nameof(method)),
        };

    private static YamlMap Deduction(FixedStepDeduction method) =>
        Named(
            MethodNames.FixedStepDeduction,
            method,
            ("fullAt", Write.Rate(method.FullAt)),
            ("step", Write.Rate(method.Step)),
            ("penalty", Write.Text(method.Penalty.ToString())),
            ("mode", Write.Word(method.Mode)),
            ("side", Write.Word(method.Side))
        );

    private static YamlMap Named(
        string rule,
        ScoringMethod method,
        params (string Key, YamlNode? Value)[] parameters
    ) => Write.Map([("rule", Write.Text(rule)), .. parameters, ("source", Write.Source(method.Source))]);

    private static YamlMap Step(ShareStep step) =>
        Write.Map(("from", Write.Rate(step.From)), ("share", Write.Rate(step.Share)));

    private static YamlMap Band(PointBand band) =>
        Write.Map(
            ("upTo", Write.Rate(band.UpTo)),
            ("included", Write.Truth(band.Included)),
            ("points", Write.Text(band.Points.ToString()))
        );
}
