using System.Globalization;
using AngleSharp.Dom;
using Plumbline.Documents.Reading.Docx;

namespace Plumbline.Documents.Reading.Html;

/// <summary>The numbers that a browser prints before the items of a list.</summary>
internal sealed class HtmlLists
{
    private static readonly (string Css, string? Format, bool IsChinese)[] Styles =
    [
        ("cjk-ideographic", "chineseCountingThousand", true),
        ("simp-chinese-informal", "chineseCountingThousand", true),
        ("trad-chinese-informal", "chineseCountingThousand", true),
        ("simp-chinese-formal", "chineseLegalSimplified", true),
        ("cjk-decimal", "ideographDigital", true),
        ("cjk-heavenly-stem", "ideographTraditional", true),
        ("lower-alpha", "lowerLetter", false),
        ("upper-alpha", "upperLetter", false),
        ("lower-roman", "lowerRoman", false),
        ("upper-roman", "upperRoman", false),
        ("none", null, false),
        ("disc", null, false),
        ("circle", null, false),
        ("square", null, false),
    ];

    private readonly Dictionary<IElement, int> counts = [];

    /// <summary>The mark of an item with what sets it off, or the empty text.</summary>
    public string MarkOf(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list || FormatOf(item, list) is not { } format)
        {
            return "";
        }

        var mark = ListNumber.Of(format.Name, NumberOf(item, list));
        return mark + (format.IsChinese ? "、" : ". ");
    }

    private int NumberOf(IElement item, IElement list)
    {
        var next = counts.TryGetValue(list, out var last) ? unchecked(last + 1) : Attribute(list, "start") ?? 1;
        return counts[list] = Attribute(item, "value") ?? next;
    }

    private static int? Attribute(IElement element, string name) =>
        int.TryParse(
            element.GetAttribute(name),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static (string Name, bool IsChinese)? FormatOf(IElement item, IElement list)
    {
        var style = (item.GetAttribute("style") + ";" + list.GetAttribute("style")).ToLowerInvariant();
        foreach (var (css, format, isChinese) in Styles)
        {
            if (style.Contains("list-style", StringComparison.Ordinal) && style.Contains(css, StringComparison.Ordinal))
            {
                return format is null ? null : (format, isChinese);
            }
        }

        return list.GetAttribute("type") switch
        {
            "a" => ("lowerLetter", false),
            "A" => ("upperLetter", false),
            "i" => ("lowerRoman", false),
            "I" => ("upperRoman", false),
            _ => ("decimal", false),
        };
    }
}
