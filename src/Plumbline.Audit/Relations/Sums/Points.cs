using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// The points of a sentence that numbers them: 一是资助甲A人，发放B元；二是资助乙C人，其中小学D人，发放E元；三是… What one point lists belongs
/// to no other.
/// </summary>
internal static partial class Points
{
    /// <summary>Where the point around a place begins and ends; the sentence where it is not in a numbered point.</summary>
    public static (int Start, int End) Around(string text, Sentence sentence, int place)
    {
        var start = -1;
        foreach (var mark in Mark().EnumerateMatches(text.AsSpan(sentence.Start, sentence.End - sentence.Start)))
        {
            var at = sentence.Start + mark.Index;
            if (at >= place)
            {
                return start < 0 ? (sentence.Start, sentence.End) : (start, at);
            }

            start = at;
        }

        return (Math.Max(start, sentence.Start), sentence.End);
    }

    [GeneratedRegex("(?<=^|[;:。，])[一二三四五六七八九十]{1,2}是", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Mark();
}
