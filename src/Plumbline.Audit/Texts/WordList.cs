using System.Collections.Immutable;

namespace Plumbline.Audit.Texts;

/// <summary>Lists of words that are data, not grammar: the files of content/words, one entry a line, # before a remark.</summary>
internal static class WordList
{
    /// <summary>The entries of a list in their order.</summary>
    /// <param name="name">The name of its file: offices.txt.</param>
    public static ImmutableArray<string> Read(string name)
    {
        using var stream =
            typeof(WordList).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"no list of words {name}", nameof(name));
        using var reader = new StreamReader(stream);
        var entries = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } entry && entry[0] != '#')
            {
                entries.Add(entry);
            }
        }

        return entries.DrainToImmutable();
    }

    /// <summary>A pattern that any of some words fits, the longest first.</summary>
    public static string Any(IEnumerable<string> words) =>
        string.Join(
            '|',
            words.OrderByDescending(word => word.Length).Select(System.Text.RegularExpressions.Regex.Escape)
        );
}
