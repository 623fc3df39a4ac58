using System.Text;
using System.Xml;
using Plumbline.Documents.Reading.Packages;

namespace Plumbline.Documents.Reading.Xlsx;

/// <summary>The texts of a workbook, which its cells share.</summary>
internal static class SharedStrings
{
    /// <summary>Reads the part, if there is one.</summary>
    public static List<string> Read(byte[]? part)
    {
        var strings = new List<string>();
        if (part is null)
        {
            return strings;
        }

        using var reader = XmlParts.Open(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                strings.Add(RichText(reader));
            }
        }

        return strings;
    }

    /// <summary>The words of a text made up of runs, without the readings printed above them.</summary>
    public static string RichText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var first = "";
        StringBuilder? more = null;
        var depth = reader.Depth;
        while (reader.NextElement(depth))
        {
            if (reader.LocalName is "rPh" or "rPr")
            {
                reader.Pass();
            }
            else if (reader.LocalName == "t")
            {
                var words = reader.Words();
                more = first.Length == 0 ? more : (more ?? new StringBuilder(first)).Append(words);
                first = first.Length == 0 ? words : first;
            }
        }

        return Unescape(more?.ToString() ?? first).ReplaceLineEndings("\n");
    }

    // _x000D_ stands for a character that XML cannot hold.
    private static string Unescape(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var isEscape =
                index + 6 < text.Length
                && text[index] == '_'
                && text[index + 1] == 'x'
                && text[index + 6] == '_'
                && Uri.IsHexDigit(text[index + 2])
                && Uri.IsHexDigit(text[index + 3])
                && Uri.IsHexDigit(text[index + 4])
                && Uri.IsHexDigit(text[index + 5]);
            if (isEscape)
            {
                var character = (char)Convert.ToInt32(text.Substring(index + 2, 4), 16);
                plain.Append(
                    char.IsControl(character) && character != '\n' ? ""
                    : char.IsSurrogate(character) ? "\uFFFD"
                    : character.ToString()
                );
                index += 6;
            }
            else
            {
                plain.Append(text[index]);
            }
        }

        return plain.ToString();
    }
}
