using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.App.Forms;
using Plumbline.Findings;

namespace Plumbline.App.Content;

/// <summary>
/// English for words that are kept or printed in Chinese: labels of forms, words of closed lists, grades, names of regimes. They
/// are data: <c>content/words/english.txt</c>, and <c>english.txt</c> in the folder of a regime for its own words.
/// </summary>
public sealed class EnglishWords(IReadOnlyDictionary<string, string> words)
{
    /// <summary>Between the words of a name that is put together; each of them has English of its own.</summary>
    public const string Between = " · ";

    private const string FileName = "english.txt";

    private readonly FrozenDictionary<string, string> known = words.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ImmutableArray<EnglishPattern> patterns =
    [
        .. words
            .Where(pair => EnglishPattern.IsPattern(pair.Key))
            .OrderByDescending(pair => pair.Key.Length)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new EnglishPattern(pair.Key, pair.Value)),
    ];

    /// <summary>No words at all: everything stays Chinese.</summary>
    public static EnglishWords None { get; } = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>
    /// The words beside a folder of packs and in each pack, or every line that is no pair; of two lines for one word the first
    /// counts.
    /// </summary>
    public static Result<EnglishWords> Load(string regimes)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var wrong = ImmutableArray.CreateBuilder<Finding>();
        var common = Path.Combine(Path.GetFullPath(regimes), "..", "words", FileName);
        var own = Directory.EnumerateDirectories(regimes).Order(StringComparer.Ordinal);
        foreach (var file in own.Select(pack => Path.Combine(pack, FileName)).Prepend(common).Where(File.Exists))
        {
            foreach (var (line, at) in File.ReadLines(file).Select((line, at) => (line.Trim(), at + 1)))
            {
                if (line.Length == 0 || line[0] == '#')
                {
                    continue;
                }

                if (
                    line.Split('=', 2, StringSplitOptions.TrimEntries)
                    is not [{ Length: > 0 } chinese, { Length: > 0 } english]
                )
                {
                    wrong.Add(NoPair(file, at, line));
                }
                else if (!EnglishPattern.Fits(chinese, english))
                {
                    wrong.Add(OtherPlaces(file, at, line));
                }
                else
                {
                    words.TryAdd(chinese, english);
                }
            }
        }

        return wrong.Count > 0 ? Result.Failed<EnglishWords>(wrong.ToImmutable()) : Result.Of(new EnglishWords(words));
    }

    /// <summary>The word in a language; Chinese where there is no English, in part where it names what somebody typed.</summary>
    public string Say(string word, Language language) =>
        Find(word, language)
        ?? (
            word.Contains(Between, StringComparison.Ordinal)
                ? string.Join(Between, word.Split(Between).Select(part => One(part) ?? One(part, Kept) ?? part))
                : One(word, Kept) ?? word
        );

    /// <summary>The word in a language; null: there is no English, or not for all of it.</summary>
    public string? Find(string word, Language language) =>
        language == Language.Chinese ? word : One(word) ?? Parts(word);

    /// <summary>
    /// A sentence in a language. What it names by a word of the content, a field or a column, is named in that language too; what
    /// somebody typed stays as it is.
    /// </summary>
    public string Say(Message message, Language language) =>
        language == Language.Chinese
            ? message.In(language)
            : (
                message with
                {
                    Arguments =
                    [
                        .. message.Arguments.Select(one =>
                            Naming.Contains(one.Name) ? (one.Name, Say(one.Value, language)) : one
                        ),
                    ],
                }
            ).In(language);

    /// <summary>
    /// Sections of a form with their labels and choices in a language. What is pasted is known by its Chinese too.
    /// </summary>
    public ImmutableArray<FormSection> Say(ImmutableArray<FormSection> sections, Language language) =>
        language == Language.Chinese
            ? sections
            : [.. sections.Select(section => section with { Blocks = [.. section.Blocks.Select(Say)] })];

    // The holes of sentences that name a place of a form, a kind or a person's part in it.
    private static readonly FrozenSet<string> Naming = new[]
    {
        "name",
        "role",
        "kind",
        "from",
        "to",
        "base",
        "term",
        "column",
        "field",
        "place",
        "what",
        "belongs",
    }.ToFrozenSet(StringComparer.Ordinal);

    // 支出合计 · 年初预算数
    private string? Parts(string word)
    {
        var parts = word.Split(Between).Select(One).ToList();
        return parts.Contains(null) ? null : string.Join(Between, parts);
    }

    private string? One(string word) => One(word, KeptWhereEnglish);

    // A name that somebody typed has no English: it is kept, or the word has none.
    private string? One(string word, Func<string, string?> kept) =>
        known.GetValueOrDefault(word)
        ?? Numbered(word)
        ?? Quoted(word, kept)
        ?? Bracketed(word, kept)
        ?? Patterned(word, kept);

    private static string Kept(string name) => name;

    private static string? KeptWhereEnglish(string name) =>
        name.Any(letter => letter is >= '\u4e00' and <= '\u9fff') ? null : name;

    // 阶段目标 1
    private string? Numbered(string word) =>
        word.LastIndexOf(' ') is > 0 and var at
        && word[(at + 1)..].All(char.IsAsciiDigit)
        && known.TryGetValue(word[..at], out var english)
            ? english + word[at..]
            : null;

    // 机构“内设股室”, whose name stays as it was typed
    private string? Quoted(string word, Func<string, string?> kept) =>
        word.IndexOf('“', StringComparison.Ordinal) is > 0 and var at
        && word.EndsWith('”')
        && known.TryGetValue(word[..at], out var english)
        && kept(word[at..]) is { } name
            ? $"{english} {name}"
            : null;

    // 年度资金总额（全年执行数）
    private string? Bracketed(string word, Func<string, string?> kept) =>
        word.IndexOf('（', StringComparison.Ordinal) is > 0 and var at
        && word.EndsWith('）')
        && known.TryGetValue(word[..at], out var english)
        && (known.GetValueOrDefault(word[(at + 1)..^1]) ?? kept(word[(at + 1)..^1])) is { } inner
            ? $"{english} ({inner})"
            : null;

    private string? Patterned(string word, Func<string, string?> kept) =>
        patterns
            .Select(pattern => pattern.Say(word, known.GetValueOrDefault, kept))
            .FirstOrDefault(said => said is not null);

    private static Finding OtherPlaces(string file, int at, string line) =>
        new(
            "PL5181",
            Severity.Error,
            new FilePlace(Path.Combine(Path.GetFileName(Path.GetDirectoryName(file))!, FileName), at),
            new Template(
                "“{line}”的英文与中文花括号的个数不同",
                "The English of '{line}' has other places than its Chinese"
            ).With(("line", line))
        )
        {
            Repair = new Template(
                "英文写同样多的空花括号；带星号的只写在中文里",
                "Write as many empty braces in the English; those with a star stand in the Chinese alone"
            ).With(),
        };

    private static Finding NoPair(string file, int at, string line) =>
        new(
            "PL5180",
            Severity.Error,
            new FilePlace(Path.Combine(Path.GetFileName(Path.GetDirectoryName(file))!, FileName), at),
            new Template("“{line}”不是“词 = 英文”", "'{line}' is no 'word = English'").With(("line", line))
        )
        {
            Repair = new Template(
                "每行一对，中间写等号；说明写在#之后",
                "One pair a line with an equals sign between; remarks begin with #"
            ).With(),
        };

    private FormBlock Say(FormBlock block) =>
        block with
        {
            Label = Say(block.Label, Language.English),
            Fixed = [.. block.Fixed.Select(row => row with { Label = Say(row.Label, Language.English) })],
            Fields = [.. block.Fields.Select(Say)],
        };

    private FormField Say(FormField field) =>
        field with
        {
            Label = Say(field.Label, Language.English),
            Headings = [field.Label, .. field.Headings],
            Choices =
            [
                .. field.Choices.Select(choice =>
                    choice with
                    {
                        Word = Say(choice.Word, Language.English),
                        Written = [choice.Word, .. choice.Written],
                    }
                ),
            ],
        };
}
