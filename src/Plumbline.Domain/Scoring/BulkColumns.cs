namespace Plumbline.Domain.Scoring;

/// <summary>
/// Rows to score, as columns of equal length; the rows of a unit stand together. This is the form in which a province or
/// the nation is scored again: no row is an object.
/// </summary>
public sealed record BulkColumns
{
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public BulkColumns(
        ReadOnlyMemory<byte> methods,
        ReadOnlyMemory<int> weights,
        ReadOnlyMemory<long> actuals,
        ReadOnlyMemory<long> targets
    )
    {
        if (weights.Length != methods.Length || actuals.Length != methods.Length || targets.Length != methods.Length)
        {
            throw new ArgumentException("All columns need the same number of rows.", nameof(methods));
        }

        (Methods, Weights, Actuals, Targets) = (methods, weights, actuals, targets);
    }

    /// <summary>Position of each row's method in the list of methods.</summary>
    public ReadOnlyMemory<byte> Methods { get; }

    /// <summary>分值 in 1/10,000 of a point.</summary>
    public ReadOnlyMemory<int> Weights { get; }

    /// <summary>Actual values; each row has its own scale, the same as its target's.</summary>
    public ReadOnlyMemory<long> Actuals { get; }

    public ReadOnlyMemory<long> Targets { get; }

    public int Count => Methods.Length;
}

/// <summary>The roll-up of one unit.</summary>
public readonly record struct UnitTotal(Score Sum, Weight WeightSum);
