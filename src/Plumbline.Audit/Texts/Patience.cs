using System.Text.RegularExpressions;

namespace Plumbline.Audit.Texts;

/// <summary>What all patterns of the grammar share.</summary>
internal static class Patience
{
    /// <summary>No pattern backtracks far; this only ends a runaway on hostile text.</summary>
    public const int Milliseconds = 10_000;

    public const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
