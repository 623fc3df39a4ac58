using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumbline.App.RollUps.Binding;

/// <summary>Whose forms a bound value is made of.</summary>
public enum BindSource
{
    /// <summary>Forms of the units below.</summary>
    Units,

    /// <summary>Forms of the projects of the unit and of the units below.</summary>
    Projects,

    /// <summary>Forms of the parts of a first-level project.</summary>
    Parts,

    /// <summary>The unit's register of activities.</summary>
    Register,

    /// <summary>A satisfaction survey of the unit.</summary>
    Survey,
}

/// <summary>A value of a roll-up with what it stands for.</summary>
/// <param name="Value">As a field shows it: <c>1234.00万元</c>, <c>95.00%</c>; null: nobody states it any more.</param>
/// <param name="Stated">Forms that state it.</param>
/// <param name="Submitted">Forms whose values count.</param>
/// <param name="Expected">Forms asked for, answers given out; 0: not known.</param>
/// <param name="Late">Forms that are late.</param>
public sealed record RolledValue(string? Value, int Stated, int Submitted, int Expected, int Late)
{
    /// <summary>What a rate is a rate of; null: it is none.</summary>
    public string? Numerator { get; init; }

    /// <summary>What a rate was divided by; null: it is none.</summary>
    public string? Denominator { get; init; }

    /// <summary>From what it was made: <c>120 + 35</c>; null: too many to say.</summary>
    public string? Working { get; init; }
}

/// <summary>The mark of a field that was taken from a roll-up: from which, and what the roll-up was then.</summary>
/// <param name="Source">Whose forms.</param>
/// <param name="Taken">The roll-up when it was taken.</param>
public sealed record BoundMark(BindSource Source, RolledValue Taken)
{
    /// <summary>How marks of this kind begin.</summary>
    public const string Prefix = "rollup:";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>A later value of the roll-up that somebody looked at and did not take; null: none.</summary>
    public string? KeptAgainst { get; init; }

    /// <summary>Why it was not taken.</summary>
    public string? Reason { get; init; }

    /// <summary>The mark as a row keeps it.</summary>
    [JsonIgnore]
    public string Text => Prefix + JsonSerializer.Serialize(this, Json);

    /// <summary>The mark that a row keeps; null: it is another one.</summary>
    public static BoundMark? Of(string? mark) =>
        mark?.StartsWith(Prefix, StringComparison.Ordinal) == true
            ? JsonSerializer.Deserialize<BoundMark>(mark[Prefix.Length..], Json)
            : null;
}
