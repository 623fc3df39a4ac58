using Plumbline.Domain;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// A text reduced to what makes it that text: letters and digits, each live number as one sign. Likeness is the share of
/// neighbouring pairs of characters that two texts have in common (Dice); it takes time in proportion to their lengths.
/// </summary>
internal sealed class TextLikeness
{
    private readonly Dictionary<int, int> pairs = [];

    internal TextLikeness(Prose text)
    {
        Core = string.Concat(
            text.Parts().Select(part => part.IsToken ? "#" : string.Concat(part.Text.Where(char.IsLetterOrDigit)))
        );
        for (var at = 0; at + 1 < Core.Length; at++)
        {
            var pair = (Core[at] << 16) | Core[at + 1];
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }
    }

    /// <summary>The text without spaces and punctuation.</summary>
    internal string Core { get; }

    /// <summary>From 0 to 1; 0 at once when the lengths alone rule out <paramref name="atLeast"/>.</summary>
    internal Fraction With(TextLikeness other, Fraction atLeast)
    {
        if (string.Equals(Core, other.Core, StringComparison.Ordinal))
        {
            return Fraction.One;
        }

        var (mine, theirs) = (Core.Length - 1, other.Core.Length - 1);
        if (mine <= 0 || theirs <= 0 || new Fraction(2L * Math.Min(mine, theirs), mine + theirs) < atLeast)
        {
            return Fraction.Zero;
        }

        var common = pairs.Sum(pair => Math.Min(pair.Value, other.pairs.GetValueOrDefault(pair.Key)));
        return new(2L * common, mine + theirs);
    }
}
