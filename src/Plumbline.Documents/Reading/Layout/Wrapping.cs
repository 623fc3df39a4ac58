using System.Text;
using System.Text.RegularExpressions;

namespace Plumbline.Documents.Reading.Layout;

/// <summary>
/// Tells a line that a program broke from one that an author ended: a program breaks where the next word would not have
/// fitted any more.
/// </summary>
internal static partial class Wrapping
{
    private const double Slack = 0.3;

    // Programs set a little space between Chinese and Latin characters.
    private const double BetweenScripts = 0.25;

    /// <summary>Whether the break after a line is the program's.</summary>
    /// <param name="line">The line before the break.</param>
    /// <param name="next">The line after it.</param>
    /// <param name="room">Points between the start of the line and the farthest place where it could have ended.</param>
    public static bool IsWrapped(TextLine line, TextLine next, double room) =>
        IsFull(line, next, room) && !(EndsSentence(line.Text) && BeginsItem(next.Text));

    /// <summary>Whether the first word of the next line would not have fitted on a line.</summary>
    public static bool IsFull(TextLine line, TextLine next, double room)
    {
        var unit = Characters.FirstUnit(next.Text);
        var needed = Characters.WidthOf(next.Text.AsSpan(0, unit)) * next.Em;
        needed += Characters.IsWide(line.Text[^1]) == Characters.IsWide(next.Text[0]) ? 0 : BetweenScripts * next.Em;
        return line.Box.Width + needed > room - (Slack * line.Em);
    }

    /// <summary>The text of lines of which each continues the one before.</summary>
    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (
                text.Length > 0
                && line.Length > 0
                && Characters.AreLatin(text[^1], line[0])
                && char.IsAsciiLetter(line[0])
            )
            {
                text.Append(' ');
            }

            text.Append(line);
        }

        return text.ToString();
    }

    /// <summary>Whether a text ends as a sentence or a clause of a list does.</summary>
    public static bool EndsSentence(string text) =>
        text.TrimEnd() is [.., '。' or '；' or ';' or '：' or ':' or '！' or '？'];

    /// <summary>Whether a text begins with the mark of an item.</summary>
    public static bool BeginsItem(string text) => ItemMark().IsMatch(text);

    [GeneratedRegex(
        @"^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9０-９]{1,3}[)）]|[0-9]{1,2}(?:[、．]|\.(?![0-9]))"
            + @"|[①-⑳]|附[件表：:]|目标[0-9一二三四五六七八九十]|第[一二三四五六七八九十]{1,3}[章节条])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ItemMark();
}
