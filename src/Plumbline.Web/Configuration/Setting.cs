using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Plumbline.Findings;

namespace Plumbline.Web.Configuration;

/// <summary>What a setting may hold.</summary>
public enum SettingKind
{
    Text,

    /// <summary>A text that is never shown.</summary>
    Secret,

    /// <summary>true or false.</summary>
    Switch,

    /// <summary>A whole number within bounds.</summary>
    Number,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>An address such as 10.0.0.1.</summary>
    Address,

    /// <summary>A network such as 10.0.0.0/8.</summary>
    Network,

    /// <summary>An address that begins with http:// or https://.</summary>
    Url,
}

/// <summary>A setting that this program knows.</summary>
/// <param name="Key">With colons; a star stands for the numbers of a list.</param>
/// <param name="Kind">What it may hold.</param>
/// <param name="Default">As documented; empty: nothing.</param>
/// <param name="What">What it does.</param>
public sealed record Setting(string Key, SettingKind Kind, string Default, Template What)
{
    /// <summary>Smallest number.</summary>
    public long Least { get; init; }

    /// <summary>Largest number.</summary>
    public long Most { get; init; } = long.MaxValue;

    /// <summary>The words of a choice.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>What is asked for where a value is none; null: the value is one.</summary>
    internal Message? Wrong(string value) =>
        Kind switch
        {
            SettingKind.Switch when !bool.TryParse(value, out _) => SettingTexts.NeedsSwitch.With(),
            SettingKind.Number when !IsNumber(value) => SettingTexts.NeedsNumber.With(
                ("least", Least.ToString(CultureInfo.InvariantCulture)),
                ("most", Most.ToString(CultureInfo.InvariantCulture))
            ),
            SettingKind.Choice when !Choices.Contains(value, StringComparer.OrdinalIgnoreCase) =>
                SettingTexts.NeedsChoice.With(("choices", string.Join(" | ", Choices))),
            SettingKind.Address when !IPAddress.TryParse(value, out _) => SettingTexts.NeedsAddress.With(),
            SettingKind.Network when !IPNetwork.TryParse(value, out _) => SettingTexts.NeedsNetwork.With(),
            SettingKind.Url when !IsUrl(value) => SettingTexts.NeedsUrl.With(),
            _ => null,
        };

    private bool IsNumber(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= Least
        && number <= Most;

    private static bool IsUrl(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https");
}
