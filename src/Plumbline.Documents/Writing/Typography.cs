using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.Documents.Writing;

/// <summary>
/// Every measure of a printed page in one place, after GB/T 9704-2012: A4, type area 156 × 225 mm, 22 lines of 28
/// characters. Lengths are in twips (1/20 pt), sizes of type in half-points, the unit of each format.
/// </summary>
internal static class Typography
{
    /// <summary>22 of these fit in 225 mm.</summary>
    public const int LinePitch = 578;

    /// <summary>
    /// What is added to the width of a character, in 1/4096 pt, so that 28 of 16 pt fit in 156 mm: 442.2 pt ÷ 28 − 16 pt,
    /// rounded down, for one part too many would leave 27.
    /// </summary>
    public const int CharacterSpace = -849;

    /// <summary>
    /// Much the same in twips, as a trait of the type. LibreOffice gives a character two places of a grid narrower than
    /// its type and would set 14 to the line, so paragraphs stand off the grid and keep to it by themselves. One twip
    /// more than the grid asks for, because LibreOffice cuts the type area to whole places of the grid.
    /// </summary>
    public const int Tracking = -6;

    /// <summary>Two characters of running text.</summary>
    public const int TwoCharacters = 2 * ((SizeThree * 10) + Tracking);

    /// <summary>Four characters of running text.</summary>
    public const int FourCharacters = 2 * TwoCharacters;

    /// <summary>2号.</summary>
    public const int SizeTwo = 44;

    /// <summary>3号.</summary>
    public const int SizeThree = 32;

    /// <summary>4号.</summary>
    public const int SizeFour = 28;

    /// <summary>小四.</summary>
    public const int SizeSmallFour = 24;

    /// <summary>五号.</summary>
    public const int SizeFive = 21;

    /// <summary>小五.</summary>
    public const int SizeSmallFive = 18;

    /// <summary>Least height of a row of a table, 6.8 mm: a form of 27 rows, its title and a note fit on a page.</summary>
    public const int RowHeight = 385;

    /// <summary>Space between the border of a cell and its text, left and right.</summary>
    public const int CellPadding = 57;

    /// <summary>Upright paper.</summary>
    public static PageLayout Portrait { get; } = new(11906, 16838, Top: 2098, Right: 1474, Bottom: 1985, Left: 1588);

    /// <summary>The same paper turned, so that the head of a table lies at the binding edge.</summary>
    public static PageLayout Landscape { get; } = new(16838, 11906, Top: 1588, Right: 2098, Bottom: 1474, Left: 1985);

    /// <summary>Colours of the series of a chart: calm, and apart in grey print too.</summary>
    public static ImmutableArray<string> ChartColours { get; } =
    ["2F5D8A", "C08A3E", "6E9A6B", "9DB4C8", "8C6A8F", "B5604F", "4F8F96", "A9A377"];

    /// <summary>Behind a piece of text that a reviewer should look at.</summary>
    public const string MarkedFill = "FFF2CC";

    /// <summary>Behind a cell that is worked out from others.</summary>
    public const string ComputedFill = "DDEBF7";

    /// <summary>Behind the printed words of a form to be filled in on screen.</summary>
    public const string LabelFill = "F2F2F2";

    /// <summary>How the paper lies.</summary>
    public static PageLayout Page(Orientation orientation) =>
        orientation == Orientation.Landscape ? Landscape : Portrait;

    /// <summary>Size of the text of a table: smaller the narrower its columns are on average.</summary>
    public static int TableTextSize(int width, int columns) =>
        (width / columns) switch
        {
            >= 1900 => SizeSmallFour,
            >= 1000 => SizeFive,
            _ => SizeSmallFive,
        };

    /// <summary>Distance of the lines of small text, fixed so that pages do not depend on the fonts installed.</summary>
    public static int SmallLinePitch(int size) =>
        size switch
        {
            >= SizeSmallFour => 380,
            >= SizeFive => 320,
            _ => 280,
        };
}

/// <summary>A sheet of paper and its margins, in twips.</summary>
internal sealed record PageLayout(int Width, int Height, int Top, int Right, int Bottom, int Left)
{
    // The dash of the page number stands 7 mm below the type area: 397 twips, less half of its own line of 360.
    private const int TypeAreaToFooterEnd = 397 + 180;

    /// <summary>Width of the type area.</summary>
    public int TypeWidth => Width - Left - Right;

    /// <summary>From the lower edge of the paper to the page number.</summary>
    public int Footer => Bottom - TypeAreaToFooterEnd;
}
