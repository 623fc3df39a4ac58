using Plumbline.Audit.Figures;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations;

/// <summary>A statement that was reckoned.</summary>
/// <param name="Index">Position among all relations, from 0.</param>
/// <param name="Claim">What the text states.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Computed">What the operands give, in base units; null where that cannot be worked out.</param>
public sealed record Relation(int Index, Claim Claim, Verdict Verdict, Reckoned? Computed)
{
    /// <summary>The id in the output: r1, r2 …</summary>
    public string Id => $"r{Index + 1}";

    /// <summary>It fails only because of a number that another failing statement is about already.</summary>
    public bool IsEcho { get; init; }

    /// <summary>What is stated, in base units.</summary>
    public Fraction Stated => Claim.Result?.Value ?? Claim.Constant ?? Fraction.Zero;

    /// <summary>The unit in which stated and computed values are shown: that of the result, else of the first operand.</summary>
    public Figure? Model => Claim.Result ?? (Claim.Operands.IsEmpty ? null : Claim.Operands[0]);

    /// <summary>All figures that take part, the result first.</summary>
    public IEnumerable<Figure> Figures
    {
        get
        {
            if (Claim.Result is { } result)
            {
                yield return result;
            }

            foreach (var operand in Claim.Operands)
            {
                yield return operand;
            }
        }
    }
}
