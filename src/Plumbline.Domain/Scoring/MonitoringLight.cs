using System.Collections.Immutable;
using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Scoring;

/// <summary>预警灯 of monitoring, from worst to best.</summary>
public enum WarningLight
{
    /// <summary>红.</summary>
    Red,

    /// <summary>黄.</summary>
    Yellow,

    /// <summary>绿.</summary>
    Green,

    /// <summary>蓝: well ahead.</summary>
    Blue,
}

/// <summary>The progress against the calendar from which each light is lit, the bound included.</summary>
/// <param name="Yellow">Below it the light is red: 60 %.</param>
/// <param name="Green">80 %.</param>
/// <param name="Blue">120 %; null where there is no blue, as for the budget.</param>
/// <param name="Source">Where the bounds come from.</param>
public sealed record LightBounds(Rate Yellow, Rate Green, Rate? Blue, Source Source);

/// <summary>Warning lights of a monitoring round (rule book §6.3).</summary>
public static class MonitoringLight
{
    /// <summary>A share of what is due, each bound included.</summary>
    public static WarningLight ByShare(Fraction share, LightBounds bounds) =>
        share < bounds.Yellow.ToFraction() ? WarningLight.Red
        : share < bounds.Green.ToFraction() ? WarningLight.Yellow
        : bounds.Blue is not { } blue || share < blue.ToFraction() ? WarningLight.Green
        : WarningLight.Blue;

    /// <summary>For reverse, quality, timeliness and cost indicators: green inside the range, else red.</summary>
    public static WarningLight ByRange(bool inRange) => inRange ? WarningLight.Green : WarningLight.Red;

    /// <summary>The worst of several lights; null when there is none.</summary>
    public static WarningLight? Worst(ImmutableArray<WarningLight> lights) => lights.IsEmpty ? null : lights.Min();
}
