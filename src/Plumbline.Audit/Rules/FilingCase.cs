using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Audit.Rules.Years;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Scoring;

namespace Plumbline.Audit.Rules;

/// <summary>All that a rule may look at: a filing, its regime, its scores, and the filings that belong to it.</summary>
/// <param name="Filing">The filing under review.</param>
/// <param name="Regime">The regime it is judged by.</param>
public sealed record FilingCase(Filing Filing, Regime Regime)
{
    /// <summary>The computed scores of the filing; null when they were not computed.</summary>
    public ScoreSheet? Scores { get; init; }

    /// <summary>Filings of the projects that belong to this department.</summary>
    public ImmutableArray<Filing> Projects { get; init; } = [];

    /// <summary>The goal filing that was approved with the budget, if at hand.</summary>
    public Filing? ApprovedGoal { get; init; }

    /// <summary>The same subject's filing of the year before, if at hand.</summary>
    public Filing? PriorYear { get; init; }

    /// <summary>What is known beside the filing.</summary>
    public FilingNeighbours Beside { get; init; } = FilingNeighbours.None;

    /// <summary>Parameters that the regime gives the rule now being run.</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>A number given by the regime, else the rule's own default.</summary>
    public Fraction Parameter(string name, Fraction otherwise) =>
        Parameters.TryGetValue(name, out var text) && PrintedNumber.TryParse(text, out var number)
            ? number.ToFraction()
            : otherwise;

    /// <summary>A whole number given by the regime, else the rule's own default.</summary>
    public int Parameter(string name, int otherwise) =>
        Parameters.TryGetValue(name, out var text)
        && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;

    /// <summary>Words given by the regime, else the rule's own default.</summary>
    public string Parameter(string name, string otherwise) => Parameters.GetValueOrDefault(name, otherwise);

    /// <summary>A list given by the regime, parted by semicolons; empty when it is not given.</summary>
    public ImmutableArray<string> Items(string name) => Items(name, []);

    /// <summary>A list given by the regime, parted by semicolons, else the rule's own default.</summary>
    public ImmutableArray<string> Items(string name, ImmutableArray<string> otherwise) =>
        Parameters.TryGetValue(name, out var text)
            ? [.. text.Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
            : otherwise;
}
