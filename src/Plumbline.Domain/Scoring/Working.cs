namespace Plumbline.Domain.Scoring;

/// <summary>
/// How one score came about: the method, what went in, and what came out. A record of inputs; it becomes text only when
/// somebody looks (<see cref="ScoringMethod.Explain"/>).
/// </summary>
public readonly record struct Working(ScoringMethod Method, Weight Weight, Measure Measure)
{
    /// <summary>The actual value as it was printed.</summary>
    public string Actual { get; init; } = "";

    /// <summary>The target or base as it was printed.</summary>
    public string Target { get; init; } = "";

    /// <summary>Decimals to which the score is rounded.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Points before rounding.</summary>
    public ExactPoints Exact => Method.Points(Weight.Scaled, Measure);

    /// <summary>The score.</summary>
    public Score Score => Exact.Rounded(Decimals);
}
