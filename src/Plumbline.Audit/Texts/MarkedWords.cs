namespace Plumbline.Audit.Texts;

/// <summary>
/// Words that are searched for many names: a mark for each pair of neighbouring characters tells at once of most names that
/// they do not hold.
/// </summary>
internal sealed class MarkedWords
{
    private const int Marks = 1024;
    private const int BitsOfMark = 64;

    private readonly ulong[] marks = new ulong[Marks / BitsOfMark];

    /// <param name="text">The words.</param>
    public MarkedWords(string text)
    {
        Text = text;
        for (var at = 0; at + 1 < text.Length; at++)
        {
            var mark = MarkOf(text[at], text[at + 1]);
            marks[mark / BitsOfMark] |= 1UL << (mark % BitsOfMark);
        }
    }

    /// <summary>The words themselves.</summary>
    public string Text { get; }

    /// <summary>Where a name of two characters or more stands last; below zero where it does not.</summary>
    public int LastIndexOf(ReadOnlySpan<char> name)
    {
        var mark = MarkOf(name[0], name[1]);
        return (marks[mark / BitsOfMark] & (1UL << (mark % BitsOfMark))) == 0 ? -1 : Text.AsSpan().LastIndexOf(name);
    }

    /// <summary>Whether a name of two characters or more stands in them.</summary>
    public bool Contain(ReadOnlySpan<char> name) => LastIndexOf(name) >= 0;

    private static int MarkOf(char left, char right) => ((left * 31) + right) % Marks;
}
