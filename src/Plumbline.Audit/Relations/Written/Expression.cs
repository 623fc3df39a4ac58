using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Written;

/// <summary>A working as it is written: numbers under the four signs.</summary>
internal abstract record Expression
{
    /// <summary>The numbers from left to right.</summary>
    public abstract IEnumerable<Figure> Leaves { get; }

    /// <summary>Its value, or null where it cannot be worked out; a percentage counts as hundredths.</summary>
    /// <param name="operands">The values of the numbers, from left to right.</param>
    /// <param name="next">The place of its first number; moved behind its last.</param>
    public abstract Reckoned? Of(ImmutableArray<Reckoned> operands, ref int next);

    /// <summary>How it is shown: {0} for the first number.</summary>
    public abstract string Pattern(ref int next);
}

/// <summary>A number of a working.</summary>
internal sealed record Leaf(Figure Figure) : Expression
{
    /// <inheritdoc/>
    public override IEnumerable<Figure> Leaves => [Figure];

    /// <summary>Whether it is a percentage or a number of points.</summary>
    public bool IsPercent => Figure.Dimension is Dimension.Percent or Dimension.Points;

    /// <inheritdoc/>
    public override Reckoned? Of(ImmutableArray<Reckoned> operands, ref int next) =>
        IsPercent ? operands[next++].Times(new Fraction(1, 100)) : operands[next++];

    /// <inheritdoc/>
    public override string Pattern(ref int next) => $"{{{next++}}}";
}

/// <summary>Two workings under a sign: + − × ÷.</summary>
internal sealed record Operation(char Sign, Expression Left, Expression Right) : Expression
{
    /// <inheritdoc/>
    public override IEnumerable<Figure> Leaves => Left.Leaves.Concat(Right.Leaves);

    /// <inheritdoc/>
    public override Reckoned? Of(ImmutableArray<Reckoned> operands, ref int next)
    {
        var left = Left.Of(operands, ref next);
        var right = Right.Of(operands, ref next);
        return (left, right) is ({ } one, { } other)
            ? Sign switch
            {
                '+' => one + other,
                '−' => one - other,
                '×' => Formula.Product.Of([one, other]),
                _ => one.Over(other),
            }
            : null;
    }

    /// <inheritdoc/>
    public override string Pattern(ref int next)
    {
        var left = Shown(Left, ref next, Left is Operation { Sign: '+' or '−' });
        var right = Shown(Right, ref next, Right is Operation);
        return $"{left} {Sign} {right}";
    }

    private string Shown(Expression part, ref int next, bool inBrackets) =>
        inBrackets && Sign is '×' or '÷' ? $"({part.Pattern(ref next)})" : part.Pattern(ref next);
}
