using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Numerals;

/// <summary>A number literal in the folded text of a passage, without unit.</summary>
/// <param name="Start">First character; a sign belongs to it.</param>
/// <param name="End">The character after the last.</param>
/// <param name="Number">What is printed; zero for a run of digits too long for any amount.</param>
public readonly record struct Numeral(int Start, int End, PrintedNumber Number)
{
    /// <summary>Written in Chinese numerals.</summary>
    public bool InChinese { get; init; }

    /// <summary>Introduced by 百分之, or by 千分之 and divided by ten: the unit is percent.</summary>
    public bool IsPercent { get; init; }

    /// <summary>More digits than any amount has: an account, an identity card.</summary>
    public bool TooLong { get; init; }
}
