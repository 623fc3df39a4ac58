using System.Collections.Immutable;

namespace Plumbline.App.Content;

/// <summary>
/// A word with places in it: <c>结果用于{}年预算 = Result used for the budget of {}</c>. A place holds figures, or a word that
/// has English itself; <c>{*}</c> holds anything, a name above all.
/// </summary>
/// <param name="Chinese">The word, places and all.</param>
/// <param name="English">Its English, with <c>{}</c> in the same order.</param>
internal sealed record EnglishPattern(string Chinese, string English)
{
    private const string Place = "{}";
    private const string AnyPlace = "{*}";

    private readonly ImmutableArray<string> between =
    [
        .. Chinese.Replace(AnyPlace, Place, StringComparison.Ordinal).Split(Place),
    ];

    // Of each place whether it holds anything.
    private readonly ImmutableArray<bool> anything = [.. PlacesOf(Chinese).Select(place => place == AnyPlace)];

    /// <summary>Whether a line of the list is a pattern.</summary>
    internal static bool IsPattern(string chinese) =>
        chinese.Contains(Place, StringComparison.Ordinal) || chinese.Contains(AnyPlace, StringComparison.Ordinal);

    /// <summary>Whether the English of a line has as many places as its Chinese, which alone says what they hold.</summary>
    internal static bool Fits(string chinese, string english) =>
        !english.Contains(AnyPlace, StringComparison.Ordinal)
        && PlacesOf(chinese).Count() == english.Split(Place).Length - 1;

    /// <summary>The English of a word; null: the word is another one, or what it holds may not be said so.</summary>
    /// <param name="word">The word.</param>
    /// <param name="english">English of what stands in a place.</param>
    /// <param name="kept">What <c>{*}</c> keeps of a name without English.</param>
    internal string? Say(string word, Func<string, string?> english, Func<string, string?> kept)
    {
        if (Held(word) is not { } held)
        {
            return null;
        }

        var said = held.Select(
                (text, at) =>
                    english(text)
                    ?? (
                        text.All(IsFigure) ? text
                        : anything[at] ? kept(text)
                        : null
                    )
            )
            .ToList();
        return said.Contains(null)
            ? null
            : string.Concat(English.Split(Place).Select((part, at) => at == 0 ? part : said[at - 1] + part));
    }

    private static IEnumerable<string> PlacesOf(string chinese)
    {
        for (var at = 0; at < chinese.Length; at++)
        {
            if (string.CompareOrdinal(chinese, at, Place, 0, Place.Length) == 0)
            {
                yield return Place;
            }
            else if (string.CompareOrdinal(chinese, at, AnyPlace, 0, AnyPlace.Length) == 0)
            {
                yield return AnyPlace;
            }
        }
    }

    // What stands in the places, each as short as it can be.
    private List<string>? Held(string word)
    {
        if (!word.StartsWith(between[0], StringComparison.Ordinal))
        {
            return null;
        }

        var held = new List<string>();
        var from = between[0].Length;
        for (var at = 1; at < between.Length; at++)
        {
            var isLast = at == between.Length - 1;
            var end =
                isLast && word.EndsWith(between[at], StringComparison.Ordinal) ? word.Length - between[at].Length
                : isLast ? -1
                : word.IndexOf(between[at], from, StringComparison.Ordinal);
            if (end <= from)
            {
                return null;
            }

            held.Add(word[from..end]);
            from = end + between[at].Length;
        }

        return held;
    }

    private static bool IsFigure(char one) => char.IsAsciiDigit(one) || one is '.' or ',' or '-' or '%';
}
