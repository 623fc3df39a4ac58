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

    private bool HoldsAnything => Chinese.Contains(AnyPlace, StringComparison.Ordinal);

    /// <summary>Whether a line of the list is a pattern.</summary>
    internal static bool IsPattern(string chinese) =>
        chinese.Contains(Place, StringComparison.Ordinal) || chinese.Contains(AnyPlace, StringComparison.Ordinal);

    /// <summary>The English of a word; null: the word is another one.</summary>
    internal string? Say(string word, Func<string, string?> english)
    {
        if (Held(word) is not { } held)
        {
            return null;
        }

        var said = held.ConvertAll(text => english(text) ?? (HoldsAnything || text.All(IsFigure) ? text : null));
        return said.Contains(null)
            ? null
            : string.Concat(English.Split(Place).Select((part, at) => at == 0 ? part : said[at - 1] + part));
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
