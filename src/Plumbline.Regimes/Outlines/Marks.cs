using System.Globalization;

namespace Plumbline.Regimes.Outlines;

/// <summary>The official marks of headings and lists (GB/T 9704-2012, 7.3.3).</summary>
internal static class Marks
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The mark of an item, counted from 1.</summary>
    internal static string Of(Numbering numbering, int number) =>
        numbering switch
        {
            Numbering.Chinese => Chinese(number) + "、",
            Numbering.Bracketed => $"（{Chinese(number)}）",
            Numbering.Arabic => string.Create(CultureInfo.InvariantCulture, $"{number}."),
            Numbering.BracketedArabic => string.Create(CultureInfo.InvariantCulture, $"（{number}）"),
            Numbering.OneIs => Chinese(number) + "是",
            _ => "",
        };

    /// <summary>The mark of a heading at a level, 1 to 4; deeper levels repeat the last form.</summary>
    internal static string OfHeading(int level, int number) =>
        Of(
            level switch
            {
                1 => Numbering.Chinese,
                2 => Numbering.Bracketed,
                3 => Numbering.Arabic,
                _ => Numbering.BracketedArabic,
            },
            number
        );

    private static string Chinese(int number) =>
        number switch
        {
            < 10 => Digits[number].ToString(),
            < 20 => "十" + (number == 10 ? "" : Digits[number - 10]),
            < 100 => Digits[number / 10] + "十" + (number % 10 == 0 ? "" : Digits[number % 10]),
            _ => string.Create(CultureInfo.InvariantCulture, $"{number}"),
        };
}
