using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Plumbline.App.Reports;

/// <summary>
/// The numbers and dates of a text that was written for another year. The number of a document, the number before a
/// heading or an item, and counting words such as 一是 are names, not figures.
/// </summary>
public static partial class OldNumbers
{
    private const int LongestWait = 200;

    /// <summary>Start and length of each, in order.</summary>
    public static ImmutableArray<ImmutableArray<int>> In(string text)
    {
        var names = Names().Matches(text);
        return
        [
            .. Numbers()
                .Matches(text)
                .Where(number =>
                    !names.Any(name =>
                        name.Index < number.Index + number.Length && number.Index < name.Index + name.Length
                    )
                )
                .Select(number => ImmutableArray.Create(number.Index, number.Length)),
        ];
    }

    [GeneratedRegex(
        """
            (?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})\s?年(?:度)?(?:\s?[0-9０-９]{1,2}\s?月(?:\s?[0-9０-９]{1,2}\s?日)?)?
            | [0-9０-９]{1,2}\s?月(?:\s?[0-9０-９]{1,2}\s?日|份)?
            | [0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?(?:\s?[%％‰])?
            | 百分之[零一二三四五六七八九十百点]+
            | [一二两三四五六七八九][零一二三四五六七八九十百千万亿]+(?=[余多]?[个名人次所处项元家户台套辆件场期公平亩米])
            """,
        RegexOptions.IgnorePatternWhitespace,
        LongestWait
    )]
    private static partial Regex Numbers();

    // 财预〔2020〕10号; 1. 2、（3） at the beginning of an item.
    [GeneratedRegex(
        """
            [〔［\[【(（][0-9０-９]{4}[〕］\]】)）]\s?(?:第\s?)?[0-9０-９]+\s?号
            | ^\s*[(（]?[0-9０-９]{1,2}(?:[)）]|[.．、](?![0-9０-９]))
            """,
        RegexOptions.IgnorePatternWhitespace,
        LongestWait
    )]
    private static partial Regex Names();
}
