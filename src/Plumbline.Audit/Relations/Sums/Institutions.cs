using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>The kinds of institutions that texts count, from content/words/institutions.txt.</summary>
internal static class Institutions
{
    private static readonly FrozenDictionary<string, string> Kinds;
    private static readonly string Owners;

    static Institutions()
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        var made = ImmutableArray.CreateBuilder<(string, string, string)>();
        Owners = "";
        foreach (var line in WordList.Read("institutions.txt"))
        {
            if (line[0] == '@')
            {
                Owners = WordList.Any(Words(line[1..]));
                continue;
            }

            var parts = line.Split('+');
            var names = parts[0].Split('=');
            var kind = names[0].Trim();
            foreach (var word in Words(string.Join(' ', names)))
            {
                kinds[word] = kind;
            }

            if (parts.Length > 1 && Words(parts[1]) is [var left, var right])
            {
                made.Add((kind, left, right));
            }
        }

        Kinds = kinds.ToFrozenDictionary(StringComparer.Ordinal);
        MadeUp = made.DrainToImmutable();
        var any = WordList.Any(Kinds.Keys);
        Ahead = Pattern($"(?<owner>{Owners})?(?<kind>{any})(?:共|共有|有|为|数)?$");
        Behind = Pattern($@"\G(?<owner>{Owners})?(?<kind>{any})(?:[、和](?<also>{any}))?");
    }

    /// <summary>Kinds that two others make up.</summary>
    public static ImmutableArray<(string Whole, string Left, string Right)> MadeUp { get; }

    /// <summary>The words before a number that name a kind.</summary>
    public static Regex Ahead { get; }

    /// <summary>The words behind a number that name one kind or two.</summary>
    public static Regex Behind { get; }

    /// <summary>The kind that a word names.</summary>
    public static string KindOf(string word) => Kinds.GetValueOrDefault(word, word);

    private static string[] Words(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Regex Pattern(string pattern) =>
        new(pattern, Patience.Options, TimeSpan.FromMilliseconds(Patience.Milliseconds));
}
