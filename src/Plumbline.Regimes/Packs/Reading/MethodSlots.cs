using System.Collections.Immutable;

namespace Plumbline.Regimes.Packs.Reading;

/// <summary>Which scoring methods make sense where. A slot is named by its key in the pack.</summary>
internal sealed record MethodSlot(string Key, ImmutableArray<string> Rules);

/// <summary>The slots of a pack.</summary>
internal static class MethodSlots
{
    internal static MethodSlot HigherIsBetter { get; } =
        new("higherIsBetter", [MethodNames.PositiveProportional, MethodNames.PassThreshold, MethodNames.Direct]);

    internal static MethodSlot LowerIsBetter { get; } =
        new("lowerIsBetter", [MethodNames.NegativeLinear, MethodNames.NegativeRatio, MethodNames.Direct]);

    internal static MethodSlot Equal { get; } =
        new("equal", [MethodNames.EqualAtLeast, MethodNames.EqualBothSides, MethodNames.Direct]);

    internal static MethodSlot Direct { get; } = new("direct", [MethodNames.Direct]);

    internal static MethodSlot PassThreshold { get; } = new("passThreshold", [MethodNames.PassThreshold]);

    internal static MethodSlot Proportional { get; } = new("proportional", [MethodNames.PositiveProportional]);

    internal static MethodSlot Qualitative { get; } = new("qualitative", [MethodNames.JudgedBands]);

    internal static MethodSlot Satisfaction { get; } = new("satisfaction", [MethodNames.SatisfactionSteps]);

    internal static MethodSlot Execution { get; } =
        new("execution", [MethodNames.ExecutionProportional, MethodNames.ExecutionStepped]);

    internal static MethodSlot Ratio { get; } =
        new("method", [MethodNames.FixedStepDeduction, MethodNames.BandTable, MethodNames.PositiveProportional]);

    /// <summary>The slots of the scoring profile.</summary>
    internal static ImmutableArray<MethodSlot> Profile { get; } =
    [HigherIsBetter, LowerIsBetter, Equal, Direct, PassThreshold, Proportional, Qualitative, Satisfaction, Execution];
}

/// <summary>How packs call the scoring methods.</summary>
internal static class MethodNames
{
    internal const string PositiveProportional = "positiveProportional";
    internal const string NegativeLinear = "negativeLinear";
    internal const string NegativeRatio = "negativeRatio";
    internal const string EqualAtLeast = "equalAtLeast";
    internal const string EqualBothSides = "equalBothSides";
    internal const string Direct = "direct";
    internal const string PassThreshold = "passThreshold";
    internal const string SatisfactionSteps = "satisfactionSteps";
    internal const string JudgedBands = "judgedBands";
    internal const string ExecutionProportional = "executionProportional";
    internal const string ExecutionStepped = "executionStepped";
    internal const string FixedStepDeduction = "fixedStepDeduction";
    internal const string BandTable = "bandTable";
}
