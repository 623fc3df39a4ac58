using Plumbline.Domain.Numbers;
using Plumbline.Findings;

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

    /// <summary>Decimals by which both sides of the measure were shifted to become whole: 955 with 1 is 95.5.</summary>
    public int Scale { get; init; }

    /// <summary>The unit of both sides of the measure: 元, %, 人次; empty where there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Decimals to which the score is rounded.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Points before rounding.</summary>
    public ExactPoints Exact => Method.Points(Weight.Scaled, Measure);

    /// <summary>The score.</summary>
    public Score Score => Exact.Rounded(Decimals);

    /// <summary>A sentence with the numbers of this working in its holes, and further ones.</summary>
    internal Message Told(Template template, params ReadOnlySpan<(string Name, string Value)> further)
    {
        var rate = Measure.Target == 0 ? "—" : ScoringNumbers.RateText(Measure.Actual, Measure.Target);
        return template.With([
            ("weight", Weight.ToString()),
            ("actual", Side(Measure.Actual)),
            ("target", Side(Measure.Target)),
            ("rate", rate),
            ("equals", rate.StartsWith('≈') ? rate : "= " + rate),
            ("exact", ScoringNumbers.ExactText(Exact.ToFraction())),
            .. further,
        ]);
    }

    private string Side(long value) =>
        ScoringNumbers.ShortText(new Fraction(value, Rounding.PowerOfTen(Scale)), Scale) + Unit;
}
