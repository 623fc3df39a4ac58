using Plumbline.Domain;

namespace Plumbline.App.Imports;

/// <summary>What a person says about a document that is to become a filing, where the document itself does not say it.</summary>
/// <param name="File">The document.</param>
public sealed record ImportOrder(string File)
{
    /// <summary>The regime of the national form, from which all others inherit.</summary>
    public const string NationalBase = "CN-2020";

    /// <summary>The department; null to take the one that the document names.</summary>
    public string? Department { get; init; }

    /// <summary>The fiscal year; null to take the one that the document names.</summary>
    public int? Year { get; init; }

    /// <summary>The unit of bare amounts; null to take the one that the document prints.</summary>
    public MoneyUnit? Unit { get; init; }

    /// <summary>The regime that the filing names; the national base where nobody says another.</summary>
    public string Regime { get; init; } = NationalBase;
}
