namespace Plumbline.Audit.Texts;

/// <summary>
/// Half-width commas of text that is typed in half-width marks: 专任教师48人,其中高级12人. A comma between digits parts thousands, one
/// between letters belongs to foreign words.
/// </summary>
internal static class Commas
{
    /// <summary>Writes ， for every comma that parts words.</summary>
    /// <param name="folded">Folded characters, in which a blank stands between digits alone; changed in place.</param>
    public static void Mark(Span<char> folded)
    {
        for (var at = 1; at + 1 < folded.Length; at++)
        {
            if (folded[at] == ',' && !(IsOfOne(folded[at - 1]) && IsOfOne(folded[at + 1])))
            {
                folded[at] = '，';
            }
        }
    }

    private static bool IsOfOne(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '.' or ' ';
}
