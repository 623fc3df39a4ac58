using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// A stated count with its own list: 5个分别为A、B、C…; 四个100%（…）; A、B、C三个学科; and lists of names and counts together,
/// A、B、初中9所、小学27所.
/// </summary>
internal static partial class NameCounts
{
    private const int LongestList = 160;
    private const int MostKeys = 200;
    private const int LongestTail = 40;
    private const string Ends = "。;";

    private static readonly SearchValues<char> Marks = SearchValues.Create("，。;:()!?");

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        foreach (var items in all)
        {
            List<(int Index, int End, string Noun)>? keys = null;
            foreach (var item in items.All)
            {
                if (
                    item.Figure is { Dimension: Dimension.Count, Multiplier: 1 } figure
                    && figure.Number.Unscaled is >= 0 and < 200
                )
                {
                    foreach (var claim in Of(items, item, keys ??= KeysOf(items.Text)))
                    {
                        yield return claim;
                    }
                }
            }
        }
    }

    // No key reaches beyond the next mark, so those of the whole text are those behind any place in it.
    private static List<(int Index, int End, string Noun)> KeysOf(string text)
    {
        var keys = new List<(int, int, string)>();
        foreach (Match match in Key().Matches(text))
        {
            keys.Add((match.Index, match.Index + match.Length, match.Groups["noun"].Value));
        }

        return keys;
    }

    private static IEnumerable<Claim> Of(Items items, Item item, List<(int Index, int End, string Noun)> keys)
    {
        var isMany = item.Figure.Number.Unscaled > 1;
        if (isMany && Behind(items, item) is { } behind)
        {
            yield return behind;
        }

        if (isMany && Ahead(items, item) is { } ahead)
        {
            yield return ahead;
        }

        if (Keyed(items, item, keys) is { } keyed)
        {
            yield return keyed;
        }
    }

    // 6个二级机构及8个股室。二级机构具体为A、B…；股室具体为C、D…
    private static Claim? Keyed(Items items, Item item, List<(int Index, int End, string Noun)> keys)
    {
        var first = FirstBehind(keys, item.End);
        for (var at = first; at < Math.Min(keys.Count, first + MostKeys); at++)
        {
            var (_, end, noun) = keys[at];
            if (
                item.Tail.StartsWith(noun, StringComparison.Ordinal)
                || item.Lead.EndsWith(noun, StringComparison.Ordinal)
            )
            {
                return Listed(items, item, end, inBracket: false) is { Count: > 0 } names
                    ? Named(item, names, Strength.Stated)
                    : null;
            }
        }

        return null;
    }

    private static int FirstBehind(List<(int Index, int End, string Noun)> keys, int place)
    {
        var (from, to) = (0, keys.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = keys[middle].Index >= place ? (from, middle) : (middle + 1, to);
        }

        return from;
    }

    // The names up to the end of the sentence or bracket; nothing where numbers stand among them.
    private static IReadOnlyList<string> Listed(Items items, Item item, int from, bool inBracket)
    {
        var end = EndOf(items, from, inBracket);
        return Inside(items, from, end).Count > 0 || Points().IsMatch(items.Text.AsSpan(from, end - from))
            ? []
            : NameList.Of(WithoutTail(items.Text[from..end]), item.Figure.Number.Unscaled);
    }

    // What stands behind the comma that follows the last name is no part of the list, nor is 共8个股室.
    private static string WithoutTail(string words)
    {
        var last = words.LastIndexOf('、');
        var comma = words.IndexOf('，', last + 1);
        comma = comma == last + 1 ? words.IndexOf('，', comma + 1) : comma;
        var rest = comma < 0 ? words : words[..comma];
        var from = Math.Max(0, words.Length - LongestTail);
        var again = Tail().Match(words[from..]);
        return again.Success && from + again.Index < rest.Length ? words[..(from + again.Index)] : rest;
    }

    // Names parted by 、 end with the first comma; others with the sentence or its semicolon.
    private static int EndOf(Items items, int from, bool inBracket)
    {
        var end =
            inBracket ? items.Closing(from)
            : items.Text.AsSpan(from).IndexOfAny(Ends) is >= 0 and var at ? from + at
            : items.Text.Length;
        var comma = from;
        while (comma < end && (items.Text[comma] != '，' || items.Depths[comma] != items.Depths[from]))
        {
            comma++;
        }

        var ends =
            comma > from
            && items.Text.AsSpan(from, comma - from).Contains('、')
            && (
                !items.Text.AsSpan(comma, end - comma).Contains('、')
                || items.All.Any(item => item.Start > comma && item.End <= end)
            );
        return ends ? comma : end;
    }

    // 共8个股室 behind the names is no part of them.
    private static List<Item> Inside(Items items, int from, int end) =>
        items.Between(from, end, items.Depths[from]).Where(item => items.Text[item.Start - 1] != '共').ToList();

    // 5个分别为：A、B、C。 The list ends with the sentence or its semicolon.
    private static Claim? Behind(Items items, Item item)
    {
        var text = items.Text;
        if (Opening().Match(text, item.End) is not { Success: true } opening || opening.Index != item.End)
        {
            return null;
        }

        var from = opening.Index + opening.Length;
        var bracket = opening.Groups["bracket"].Success;
        var named = opening.Groups["named"].Success;
        var end = EndOf(items, from, bracket);
        if (from >= end)
        {
            return null;
        }

        var inside = Inside(items, from, end);
        if (inside.Count > 0)
        {
            return inside.Count > 1 && (named || !Plain(items.Text[from..end]).Contains('，', StringComparison.Ordinal))
                ? Mixed(items, item, from, end, inside)
                : null;
        }

        // A colon, a comma or a bracket alone does not promise the whole list: it counts where it agrees, or nearly.
        var names = Listed(items, item, from, bracket);
        if (IsCutOff(items, end) && names.Count != item.Figure.Number.Unscaled)
        {
            return null;
        }

        var weak = bracket || opening.Groups["colon"].Success;
        var firm = named || (weak && IsNear(item, names.Count) && names.Count > 2);
        var listed = named || items.Text.AsSpan(from, end - from).Contains('、');
        return names.Count > 1 && listed && (firm || names.Count == item.Figure.Number.Unscaled)
            ? Named(item, names, Strength.Stated)
            : null;
    }

    // A paragraph that ends with no mark was cut, and its list with it.
    private static bool IsCutOff(Items items, int end) =>
        end == items.Text.Length
        && items.Passage.Kind == PassageKind.Paragraph
        && !Ends.Contains(items.Text[^1], StringComparison.Ordinal);

    // 小学组、初中组、高中组4个组别; the names begin behind the last number, mark or verb.
    private static Claim? Ahead(Items items, Item item)
    {
        var text = items.Text;
        var from = item.Order > 0 ? items.All[item.Order - 1].End : 0;
        from = Math.Max(from, Math.Max(item.Start - LongestList, 0));
        from = Math.Max(from, text.AsSpan(0, item.Start).LastIndexOfAny(Marks) + 1);
        var words = Last().Replace(text[from..item.Start], "");
        var count = item.Figure.Number.Unscaled;
        if (Content().Match(words) is { Success: true } content)
        {
            return NameList.Of(content.Groups["names"].Value, count) is { Count: > 1 } told && IsNear(item, told.Count)
                ? Named(item, told, Strength.Stated)
                : null;
        }

        var cut = words;
        foreach (var verb in Verb().EnumerateMatches(words))
        {
            var rest = words[(verb.Index + verb.Length)..];
            cut = rest.Contains('、', StringComparison.Ordinal) ? rest : cut;
        }

        if (!cut.Contains('、', StringComparison.Ordinal))
        {
            return null;
        }

        var names = NameList.Of(cut, count);
        names =
            names.Count == count ? names
            : NameList.Of(words, count) is { } whole && whole.Count == count ? whole
            : names;
        var ending =
            names.Count > 2 && item.Tail.Length > 0 ? names.Count(name => name[^1] == item.Tail[0]) : names.Count - 2;
        // A、B等3个 names some of them.
        var isOpen = names.Count < count && OpenEnd().IsMatch(text[from..item.Start]);
        var isSame = ending == names.Count || (ending == names.Count - 1 && IsNear(item, names.Count));
        return names.Count > 1 && !isOpen && (names.Count == count || isSame || (cut != words && AreAlike(item, names)))
            ? Named(item, names, Strength.Stated)
            : null;
    }

    // 实施强师提能、数字赋能、文化润校三大工程: names made alike are told one by one.
    private static bool AreAlike(Item item, IReadOnlyList<string> names) =>
        names.Count > 2
        && item.Figure.InChinese
        && IsNear(item, names.Count)
        && names.All(name => name.Length == names[0].Length);

    private static Claim? Mixed(Items items, Item item, int from, int end, List<Item> inside)
    {
        var parts = inside.FindAll(part => part.Adds && part.Kind is "所" or "个" && part.Figure.Multiplier == 1);
        if (parts.Count != inside.Count || !UnitKinds.Match(item.Kind, parts[0].Kind))
        {
            return null;
        }

        var names = new List<string>();
        foreach (var name in NameList.Of(Figures().Replace(items.Text[from..end], "#")))
        {
            if (!name.Contains('#', StringComparison.Ordinal))
            {
                names.Add(name);
            }
        }

        return names.Count == 0
            ? null
            : new Claim(
                RelationKind.CountSum,
                item.Figure,
                [.. parts.Select(part => part.Figure)],
                Formula.Sum,
                RuleIds.ListedCount
            )
            {
                Counted = names.Count,
                Names = [.. names],
                Label = item.Figure.Label,
            };
    }

    private static string Plain(string text) => Asides().Replace(text, "");

    private static bool IsNear(Item item, int count) =>
        Math.Abs(item.Figure.Number.Unscaled - count) <= 1 + (count / 5);

    private static Claim Named(Item item, IReadOnlyList<string> names, Strength strength) =>
        new(RelationKind.CountSum, item.Figure, [], Formula.Sum, RuleIds.ListedCount)
        {
            Counted = names.Count,
            Names = [.. names],
            Label = item.Figure.Label,
            Strength = strength,
        };

    [GeneratedRegex(
        @"\G(?:[^，。;:()、\d]{0,6}\([^()，。;:\d]{1,8}\)(?=\()|\([^()]{0,40}\))?[^，。;:()、\d]{0,14}?"
            + @"(?:(?<named>，?(?:分别[为是]|具体[为是有]|即|包括|包含|依次为|名单如下)[:，]?)|"
            + @"(?<colon>:)|(?<comma>，|[为是])|(?<bracket>(?:100%|\d+%)?\((?:分别[为是]|即|包括|含)?[:，]?))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opening();

    // 共8个股室 after the names repeats the count.
    [GeneratedRegex(
        @"(?:共|共计|合计)?\d{1,12}[个所家项名人]?[^、，。]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Tail();

    [GeneratedRegex(
        @"(?<=[，。;])(?<noun>[^，。;:()、\d]{2,12}?)(?:具体|分别)?(?:[为是即]|包括)[:，]?",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Key();

    [GeneratedRegex(@"\([^()]*\)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Asides();

    [GeneratedRegex(
        "实现|完成|包括|涵盖|覆盖|围绕|聚焦|落实|实施|开展|决出|做到|推进|建立|形成|设置|设立|组建|新建|获得|荣获",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Verb();

    // 以大走访、大排查、大整改为主要内容的三大行动
    [GeneratedRegex(
        "以(?<names>[^，。;:以]{2,120}、[^，。;:]{2,40}?)为(?:主要|基本|核心)?内容$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Content();

    [GeneratedRegex("^(?:一是|第一|首先)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Points();

    [GeneratedRegex(@"(?:这|以上|上述|共|等|共计|合计|的)+$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Last();

    [GeneratedRegex(@"等(?:这|以上|上述|共|共计|合计|的)*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"\d+[个所家]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Figures();
}
