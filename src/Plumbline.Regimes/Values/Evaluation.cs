using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;

namespace Plumbline.Regimes.Values;

/// <summary>Where expressions look for their values: a filing, its computed scores, and the item of the repeat around.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="Sheet">The computed scores, shown where the filing declares none.</param>
/// <param name="Item">Path of the item around, or null.</param>
public sealed record ValueScope(Filing Filing, ScoreSheet? Sheet = null, string? Item = null)
{
    /// <summary>The value of an expression, or null when there is none: nothing is ever made up.</summary>
    public FoundValue? Find(Expression expression) =>
        expression switch
        {
            PathExpression { Path: var path } => Declared(path),
            CallExpression call => new Calls(this).Work(call),
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };

    /// <summary>The declared value at a path, seen from the item around.</summary>
    public FoundValue? Declared(string path) =>
        Absolute(path) is { } full
        && FilingPath.TryParse(full, out var parsed)
        && parsed.Locate(Filing) is { } value
        && value.Value is not ("" or Prose { Text: "" })
            ? new(value.Value, value.Path)
            : null;

    /// <summary>The paths of the items of a list.</summary>
    public ImmutableArray<string> Items(string path) =>
        Absolute(path) is { } full && FilingPath.TryParse(full, out var parsed) ? parsed.Items(Filing) : [];

    /// <summary>A path with the item around it put before.</summary>
    public string? Absolute(string path) => ExpressionText.Absolute(path, Item);
}

/// <summary>A value with the path it stands at.</summary>
/// <param name="Value">A value of the domain: an amount, a figure, a text, a date …</param>
/// <param name="Path">Its path in the filing; for a value that was worked out, the expression.</param>
public sealed record FoundValue(object Value, string Path)
{
    /// <summary>Worked out from other values rather than declared.</summary>
    public bool Computed { get; init; }

    /// <summary>A figure of nothing: 0, 0.00万元, 无.</summary>
    public bool IsZero =>
        Value switch
        {
            Amount amount => amount.Value.Fen == 0,
            Quantity figure => figure.Number.Unscaled == 0,
            int number => number == 0,
            _ => false,
        };
}
