using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>The kinds of institutions that texts count, from content/words/institutions.txt.</summary>
/// <param name="Kinds">The kind that each word names.</param>
/// <param name="MadeUp">Kinds that two others make up.</param>
/// <param name="Owners">A pattern of whose they may be.</param>
/// <param name="OnlyBehind">Words that name a kind only behind a number.</param>
internal sealed record Institutions(
    FrozenDictionary<string, string> Kinds,
    ImmutableArray<(string Whole, string Left, string Right)> MadeUp,
    string Owners,
    ImmutableArray<string> OnlyBehind
)
{
    /// <summary>The list of this program.</summary>
    public static Institutions All { get; } = Read(WordList.Read("institutions.txt"));

    /// <summary>The words before a number that name a kind.</summary>
    public Regex Ahead { get; } =
        Pattern(
            $"(?<owner>{Owners})?(?<kind>{WordList.Any(Kinds.Keys.Except(OnlyBehind, StringComparer.Ordinal))})(?:共|共有|有|为|数)?$"
        );

    /// <summary>The words behind a number that name one kind or two.</summary>
    public Regex Behind { get; } =
        Pattern(
            $@"\G(?<owner>{Owners})?(?<kind>{WordList.Any(Kinds.Keys)})(?:[、和](?<also>{WordList.Any(Kinds.Keys)}))?"
        );

    /// <summary>The kind that a word names.</summary>
    public string KindOf(string word) => Kinds.GetValueOrDefault(word, word);

    private static Institutions Read(ImmutableArray<string> lines)
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        var made = ImmutableArray.CreateBuilder<(string, string, string)>();
        foreach (var line in lines.Where(line => line[0] != '@'))
        {
            var parts = line.Split('+');
            var names = Words(parts[0].Replace('=', ' '));
            foreach (var word in names)
            {
                kinds[word.TrimEnd('>')] = names[0];
            }

            if (parts.Length > 1 && Words(parts[1]) is [var left, var right])
            {
                made.Add((names[0], left, right));
            }
        }

        var owners = lines.Where(line => line[0] == '@').SelectMany(line => Words(line[1..]));
        return new Institutions(
            kinds.ToFrozenDictionary(StringComparer.Ordinal),
            made.DrainToImmutable(),
            WordList.Any(owners),
            [.. lines.SelectMany(Words).Where(word => word[^1] == '>').Select(word => word[..^1])]
        );
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Regex Pattern(string pattern) =>
        new(pattern, Patience.Options, TimeSpan.FromMilliseconds(Patience.Milliseconds));
}
