using System.Collections.Frozen;
using System.Text;

namespace Plumbline.Documents.Reading.Layout;

/// <summary>
/// Characters that fonts put in place of the ones that were typed: radicals, which look like a character and are none,
/// and joined Latin letters. Full-width signs stay as they are, because authors type them.
/// </summary>
internal static class Radicals
{
    private const string Signs =
        "⺁厂⺌小⺍小⺒巳⺓幺⺛旡⺝月⺟母⺠民⺡水⺣火⺤爪⺥爪⺨犬⺩王⺫目⺬示⺭示⺮竹⺰纟⺶羊⺷羊⺸羊⺹老⺼肉⺾艹⺿艹⻀艹⻁虎⻂衣⻃西⻄西"
        + "⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟"
        + "⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

    private static readonly FrozenDictionary<char, char> Characters = Enumerable
        .Range(0, Signs.Length / 2)
        .ToFrozenDictionary(index => Signs[2 * index], index => Signs[(2 * index) + 1]);

    /// <summary>The text with the characters that were meant.</summary>
    public static string Resolve(string text)
    {
        if (
            !text.AsSpan().ContainsAnyInRange('\u2E80', '\u2FDF')
            && !text.AsSpan().ContainsAnyInRange('\uF900', '\uFB06')
        )
        {
            return text;
        }

        var resolved = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Characters.TryGetValue(character, out var meant))
            {
                resolved.Append(meant);
            }
            else if (
                character is >= '\u2F00' and <= '\u2FD5' or >= '\uF900' and <= '\uFAD9' or >= '\uFB00' and <= '\uFB06'
            )
            {
                resolved.Append(character.ToString().Normalize(NormalizationForm.FormKC));
            }
            else
            {
                resolved.Append(character);
            }
        }

        return resolved.ToString();
    }
}
