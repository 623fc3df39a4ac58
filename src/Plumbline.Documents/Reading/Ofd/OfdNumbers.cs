using System.Globalization;

namespace Plumbline.Documents.Reading.Ofd;

/// <summary>Lists of numbers in attributes.</summary>
internal static class OfdNumbers
{
    private const double Farthest = 1e6;

    /// <summary>The numbers of a list; words that are none are left out.</summary>
    public static List<double> Of(string? text)
    {
        var numbers = new List<double>();
        foreach (var word in Words(text))
        {
            if (TryParse(word, out var number))
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }

    /// <summary>Left, top, width and height, or null.</summary>
    public static double[]? Box(string? text) => Of(text) is { Count: 4 } four ? [.. four] : null;

    /// <summary>One number, or another.</summary>
    public static double One(string? text, double otherwise) => TryParse(text, out var number) ? number : otherwise;

    /// <summary>Distances between characters; <c>g 3 1.5</c> stands for three times 1.5.</summary>
    public static List<double> Distances(string? text, int most)
    {
        var distances = new List<double>();
        var words = Words(text);
        for (var index = 0; index < words.Length && distances.Count < most; index++)
        {
            if (words[index] == "g" && index + 2 < words.Length)
            {
                var count = (int)Math.Clamp(One(words[index + 1], 0), 0, most - distances.Count);
                distances.AddRange(Enumerable.Repeat(One(words[index + 2], 0), count));
                index += 2;
            }
            else
            {
                distances.Add(One(words[index], 0));
            }
        }

        return distances;
    }

    private static string[] Words(string? text) =>
        text?.Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static bool TryParse(string? text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && Math.Abs(number) <= Farthest;
}
