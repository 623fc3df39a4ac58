using System.Text;

namespace Plumbline.Regimes.Packs.Yaml;

/// <summary>
/// Nodes as YAML in one canonical form: block style, two spaces, quotation marks only where a plain text would be read
/// differently.
/// </summary>
internal static class YamlPrinter
{
    private const string Unsafe = ":#{}[],&*!|>'\"%@`?\\";

    /// <summary>The text of a map; reading it gives the same nodes back.</summary>
    internal static string Print(YamlMap map)
    {
        var text = new StringBuilder();
        Entries(text, map, indent: 0);
        return text.ToString();
    }

    private static void Entries(StringBuilder text, YamlMap map, int indent)
    {
        var first = true;
        foreach (var entry in map.Entries)
        {
            text.Append(' ', first ? 0 : indent).Append(Scalar(entry.Key, plain: true)).Append(':');
            Value(text, entry.Value, indent);
            first = false;
        }
    }

    // After "key:" or "-"; ends with a line break.
    private static void Value(StringBuilder text, YamlNode value, int indent)
    {
        switch (value)
        {
            case YamlScalar scalar:
                text.Append(' ').Append(Scalar(scalar.Text, scalar.Plain)).Append('\n');
                break;
            case YamlMap { Entries.IsEmpty: true }:
                text.Append(" {}\n");
                break;
            case YamlList { Items.IsEmpty: true }:
                text.Append(" []\n");
                break;
            case YamlMap map:
                text.Append('\n').Append(' ', indent + 2);
                Entries(text, map, indent + 2);
                break;
            case YamlList list:
                text.Append('\n');
                Items(text, list, indent + 2);
                break;
        }
    }

    private static void Items(StringBuilder text, YamlList list, int indent)
    {
        foreach (var item in list.Items)
        {
            text.Append(' ', indent).Append('-');
            if (item is YamlMap { Entries.IsEmpty: false } map)
            {
                text.Append(' ');
                Entries(text, map, indent + 2);
            }
            else
            {
                Value(text, item, indent);
            }
        }
    }

    private static string Scalar(string text, bool plain) => plain && IsSafe(text) ? text : Quoted(text);

    private static bool IsSafe(string text) =>
        text.Length > 0
        && text[0] is not ('-' or ' ' or '.')
        && text[^1] != ' '
        && !text.StartsWith('~')
        && text is not "null"
        && !text.Any(character => Unsafe.Contains(character, StringComparison.Ordinal) || !IsPrintable(character));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                _ when IsPrintable(character) => quoted.Append(character),
                _ => quoted
                    .Append("\\u")
                    .Append(((int)character).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)),
            };
        }

        return quoted.Append('"').ToString();
    }

    // Line and paragraph separators and the byte order mark are breaks or nothing to YAML.
    private static bool IsPrintable(char character) =>
        !char.IsControl(character) && character is not ('\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF');
}
