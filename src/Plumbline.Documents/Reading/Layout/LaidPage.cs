using System.Collections.Immutable;

namespace Plumbline.Documents.Reading.Layout;

/// <summary>A page as words and ruled lines, each in its place: all that layout analysis needs to know.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">In points, as the page is looked at.</param>
/// <param name="Height">In points.</param>
/// <param name="Words">In any order.</param>
/// <param name="Rulings">Straight lines along the edges of the page.</param>
internal sealed record LaidPage(
    int Number,
    double Width,
    double Height,
    ImmutableArray<LaidWord> Words,
    ImmutableArray<Ruling> Rulings
)
{
    /// <summary>The words were made out from a picture and may be wrong.</summary>
    public bool Recognised { get; init; }
}

/// <summary>A stretch of characters without a gap.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Box">Where they stand.</param>
internal sealed record LaidWord(string Text, Box Box);

/// <summary>A straight line on a page.</summary>
/// <param name="IsVertical">Whether it runs from top to bottom.</param>
/// <param name="At">Its distance from the left edge when vertical, from the top edge otherwise.</param>
/// <param name="From">Where it begins in the other direction.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Ruling(bool IsVertical, double At, double From, double To)
{
    public double Length => To - From;

    /// <summary>The line on a page of another size.</summary>
    public Ruling Scaled(double scale) => new(IsVertical, At * scale, From * scale, To * scale);
}
