using System.Buffers;
using System.Collections.Immutable;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// The names of bodies, works and places in a sentence: two to twenty characters before one of the words of bodies.txt and
/// offices.txt (…中学, …项目, …局). Each sentence is asked of once for a figure, so no pattern is tried at each of its characters.
/// </summary>
internal static class BodyNames
{
    private const int Shortest = 2;
    private const int Longest = 20;

    private static readonly ImmutableArray<string> Words =
    [
        .. WordList.Read("bodies.txt").Concat(WordList.Read("offices.txt")).OrderByDescending(word => word.Length),
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create([.. Words], StringComparison.Ordinal);

    /// <summary>The last of the names that follow one another from the left; empty where there is none.</summary>
    public static string Last(ReadOnlySpan<char> clause)
    {
        var (last, free, at) = (new Range(0, 0), 0, 0);
        while (at < clause.Length && clause[at..].IndexOfAny(Any) is >= 0 and var next)
        {
            at += next;
            var start = StartOf(clause, at, free);
            if (at - start >= Shortest && EndOf(clause, at) is > 0 and var end)
            {
                (last, free, at) = (start..end, end, end);
            }
            else
            {
                at++;
            }
        }

        return clause[last].ToString();
    }

    private static int StartOf(ReadOnlySpan<char> clause, int word, int free)
    {
        var start = word;
        while (start > free && word - start < Longest && IsOfName(clause[start - 1]))
        {
            start--;
        }

        return start;
    }

    // 局支出, 项目数 and 项目总 speak of a quantity.
    private static int EndOf(ReadOnlySpan<char> clause, int at)
    {
        foreach (var word in Words)
        {
            if (
                clause[at..].StartsWith(word, StringComparison.Ordinal)
                && clause[(at + word.Length)..] is var behind
                && !behind.StartsWith("支出", StringComparison.Ordinal)
                && !behind.StartsWith('数')
                && !behind.StartsWith('总')
            )
            {
                return at + word.Length;
            }
        }

        return 0;
    }

    private static bool IsOfName(char sign) =>
        sign is >= '一' and <= '龥' || char.IsAsciiLetter(sign) || "“”《》".Contains(sign);
}
