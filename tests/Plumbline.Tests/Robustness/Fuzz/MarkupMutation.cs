using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Plumbline.Tests.Robustness.Fuzz;

/// <summary>Damage that keeps a text a text: tags doubled, swapped and nested, values driven to their extremes.</summary>
[SuppressMessage("Security", "CA5394", Justification = "The same damage in every run.")]
internal static partial class MarkupMutation
{
    private const int MostNested = 3_000;
    private const int MostRepeated = 300;

    private static readonly string[] Values =
    [
        "-1",
        "0",
        "2147483647",
        "2147483648",
        "-2147483649",
        "99999999999999999999999",
        "1e400",
        "NaN",
        "",
        "../../../etc/passwd",
        "A1:XFD1048576",
        "XFD1048576",
        "ZZZZ99999999",
        "%1%2%3%9",
        "\uD800",
    ];

    private static readonly string[] Snippets =
    [
        "<!DOCTYPE x [<!ENTITY a \"b\">]>",
        "&a;&a;",
        "<![CDATA[<w:p>]]>",
        "<!-- -->",
        "<?x y?>",
        "\t\t|\t1\n\t\n\n\t2\n",
        "||||\n|---|\n",
        "\"\n\t\"",
        "1\n2\n3\n甲\n1\n2\n",
        "\0",
        "<td rowspan=65534 colspan=1000>",
        "<table><tr><td>",
        "<w:tbl><w:tr><w:tc>",
        "<w:gridSpan w:val=\"100000\"/>",
        "<w:vMerge/>",
        "</w:p>",
        "<style>*{display:none}</style>",
        "，其中：",
        "，占总支出的12.5%，",
        "合计100万元，",
        "分别为",
        "比上年增加12万元，增长3%；",
        "（",
    ];

    internal static string Of(string text, Random random)
    {
        var tags = Tags().Matches(text);
        var at = random.Next(text.Length + 1);
        var tag = tags.Count > 0 ? tags[random.Next(tags.Count)] : null;
        switch (random.Next(11))
        {
            case 0 when tag is not null:
                return text.Insert(tag.Index, string.Concat(Enumerable.Repeat(tag.Value, random.Next(MostNested))));
            case 1 when tag is not null:
                var other = tags[random.Next(tags.Count)];
                return tag.Index + tag.Length <= other.Index
                    ? string.Concat(text.AsSpan(0, tag.Index), other.Value, text.AsSpan(tag.Index + tag.Length))
                    : text.Remove(tag.Index, tag.Length);
            case 2:
                return text.Insert(at, Snippets[random.Next(Snippets.Length)]);
            case 3:
                return WithValue(text, random);
            case 4:
                var length = random.Next(Math.Min(2_000, text.Length - at + 1));
                return text.Insert(
                    at,
                    string.Concat(
                        Enumerable.Repeat(text.Substring(at, length), random.Next(MostRepeated * 10 / (length + 10)))
                    )
                );
            case 5:
                return text.Remove(at, random.Next(Math.Min(2_000, text.Length - at + 1)));
            case 6:
                return text.Insert(at, new string(text.Length > at ? text[at] : ' ', random.Next(20_000)));
            case 7:
                return text[..at];
            default:
                return tag is null ? text[..at] : WithElement(text, tag, random);
        }
    }

    // A whole element wrapped in itself, doubled, moved or taken out, so that the markup stays well formed.
    private static string WithElement(string text, Match tag, Random random)
    {
        var name = NameOf(tag.Value);
        var depth = 0;
        for (var next = tag; next.Success; next = next.NextMatch())
        {
            var other = next.Value;
            if (
                !other.EndsWith("/>", StringComparison.Ordinal)
                && NameOf(other.Replace("/", "", StringComparison.Ordinal)) == name
            )
            {
                depth += other.StartsWith("</", StringComparison.Ordinal) ? -1 : 1;
            }

            if (depth <= 0)
            {
                return Rearranged(text, tag, next.Index + next.Length, random);
            }
        }

        return text;
    }

    private static string Rearranged(string text, Match tag, int end, Random random)
    {
        var element = text[tag.Index..end];
        var rest = text.Remove(tag.Index, element.Length);
        switch (random.Next(4))
        {
            case 0:
                return rest;
            case 1:
                return text.Insert(tag.Index, string.Concat(Enumerable.Repeat(element, random.Next(20))));
            case 2:
                var places = Tags().Matches(rest);
                return places.Count == 0 ? rest : rest.Insert(places[random.Next(places.Count)].Index, element);
            default:
                var times = random.Next(MostNested);
                return string.Concat(
                    text.AsSpan(0, tag.Index),
                    string.Concat(Enumerable.Repeat(tag.Value.Replace("/>", ">", StringComparison.Ordinal), times)),
                    element + string.Concat(Enumerable.Repeat($"</{NameOf(tag.Value)}>", times)),
                    text.AsSpan(end)
                );
        }
    }

    private static string NameOf(string tag) => tag.TrimStart('<').Split(' ', '>', '/')[0];

    private static string WithValue(string text, Random random)
    {
        var numbers = Numbers().Matches(text);
        if (numbers.Count == 0)
        {
            return text;
        }

        var number = numbers[random.Next(numbers.Count)];
        return string.Concat(
            text.AsSpan(0, number.Index),
            Values[random.Next(Values.Length)],
            text.AsSpan(number.Index + number.Length)
        );
    }

    [GeneratedRegex("<[^<>]{1,200}>", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Tags();

    [GeneratedRegex("[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Numbers();
}
